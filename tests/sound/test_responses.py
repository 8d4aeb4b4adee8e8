"""Whole routines, from real responses to their sound: what is said in answer, and what follows on silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from skill.coaching.positions import POSITIONS, Leg, PositionId
from skill.coaching.timeline import Phase, Span
from tests.bench.held import GROWN_DAYS, held_by
from tests.bench.practice import lived, record_of
from tests.bench.routine import whole_routine
from tests.conversation.household import Household
from tests.parts import need
from tests.sound.measure import measure_holds
from tests.sound.response import spoken_at_once, spoken_on_silence, timeline_in

if TYPE_CHECKING:
    from skill.storage.store import Record

ROUTINE = (PositionId.LYING, PositionId.WALL, PositionId.SEATED)
PLAN = [
    (position, leg, n + 1)
    for position in ROUTINE
    for n in range(POSITIONS[position].holds_per_leg)
    for leg in Leg
]


def _hold(ms: int) -> Span:
    return Span(Phase.HOLD, PositionId.LYING, Leg.LEFT, 1, ms)


@pytest.fixture(autouse=True)
def _engine() -> None:
    need("espeak-ng")


@pytest.mark.parametrize("start", [None, record_of(lived(GROWN_DAYS))], ids=["the first time", "once grown"])
def test_every_hold_of_the_routine_is_in_the_sound_once_and_true(start: Record | None) -> None:
    held = held_by(start)

    assert [(each.position, each.leg, each.hold) for each in held] == PLAN
    assert all(each.is_true for each in held), held
    assert abs(sum(each.measured_s - each.prescribed_s for each in held)) <= 0.01 * sum(
        each.prescribed_s for each in held
    )


def test_grown_holds_are_as_long_as_they_may_be() -> None:
    held = held_by(record_of(lived(GROWN_DAYS)))

    assert {(each.position, each.prescribed_s) for each in held} == {
        (position, POSITIONS[position].hold_max_s) for position in ROUTINE
    }


def test_what_follows_on_silence_is_as_true_as_what_is_answered() -> None:
    followed = []
    for answer in whole_routine(Household()):
        playing, reprompt = answer.memory.playing, answer.json["response"].get("reprompt")
        if (
            playing
            and reprompt
            and any(span.phase is Phase.HOLD for span in spoken_on_silence(playing.spans))
        ):
            ssml = reprompt["outputSpeech"]["ssml"]
            followed += measure_holds(timeline_in(ssml, spoken_on_silence(playing.spans)))

    assert {each.position for each in followed} >= {PositionId.WALL, PositionId.SEATED}
    assert all(each.is_true for each in followed), followed


def test_a_hold_that_is_not_in_the_response_is_missed() -> None:
    with pytest.raises(ValueError, match="10000 ms"):
        timeline_in('<speak>And hold.<break time="9000ms"/>Rest.</speak>', [_hold(10_000)])


def test_a_response_that_cannot_be_put_together_again_is_refused() -> None:
    with pytest.raises(ValueError, match="another way"):
        timeline_in("<speak><s>And rest.</s></speak>", [])


def test_only_what_comes_before_the_microphone_opens_is_spoken_at_once() -> None:
    listen = Span(Phase.LISTEN, None, None, 0, 8_000)
    spans = (_hold(10_000), listen, _hold(15_000))

    assert list(spoken_at_once(spans)) == [_hold(10_000)]
    assert list(spoken_on_silence(spans)) == [_hold(15_000)]
