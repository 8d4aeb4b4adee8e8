"""The held-out list, read: what was said, and every meaning that is right for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

HERE = Path(__file__).parent
HARMLESS = "harmless"
"""Stands for any meaning that raises no alarm."""
ALARMS = frozenset(
    {
        "EmergencyIntent",
        "UrgentIntent",
        "DizzyIntent",
        "FellIntent",
        "CrisisIntent",
        "NumbIntent",
        "NerveIntent",
        "SharpIntent",
        "HurtsIntent",
    }
)
"""What ends a stretch for pain or worse. A sore back does so in a hold, and nowhere else."""


@dataclass(frozen=True)
class Meaning:
    """An intent and the slots that matter: name and id, or a number of seconds, minutes or times."""

    intent: str
    slots: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True)
class Phrase:
    """Words as a recogniser hands them on, in which file they stand, and the meanings that are right."""

    words: str
    kind: str
    means: tuple[Meaning, ...]


def _meaning(text: str) -> Meaning:
    intent, *slots = text.split()
    return Meaning(intent, frozenset((name, of) for name, _, of in (slot.partition("=") for slot in slots)))


@cache
def held_out() -> tuple[Phrase, ...]:
    return tuple(
        Phrase(words, path.stem, tuple(_meaning(text) for text in group["means"].split(" or ")))
        for path in sorted(HERE.glob("*.yaml"))
        for group in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        for words in group["said"]
    )
