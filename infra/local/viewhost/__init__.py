"""Amazon's own APL renderer, when npm has installed it: where it is, and its address on the page."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from flask import Blueprint, Response, send_from_directory

NODE = Path(__file__).resolve().parents[3] / "build" / "node"
PACKAGE = NODE / "node_modules" / "apl-viewhost-web"
# The renderer builds functions from strings, which the page around it need not allow.
_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; connect-src 'self' data: blob:; font-src data:; frame-ancestors 'self'"
)
_DOWNLOADS = re.compile(rb"url\('https://[^/']+/")
_FRAME = Path(__file__).with_name("frame.html")
MISSING = "The screen needs Amazon's renderer: install npm and start again.\n"


def installed() -> bool:
    return (PACKAGE / "index.js").is_file()


def viewhost() -> Blueprint:
    blueprint = Blueprint("viewhost", __name__)

    @blueprint.get("/viewhost")
    def frame() -> Response:
        response = send_from_directory(_FRAME.parent, _FRAME.name)
        response.headers["Content-Security-Policy"] = _POLICY
        return response

    @blueprint.get("/viewhost.js")
    def script() -> Response | tuple[str, int]:
        if not installed():
            return MISSING, 404
        response = Response(_script(), content_type="text/javascript; charset=utf-8")
        response.cache_control.max_age = 86_400
        return response

    return blueprint


@cache
def _script() -> bytes:
    """Read the renderer, the addresses of its typefaces blanked: they are on the internet."""
    return _DOWNLOADS.sub(b"url('data:,", (PACKAGE / "index.js").read_bytes())
