"""Skill management on this machine, for the real ask-cli: what it stores, and how it refuses.

It keeps packages that were uploaded, imports of them, and skills with the last package that each has got.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from tests.aws.rehearsal.skill_package import (
    Json,
    Package,
    endpoints_of,
    manifest_of,
    models_of,
    objections,
    unpacked,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

VENDOR, TOKEN = "M1AMADEUPVENDOR", "Atza|made-up"

Allows = Callable[[str, str], bool]
"""Whether the function at an address lets Alexa in for a skill."""


@dataclass
class Alexa:
    allows: Allows
    """Skill management refuses an address whose function it may not call."""
    skills: dict[str, Package] = field(default_factory=dict)
    enabled: set[str] = field(default_factory=set)
    uploads: dict[str, bytes] = field(default_factory=dict)
    imports: dict[str, Json] = field(default_factory=dict)
    failing: bool = False
    """Whether models are built without success: the skill is there, and its import has failed."""

    def take(self, skill_id: str, upload: str) -> str:
        """Import a package; a skill that is new gets its id here, whatever becomes of its models."""
        package = unpacked(self.uploads[upload])
        skill_id = skill_id or f"amzn1.ask.skill.{uuid4()}"
        found = [*objections(package), *self._closed(package, skill_id)]
        found += ["InteractionModel.en-US could not be built."] * self.failing
        self.skills.setdefault(skill_id, {})
        if not found:
            self.skills[skill_id] = package
        number = str(uuid4())
        self.imports[number] = {
            "status": "FAILED" if found else "SUCCEEDED",
            "errors": [{"message": message} for message in found],
            "skill": {"skillId": skill_id, "resources": []},
        }
        return number

    def endpoint(self, skill_id: str, region: str = "NA") -> str:
        """Where Alexa sends the requests of a region."""
        custom = manifest_of(self.skills[skill_id])["apis"]["custom"]
        place = custom.get("regions", {}).get(region, custom)
        return str(place["endpoint"]["uri"])

    def models(self, skill_id: str) -> dict[str, Json]:
        """What people may say, by locale."""
        return models_of(self.skills[skill_id])

    def _closed(self, package: Package, skill_id: str) -> list[str]:
        closed = [a for a in endpoints_of(manifest_of(package)) if not self.allows(a, skill_id)]
        return [f"The trigger setting for the Lambda {address} is invalid." for address in closed]


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, alexa: Alexa) -> None:
        super().__init__(("127.0.0.1", 0), _Calls)
        self.alexa = alexa
        self.address = f"http://127.0.0.1:{self.server_address[1]}"


class _Calls(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        self._routed()

    def do_POST(self) -> None:
        self._routed()

    def do_PUT(self) -> None:
        self._routed()

    def do_DELETE(self) -> None:
        self._routed()

    def _routed(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path = self.path.partition("?")[0]
        for pattern, answer in ROUTES.items():
            if found := re.fullmatch(pattern, f"{self.command} {path}"):
                return self._send(*answer(self, body, *found.groups()))
        return self._send(404, {"message": f"{self.command} {path} is not rehearsed."})

    def _send(self, status: int, answer: object = None, location: str = "") -> None:
        content = b"" if answer is None else json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        if location:
            self.send_header("Location", location)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Print nothing."""

    def token(self, _: bytes) -> tuple[int, Json]:
        bearer = {"token_type": "bearer", "expires_in": 3600}
        return 200, {"access_token": TOKEN, "refresh_token": "Atzr|made-up", **bearer}

    def vendors(self, _: bytes) -> tuple[int, Json]:
        return 200, {"vendors": [{"id": VENDOR, "name": "made up", "roles": ["ROLE_ADMINISTRATOR"]}]}

    def new_upload(self, _: bytes) -> tuple[int, Json]:
        return 201, {
            "uploadUrl": f"{self.server.address}/uploads/{uuid4()}",
            "expiresAt": "2099-01-01T00:00:00Z",
        }

    def upload(self, body: bytes, number: str) -> tuple[int]:
        self.server.alexa.uploads[number] = body
        return (200,)

    def imported(self, body: bytes, skill_id: str | None = None) -> tuple[int, None, str]:
        upload = json.loads(body)["location"].rpartition("/")[2]
        number = self.server.alexa.take(skill_id or "", upload)
        return 202, None, f"/v1/skills/imports/{number}"

    def import_status(self, _: bytes, number: str) -> tuple[int, Json]:
        known = self.server.alexa.imports.get(number)
        return (200, known) if known else (404, {"message": "Import not found."})

    def is_enabled(self, _: bytes, skill_id: str) -> tuple[int, Json] | tuple[int]:
        enabled = skill_id in self.server.alexa.enabled
        return (204,) if enabled else (404, {"message": "Skill is not enabled."})

    def enable(self, _: bytes, skill_id: str) -> tuple[int]:
        self.server.alexa.enabled.add(skill_id)
        return (204,)

    def delete(self, _: bytes, skill_id: str) -> tuple[int]:
        del self.server.alexa.skills[skill_id]
        return (204,)


ENABLEMENT = "/v1/skills/([^/]+)/stages/development/enablement"
ROUTES: dict[str, Callable[..., tuple[Any, ...]]] = {
    "POST /auth/o2/token": _Calls.token,
    "GET /v1/vendors": _Calls.vendors,
    "POST /v1/skills/uploads": _Calls.new_upload,
    "PUT /uploads/([^/]+)": _Calls.upload,
    "POST /v1/skills/imports": _Calls.imported,
    "POST /v1/skills/([^/]+)/imports": _Calls.imported,
    "GET /v1/skills/imports/([^/]+)": _Calls.import_status,
    f"GET {ENABLEMENT}": _Calls.is_enabled,
    f"PUT {ENABLEMENT}": _Calls.enable,
    "DELETE /v1/skills/([^/]+)": _Calls.delete,
}


@contextmanager
def skill_management(alexa: Alexa) -> Iterator[str]:
    """Its address, as long as it answers."""
    with _Server(alexa) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server.address
        finally:
            server.shutdown()
