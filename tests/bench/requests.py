"""The requests that every skill here is measured with."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from infra.local.echo.envelope import LOCAL_SKILL_ID, Envelopes, Listener

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
SKILL_ID = LOCAL_SKILL_ID
NO_SERVICES = "http://nowhere.invalid"
"""Instead of Alexa's services: not HTTPS, so nobody is asked for a time zone, and no network is measured."""


def launch(user: str, at: datetime = NOON) -> dict[str, Any]:
    envelopes = Envelopes(listener=Listener(user_id=user), api_endpoint=NO_SERVICES)
    return envelopes.launch(envelopes.new_session(), at)
