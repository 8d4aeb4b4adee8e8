"""What a language may ask of its lines: a leg's own sentences, plural forms, cases of a word, capitals."""

from __future__ import annotations

from dataclasses import replace

import pytest

from skill.coaching.positions import Leg
from skill.speech.en import ENGLISH
from skill.speech.words import Words

LEGS = {
    ("left", ""): "das linke Bein",
    ("right", ""): "das rechte Bein",
    ("left", "dative"): "dem linken Bein",
    ("right", "dative"): "dem rechten Bein",
}


def spell(value: object, form: str = "", /) -> str:
    if isinstance(value, int):
        return {("", 1): "eins", ("f", 1): "eine", ("", 2): "zwei", ("f", 2): "zwei"}.get(
            (form, value), str(value)
        )
    return LEGS[str(value), form]


def plural(count: int) -> str:
    """As Polish has it, more or less."""
    if count == 1:
        return "one"
    return "few" if count % 10 in (2, 3, 4) and count not in (12, 13, 14) else ""


GERMAN = replace(
    ENGLISH,
    lines={
        "leg": ("Jetzt {leg}. Ruh dich auf {leg:dative} aus. {Leg} bleibt lang.",),
        "side": ("Eine Seite.",),
        "side.left": ("Links liegt {leg}.", "Links."),
        "left": ("Noch {count}.",),
        "left.one": ("Noch {count:f} Dehnung.",),
        "left.few": ("Noch {count:f} Dehnungen.",),
        "both": ("Irgendwie.",),
        "both.right": ("Rechts.",),
        "both.one": ("Einmal.",),
        "both.left.few": ("Links ein paar Mal.",),
    },
    ways_in={"in": ("Setz dich.", "{Leg} nach vorn."), "in.right": ("Setz dich nach rechts.",)},
    spell=spell,
    plural=plural,
)


@pytest.fixture
def words() -> Words:
    return Words(GERMAN, 0)


def test_a_place_names_the_case_that_it_wants(words: Words) -> None:
    assert words.line("leg", leg=Leg.LEFT) == (
        "Jetzt das linke Bein. Ruh dich auf dem linken Bein aus. Das linke Bein bleibt lang."
    )


def test_a_leg_may_have_sentences_of_its_own(words: Words) -> None:
    assert words.line("side", leg=Leg.RIGHT) == "Eine Seite."
    assert {words.line("side", leg=Leg.LEFT) for _ in range(2)} == {"Links liegt das linke Bein.", "Links."}
    assert [line.text for line in words.lines("in", Leg.RIGHT)] == ["Setz dich nach rechts."]
    assert [line.text for line in words.lines("in", Leg.LEFT)] == ["Setz dich.", "Das linke Bein nach vorn."]


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "Noch eine Dehnung."), (2, "Noch zwei Dehnungen."), (12, "Noch 12."), (23, "Noch 23 Dehnungen.")],
)
def test_the_language_says_which_form_a_number_asks_for(words: Words, count: int, said: str) -> None:
    assert words.line("left", count=count) == said


@pytest.mark.parametrize(
    ("leg", "count", "said"),
    [
        (Leg.LEFT, 2, "Links ein paar Mal."),
        (Leg.LEFT, 1, "Einmal."),
        (Leg.RIGHT, 1, "Rechts."),
        (Leg.RIGHT, 2, "Rechts."),
        (Leg.LEFT, 7, "Irgendwie."),
    ],
)
def test_the_line_that_is_meant_most_closely_wins(words: Words, leg: Leg, count: int, said: str) -> None:
    assert words.line("both", leg=leg, count=count) == said


def test_a_language_has_its_own_capitals() -> None:
    turkish = replace(
        GERMAN,
        lines={"leg": ("{Leg}.",)},
        spell=lambda _value, _form="": "iki",
        capitalised=lambda text: text[0].replace("i", "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}") + text[1:],
    )
    assert Words(turkish, 0).line("leg", leg=Leg.LEFT) == "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}ki."
