"""A transcript's lines, read one by one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo


class Verb(StrEnum):
    NOTE = "#"
    LOCALE = "LOCALE"
    DEVICE = "DEVICE"
    AT = "AT"
    USER = "U:"
    ALEXA = "A:"
    NOTHING = "NOTHING"
    REPROMPT = "REPROMPT:"
    NO_REPROMPT = "NO REPROMPT"
    CARD = "CARD:"
    ENDED = "SESSION ENDED"
    OPEN = "OPEN"
    TOUCH = "TOUCH"
    WAIT = "WAIT"
    LATER = "LATER"
    SILENCE = "SILENCE"
    MORNING = "NEXT MORNING"
    EVENING = "NEXT EVENING"
    PRACTISE = "PRACTISE"
    VOICE = "VOICE"
    STORE_FAILS = "STORE FAILS"
    STORE_WORKS = "STORE WORKS"
    REMINDERS = "REMINDERS"


@dataclass(frozen=True, slots=True)
class Act:
    verb: Verb
    words: str
    lines: tuple[str, ...]
    """As they stand in the file, continuation lines with them."""
    number: int
    device: str | None = None
    """Which device's turn it is, where the line says so: `[kitchen] U: …`."""


class ScriptError(ValueError):
    pass


_VERBS = sorted(Verb, key=len, reverse=True)
_DEVICE = re.compile(r"\[(\w+)\] +(.*)", re.DOTALL)
_DURATION = re.compile(r"(\d+(?:\.\d+)?) *(h|min|m|s|)\b")
_UNIT_S = {"h": 3600, "min": 60, "m": 60, "s": 1, "": 1}


def read_script(text: str) -> list[Act]:
    acts: list[Act] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("  ") and acts and acts[-1].verb is not Verb.NOTE:
            acts[-1] = _continued(acts[-1], line)
        else:
            acts.append(_act(line, number))
    return acts


def seconds(words: str) -> float:
    """Read "25", "3h", "4h 10m" or "1.5 s" as seconds."""
    parts = _DURATION.findall(words)
    if not parts or _DURATION.sub("", words).strip():
        message = f"not a time to wait: {words!r}"
        raise ScriptError(message)
    return sum(float(count) * _UNIT_S[unit] for count, unit in parts)


def local_time(words: str) -> datetime:
    """Read "2026-03-02 07:30 America/Los_Angeles"."""
    day, clock, zone = words.split()
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=ZoneInfo(zone))


def next_at(now: datetime, words: str, default: str) -> datetime:
    """Find the next moment after `now` at which the clock on the wall shows this time."""
    wanted = time.fromisoformat(words or default)
    today = datetime.combine(now.date(), wanted, now.tzinfo)
    return today if today > now else datetime.combine(now.date() + timedelta(days=1), wanted, now.tzinfo)


def mornings_and_evenings(words: str) -> list[str]:
    """Read "3 days" or "3 mornings" as the times on the clock, one a session."""
    count, _, what = words.partition(" ")
    times = {"days": ["07:00", "21:00"], "mornings": ["07:00"]}.get(what)
    if times is None or not count.isdigit():
        message = f"not a time of practice: {words!r}"
        raise ScriptError(message)
    return times * int(count)


def _act(line: str, number: int) -> Act:
    if not line.strip() or line.startswith("#"):
        return Act(Verb.NOTE, "", (line,), number)
    match = _DEVICE.fullmatch(line)
    device, rest = (match[1], match[2]) if match else (None, line)
    for verb in _VERBS:
        if rest == verb or rest.startswith((f"{verb} ", f"{verb}\t")):
            return Act(verb, rest[len(verb) :].strip(), (line,), number, device)
    message = f"line {number} starts with no word of the transcripts' language: {line!r}"
    raise ScriptError(message)


def _continued(act: Act, line: str) -> Act:
    words = f"{act.words} {line.strip()}".strip()
    return Act(act.verb, words, (*act.lines, line), act.number, act.device)
