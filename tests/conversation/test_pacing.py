"""Slower, faster and by name; and one question about the pace when the relaxed times are over."""

from __future__ import annotations

import pytest

from skill.coaching.progress import Pace
from skill.conversation.turns.memory import Ask
from tests.conversation.household import Household
from tests.conversation.states import QUICK, STATES, STRETCHING, easy_again, household, practised

ASK = "alexa tell my hamstring stretches "
RELAXED, NORMAL, BRISK = Pace.RELAXED, Pace.NORMAL, Pace.BRISK


@pytest.mark.parametrize(
    ("was", "words", "then"),
    [
        (RELAXED, "slower", RELAXED),
        (RELAXED, "faster", NORMAL),
        (NORMAL, "faster", BRISK),
        (NORMAL, "too fast", RELAXED),
        (BRISK, "go faster", BRISK),
        (BRISK, "slower", RELAXED),
        (BRISK, "normal pace", NORMAL),
        (NORMAL, "brisk pace", BRISK),
        (BRISK, "relaxed pace", RELAXED),
        (NORMAL, "normal speed", NORMAL),
    ],
)
def test_the_pace_moves_as_it_is_wished(was: Pace, words: str, then: Pace) -> None:
    home = Household()
    practised(home, pace=was)
    home.says(ASK + words)
    assert home.known().pace is then


@pytest.mark.parametrize("words", ["brisk pace", "relaxed pace", "slower", "faster"])
def test_a_new_pace_leaves_the_hold_that_is_going_on_alone(words: str) -> None:
    bring = STRETCHING["in the first hold"]
    assert left_ms(household(bring), words) == left_ms(household(bring), "which leg")


def left_ms(home: Household, words: str) -> int:
    """How much of the hold is left after an answer to `words`."""
    reply = home.says(words)
    run = reply.progress.run(reply.memory.run)
    assert run is not None
    assert run.sent is not None
    return run.sent.ends[0].ms


@pytest.mark.parametrize(
    ("words", "pace"),
    [
        ("yes", RELAXED),
        ("good", RELAXED),
        ("no", NORMAL),
        ("faster", NORMAL),
        ("slower", RELAXED),
        ("brisk pace", BRISK),
        ("skip", RELAXED),
        ("stop", RELAXED),
        ("too much", RELAXED),
    ],
)
def test_after_the_third_time_it_is_asked_and_no_answer_leaves_it_as_it_was_heard(
    words: str, pace: Pace
) -> None:
    home = household(STATES["asked about the pace"])
    assert home.known().pace is RELAXED
    reply = home.says(words)

    assert not reply.open
    assert home.known().pace is pace


def test_it_is_asked_once() -> None:
    home = household(STATES["asked about the pace"])
    home.leaves("EXCEEDED_MAX_REPROMPTS")
    home.wait(36_000)
    assert easy_again(home).memory.ask is not Ask.PACE


@pytest.mark.parametrize(("sessions", "asked"), [(0, False), (1, False), (2, True), (5, True)])
def test_it_is_not_asked_before_the_third_time(sessions: int, asked: bool) -> None:
    home = Household()
    practised(home, sessions=sessions, pace=Pace.UNSET)
    assert (easy_again(home).memory.ask is Ask.PACE) is asked


def test_where_the_normal_pace_is_heard_already_no_means_slower() -> None:
    home = Household()
    practised(home, sessions=5, pace=Pace.UNSET)
    easy_again(home)
    assert home.known().pace is NORMAL
    home.says("no")
    assert home.known().pace is RELAXED


def test_who_has_chosen_a_pace_is_not_asked() -> None:
    home = Household()
    practised(home, sessions=2, pace=BRISK)
    assert easy_again(home).memory.ask is not Ask.PACE


def test_a_faster_pace_is_heard_in_shorter_waits() -> None:
    seconds = {}
    for pace in (RELAXED, NORMAL, BRISK):
        home = Household()
        practised(home, pace=pace)
        playing = home.says(QUICK).memory.playing
        assert playing is not None
        seconds[pace] = sum(span.ms for span in playing.spans)
    assert seconds[RELAXED] > seconds[NORMAL] > seconds[BRISK]
