"""Which words fill which slot of an intent, by what stands beside the slot in its samples."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from infra.local.nlu.grammar import Sample
    from infra.local.nlu.readings import Reading, Value

AFTER = 2
"""What follows says more of a number than what stands before it: "three times thirty seconds"."""


class _Fit(NamedTuple):
    score: int
    slot: str
    value: Value


class Filling:
    def __init__(self, samples: Iterable[Sample]) -> None:
        self._beside: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for sample in samples:
            names = iter(sample.slots)
            for before, word, after in _neighbours(sample.words):
                if word[0] == "{":
                    counts = self._beside[sample.intent, next(names)]
                    counts[f"{before} _"] += 1
                    counts[f"_ {after}"] += AFTER

    def fill(self, intent: str, types: dict[str, str], readings: Sequence[Reading]) -> dict[str, Value]:
        """Give each slot of `intent` its likeliest value, each value once; slots may stay empty."""
        fits = {fit for reading in readings for fit in self._fits(intent, types, reading)}
        filled: dict[str, Value] = {}
        for _, slot, value in sorted(fits, key=lambda fit: (-fit.score, fit.value, fit.slot)):
            free = all(value.stop <= other.start or other.stop <= value.start for other in filled.values())
            if slot not in filled and free:
                filled[slot] = value
        return filled

    def _fits(self, intent: str, types: dict[str, str], reading: Reading) -> Iterator[_Fit]:
        values = iter(reading.values)
        for before, word, after in _neighbours(reading.words):
            if word[0] == "{":
                value = next(values)
                for slot, slot_type in types.items():
                    if slot_type == value.type:
                        counts = self._beside[intent, slot]
                        yield _Fit(counts[f"{before} _"] + counts[f"_ {after}"], slot, value)


def _neighbours(words: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    framed = ("<", *words, ">")
    return zip(framed, words, framed[2:], strict=False)
