"""Which intents some words speak for, and how much: complement naive Bayes over the samples.

A sentence is its words, its pairs and triples of neighbours, and its pairs with one word between them. Each
of these parts speaks for an intent, the more so the less of it the samples of all other intents have
(Rennie and others, "Tackling the poor assumptions of naive Bayes text classifiers", 2003).
"""

from __future__ import annotations

import itertools
import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

SMOOTHING = 0.1
"""How much of every part is taken as seen before any is."""


class Verdict(NamedTuple):
    intent: str
    score: float
    """To compare intents by."""
    evidence: float
    """What a part of the sentence says for the intent, on average; 0 where the intent has none of them."""
    share: float
    """How many of the parts the intent's samples have, of those of the plain sentence. Slots may add some."""


class Classifier:
    def __init__(self, examples: Iterable[tuple[str, frozenset[str]]]) -> None:
        """Learn from intents, and the parts of a sentence for each."""
        seen: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        for intent, parts in examples:
            weight = 1 / math.sqrt(len(parts)) if parts else 0.0
            for part in parts:
                seen[part][intent] += weight
        totals: defaultdict[str, float] = defaultdict(float)
        for weights in seen.values():
            for intent, weight in weights.items():
                totals[intent] += weight
        everything = sum(totals.values()) + SMOOTHING * len(seen)
        self._rarity = {intent: math.log(everything - total) for intent, total in totals.items()}
        self._evidence = {part: dict(_evidence(weights)) for part, weights in seen.items()}

    def verdicts(self, parts: Iterable[str], length: int) -> list[Verdict]:
        """Judge every intent that a part speaks for, the likeliest first; `length` counts the plain parts."""
        known = [self._evidence[part] for part in parts if part in self._evidence]
        sums: defaultdict[str, float] = defaultdict(float)
        hits: Counter[str] = Counter()
        for evidence in known:
            for intent, gain in evidence.items():
                sums[intent] += gain
                hits[intent] += 1
        found = (
            Verdict(intent, total + len(known) * self._rarity[intent], total / length, hits[intent] / length)
            for intent, total in sums.items()
        )
        return sorted(found, key=lambda verdict: -verdict.score)


def parts_of(words: tuple[str, ...]) -> Iterator[str]:
    yield from words
    framed = ("<", *words, ">")
    for first, second in itertools.pairwise(framed):
        yield f"{first} {second}"
    for first, second, third in zip(framed, framed[1:], framed[2:], strict=False):
        yield f"{first} {second} {third}"
        yield f"{first} * {third}"


def _evidence(weights: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    total = sum(weights.values()) + SMOOTHING
    for intent, weight in weights.items():
        yield intent, math.log(total / (total - weight))
