"""How the coach speaks: short, varied, gentle, and never more than it knows."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import combinations, pairwise

import pytest

from skill.speech.en import ENGLISH, safety, starting, summaries
from skill.speech.languages import words_for
from skill.speech.words import Words

LINES = ENGLISH.lines
FILL = {"leg": "left", "Leg": "Left", "other": "right", "Other": "Right", "count": "ten", "Count": "Ten"}
FILL |= {"position": "lying stretch", "Position": "Lying stretch"}

LAST_WORDS = (
    *("wrap.all", "wrap.part", "wrap.first_today", "wrap.full_day", "wrap.today"),
    *("next_step.tonight", "next_step.tomorrow", "next_step.night", "goodbye"),
)
"""What ends a usual session: never the same two times running (coach 9)."""

FORBIDDEN = re.compile(
    r"\b(cure\w*|heal(?:s|ed|ing)?|treat\w*|diagnos\w*|damage\w*|push\w*|pull harder|lock\w*|no pain"
    r"|you lost|you broke|you failed|should have|hold your breath|good form|probably nothing|!)\b",
    re.IGNORECASE,
)
SAYS_WHAT_IT_IS_NOT = ("disclaimer",)
GUILT = re.compile(
    r"\b(only|just|missed|lost|broke|fail\w*|behind|late|others|everyone|%|percent)\b", re.IGNORECASE
)


ALIKE, WORDS_ALIKE = 0.75, 4


def texts() -> list[tuple[str, str]]:
    lines = [(key, text) for key, variants in LINES.items() for text in variants]
    return lines + [(key, text) for key, sentences in ENGLISH.ways_in.items() for text in sentences]


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?!])\s+", text.format_map(FILL))


@pytest.mark.parametrize("key", LAST_WORDS)
def test_last_words_differ_from_those_of_the_time_before(key: str) -> None:
    assert len(LINES[key]) > 1


def alike(one: str, other: str) -> bool:
    """Whether two variants have most of their words in common, in the same order. Short cues always may."""
    mine, theirs = (re.findall(r"[\w']+", text.lower()) for text in (one, other))
    shared = SequenceMatcher(None, mine, theirs).ratio()
    return min(len(mine), len(theirs)) >= WORDS_ALIKE and shared > ALIKE


@pytest.mark.parametrize("key", LINES)
def test_what_stands_beside_a_line_is_another_way_to_say_it(key: str) -> None:
    assert [pair for pair in combinations(LINES[key], 2) if alike(*pair)] == []


def test_no_line_wakes_another_device() -> None:
    """ "Alexa, pause" from one loudspeaker is a wish to the next; her app may be named."""
    assert [(key, text) for key, text in texts() if re.search(r"\bAlexa,", text)] == []
    assert [label for label in ENGLISH.screen.values() if "Alexa," in label] == []


def test_no_line_promises_blames_or_pushes() -> None:
    assert [(k, t) for k, t in texts() if FORBIDDEN.search(t) and k not in SAYS_WHAT_IT_IS_NOT] == []


def test_no_summary_blames_anyone() -> None:
    counted = [key for key in summaries.LINES if not key.startswith(("feel.", "again.", "wrap.little"))]
    assert [(key, text) for key in counted for text in LINES[key] if GUILT.search(text)] == []


OPEN = re.compile(r"\b(how|what|where|which|why|when)\b", re.IGNORECASE)


HEALTH = re.compile(
    r"\b(numb\w*|pain\w*|hurt\w*|tingl\w*|doctor|checked|dizzy|steady|comfortable|gone|feel\w*|bladder)\b"
)


@pytest.mark.parametrize("key", safety.LINES)
def test_nothing_is_asked_about_health_and_what_is_asked_can_be_answered_with_yes_or_no(key: str) -> None:
    asked = [part for text in LINES[key] for part in sentences(text) if part.endswith("?")]
    assert [part for part in asked if OPEN.search(part)] == []
    assert [part for part in asked if HEALTH.search(part)] == []


def test_the_fixed_words_of_an_emergency_have_no_variants() -> None:
    fixed = ("emergency", "emergency.limits", "emergency.number", "urgent", "dizzy", "fell", "numb.watch")
    assert {len(LINES[key]) for key in fixed} == {1}


def test_the_safety_note_names_who_asks_a_doctor_first_and_when_to_stop() -> None:
    (note,) = starting.LINES["welcome.safety"]
    assert all(
        word in note for word in ("pregnant", "medical condition", "surgery", "injury", "hurts", "numb")
    )
    assert "not a doctor" in note


def heard(words: Words, uses: int) -> list[str]:
    return [words.line("release") for _ in range(uses)]


@pytest.mark.parametrize("first", range(12))
def test_no_variant_is_said_twice_in_a_row(first: int) -> None:
    assert all(one != other for one, other in pairwise(heard(Words(ENGLISH, first), 9)))


def test_the_same_turn_is_told_the_same_way() -> None:
    assert heard(Words(ENGLISH, 3), 6) == heard(Words(ENGLISH, 3), 6)


def test_another_turn_begins_with_another_variant() -> None:
    assert heard(Words(ENGLISH, 3), 1) != heard(Words(ENGLISH, 4), 1)


def test_one_is_spoken_of_as_one() -> None:
    assert "one hold" in words_for("en-US", 0).line("left.holds", count=1).lower()
    assert "two" in words_for("en-US", 0).line("left.holds", count=2).lower()


def test_a_line_without_its_words_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        words_for("en-US", 0).line("which_leg")
    with pytest.raises(KeyError):
        words_for("en-US", 0).line("no such line")
