"""The samples of the interaction model, and what is one of them word for word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from infra.local.nlu.readings import Reader
from infra.local.nlu.slots import BUILT_IN_TYPES, HeardSlot, Phrases, phrases_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infra.local.nlu.language import NaturalLanguage
    from infra.local.nlu.model import Intent, InteractionModel
    from infra.local.nlu.readings import Reading, Value

ALARMS = frozenset(
    {
        "CrisisIntent", "DizzyIntent", "EmergencyIntent", "FellIntent", "HurtsIntent", "NerveIntent",
        "NumbIntent", "SharpIntent", "UrgentIntent",
    }
)  # fmt: skip
"""What is said when something is wrong."""
_PLACEHOLDER = re.compile(r"(\{\w+\})")


class Match(NamedTuple):
    intent: str
    slots: dict[str, HeardSlot]


class Sample(NamedTuple):
    intent: str
    words: tuple[str, ...]
    """A slot stands as its `{TYPE}`."""
    slots: tuple[str, ...]
    """The names of the slots in it, in their order."""


class Grammar:
    def __init__(self, model: InteractionModel, language: NaturalLanguage) -> None:
        self.language = language
        self.intents = with_built_ins(model, language)
        self.phrases: dict[str, Phrases] = {
            name: phrases_of(values, language) for name, values in model.types.items()
        }
        self.phrases |= {name: phrases(language) for name, phrases in BUILT_IN_TYPES.items()}
        self.samples = list(self._sampled())
        self.words = frozenset(word for sample in self.samples for word in sample.words)
        self.reader = Reader(self.phrases, self.words)
        self._by_words = {sample.words: sample for sample in reversed(self.samples)}

    def match(self, text: str) -> Match | None:
        """Find the intent with these words as a sample, as they stand or without fillers.

        An alarm also where it is cried out, or said in one breath with another sample.
        """
        plain = self.language.without_fillers(text)
        return self._exact(text) or self._exact(plain) or self._cried(text) or self._in_one_breath(plain)

    def heard(self, name: str, value: Value) -> HeardSlot:
        return HeardSlot(name, value.type, value.text, self.phrases[value.type].get(value.text))

    def _cried(self, text: str) -> Match | None:
        found = self._exact(self.language.without_fright(text))
        return found if found is not None and found.intent in ALARMS else None

    def _in_one_breath(self, text: str) -> Match | None:
        words = text.split()
        for at in range(1, len(words)):
            parts = [(len(part), self._exact(" ".join(part))) for part in (words[:at], words[at:])]
            both = [(length, found) for length, found in parts if found is not None]
            for length, found in both if len(both) == len(parts) else ():
                # A word alone says too little: "help my back pain" is no cry.
                if length > 1 and found.intent in ALARMS:
                    return found
        return None

    def match_new(self, text: str) -> Match | None:
        """Find the intent with these words as a sample, some of them a value that its type lacks."""
        return self._sample(self.reader.with_new_value(tuple(self.language.without_fillers(text).split())))

    def _exact(self, text: str) -> Match | None:
        return self._sample(self.reader.every(tuple(text.split())))

    def _sample(self, readings: Iterator[Reading]) -> Match | None:
        for reading in readings:
            sample = self._by_words.get(reading.words)
            if sample is not None:
                # Where two slots are of one type, their values stand in the order of the slots.
                slots = zip(sample.slots, reading.values, strict=True)
                return Match(sample.intent, {name: self.heard(name, value) for name, value in slots})
        return None

    def _sampled(self) -> Iterator[Sample]:
        for intent in self.intents.values():
            for text in intent.samples:
                parts = pieces(text, self.language)
                slots = tuple(part[1:-1] for part in parts if part[0] == "{")
                words = (f"{{{intent.slots[part[1:-1]]}}}" if part[0] == "{" else part for part in parts)
                yield Sample(intent.name, tuple(words), slots)


def with_built_ins(model: InteractionModel, language: NaturalLanguage) -> dict[str, Intent]:
    """Add to the built-in intents what Alexa understands for them without samples."""
    taken = {language.normalise(sample) for intent in model.intents.values() for sample in intent.samples}
    return {name: _with_own_words(intent, taken, language) for name, intent in model.intents.items()}


def _with_own_words(intent: Intent, taken: set[str], language: NaturalLanguage) -> Intent:
    own = tuple(w for w in language.built_ins.get(intent.name, ()) if language.normalise(w) not in taken)
    return type(intent)(intent.name, intent.samples + own, intent.slots)


def pieces(sample: str, language: NaturalLanguage) -> list[str]:
    """Split a sample into normalised words, each `{slot}` a piece of its own."""
    parts = _PLACEHOLDER.split(sample)
    return [
        piece
        for part in parts
        for piece in ([part] if part.startswith("{") else language.normalise(part).split())
    ]
