"""The interaction model as hassil's grammar: samples become templates, slot types become lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from hassil import Intents, TextSlotList, recognize_best

from infra.local.nlu.slots import BUILT_IN_TYPES, HeardSlot, Phrases, phrases_of

if TYPE_CHECKING:
    from hassil import RecognizeResult

    from infra.local.nlu.language import NaturalLanguage
    from infra.local.nlu.model import Intent, InteractionModel

_PLACEHOLDER = re.compile(r"(\{\w+\})")


class Match(NamedTuple):
    intent: str
    slots: dict[str, HeardSlot]


class Grammar:
    def __init__(self, model: InteractionModel, language: NaturalLanguage) -> None:
        self.language = language
        self.intents = with_built_ins(model, language)
        self.phrases: dict[str, Phrases] = {
            name: phrases_of(values, language) for name, values in model.types.items()
        }
        self.phrases |= {name: phrases(language) for name, phrases in BUILT_IN_TYPES.items()}
        self._lists = {_list_name(name): _slot_list(p) for name, p in self.phrases.items()}
        self._hassil = Intents.from_dict({"language": language.code, "intents": self._templates()})
        self.match("")  # hassil parses the templates when it first needs them: now, not mid-talk

    def match(self, words: str) -> Match | None:
        """Find the intent with these words as a sample, as they stand or without fillers."""
        found = recognize_best(words, self._hassil, self._lists)
        return self._read(
            found or recognize_best(self.language.without_fillers(words), self._hassil, self._lists)
        )

    def _read(self, found: RecognizeResult | None) -> Match | None:
        if found is None:
            return None
        types = self.intents[found.intent.name].slots
        slots = {
            entity.name: HeardSlot(entity.name, types[entity.name], entity.text.strip(), entity.value)
            for entity in found.entities_list
        }
        return Match(found.intent.name, slots)

    def _templates(self) -> dict[str, object]:
        return {
            intent.name: {
                "data": [{"sentences": [template(s, intent, self.language) for s in intent.samples]}]
            }
            for intent in self.intents.values()
            if intent.samples
        }


def with_built_ins(model: InteractionModel, language: NaturalLanguage) -> dict[str, Intent]:
    """Add to the built-in intents what Alexa understands for them without samples."""
    taken = {language.normalise(sample) for intent in model.intents.values() for sample in intent.samples}
    return {name: _with_own_words(intent, taken, language) for name, intent in model.intents.items()}


def _with_own_words(intent: Intent, taken: set[str], language: NaturalLanguage) -> Intent:
    own = tuple(w for w in language.built_ins.get(intent.name, ()) if language.normalise(w) not in taken)
    return type(intent)(intent.name, intent.samples + own, intent.slots)


def template(sample: str, intent: Intent, language: NaturalLanguage) -> str:
    return " ".join(
        f"{{{_list_name(intent.slots[part[1:-1]])}:{part[1:-1]}}}" if part[0] == "{" else part
        for part in pieces(sample, language)
    )


def pieces(sample: str, language: NaturalLanguage) -> list[str]:
    """Split a sample into normalised words, each `{slot}` a piece of its own."""
    parts = _PLACEHOLDER.split(sample)
    return [
        piece
        for part in parts
        for piece in ([part] if part.startswith("{") else language.normalise(part).split())
    ]


def _slot_list(phrases: Phrases) -> TextSlotList:
    return TextSlotList.from_tuples(phrases.items(), allow_template=False)


def _list_name(slot_type: str) -> str:
    return slot_type.replace(".", "_")
