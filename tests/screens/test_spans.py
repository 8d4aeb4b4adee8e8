from __future__ import annotations

from skill.coaching.positions import Leg, PositionId
from skill.coaching.timeline import Phase, Timeline
from skill.rendering.apl.spans import spans
from tests.screens.sample import HOLD_MS, block


def test_spans_play_every_cue_in_order() -> None:
    timeline = block(holds=3)
    assert Timeline.of(cue for span in spans(timeline) for cue in span.cues) == timeline


def test_a_hold_is_one_span_of_its_prescribed_time() -> None:
    holds = [span for span in spans(block(holds=3)) if span.phase is Phase.HOLD]
    assert [(span.leg, span.hold, span.holds) for span in holds] == [
        (leg, number, 3) for leg in Leg for number in (1, 2, 3)
    ]
    assert {span.ms for span in holds} == {HOLD_MS}


def test_letting_go_is_part_of_the_rest_that_follows() -> None:
    rests = [span for span in spans(block(holds=2)) if span.phase is Phase.REST]
    assert rests[0].ms == 4000 + 10_000


def test_between_holds_the_next_leg_is_shown() -> None:
    switch = next(span for span in spans(block()) if span.phase is Phase.SWITCH)
    assert switch.leg is Leg.RIGHT


def test_after_the_last_hold_no_leg_is_next() -> None:
    *_, last = spans(block())
    assert (last.phase, last.leg) == (Phase.REST, None)


def test_part_of_a_block_still_counts_all_holds_of_a_leg() -> None:
    of_three = spans(block(), holds={PositionId.SEATED: 3})
    assert {span.holds for span in of_three if span.phase is Phase.HOLD} == {3}
