"""How time is let pass, in the words of the transcripts: `LATER 4h 10m`, `NEXT MORNING 07:00`."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta

MORNING, EVENING, LATER = "NEXT MORNING", "NEXT EVENING", "LATER"
USUAL = {MORNING: "07:00", EVENING: "19:00"}
"""The time that is meant where none is given."""

_DURATION = re.compile(r"(\d+(?:\.\d+)?) *(h|min|m|s|)\b")
_UNIT_S = {"h": 3600, "min": 60, "m": 60, "s": 1, "": 1}


class NoTimeError(ValueError):
    """Words that tell no time to wait for."""


def passed(now: datetime, line: str) -> datetime:
    """The moment after `now` until which `line` lets time pass. Raises NoTimeError."""
    for verb, usual in USUAL.items():
        if line.startswith(verb):
            return next_at(now, line.removeprefix(verb).strip(), usual)
    if line.startswith(LATER):
        # Wall clocks jump twice a year; seconds do not.
        later = now.astimezone(UTC) + timedelta(seconds=seconds(line.removeprefix(LATER)))
        return later.astimezone(now.tzinfo)
    raise NoTimeError(f"lets no time pass: {line!r}")


def seconds(words: str) -> float:
    """Read "25", "3h", "4h 10m" or "1.5 s" as seconds. Raises NoTimeError."""
    parts = _DURATION.findall(words)
    if not parts or _DURATION.sub("", words).strip():
        raise NoTimeError(f"not a time to wait: {words!r}")
    return sum(float(count) * _UNIT_S[unit] for count, unit in parts)


def next_at(now: datetime, words: str, default: str = "") -> datetime:
    """The next moment after `now` at which the clock on the wall shows this time."""
    try:
        wanted = time.fromisoformat(words or default)
    except ValueError as error:
        raise NoTimeError(str(error)) from error
    today = datetime.combine(now.date(), wanted, now.tzinfo)
    return today if today > now else datetime.combine(now.date() + timedelta(days=1), wanted, now.tzinfo)


def mornings_and_evenings(words: str) -> list[str]:
    """Read "3 days" or "3 mornings" as the times on the clock, one a session. Raises NoTimeError."""
    count, _, what = words.partition(" ")
    times = {"days": ["07:00", "21:00"], "mornings": ["07:00"]}.get(what)
    if times is None or not count.isdigit():
        raise NoTimeError(f"not a time of practice: {words!r}")
    return times * int(count)
