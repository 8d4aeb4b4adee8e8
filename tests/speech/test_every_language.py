"""Every language is whole: it has what English has, for each leg and number, in sentences of its own kind."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import time
from itertools import product
from string import Formatter
from typing import TYPE_CHECKING

import pytest

from skill.coaching.positions import POSITIONS, Leg
from skill.speech.en import ENGLISH
from skill.speech.languages import LANGUAGES
from tests.speech.everywhere import EVERYWHERE
from tests.speech.upside_down import UPSIDE_DOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from skill.speech.language import Language

COUNTS = (*range(1, 31), 60, 99, 101, 365)
TIMES = [time(hour, minute) for hour in range(24) for minute in (0, 5, 30)]
INSTRUCTIONS = (
    "setup.",
    "teach.",
    "switch.",
    "move.",
    "lead_in.",
    "rest",
    "easier.",
    "harder.",
    "hurts.let",
    "nerve.let",
)
IN_A_HOLD = ("cue.", "left.", "which_leg", "yes.")
IN_A_HOLD_MAX_MS = 2_500
QUESTIONS = ("again.", "hurts.ask", "nerve.ask", "feel.ask")
FILLED_BY_CUES = {"leg", "other"}

Texts = dict[str, tuple[str, ...]]


def lines_of(language: Language) -> Texts:
    return {**language.lines, **language.ways_in}


def places(texts: tuple[str, ...]) -> set[str]:
    return {name.lower() for text in texts for _, name, _, _ in Formatter().parse(text) if name}


def base(key: str, language: Language) -> str:
    """`key` without the leg or the number that it is meant for."""
    forms = {f".{form}" for form in map(language.plural, COUNTS) if form} | {f".{leg}" for leg in Leg}
    while end := next((form for form in forms if key.endswith(form) and key not in ENGLISH_KEYS), ""):
        key = key.removesuffix(end)
    return key


ENGLISH_KEYS = {key.removesuffix(".one") for key in (*ENGLISH.lines, *ENGLISH.ways_in)}
PLACES = {
    key: places(lines_of(ENGLISH)[key]) | places(lines_of(ENGLISH).get(f"{key}.one", ()))
    for key in ENGLISH_KEYS
}
LABELS = {re.sub(r"\.(?:one|left|right)$", "", label) for label in ENGLISH.screen}


def values(places: set[str]) -> Iterator[Mapping[str, object]]:
    """Everything that may be filled in: each leg with each number, and positions and times in turn."""
    legs = list(Leg) if "leg" in places else [None]
    counts = COUNTS if "count" in places else (0,)
    for index, (leg, count) in enumerate(product(legs, counts)):
        given = {
            "leg": leg,
            "other": leg and leg.other,
            "count": count,
            "of": count,
            "position": list(POSITIONS)[index % len(POSITIONS)],
            "target": list(POSITIONS)[index % len(POSITIONS)],
            "quick": 2 + index % 3,
            "at": TIMES[index % len(TIMES)],
        }
        yield {place: given[place] for place in places}


def wrongs(language: Language) -> Iterator[str]:
    yield from missing_or_left_over(language)
    known = lines_of(language)
    for key, variants in known.items():
        name = base(key, language)
        yield from (
            f"{key}: nothing fills {each}" for each in places(variants) - PLACES[name] - FILLED_BY_CUES
        )
        yield from (f"{key}: twice the same" for _ in range(len(variants) - len(set(variants))))
    for name, needed in PLACES.items():
        for given in values(needed | ({"leg"} if name in ENGLISH.ways_in else set())):
            key = language.form(name, known, given)
            if key not in known:
                yield f"{name}: no line for {given}"
            elif not places(known[key]) - given.keys() - FILLED_BY_CUES:
                said = (language.filled(text, {"other": given.get("leg"), **given}) for text in known[key])
                yield from (f"{key}: {wrong}" for text in said for wrong in wrongs_of(name, text, language))


def missing_or_left_over(language: Language) -> Iterator[str]:
    bases = {base(key, language) for key in lines_of(language)}
    labels = {re.sub(r"\.\w+$", "", label) for label in language.screen}
    yield from (f"nothing for {key}" for key in (ENGLISH_KEYS - bases) | (LABELS - labels))
    yield from (f"{key} is never asked for" for key in (bases - ENGLISH_KEYS) | (labels - LABELS))
    if len(language.phrases) != len(ENGLISH.phrases):
        yield "another number of phrases"


def wrongs_of(name: str, text: str, language: Language) -> Iterator[str]:
    if not language.sentence.fullmatch(text):
        yield f"no sentence: {text}"
    if re.search(r"[{}]|\s\s", text):
        yield f"not filled: {text}"
    if name.startswith(QUESTIONS) and not language.prompt.search(text):
        yield f"asks for nothing: {text}"
    if name.startswith(INSTRUCTIONS):
        for sentence in re.split(r"(?<=[.?!])\s+", text):
            if len(language.word.findall(sentence)) > language.instruction_words_max:
                yield f"too long to follow: {sentence}"
    if name.startswith(IN_A_HOLD) and language.speaking_ms(text) > IN_A_HOLD_MAX_MS:
        yield f"too long for a hold: {text}"


@pytest.mark.parametrize("language", [*EVERYWHERE, UPSIDE_DOWN], ids=lambda language: language.locale)
def test_a_language_is_whole(language: Language) -> None:
    assert list(wrongs(language)) == []


def test_every_language_is_looked_at() -> None:
    assert {language.locale for language in LANGUAGES.values()} <= {each.locale for each in EVERYWHERE}


def without(line: str, language: Language) -> Language:
    return replace(language, lines={key: said for key, said in language.lines.items() if key != line})


ENGLISH_LINES = dict(ENGLISH.lines)
MISTAKES: dict[str, tuple[Language, str]] = {
    "a line is missing": (
        without("rest", ENGLISH),
        "nothing for rest",
    ),
    "a leg is missing": (
        replace(
            UPSIDE_DOWN, lines={k: said for k, said in UPSIDE_DOWN.lines.items() if k != "which_leg.right"}
        ),
        "which_leg: no line for",
    ),
    "a number is missing": (
        replace(
            UPSIDE_DOWN, lines={k: said for k, said in UPSIDE_DOWN.lines.items() if k != "left.holds.few"}
        ),
        "left.holds: no line for",
    ),
    "a line is left over": (
        replace(ENGLISH, lines={**ENGLISH_LINES, "sing": ("La la la.",)}),
        "sing is never asked for",
    ),
    "nothing fills a place": (
        replace(ENGLISH, lines={**ENGLISH_LINES, "rest": ("Rest for {count} seconds.",)}),
        "rest: nothing fills count",
    ),
    "an instruction is too long": (
        replace(ENGLISH, lines={**ENGLISH_LINES, "rest": ("Now then, " + "rest and " * 6 + "rest.",)}),
        "rest: too long to follow",
    ),
    "a question asks for nothing": (
        replace(ENGLISH, lines={**ENGLISH_LINES, "again.feel": ("Well.",)}),
        "again.feel: asks for nothing",
    ),
}


@pytest.mark.parametrize(("language", "found"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_would_be_found(language: Language, found: str) -> None:
    assert any(wrong.startswith(found) for wrong in wrongs(language))
