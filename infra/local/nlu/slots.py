"""What may fill a slot, and how Alexa writes down what did."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from infra.local.nlu.language import spelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infra.local.nlu.language import NaturalLanguage
    from infra.local.nlu.model import SlotValue

NUMBER_MAX = 300


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a phrase in a slot stands for. Built-in types have a `value` alone, without an id."""

    value: str
    id: str = ""


Phrases = dict[str, Meaning]
"""Every phrase that fills a slot of one type, in normalised words."""


@dataclass(frozen=True, slots=True)
class HeardSlot:
    name: str
    type: str
    text: str
    """The words that were heard."""
    meaning: Meaning | None
    """None where the type does not know the words (ER_SUCCESS_NO_MATCH)."""

    @property
    def value(self) -> str:
        return self.meaning.id or self.meaning.value if self.meaning else self.text

    def as_json(self, skill_id: str) -> dict[str, Any]:
        built_in = self.type.startswith("AMAZON.")
        value = self.value if built_in else self.text
        slot: dict[str, Any] = {"name": self.name, "value": value, "confirmationStatus": "NONE"}
        slot["source"] = "USER"
        if not built_in:
            slot["resolutions"] = {"resolutionsPerAuthority": [self._resolution(skill_id)]}
        slot["slotValue"] = {"type": "Simple", "value": value}
        if not built_in:
            slot["slotValue"]["resolutions"] = slot["resolutions"]
        return slot

    def _resolution(self, skill_id: str) -> dict[str, Any]:
        authority = f"amzn1.er-authority.echo-sdk.{skill_id}.{self.type}"
        if self.meaning is None:
            return {"authority": authority, "status": {"code": "ER_SUCCESS_NO_MATCH"}}
        value = {"name": self.meaning.value, "id": self.meaning.id}
        status = {"code": "ER_SUCCESS_MATCH"}
        return {"authority": authority, "status": status, "values": [{"value": value}]}


def empty_slot(name: str) -> dict[str, Any]:
    return {"name": name, "confirmationStatus": "NONE"}


def phrases_of(values: tuple[SlotValue, ...], language: NaturalLanguage) -> Phrases:
    known: Phrases = {}
    for value in values:
        for words in (value.name, *value.synonyms):
            known.setdefault(language.normalise(words), Meaning(value.name, value.id))
    return known


@cache
def numbers(language: NaturalLanguage) -> Phrases:
    return {
        words: Meaning(str(number))
        for number in range(NUMBER_MAX + 1)
        for words in _spellings(number, language)
    }


@cache
def durations(language: NaturalLanguage) -> Phrases:
    known = {words: Meaning(written) for words, written in language.durations.items()}
    known |= {words: Meaning(f"PT{n}S") for n, words in _counted(NUMBER_MAX, language.second_units, language)}
    known |= {words: Meaning(f"PT{n}M") for n, words in _counted(60, language.minute_units, language)}
    return known


@cache
def clock_times(language: NaturalLanguage) -> Phrases:
    return {words: Meaning(written) for words, written in language.times().items()}


BUILT_IN_TYPES = {"AMAZON.NUMBER": numbers, "AMAZON.DURATION": durations, "AMAZON.TIME": clock_times}


def _counted(most: int, units: tuple[str, ...], language: NaturalLanguage) -> Iterator[tuple[int, str]]:
    for number in range(1, most + 1):
        for words in _spellings(number, language):
            yield from ((number, f"{words} {unit}") for unit in units)


def _spellings(number: int, language: NaturalLanguage) -> tuple[str, ...]:
    return (str(number), spelled(number, language))
