"""Alexa's own web services, as far as the skill asks them: reminders and a device's time zone.

A stand-in that speaks their JSON and their status codes and checks what it is asked (alexa-platform 5.1,
5.4). The reminders of this machine ring nowhere; they can be set, told, changed and cancelled.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ask_sdk_core.exceptions import ApiClientException
from ask_sdk_model.services import ApiClient, ApiClientResponse

from infra.local.reminder_book import BadReminderError, ReminderBook

if TYPE_CHECKING:
    from collections.abc import Callable

    from ask_sdk_model.services import ApiClientRequest

Json = dict[str, Any]
Answer = tuple[int, object]

REMINDERS = "/v1/alerts/reminders"
TIME_ZONE = "/settings/System.timeZone"
SILENCE = 0
"""In place of a status: the service does not answer in time."""
CONSENT = "Connections.Response"


class LocalAlexa(ApiClient):
    """One household's. `book` has its reminders, and whether the skill may set any."""

    def __init__(self, time_zone: Callable[[], str | None], book: ReminderBook | None = None) -> None:
        self._time_zone = time_zone
        self.book = book or ReminderBook()
        self.fails: dict[str, int] = {}
        """HTTP method → the status that it gets whatever is asked, or SILENCE."""
        self.asked: list[str] = []

    def invoke(self, request: ApiClientRequest) -> ApiClientResponse:
        """Answer as the service would. Raises ApiClientException where it stays silent."""
        path = urlsplit(request.url).path.rstrip("/")
        self.asked.append(f"{request.method} {path}")
        status, body = self._answer(request, path)
        if status == SILENCE:
            raise ApiClientException("no answer: told to stay silent")
        text = "" if body is None else json.dumps(body)
        headers = [("Content-Type", "application/json")]
        return ApiClientResponse(headers=headers, status_code=status, body=text)

    def heeding(self, skill: Callable[[Json], Json]) -> Callable[[Json], Json]:
        """`skill`, with the leave noted that a person gives it on the way."""

        def heed(event: Json) -> Json:
            request = event.get("request") or {}
            accepted = (request.get("payload") or {}).get("status") == "ACCEPTED"
            if request.get("type") == CONSENT and accepted:
                self.book.allow()
            return skill(event)

        return heed

    def _answer(self, request: ApiClientRequest, path: str) -> Answer:
        if path.endswith(TIME_ZONE) and request.method == "GET":
            zone = self._time_zone()
            return (200, zone) if zone else (204, None)
        if path != REMINDERS and not path.startswith(f"{REMINDERS}/"):
            return _error(404, "NOT_FOUND")
        if request.method in self.fails:
            return _error(self.fails[request.method], "TOLD_TO_FAIL")
        if "Bearer " not in dict(request.headers or []).get("Authorization", ""):
            return _error(401, "INVALID_BEARER_TOKEN")
        if not self.book.allowed:
            return _error(401, "UNAUTHORIZED")
        return self._reminders(request, path.removeprefix(REMINDERS).strip("/"))

    def _reminders(self, request: ApiClientRequest, token: str) -> Answer:
        if token and token not in self.book.alerts:
            return _error(404, "ALERT_NOT_FOUND")
        if request.method == "GET":
            return 200, self._list()
        if request.method == "DELETE":
            self.book.strike(token)
            return 200, None
        try:
            return 200, self.book.write(request.body, token)
        except BadReminderError as error:
            return _error(400, "INVALID_REQUEST", str(error))

    def _list(self) -> Json:
        alerts = list(self.book.alerts.values())
        return {"totalCount": str(len(alerts)), "alerts": alerts, "links": None}


def _error(status: int, code: str, message: str = "") -> Answer:
    return status, {"code": code, "message": message or code}
