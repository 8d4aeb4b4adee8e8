"""The reminders of one household, on this machine: in memory, or in a file from one run to the next."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import uuid4
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

if TYPE_CHECKING:
    from pathlib import Path

Json = dict[str, Any]

DAILY = re.compile(r"FREQ=DAILY;BYHOUR=([01]?\d|2[0-3]);BYMINUTE=[0-5]?\d;BYSECOND=0;INTERVAL=1;")
LOCALE = re.compile(r"[a-z]{2}-[A-Z]{2}")


class BadReminderError(ValueError):
    """Something that the service would refuse."""


class ReminderBook:
    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        known = _read(file)
        self.allowed: bool = known.get("allowed") is True
        self.alerts: dict[str, Json] = known.get("alerts") or {}

    def allow(self) -> None:
        self.allowed = True
        self._save()

    def write(self, request: object, token: str = "") -> Json:
        """Enter a reminder, or change one; gives what the service tells of it."""
        wanted = checked(request)
        token = token or str(uuid4())
        version = str(int(self.alerts.get(token, {}).get("version", "0")) + 1)
        created = self.alerts.get(token, {}).get("createdTime", wanted["requestTime"])
        head = {
            "alertToken": token,
            "createdTime": created,
            "updatedTime": wanted["requestTime"],
            "status": "ON",
            "version": version,
        }
        kept = {key: wanted[key] for key in ("trigger", "alertInfo", "pushNotification")}
        self.alerts[token] = head | kept
        self._save()
        return head | {"href": f"/v1/alerts/reminders/{token}"}

    def strike(self, token: str) -> None:
        del self.alerts[token]
        self._save()

    def _save(self) -> None:
        if self._file is None:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside = self._file.with_suffix(".new")
        beside.write_text(json.dumps({"allowed": self.allowed, "alerts": self.alerts}), encoding="utf-8")
        beside.replace(self._file)


def checked(request: object) -> Json:
    """What the service takes: a daily reminder on the clock of a time zone, with something to say."""
    try:
        wanted: Json = request  # type: ignore[assignment]
        trigger = wanted["trigger"]
        rules = trigger["recurrence"]["recurrenceRules"]
        said = wanted["alertInfo"]["spokenInfo"]["content"]
        for stamp in (wanted["requestTime"], trigger["recurrence"]["startDateTime"]):
            _require(datetime.fromisoformat(stamp).tzinfo is None, "a time with an offset")
        ZoneInfo(trigger["timeZoneId"])
        _require(trigger["type"] == "SCHEDULED_ABSOLUTE", "not a trigger for recurrence")
        _require(len(rules) == 1 and DAILY.fullmatch(rules[0]) is not None, "not one daily rule")
        spoken = [LOCALE.fullmatch(words["locale"]) and words["text"] for words in said]
        _require(bool(spoken) and all(spoken), "nothing to say")
        _require(wanted["pushNotification"]["status"] in ("ENABLED", "DISABLED"), "not a notification")
    except (KeyError, TypeError, AttributeError, ValueError, ZoneInfoNotFoundError) as error:
        raise BadReminderError(repr(error)) from error
    return wanted


def _require(holds: bool, otherwise: str) -> None:
    if not holds:
        raise BadReminderError(otherwise)


def _read(file: Path | None) -> Json:
    if file is None:
        return {}
    try:
        known = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}
