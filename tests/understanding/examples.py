"""Every sample of a model as somebody would say it, its slots filled."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING, NamedTuple

from infra.local.nlu.languages import natural_language
from infra.local.nlu.model import MODELS, read_model

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infra.local.nlu.model import InteractionModel

SLOT = re.compile(r"\{(\w+)\}")
FILLS = 2
"""How often a sample with slots is said, each time with other values."""
BUILT_IN_VALUES = {
    "AMAZON.NUMBER": ("two", "three", "five", "ten", "fifteen", "twenty", "thirty"),
    "AMAZON.DURATION": ("a minute", "five minutes", "ten minutes", "twenty seconds", "thirty seconds"),
    "AMAZON.TIME": ("nine", "seven thirty", "half past eight", "nine in the evening"),
}


class Example(NamedTuple):
    intent: str
    sample: str
    words: str
    """Normalised."""


def examples(locale: str) -> list[Example]:
    """The same ones every time, and each the same whatever stands beside it."""
    model, normalise = read_model(MODELS / f"{locale}.json"), natural_language(locale).normalise
    return [
        Example(intent.name, sample, normalise(words))
        for intent in model.intents.values()
        for sample in intent.samples
        for words in dict.fromkeys(_said(sample, intent.slots, model, random.Random(sample)))
    ]


def _said(
    sample: str, types: dict[str, str], model: InteractionModel, chance: random.Random
) -> Iterator[str]:
    for _ in range(FILLS if SLOT.search(sample) else 1):
        yield SLOT.sub(lambda slot: chance.choice(_values(types[slot[1]], model)), sample)


def _values(slot_type: str, model: InteractionModel) -> tuple[str, ...]:
    if slot_type in BUILT_IN_VALUES:
        return BUILT_IN_VALUES[slot_type]
    return tuple(words for value in model.types[slot_type] for words in (value.name, *value.synonyms))
