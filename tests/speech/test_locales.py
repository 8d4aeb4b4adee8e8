"""Every locale says the same things, in its own words and with its own numbers, in as little time."""

from __future__ import annotations

import re
from datetime import time
from typing import NamedTuple

import pytest

from infra.local.nlu.understanding import understanding_of
from skill.speech.en import ENGLISH
from skill.speech.en.locales import LOCALES as ENGLISHES
from skill.speech.language import Differences, Language
from skill.speech.languages import LANGUAGES, language_for, words_for
from tests.speech.everywhere import ELSEWHERE, EVERYWHERE, LOCALES
from tests.speech.test_phrases import MEANT
from tests.speech.test_wording import FILL, FORBIDDEN

EMERGENCY_NUMBERS = {
    "en-US": "nine one one",
    "en-CA": "nine one one",
    "en-GB": "nine nine nine",
    "en-AU": "triple zero",
    "en-IN": "one one two",
    ELSEWHERE: "one one two",
}
CRISIS_LINES = {
    "en-US": "nine eight eight",
    "en-CA": "nine eight eight",
    "en-GB": "one one six, one two three",
    "en-AU": "one three, one one, one four",
    "en-IN": "one four four one six",
    ELSEWHERE: "a crisis line, or someone you trust",
}
FIGURES = r"(?:(?:zero|one|two|three|nine|triple) ?){2,}"
FIGURE = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
NOON = time(12)
LONGER_MS_MAX = 850
"""How much longer than at home an instruction or a cue may take elsewhere."""

every_locale = pytest.mark.parametrize("locale", [*LOCALES, ELSEWHERE])
other_locales = pytest.mark.parametrize("locale", sorted(ENGLISHES))


class Pair(NamedTuple):
    key: str
    at_home: str
    there: str


def texts(language: Language) -> dict[str, tuple[str, ...]]:
    return {**language.lines, **language.ways_in}


def pairs(locale: str) -> list[Pair]:
    """What is said otherwise than at home."""
    there = language_for(locale)
    return [
        Pair(key, *both)
        for key, variants in texts(LANGUAGES["en"]).items()
        for both in zip(variants, texts(there)[key], strict=True)
        if both[0] != both[1]
    ]


def test_the_locales_are_those_of_the_store() -> None:
    assert LOCALES == ["en-AU", "en-CA", "en-GB", "en-IN", "en-US"]
    assert language_for("en-US") is ENGLISH


@every_locale
def test_what_is_said_otherwise_promises_blames_and_pushes_no_more(locale: str) -> None:
    assert [pair for pair in pairs(locale) if FORBIDDEN.search(pair.there)] == []


@every_locale
def test_what_is_said_in_a_stretch_takes_hardly_longer_than_at_home(locale: str) -> None:
    timed = [pair for pair in pairs(locale) if pair.key in ENGLISH.ways_in or pair.key.startswith("cue.")]
    for pair in timed:
        at_home, there = (ENGLISH.speaking_ms(text.format_map(FILL)) for text in (pair.at_home, pair.there))
        assert there - at_home <= LONGER_MS_MAX, pair


@every_locale
def test_a_locale_hears_its_own_emergency_number_and_no_other(locale: str) -> None:
    (line,) = language_for(locale).lines["emergency.number"]
    numbers = [found.strip() for found in re.findall(FIGURES, line)]
    assert numbers[0] == EMERGENCY_NUMBERS[locale]
    assert set(numbers[1:]) == ({"one one one"} if locale == "en-GB" else set())


@every_locale
def test_who_is_not_understood_twice_hears_the_number_as_well(locale: str) -> None:
    (line,) = language_for(locale).lines["fallback.twice"]
    number = "your local number" if locale == ELSEWHERE else EMERGENCY_NUMBERS[locale]
    assert line.endswith(f"In an emergency, call {number}.")


@every_locale
def test_a_locale_hears_its_own_crisis_line_and_no_other(locale: str) -> None:
    (line,) = language_for(locale).lines["crisis.number"]
    assert {named for named, said in CRISIS_LINES.items() if said in line} == {
        named for named, said in CRISIS_LINES.items() if said == CRISIS_LINES[locale]
    }


