"""The interaction model, and everything that a person can say by its samples word for word."""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest

from infra.local.nlu.en.words import normalise
from infra.local.nlu.model import (
    DEFAULT_LOCALE,
    DEFAULT_MODEL,
    LOCALES,
    MODELS,
    Intent,
    InteractionModel,
    read_model,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SLOT = re.compile(r"\{(\w+)\}")

# Amazon's own types have no values in the model. These stand for all that may be said.
BUILT_IN_VALUES = {
    "AMAZON.NUMBER": ("two", "ten", "twenty", "twenty five"),
    "AMAZON.DURATION": ("a minute", "half a minute", "one minute", "twenty seconds"),
    "AMAZON.TIME": ("nine", "seven thirty", "half past eight", "nine in the evening", "the morning"),
}


every_locale = pytest.mark.parametrize("locale", LOCALES)


@cache
def document(path: Path = DEFAULT_MODEL) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return parsed


@cache
def model(locale: str = DEFAULT_LOCALE) -> InteractionModel:
    return read_model(MODELS / f"{locale}.json")


def values_of(slot_type: str, of: InteractionModel) -> tuple[str, ...]:
    if slot_type in BUILT_IN_VALUES:
        return BUILT_IN_VALUES[slot_type]
    return tuple(words for value in of.types[slot_type] for words in (value.name, *value.synonyms))


def spoken_forms(sample: str, intent: Intent, of: InteractionModel) -> Iterator[str]:
    """Yield the sample with each slot said in every way that its type knows, normalised."""
    text, *gaps = SLOT.split(sample)
    slots, rests = gaps[::2], [normalise(rest) for rest in gaps[1::2]]
    choices = [[normalise(words) for words in values_of(intent.slots[slot], of)] for slot in slots]
    for words in product(*choices):
        said = (part for pair in zip(words, rests, strict=True) for part in pair)
        yield " ".join(part for part in (normalise(text), *said) if part)


@cache
def meanings(locale: str = DEFAULT_LOCALE) -> dict[str, set[str]]:
    """Map every spoken form to the intents that claim it."""
    found: dict[str, set[str]] = {}
    of = model(locale)
    for intent in of.intents.values():
        for sample in intent.samples:
            for form in spoken_forms(sample, intent, of):
                found.setdefault(form, set()).add(intent.name)
    return found


def meaning_of(words: str, locale: str = DEFAULT_LOCALE) -> str | None:
    """Name the intent that claims `words` word for word, if one alone does."""
    claimed = meanings(locale).get(normalise(words), set())
    return next(iter(claimed)) if len(claimed) == 1 else None
