"""Keeps a server on loopback to the person in front of the machine.

Any web site can make a browser send requests to 127.0.0.1, even under a name of its own. Such
requests carry a foreign `Host` or `Origin`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import Flask, Response, abort, request

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

NAMES = {"127.0.0.1", "localhost"}

HEADERS = {
    # Nothing comes from the internet, and the browser is told so.
    "Content-Security-Policy": (
        "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


def guard(app: Flask) -> None:
    app.before_request(_refuse_foreigners)
    app.after_request(_keep_to_itself)


def _refuse_foreigners() -> ResponseReturnValue | None:
    origin = request.headers.get("Origin")
    if urlsplit(f"//{request.host}").hostname not in NAMES:
        abort(403, "This address is for the machine itself.")
    if origin is not None and urlsplit(origin).netloc != request.host:
        abort(403, "Another site may not use this address.")
    return None


def _keep_to_itself(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    return response