@every_locale
def test_a_screen_shows_the_number_that_is_said(locale: str) -> None:
    shown = language_for(locale).screen["emergency_number"]
    said = {"": "one one two", "000": "triple zero"}.get(
        shown, " ".join(FIGURE[int(digit)] for digit in shown)
    )
    assert said == EMERGENCY_NUMBERS[locale]
    assert bool(shown) == (locale != ELSEWHERE)


@every_locale
def test_no_number_is_left_to_the_voice_as_digits(locale: str) -> None:
    said = [
        key for key, variants in texts(language_for(locale)).items() if re.search(r"\d", "".join(variants))
    ]
    assert said == []


def test_a_doctor_or_the_advice_line_of_the_country_is_named_for_what_is_urgent() -> None:
    urgent = {locale: language_for(locale).lines["urgent"][0] for locale in LOCALES}
    assert urgent.pop("en-GB").endswith("See a doctor today or call one one one.")
    assert {line.endswith("See a doctor today or call your advice line.") for line in urgent.values()} == {
        True
    }


@pytest.mark.parametrize("key", ["emergency", "emergency.limits", "crisis", "dizzy", "fell", "disclaimer"])
def test_the_fixed_words_are_the_same_everywhere(key: str) -> None:
    assert {language.lines[key] for language in EVERYWHERE} == {ENGLISH.lines[key]}


def test_who_helps_with_nerves_has_the_name_that_the_country_knows() -> None:
    named = {locale: language_for(locale).lines["nerve.idle"][0] for locale in LOCALES}
    assert "physical therapist" in named.pop("en-US")
    assert all("physiotherapist" in line for line in named.values())


def test_the_clock_is_read_as_the_country_reads_it() -> None:
    assert {locale: language_for(locale).spell(NOON) for locale in LOCALES} == {
        "en-AU": "midday",
        "en-CA": "noon",
        "en-GB": "midday",
        "en-IN": "midday",
        "en-US": "noon",
    }


@other_locales
def test_every_difference_is_one(locale: str) -> None:
    """No word is replaced that no line has, and no line that there is none of, or by itself."""
    there = ENGLISHES[locale]
    everything = " ".join(" ".join(variants) for variants in texts(ENGLISH).values()).lower()
    everything += f" {ENGLISH.spell(NOON)}"
    assert [word for word in there.words if not re.search(rf"\b{word}\b", everything)] == []
    assert [key for key, said in there.lines.items() if ENGLISH.lines[key] == said] == []


@pytest.mark.parametrize("phrase", MEANT)
@other_locales
def test_what_a_person_is_told_to_say_is_understood_there(locale: str, phrase: str) -> None:
    assert understanding_of(locale).understand(phrase).intent == MEANT[phrase]


def test_what_a_person_is_told_to_say_is_the_same_everywhere() -> None:
    assert {language.phrases for language in EVERYWHERE} == {ENGLISH.phrases}


@pytest.mark.parametrize("locale", ["en-NZ", "en", "", "fr-FR", "xx", "en-US-x", "EN_us"])
def test_an_unknown_locale_is_spoken_to_in_english_without_a_number_of_one_country(locale: str) -> None:
    words = words_for(locale, 0)
    assert words.line("emergency.number") == "In many countries the number is one one two."
    assert words.line("emergency") == ENGLISH.lines["emergency"][0]


def test_a_locale_may_be_spelled_in_small_letters() -> None:
    assert words_for("en-gb", 0).line("urgent") == words_for("en-GB", 0).line("urgent")


def test_another_word_keeps_its_capitals_and_leaves_longer_words_alone() -> None:
    differences = Differences(words={"stool": "pouffe", "low stool": "humpty"})
    language = Language(
        locale="xx-AA",
        lines={"one": ("Stool here, {leg} stool. Stools and footstools. A low stool.",)},
        ways_in={"two": ("Stool.",)},
        spell=lambda value, _form="": str(value),
        plural=lambda count: "",
        screen={"three": "STOOL"},
        phrases=("the stool",),
        rate=ENGLISH.rate,
        locales={"xx-BB": differences},
    )
    there = language.in_locale("xx-BB")
    assert there.lines["one"] == ("Pouffe here, {leg} pouffe. Stools and footstools. A humpty.",)
    assert (there.ways_in["two"], there.screen["three"]) == (("Pouffe.",), "POUFFE")
    assert (there.phrases, there.spell("stool")) == (("the pouffe",), "pouffe")
