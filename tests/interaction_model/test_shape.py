"""The file is what SMAPI takes: its keys, characters and limits, and a name to be published."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from infra.local.nlu.model import LOCALES, MODELS
from tests.interaction_model.model import document

if TYPE_CHECKING:
    from pathlib import Path

KEYS: dict[str, tuple[set[str], set[str]]] = {
    # Of each part: the keys that must be there, and those that may.
    "file": ({"interactionModel"}, {"version", "description"}),
    "interactionModel": ({"languageModel"}, {"dialog", "prompts"}),
    "languageModel": ({"invocationName", "intents", "types", "modelConfiguration"}, set()),
    "intent": ({"name", "samples"}, {"slots"}),
    "slot": ({"name", "type"}, {"samples", "multipleValues"}),
    "type": ({"name", "values"}, {"valueSupplier"}),
    "value": ({"id", "name"}, set()),
    "value name": ({"value", "synonyms"}, set()),
}

LAUNCH_WORDS = r"run|start|play|resume|use|launch|ask|open|tell|load|begin|enable"
CONNECTING_WORDS = r"to|from|in|using|with|about|for|that|by|if|and|whether"
OWN_WORDS = r"alexa|amazon|echo|computer|skill|app"
FORBIDDEN_IN_NAME = re.compile(rf"\b({LAUNCH_WORDS}|{CONNECTING_WORDS}|{OWN_WORDS})\b")
MODEL_BYTES_MAX = 1_500_000
INTENTS_MAX = 250
INTENTS_AND_TYPES_MAX = 350
CHARACTERS_MAX = 140

SAMPLE_TEXT = re.compile(r"(?=[a-z{])(?:[a-z '.-]|\{[a-z_]+\})+")
VALUE_TEXT = re.compile(r"[a-z][a-z '.-]*")

every_locale = pytest.mark.parametrize("path", [MODELS / f"{locale}.json" for locale in LOCALES], ids=LOCALES)


def language_model(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = document(path)["interactionModel"]["languageModel"]
    return found


def assert_keys(kind: str, part: dict[str, Any]) -> None:
    required, allowed = KEYS[kind]
    assert required <= part.keys() <= required | allowed, (kind, part)


def phrases(path: Path) -> list[str]:
    values = [value["name"] for kind in language_model(path)["types"] for value in kind["values"]]
    return [phrase for name in values for phrase in (name["value"], *name["synonyms"])]


def samples(path: Path) -> list[str]:
    return [sample for intent in language_model(path)["intents"] for sample in intent["samples"]]


def test_there_is_a_model_for_every_english_of_the_store() -> None:
    assert LOCALES == ("en-AU", "en-CA", "en-GB", "en-IN", "en-US")


@every_locale
def test_every_part_has_the_keys_that_smapi_knows_and_no_other(path: Path) -> None:
    assert_keys("file", document(path))
    assert_keys("interactionModel", document(path)["interactionModel"])
    language = language_model(path)
    assert_keys("languageModel", language)
    for intent in language["intents"]:
        assert_keys("intent", intent)
        for slot in intent.get("slots", []):
            assert_keys("slot", slot)
    for kind in language["types"]:
        assert_keys("type", kind)
        for value in kind["values"]:
            assert_keys("value", value)
            assert_keys("value name", value["name"])


@every_locale
def test_the_invocation_name_may_be_published(path: Path) -> None:
    name = language_model(path)["invocationName"]
    assert name == "my hamstring stretches"
    assert re.fullmatch(r"[a-z]+(?:'s)?(?: [a-z]+(?:'s)?)+", name)
    assert 2 <= len(name) <= 50
    assert not FORBIDDEN_IN_NAME.search(name)


@every_locale
def test_words_that_fit_no_intent_go_to_the_fallback_only_when_nothing_is_near(path: Path) -> None:
    configuration = language_model(path)["modelConfiguration"]
    assert configuration == {"fallbackIntentSensitivity": {"level": "LOW"}}


@every_locale
def test_samples_and_values_have_only_characters_that_the_console_accepts(path: Path) -> None:
    assert [s for s in samples(path) if not SAMPLE_TEXT.fullmatch(s)] == []
    assert [v for v in phrases(path) if not VALUE_TEXT.fullmatch(v)] == []


@every_locale
def test_no_text_has_stray_spaces_or_a_full_stop_outside_initials(path: Path) -> None:
    texts = samples(path) + phrases(path)
    assert [text for text in texts if text != " ".join(text.split())] == []
    assert [text for text in texts if re.search(r"(?<!\b[a-z])\.", text)] == []


@every_locale
def test_the_model_stays_within_the_limits_of_the_platform(path: Path) -> None:
    language = language_model(path)
    assert path.stat().st_size <= MODEL_BYTES_MAX
    assert len(language["intents"]) <= INTENTS_MAX
    assert len(language["intents"]) + len(language["types"]) <= INTENTS_AND_TYPES_MAX
    assert max(map(len, samples(path) + phrases(path))) <= CHARACTERS_MAX


@every_locale
def test_names_of_intents_slots_and_types_are_letters_and_underscores(path: Path) -> None:
    language = language_model(path)
    intents = [intent["name"].removeprefix("AMAZON.") for intent in language["intents"]]
    slots = [slot["name"] for i in language["intents"] for slot in i.get("slots", [])]
    types = [kind["name"] for kind in language["types"]]
    names = intents + slots + types
    assert [name for name in names if not re.fullmatch(r"[A-Za-z][A-Za-z_]*", name)] == []


@every_locale
def test_custom_intents_stand_before_the_built_in_ones(path: Path) -> None:
    built_in = [intent["name"].startswith("AMAZON.") for intent in language_model(path)["intents"]]
    assert built_in == sorted(built_in)
