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


@cache
def said_for(slot_type: str, locale: str) -> tuple[str, ...]:
    """All that is said for a slot of one type, normalised."""
    return tuple(normalise(words) for words in values_of(slot_type, locale))


def values_of(slot_type: str, locale: str) -> tuple[str, ...]:
    if slot_type in BUILT_IN_VALUES:
        return BUILT_IN_VALUES[slot_type]
    values = model(locale).types[slot_type]
    return tuple(words for value in values for words in (value.name, *value.synonyms))


def spoken_forms(sample: str, intent: Intent, locale: str) -> Iterator[str]:
    """Yield the sample with each slot said in every way that its type knows, normalised."""
    parts = [
        said_for(intent.slots[part], locale) if at % 2 else (normalise(part),)
        for at, part in enumerate(SLOT.split(sample))
    ]
    return map(" ".join, product(*(part for part in parts if part != ("",))))


@cache
def meanings(locale: str = DEFAULT_LOCALE) -> dict[str, set[str]]:
    """Map every spoken form to the intents that claim it."""
    found: dict[str, set[str]] = {}
    for intent in model(locale).intents.values():
        for sample in intent.samples:
            for form in spoken_forms(sample, intent, locale):
                found.setdefault(form, set()).add(intent.name)
    return found


def meaning_of(words: str, locale: str = DEFAULT_LOCALE) -> str | None:
    """Name the intent that claims `words` word for word, if one alone does."""
    claimed = meanings(locale).get(normalise(words), set())
    return next(iter(claimed)) if len(claimed) == 1 else None
