"""From what a person says to what the skill is asked. The interaction model is the only grammar.

In this order: the platform's own words (wake word, invocation name, exit), the model's samples word for word,
the intent that they make likeliest, and AMAZON.FallbackIntent where none is likely.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from infra.local.nlu.en import ENGLISH
from infra.local.nlu.grammar import Grammar, Match
from infra.local.nlu.invocation import Addressed, Invocation
from infra.local.nlu.languages import natural_language
from infra.local.nlu.likeliest import Likeliest
from infra.local.nlu.model import DEFAULT_MODEL, LOCALES, MODELS, InteractionModel, read_model
from infra.local.nlu.slots import HeardSlot, empty_slot

if TYPE_CHECKING:
    from pathlib import Path

    from infra.local.nlu.classifier import Verdict
    from infra.local.nlu.language import NaturalLanguage

FALLBACK = "AMAZON.FallbackIntent"


class Wish(StrEnum):
    LAUNCH = "LaunchRequest"
    INTENT = "IntentRequest"
    EXIT = "SessionEndedRequest"
    ELSEWHERE = "elsewhere"
    """Nothing for this skill: no session is open and the sentence does not name it."""


@dataclass(frozen=True, slots=True)
class Understood:
    wish: Wish
    intent: str = ""
    heard: dict[str, HeardSlot] = field(default_factory=dict)
    slot_names: tuple[str, ...] = ()
    names_the_skill: bool = False
    """The sentence opens a new session, whether or not one is open."""

    @property
    def slots(self) -> dict[str, str]:
        """Each filled slot's resolved id, or its value where it has none."""
        return {name: slot.value for name, slot in self.heard.items()}

    def intent_json(self, skill_id: str) -> dict[str, Any]:
        slots = {
            name: self.heard[name].as_json(skill_id) if name in self.heard else empty_slot(name)
            for name in self.slot_names
        }
        intent: dict[str, Any] = {"name": self.intent, "confirmationStatus": "NONE"}
        return intent | ({"slots": slots} if slots else {})


class Understanding:
    def __init__(self, model: InteractionModel, language: NaturalLanguage = ENGLISH) -> None:
        self._language = language
        self._grammar = Grammar(model, language)
        self._likeliest = Likeliest(self._grammar)
        self._invocation = Invocation(model.invocation_name, language)

    @classmethod
    def from_file(cls, path: Path = DEFAULT_MODEL) -> Understanding:
        return cls(read_model(path), natural_language(path.stem))

    def understand(self, text: str, *, in_session: bool = True) -> Understood:
        language = self._language
        words = language.normalise(text)
        addressed = self._invocation.read(words)
        if addressed is None:
            words = words.removeprefix(f"{language.wake_word} ")
            if not in_session:
                return Understood(Wish.ELSEWHERE)
            return Understood(Wish.EXIT) if words in language.exit_words else self._intent(words)
        if not addressed.wish:
            return Understood(Wish.LAUNCH, names_the_skill=True)
        return self._one_shot(addressed)

    def verdicts(self, text: str) -> list[Verdict]:
        """What the words speak for, the likeliest first, whether or not they are a sample."""
        words = self._language.normalise(text)
        addressed = self._invocation.read(words)
        return self._likeliest.verdicts(addressed.wish if addressed else words)

    def _one_shot(self, addressed: Addressed) -> Understood:
        exact = self._grammar.match(addressed.wish) or self._grammar.match(addressed.glue + addressed.wish)
        return self._understood(exact or self._near(addressed.wish), names_the_skill=True)

    def _intent(self, words: str) -> Understood:
        return self._understood(self._grammar.match(words) or self._near(words))

    def _near(self, words: str) -> Match | None:
        spelled = self._grammar.match(self._likeliest.spelled(words))
        return spelled or self._grammar.match_new(words) or self._likeliest.match(words)

    def _understood(self, match: Match | None, *, names_the_skill: bool = False) -> Understood:
        if match is None:
            return Understood(Wish.INTENT, FALLBACK, names_the_skill=names_the_skill)
        slot_names = tuple(self._grammar.intents[match.intent].slots)
        return Understood(Wish.INTENT, match.intent, match.slots, slot_names, names_the_skill)


@cache
def understanding_of(locale: str) -> Understanding:
    """What is understood by the model of one locale. Raises LookupError where it has none."""
    if locale not in LOCALES:
        raise LookupError(f"no interaction model for {locale!r}, only for {', '.join(LOCALES)}")
    return Understanding.from_file(MODELS / f"{locale}.json")
