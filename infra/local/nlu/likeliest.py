"""The likeliest intent of words that are no sample, where one is likely enough.

The local Echo should be as forgiving as Alexa, not more: below the cutoffs the answer is a fallback.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from infra.local.nlu.classifier import Classifier, parts_of
from infra.local.nlu.filling import Filling
from infra.local.nlu.grammar import ALARMS, Match

if TYPE_CHECKING:
    from infra.local.nlu.classifier import Verdict
    from infra.local.nlu.grammar import Grammar
    from infra.local.nlu.readings import Reading

SPELLING_CUTOFF = 80
"""Percent of letters in common, for words of four letters or more ("strech", "easyer")."""
SHORT_WORD_LETTERS = 3
SHARE_MIN = 0.3
EVIDENCE_MIN = 0.12
"""Found by trying: rewordings of samples have more, talk about something else less."""
ALARM_LEAD_MIN = 0.06
"""By how much more the words must speak for an alarm than for the likeliest meaning that raises none."""


class Likeliest:
    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._filling = Filling(grammar.samples)
        self._classifier = Classifier(
            (sample.intent, _parts(list(grammar.reader.likely(sample.words)))) for sample in grammar.samples
        )
        words = grammar.words | {
            word for known in grammar.phrases.values() for phrase in known for word in phrase.split()
        }
        self._known = sorted(words)
        self._known_words = words
        self._spelled = lru_cache(1000)(self._nearest_spelling)

    def spelled(self, text: str) -> str:
        """The words as the samples and their values spell them."""
        return " ".join(self._spelled(word) for word in text.split())

    def match(self, text: str) -> Match | None:
        language = self._grammar.language
        found = self._found(language.without_fillers(text))
        if found is not None and found.intent in ALARMS:
            return found
        cried = self._found(language.without_fright(text))
        return cried if cried is not None and cried.intent in ALARMS else found

    def verdicts(self, text: str) -> list[Verdict]:
        """Judge every intent that some of the words speak for, the likeliest first."""
        return self._judged(self._grammar.language.without_fillers(text))[1]

    def _judged(self, text: str) -> tuple[list[Reading], list[Verdict]]:
        words = tuple(self._spelled(word) for word in text.split())
        readings = list(self._grammar.reader.likely(words))
        return readings, self._classifier.verdicts(_parts(readings), len(frozenset(parts_of(words))))

    def _found(self, text: str) -> Match | None:
        readings, verdicts = self._judged(text)
        if not verdicts or not _is_likely(verdicts):
            return None
        return self._filled(verdicts[0].intent, readings)

    def _filled(self, name: str, readings: list[Reading]) -> Match:
        values = self._filling.fill(name, self._grammar.intents[name].slots, readings)
        return Match(name, {slot: self._grammar.heard(slot, value) for slot, value in values.items()})

    def _nearest_spelling(self, word: str) -> str:
        if len(word) <= SHORT_WORD_LETTERS or word in self._known_words:
            return word
        found = process.extractOne(word, self._known, scorer=fuzz.ratio, score_cutoff=SPELLING_CUTOFF)
        return str(found[0]) if found else word


def _parts(readings: list[Reading]) -> frozenset[str]:
    return frozenset(part for reading in readings for part in parts_of(reading.words))


def _is_likely(verdicts: list[Verdict]) -> bool:
    best = verdicts[0]
    if best.share < SHARE_MIN or best.evidence < EVIDENCE_MIN:
        return False
    if best.intent not in ALARMS:
        return True
    harmless = next((verdict.evidence for verdict in verdicts if verdict.intent not in ALARMS), 0.0)
    return best.evidence - harmless >= ALARM_LEAD_MIN
