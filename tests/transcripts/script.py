"""A transcript's lines, read one by one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
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


def read_script(text: str) -> list[Act]:
    acts: list[Act] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("  ") and acts and acts[-1].verb is not Verb.NOTE:
            acts[-1] = _continued(acts[-1], line)
        else:
            acts.append(_act(line, number))
    return acts


def local_time(words: str) -> datetime:
    """Read "2026-03-02 07:30 America/Los_Angeles"."""
    day, clock, zone = words.split()
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=ZoneInfo(zone))


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
