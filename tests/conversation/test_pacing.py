"""Slower, faster and by name; and what "ready" and "more time" on a way teach."""

from __future__ import annotations

import pytest

from skill.coaching.positions import WAYS, Way
from skill.coaching.progress import Pace
from skill.coaching.timeline import Phase
from skill.coaching.ways import usual_s
from skill.conversation.turns.memory import Ask
from tests.conversation.household import Household
from tests.conversation.states import QUICK, STRETCHING, easy_again, household, practised

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


def test_nobody_is_asked_about_the_pace() -> None:
    home = Household()
    practised(home, sessions=2)
    assert easy_again(home).memory.ask in (None, Ask.DEEPER, Ask.SOUNDS)


def way_s(home: Household, way: Way) -> int:
    return usual_s(home.known(), way)


@pytest.mark.parametrize("words", ["I'm ready", "next", "I'm there"])
def test_ready_on_a_way_ends_it_at_once_and_is_remembered(words: str) -> None:
    home = Household()
    practised(home)
    home.says(QUICK)
    reply = home.wait(12).says(words)

    assert reply.memory.playing is not None
    assert reply.memory.playing.spans[1].phase is Phase.LEAD_IN
    assert 8 <= way_s(home, Way("lying")) < WAYS[Way("lying")].later


@pytest.mark.parametrize("words", ["more time", "slow down", "pause"])
def test_more_time_on_a_way_is_remembered(words: str) -> None:
    home = Household()
    practised(home)
    home.says(QUICK)
    home.wait(12).says(words)
    assert way_s(home, Way("lying")) == 25


@pytest.mark.parametrize("words", ["I'm ready", "next", "I'm there", "okay let's go"])
def test_ready_in_a_hold_is_a_nod_while_the_clock_runs_on(words: str) -> None:
    home = household(STRETCHING["in the first hold"])
    before = home.known()
    reply = home.says(words)

    assert reply.memory.playing is not None
    assert reply.memory.playing.spans[0].phase is Phase.HOLD
    assert home.known().runs[0].at == before.runs[0].at
    assert home.known().ways == {}


def test_a_faster_pace_is_heard_in_shorter_waits() -> None:
    seconds = {}
    for pace in (RELAXED, NORMAL, BRISK):
        home = Household()
        practised(home, pace=pace)
        playing = home.says(QUICK).memory.playing
        assert playing is not None
        seconds[pace] = sum(span.ms for span in playing.spans)
    assert seconds[RELAXED] > seconds[NORMAL] > seconds[BRISK]
