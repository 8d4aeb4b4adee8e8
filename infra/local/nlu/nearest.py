"""The nearest sample to words that are no sample, where there is a near one.

Two sentences are as near as the words that they share, each word weighing more the fewer intents
use it (a weighted Dice coefficient, 0 to 1). A word that no sample has is read as the word that it
is misspelled from, by rapidfuzz.
"""

from __future__ import annotations

import math
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz, process

from infra.local.nlu.grammar import Match, pieces
from infra.local.nlu.readings import Reading, read_as
from infra.local.nlu.slots import HeardSlot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from infra.local.nlu.grammar import Grammar
    from infra.local.nlu.slots import Phrases

SPELLING_CUTOFF = 80
"""Percent of letters in common, for words of four letters or more ("strech", "easyer")."""
LIGHT_WORD_LETTERS = 3
"""A word unknown to the model weighs like its rarest word, but one as short as this ("got", "my")
like its commonest."""

GRAVE = (
    "EmergencyIntent", "UrgentIntent", "FellIntent", "NerveIntent", "NumbIntent", "SharpIntent",
    "DizzyIntent", "HurtsIntent",
)  # fmt: skip
"""Intents that no near miss of another may swallow, gravest first."""
GRAVE_CUTOFF = 0.6
GRAVE_HEAD_START = 0.05


class _Sample(NamedTuple):
    intent: str
    words: tuple[str, ...]
    """A slot stands as `{TYPE}`."""
    slots: dict[str, str]
    """Slot name to slot type, of the slots in this sample."""
    word_count: Counter[str]
    weight: float
    negative: bool


class _Candidate(NamedTuple):
    score: float
    sample: _Sample
    reading: Reading


class Nearest:
    def __init__(self, grammar: Grammar) -> None:
        self._language = grammar.language
        self._phrases = grammar.phrases
        self._weights = _rarity(grammar)
        self._rarest = 1 + math.log(len(grammar.intents))
        self._known_words = frozenset(self._weights) | _slot_words(grammar.phrases)
        self._known = sorted(self._known_words)
        self._samples = list(self._sampled(grammar))
        self._spelled = lru_cache(1000)(self._nearest_spelling)

    def match(self, text: str) -> Match | None:
        spelled = tuple(self._spelled(word) for word in self._language.without_fillers(text).split())
        readings = list(read_as(spelled, self._phrases, self._known_words, self._language))
        grave = self._grave_sample_within(readings[0].words)
        if grave:
            return Match(grave, {})
        best = max(self._candidates(readings), key=_standing, default=None)
        if best is None:
            return None
        return Match(best.sample.intent, dict(self._filled(best)))

    def _candidates(self, readings: list[Reading]) -> Iterator[_Candidate]:
        for reading in readings:
            mine = Counter(reading.words)
            weight = self._weight(mine)
            for sample in self._samples:
                if _may_mean(reading, sample):
                    shared = self._shared_weight(mine, sample)
                    score = 2 * shared / (weight + sample.weight)
                    if score >= (GRAVE_CUTOFF if sample.intent in GRAVE else reading.cutoff):
                        yield _Candidate(score, sample, reading)

    def _shared_weight(self, mine: Counter[str], sample: _Sample) -> float:
        theirs = sample.word_count
        return sum(
            min(count, theirs[word]) * self._weight_of(word) for word, count in mine.items() if word in theirs
        )

    def _weight(self, words: Counter[str]) -> float:
        return sum(count * self._weight_of(word) for word, count in words.items())

    def _weight_of(self, word: str) -> float:
        unknown = 1.0 if len(word) <= LIGHT_WORD_LETTERS else self._rarest
        return self._weights.get(word, unknown)

    def _grave_sample_within(self, words: tuple[str, ...]) -> str | None:
        """Find the gravest intent with a whole sample, of two words or more, among the words."""
        said = f" {' '.join(words)} "
        negative = self._language.is_negative(set(words))
        found = {
            sample.intent
            for sample in self._samples
            if sample.intent in GRAVE
            and len(sample.words) > 1
            and sample.negative == negative
            and f" {' '.join(sample.words)} " in said
        }
        return min(found, key=GRAVE.index, default=None)

    def _filled(self, best: _Candidate) -> Iterator[tuple[str, HeardSlot]]:
        for name, slot_type in best.sample.slots.items():
            if slot_type in best.reading.values:
                text = best.reading.values[slot_type]
                yield name, HeardSlot(name, slot_type, text, self._phrases[slot_type].get(text))

    def _nearest_spelling(self, word: str) -> str:
        if len(word) <= LIGHT_WORD_LETTERS or word in self._known_words:
            return word
        found = process.extractOne(word, self._known, scorer=fuzz.ratio, score_cutoff=SPELLING_CUTOFF)
        return str(found[0]) if found else word

    def _sampled(self, grammar: Grammar) -> Iterator[_Sample]:
        for intent in grammar.intents.values():
            for sample in intent.samples:
                parts = pieces(sample, self._language)
                names = [part[1:-1] for part in parts if part[0] == "{"]
                words = tuple(_typed(parts, intent.slots))
                count = Counter(words)
                slots = {name: intent.slots[name] for name in names}
                negative = self._language.is_negative(set(words))
                yield _Sample(intent.name, words, slots, count, self._weight(count), negative)


def _may_mean(reading: Reading, sample: _Sample) -> bool:
    # "I can get down" must never pass for "I can't get down".
    if sample.negative != reading.negative:
        return False
    types = set(sample.slots.values())
    if reading.new_value_of:
        return reading.new_value_of in types
    return not types or not types.isdisjoint(reading.values)


def _standing(candidate: _Candidate) -> float:
    grave = candidate.sample.intent in GRAVE
    return candidate.score + (GRAVE_HEAD_START if grave else 0)


def _rarity(grammar: Grammar) -> dict[str, float]:
    """Weigh each word of the samples by how few intents use it, from 1 upwards."""
    users: dict[str, set[str]] = {}
    for intent in grammar.intents.values():
        for sample in intent.samples:
            for word in _typed(pieces(sample, grammar.language), intent.slots):
                users.setdefault(word, set()).add(intent.name)
    return {word: 1 + math.log(len(grammar.intents) / len(by)) for word, by in users.items()}


def _typed(parts: Iterable[str], slots: dict[str, str]) -> Iterator[str]:
    for part in parts:
        yield f"{{{slots[part[1:-1]]}}}" if part[0] == "{" else part


def _slot_words(phrases: dict[str, Phrases]) -> set[str]:
    return {word for known in phrases.values() for phrase in known for word in phrase.split()}
