from __future__ import annotations

import pytest

from skill.coaching.positions import Leg, PositionId
from skill.coaching.timeline import Phase, Timeline
from tests.parts import need
from tests.sound.hand_made import HOLDS, stretch
from tests.sound.measure import measure_holds


@pytest.fixture(autouse=True)
def _engine() -> None:
    need("espeak-ng")


@pytest.mark.parametrize("hold_s", HOLDS)
def test_a_hold_lasts_in_sound_what_it_lasts_on_paper(hold_s: int) -> None:
    [held] = measure_holds(stretch(hold_s))

    assert held.prescribed_s == hold_s
    assert held.is_true, held


def test_every_hold_of_both_legs_is_found_and_true() -> None:
    order = [(Leg.LEFT, 1), (Leg.LEFT, 2), (Leg.RIGHT, 1), (Leg.RIGHT, 2)]
    whole = sum((stretch(20, leg, number) for leg, number in order), Timeline())

    held = measure_holds(whole)

    assert [(each.position, each.leg, each.hold) for each in held] == [
        (PositionId.SEATED, leg, number) for leg, number in order
    ]
    assert all(each.is_true for each in held), held


def test_both_legs_hold_for_equally_long() -> None:
    left, right = measure_holds(stretch(15, Leg.LEFT) + stretch(15, Leg.RIGHT))

    assert abs(left.measured_s - right.measured_s) <= 0.02


def test_a_wrong_estimate_is_heard() -> None:
    deaf = stretch(20, says=lambda _: 0)
    on_paper = Timeline.of(cue._replace(speech_ms=0) for cue in deaf)

    [held] = measure_holds(on_paper)

    assert held.prescribed_s == 20
    assert not held.is_true


def test_a_hold_that_begins_in_silence_begins_where_the_words_before_it_end() -> None:
    lead_in, first, *rest = stretch(10).cues
    silent = first._replace(text="", speech_ms=0, pause_ms=first.ms)

    [held] = measure_holds(Timeline((lead_in._replace(pause_ms=0), silent, *rest)))

    assert held.is_true, held


def test_a_hold_whose_edge_cannot_be_heard_is_refused() -> None:
    blurred = Timeline.of(
        cue._replace(pause_ms=0) if cue.phase is Phase.LEAD_IN else cue for cue in stretch(10)
    )

    with pytest.raises(ValueError, match="edge of a hold"):
        measure_holds(blurred)


def test_a_hold_that_nobody_ends_is_refused() -> None:
    endless = Timeline.of(cue for cue in stretch(10) if cue.phase not in (Phase.RELEASE, Phase.REST))

    with pytest.raises(ValueError, match="after the last hold"):
        measure_holds(endless)
