"""Every other locale's model is made from the one that people edit, and is up to date."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from infra.local.nlu.model import DEFAULT_LOCALE, LOCALES, MODELS
from infra.models.build import DIFFERENCES, SOURCE, build_model, other_locales
from infra.models.differences import Differences, localised, read_differences
from tests.interaction_model.model import document, model

if TYPE_CHECKING:
    from pathlib import Path

other = pytest.mark.parametrize("locale", other_locales())


@other
def test_the_model_is_up_to_date(locale: str) -> None:
    committed = (MODELS / f"{locale}.json").read_text(encoding="utf-8")
    assert committed == build_model(locale), "run make models"


def test_every_locale_is_written_or_made() -> None:
    assert {DEFAULT_LOCALE, *other_locales()} == set(LOCALES)


@other
def test_another_locale_has_the_same_wishes_and_the_same_values(locale: str) -> None:
    home, there = model(), model(locale)
    assert there.intents.keys() == home.intents.keys()
    assert {name: intent.slots for name, intent in there.intents.items()} == {
        name: intent.slots for name, intent in home.intents.items()
    }
    assert {name: [value.id for value in values] for name, values in there.types.items()} == {
        name: [value.id for value in values] for name, values in home.types.items()
    }


@other
def test_nothing_can_be_said_at_home_and_not_there_but_by_its_spelling(locale: str) -> None:
    spelled = read_differences(SOURCE / DIFFERENCES, locale).instead
    lost = {
        sample
        for name, intent in model().intents.items()
        for sample in set(intent.samples) - set(model(locale).intents[name].samples)
    }
    assert {sample for sample in lost if not set(spelled) & set(sample.split())} == set()


@other
def test_every_difference_makes_one(locale: str) -> None:
    """A word that no sample has any more would stay in the file for ever."""
    language = document(MODELS / f"{DEFAULT_LOCALE}.json")["interactionModel"]["languageModel"]
    said = f"{json.dumps(language)} {(SOURCE / 'skill.json').read_text(encoding='utf-8')}".lower()
    differences = read_differences(SOURCE / DIFFERENCES, locale)
    words = [*differences.instead, *differences.also]
    assert [word for word in words if not re.search(rf"\b{re.escape(word)}\b", said)] == []


@other
def test_the_country_s_own_emergency_number_can_be_asked_for(locale: str) -> None:
    number = {
        "en-GB": "nine nine nine",
        "en-AU": "triple zero",
        "en-CA": "nine one one",
        "en-IN": "one one two",
    }
    assert f"call {number[locale]}" in model(locale).intents["EmergencyIntent"].samples


NONE = Differences()
SMALL: dict[str, Any] = {
    "interactionModel": {
        "languageModel": {
            "invocationName": "my doctor",
            "intents": [
                {"name": "Ask", "samples": ["call a doctor", "the {doctor} said", "my tumor", "indoctor"]},
                {"name": "Other", "samples": ["my gp"]},
            ],
            "types": [
                {
                    "name": "KIND",
                    "values": [{"id": "D", "name": {"value": "doctor", "synonyms": ["the doctor"]}}],
                }
            ],
        }
    }
}


def small(differences: Differences = NONE) -> dict[str, Any]:
    changed: dict[str, Any] = localised(SMALL, differences)["interactionModel"]["languageModel"]
    return changed


def samples(language: dict[str, Any], intent: str = "Ask") -> list[str]:
    return next(i["samples"] for i in language["intents"] if i["name"] == intent)


def test_a_word_that_is_also_said_adds_and_takes_nothing_away() -> None:
    language = small(Differences(also={"doctor": ["gp", "medic"]}))
    assert samples(language) == [*samples(small()), "call a gp", "call a medic"]
    (kind,) = language["types"]
    assert kind["values"][0]["name"]["synonyms"] == ["the doctor", "gp", "medic", "the gp", "the medic"]
    assert language["invocationName"] == "my doctor"


def test_what_means_something_else_there_is_not_added() -> None:
    language = small(Differences(also={"tumor": ["gp"]}))
    assert "my gp" not in samples(language)
    assert samples(language, "Other") == ["my gp"]


def test_a_word_said_instead_is_nowhere_spelled_the_other_way() -> None:
    language = small(Differences(instead={"tumor": "tumour"}))
    assert "tumor" not in json.dumps(language).replace("tumour", "")
    assert "my tumour" in samples(language)


def test_samples_and_values_of_its_own_are_added_once() -> None:
    language = small(
        Differences(samples={"Ask": ["ring a medic", "my tumor"]}, values={"KIND": {"D": ["medic"]}})
    )
    assert samples(language) == [*samples(small()), "ring a medic"]
    assert language["types"][0]["values"][0]["name"]["synonyms"] == ["the doctor", "medic"]


@pytest.mark.parametrize(
    "differences",
    [
        Differences(samples={"Nobody": ["x"]}),
        Differences(values={"KIND": {"X": ["x"]}}),
        Differences(values={"X": {"D": ["x"]}}),
    ],
)
def test_a_difference_to_something_that_is_not_there_is_a_mistake(differences: Differences) -> None:
    with pytest.raises(KeyError):
        small(differences)


def test_the_source_is_left_as_it_is() -> None:
    before = json.dumps(SMALL)
    small(Differences(also={"doctor": ["gp"]}, samples={"Ask": ["more"]}))
    assert json.dumps(SMALL) == before


def test_one_locale_may_be_like_another_and_add_to_it(tmp_path: Path) -> None:
    first = {"instead": {"a": "b"}, "also": {"x": ["y"]}, "values": {"K": {"V": ["one"]}}}
    second = {"like": ["xx-AA"], "also": {"x": ["z"]}, "values": {"K": {"V": ["two"], "W": ["three"]}}}
    (tmp_path / "xx-AA.json").write_text(json.dumps(first), encoding="utf-8")
    (tmp_path / "xx-BB.json").write_text(json.dumps(second), encoding="utf-8")
    found = read_differences(tmp_path, "xx-BB")
    assert found == Differences(
        instead={"a": "b"},
        also={"x": ["y", "z"]},
        values={"K": {"V": ["one", "two"], "W": ["three"]}},
    )


def test_a_part_that_is_not_known_is_a_mistake(tmp_path: Path) -> None:
    (tmp_path / "xx-AA.json").write_text('{"besides": {}}', encoding="utf-8")
    with pytest.raises(TypeError):
        read_differences(tmp_path, "xx-AA")
