"""The interaction model as ask-cli keeps it, read into plain data."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

MODELS = Path(__file__).parents[3] / "interaction_model/interactionModels/custom"
DEFAULT_LOCALE = "en-US"
DEFAULT_MODEL = MODELS / f"{DEFAULT_LOCALE}.json"
LOCALES = tuple(sorted(file.stem for file in MODELS.glob("*.json")))
"""Those that have a model."""


def locale_of(environment: Mapping[str, str]) -> str:
    """`LOCALE` in any spelling (en-gb); en-US where it is not set."""
    wanted = environment.get("LOCALE") or DEFAULT_LOCALE
    known = {locale.lower(): locale for locale in LOCALES}
    found = known.get(wanted.lower().replace("_", "-"))
    if found is None:
        raise SystemExit(f"LOCALE is one of {', '.join(LOCALES)}, not {wanted!r}.")
    return found


@dataclass(frozen=True, slots=True)
class SlotValue:
    id: str
    name: str
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Intent:
    name: str
    samples: tuple[str, ...]
    slots: dict[str, str]
    """Slot name to slot type."""


@dataclass(frozen=True, slots=True)
class InteractionModel:
    invocation_name: str
    intents: dict[str, Intent]
    types: dict[str, tuple[SlotValue, ...]]


def read_model(path: Path) -> InteractionModel:
    return parse_model(json.loads(path.read_text(encoding="utf-8")))


def parse_model(document: dict[str, Any]) -> InteractionModel:
    language = document["interactionModel"]["languageModel"]
    return InteractionModel(
        invocation_name=language["invocationName"],
        intents={intent["name"]: _intent(intent) for intent in language["intents"]},
        types={
            kind["name"]: tuple(_slot_value(value) for value in kind["values"])
            for kind in language.get("types", [])
        },
    )


def _intent(intent: dict[str, Any]) -> Intent:
    slots = {slot["name"]: slot["type"] for slot in intent.get("slots", [])}
    return Intent(intent["name"], tuple(intent.get("samples", [])), slots)


def _slot_value(value: dict[str, Any]) -> SlotValue:
    name = value["name"]["value"]
    # Where a value has no id, Alexa derives one; the name is as good a one here.
    return SlotValue(value.get("id", name), name, tuple(value["name"].get("synonyms", [])))
