"""The ways to read a sentence: as it stands, or with some of its words as the values of slots."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from infra.local.nlu.slots import Phrases

SLOTS_MAX = 3
"""No sample has more slots than this."""
TYPES_MAX = 2
"""No sample has slots of more types than this."""
NEW_WORDS_MAX = 3
BESIDE_NEW_MIN = 2
"""So many known words must stand beside what a type lacks: "start the banana stretch"."""


class Value(NamedTuple):
    """Words that may fill a slot of one type."""

    start: int
    stop: int
    type: str
    text: str


class Reading(NamedTuple):
    words: tuple[str, ...]
    """A value stands as its `{TYPE}`."""
    values: tuple[Value, ...] = ()


class Reader:
    def __init__(self, phrases: Mapping[str, Phrases], sample_words: frozenset[str]) -> None:
        self._known = sample_words
        self._open = [slot_type for slot_type in phrases if not slot_type.startswith("AMAZON.")]
        self._types: dict[str, list[str]] = {}
        for slot_type, known in phrases.items():
            for phrase in known:
                self._types.setdefault(phrase, []).append(slot_type)
        self._longest: dict[str, int] = {}
        """How many words the longest phrase has, by its first word."""
        for first, *more in map(str.split, filter(None, self._types)):
            self._longest[first] = max(self._longest.get(first, 0), 1 + len(more))

    def every(self, words: tuple[str, ...]) -> Iterator[Reading]:
        """Yield the plain reading first, then every way to take one value, two or three."""
        values = list(self._values(words))
        for count in range(min(SLOTS_MAX, len(values)) + 1):
            for chosen in combinations(values, count):
                if all(one.stop <= other.start for one, other in pairwise(chosen)):
                    yield _read(words, chosen)

    def likely(self, words: tuple[str, ...]) -> Iterator[Reading]:
        """Yield the plain reading, and those with the longest values of one type, or of two."""
        yield Reading(words)
        values = list(self._values(words))
        types = sorted({value.type for value in values})
        seen = set()
        for count in range(1, TYPES_MAX + 1):
            for chosen in combinations(types, count):
                taken = tuple(_longest_of(value for value in values if value.type in chosen))
                if taken not in seen:
                    seen.add(taken)
                    yield _read(words, taken)

    def with_new_value(self, words: tuple[str, ...]) -> Iterator[Reading]:
        """Take the one run of words that no sample has for a value that a type of our own lacks."""
        new = [at for at, word in enumerate(words) if word not in self._known]
        together = bool(new) and new[-1] - new[0] == len(new) - 1
        if together and len(new) <= NEW_WORDS_MAX and len(words) - len(new) >= BESIDE_NEW_MIN:
            text = " ".join(words[new[0] : new[-1] + 1])
            for slot_type in self._open:
                yield _read(words, (Value(new[0], new[-1] + 1, slot_type, text),))

    def _values(self, words: tuple[str, ...]) -> Iterator[Value]:
        for start, first in enumerate(words):
            for stop in range(start + 1, min(len(words), start + self._longest.get(first, 0)) + 1):
                text = " ".join(words[start:stop])
                for slot_type in self._types.get(text, ()):
                    yield Value(start, stop, slot_type, text)


def _longest_of(values: Iterable[Value]) -> list[Value]:
    """Take the longest first, and whatever leaves it room."""
    taken: list[Value] = []
    for value in sorted(values, key=lambda value: (value.start - value.stop, value.start)):
        if all(value.stop <= other.start or other.stop <= value.start for other in taken):
            taken.append(value)
    return sorted(taken)


def _read(words: tuple[str, ...], values: tuple[Value, ...]) -> Reading:
    parts: list[str] = []
    at = 0
    for value in values:
        parts += words[at : value.start]
        parts.append(f"{{{value.type}}}")
        at = value.stop
    return Reading((*parts, *words[at:]), values)
