"""The ways to read a sentence: as it stands, or with some of its words as the value of a slot."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from infra.local.nlu.slots import BUILT_IN_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infra.local.nlu.language import NaturalLanguage
    from infra.local.nlu.slots import Phrases

CUTOFF = 0.7
"""How near a sample must be; below it the answer is a fallback. Found by trying: rewordings of a
sample ("how many more of these") score more, talk about something else ("tell me a joke") less."""
NEW_VALUE_CUTOFF = 0.55
"""For a value that its slot type lacks ("start the banana stretch"): its words count as missing."""


class Reading(NamedTuple):
    words: tuple[str, ...]
    negative: bool
    values: dict[str, str]
    """Slot type to the words heard for it, which stand as `{TYPE}` in `words`."""
    new_value_of: str | None = None
    """The slot type to which the value is new."""

    @property
    def cutoff(self) -> float:
        return NEW_VALUE_CUTOFF if self.new_value_of else CUTOFF


def read_as(
    words: tuple[str, ...],
    phrases: dict[str, Phrases],
    known_words: frozenset[str],
    language: NaturalLanguage,
) -> Iterator[Reading]:
    """Yield the plain reading first."""
    negative = language.is_negative(set(words))
    yield Reading(words, negative, {})
    new = _new_words(words, known_words)
    for slot_type, known in phrases.items():
        span = _longest_phrase(words, known)
        if span:
            taken = (*words[: span.start], f"{{{slot_type}}}", *words[span.stop :])
            yield Reading(taken, negative, {slot_type: " ".join(words[span])})
        elif new and slot_type not in BUILT_IN_TYPES:
            yield Reading(words, negative, {slot_type: " ".join(words[new])}, slot_type)


def _new_words(words: tuple[str, ...], known: frozenset[str]) -> slice | None:
    """Find the one run of at most three words that no sample and no slot value has."""
    new = [i for i, word in enumerate(words) if word not in known]
    if not new or len(new) > 3 or new[-1] - new[0] != len(new) - 1:
        return None
    return slice(new[0], new[-1] + 1)


def _longest_phrase(words: tuple[str, ...], phrases: Phrases) -> slice | None:
    spans = (
        slice(start, stop)
        for start in range(len(words))
        for stop in range(start + 1, len(words) + 1)
        if " ".join(words[start:stop]) in phrases
    )
    return max(spans, key=lambda span: span.stop - span.start, default=None)
