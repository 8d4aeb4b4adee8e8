"""A deeper form is offered after three easy ones, and nothing but a "yes" makes it so."""

from __future__ import annotations

import pytest

from skill.coaching.positions import Leg, PositionId
from skill.coaching.timeline import Phase
from skill.conversation.turns.memory import Ask
from tests.conversation.household import Household
from tests.conversation.states import QUICK, STATES, easy_again, household, practised, wait_for

LYING = PositionId.LYING


def asked() -> Household:
    return household(STATES["asked for a deeper form"])


def form(home: Household) -> tuple[int, int]:
    lying = home.known().position(LYING)
    return lying.depth, lying.hold_s


@pytest.mark.parametrize("words", ["yes", "deeper", "yes please"])
def test_a_yes_takes_one_step_up_from_the_next_time_on(words: str) -> None:
    home = asked()
    reply = home.says(words)

    assert not reply.open
    assert form(home) == (1, 20)
    assert "other leg out long" in home.wait(36_000).says(QUICK).words


@pytest.mark.parametrize(
    "words", ["no", "too much", "easier", "skip", "stop", "it hurts", "how many left", "easy", "fine", "next"]
)
def test_nothing_else_does(words: str) -> None:
    home = asked()
    home.says(words)

    depth, hold_s = form(home)
    assert depth <= 0
    assert hold_s <= 30


@pytest.mark.parametrize("words", ["easy", "fine", "how many left", "next", "start"])
def test_what_is_no_answer_has_it_asked_again(words: str) -> None:
    reply = asked().says(words)
    assert (reply.memory.ask, reply.memory.about) == (Ask.DEEPER, {"position": "lying"})


@pytest.mark.parametrize("bring", ["no", "", "skip"])
def test_after_a_no_or_silence_the_next_easy_one_brings_no_new_question(bring: str) -> None:
    home = asked()
    if bring:
        home.says(bring)
    else:
        home.leaves("EXCEEDED_MAX_REPROMPTS")
    home.wait(36_000)

    assert not easy_again(home).open
    assert form(home) == (0, 30)


def test_a_nerve_feeling_at_the_question_makes_it_gentler_and_ends_it() -> None:
    home = asked()
    home.says("it tingles")

    assert form(home) == (-1, 10)
    assert any(home.known().leg(leg).careful_until for leg in Leg)


def test_pain_at_the_question_takes_five_seconds_off() -> None:
    home = asked()
    home.says("it hurts")
    assert form(home) == (0, 25)


def test_a_nerve_feeling_during_the_third_easy_one_keeps_the_question_back() -> None:
    home = Household()
    practised(home)
    wait_for(home, home.says(QUICK), Phase.HOLD).says("it tingles")
    home.wait(40).says("go on")
    reply = wait_for(home, home.wait(5).says("yes"), Phase.QUESTION).says("easy")

    assert reply.memory.ask is not Ask.DEEPER


def test_just_right_is_not_easy() -> None:
    home = Household()
    practised(home)
    assert not wait_for(home, home.says(QUICK), Phase.QUESTION).says("just right").open


def test_another_stretch_may_begin_in_place_of_an_answer() -> None:
    reply = asked().says("chair stretch")
    assert reply.memory.playing is not None
