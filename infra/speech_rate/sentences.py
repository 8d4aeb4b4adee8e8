"""Every sentence of a language as it is heard, its places filled with one value after the other."""

from __future__ import annotations

from datetime import time
from itertools import cycle
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

from skill.coaching.positions import POSITIONS, Leg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skill.speech.language import Language

MORE = Path(__file__).parent / "more"
"""Sentences in the coach's manner that it does not say, a file per language: the more, the truer."""
EXAMPLES: dict[str, tuple[object, ...]] = {
    "leg": tuple(Leg),
    "other": tuple(Leg),
    "position": tuple(POSITIONS),
    "target": tuple(POSITIONS),
    "count": (3, 12, 25, 7, 40, 68),
    "quick": (2, 3),
    "at": (time(7, 30), time(21, 5)),
}


def sentences_of(language: Language, name: str) -> list[str]:
    """The language's own and those in `more/<name>.txt`, each once."""
    file = MORE / f"{name}.txt"
    more = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return list(dict.fromkeys([*more, *_own(language)]))


def _own(language: Language) -> Iterator[str]:
    values = {place: cycle(examples) for place, examples in EXAMPLES.items()}
    for variants in (*language.lines.values(), *language.ways_in.values()):
        for text in variants:
            places = {name.lower() for _, name, _, _ in Formatter().parse(text) if name}
            yield language.filled(text, {place: next(values[place]) for place in places})
