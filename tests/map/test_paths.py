"""Every path is walked: there is no dead end, "stop" stops at once, and red flags win."""

from __future__ import annotations

import os
from functools import cache

import pytest

from skill.conversation.routing.questions import QUESTIONS
from tests.conversation.wishes import WISHES
from tests.map.paths import LEADING, RED_FLAGS, STOPS, Paths, holes, walked
from tests.map.test_map import SORRY
from tests.map.walk import END

LOCKING = ("call an ambulance", "i have a fever", "i want to die")
ALL = os.environ.get("ALL_PARTS") == "1"
"""With every part, all that can be said is said everywhere."""


@cache
def paths() -> Paths:
    return walked(WISHES if ALL else (*LEADING, *STOPS, *RED_FLAGS))


def test_every_question_is_reached() -> None:
    assert {spot.question for spot in paths().steps} == {None, *QUESTIONS}


def test_no_place_is_without_an_answer_or_without_a_way_on() -> None:
    for spot, steps in paths().steps.items():
        for step in steps:
            where = f"{step.words} at {spot}"
            assert step.answer.complaints == [], where
            assert step.answer.words not in ("", *SORRY), where
            assert step.answer.open is bool(step.answer.reprompt) is (step.to != END), where


def test_stop_stops_within_one_turn() -> None:
    for spot, steps in paths().steps.items():
        for step in (step for step in steps if step.words in STOPS):
            assert step.home.session is None, f"{step.words} at {spot}"
            assert not step.answer.open, f"{step.words} at {spot}"


def test_red_flags_win() -> None:
    for spot, steps in paths().steps.items():
        for step in (step for step in steps if step.words in RED_FLAGS):
            assert step.home.session is None, f"{step.words} at {spot}"
            assert step.home.known().runs == (), f"{step.words} at {spot}"
            assert step.home.known().locked or step.words not in LOCKING, f"{step.words} at {spot}"


@pytest.mark.skipif(not ALL, reason="half a minute: .ci/run and `make map` do it")
def test_every_row_of_the_table_is_met_in_every_place() -> None:
    assert holes(paths()) == []


def test_a_wish_that_is_never_made_would_be_named() -> None:
    few = walked(("yes",), beyond=False)
    assert any(missed.startswith("SkipIntent at ") for missed in holes(few))
