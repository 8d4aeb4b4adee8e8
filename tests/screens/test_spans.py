from __future__ import annotations

from skill.coaching.breathing import IN, OUT
from skill.coaching.positions import Leg, PositionId
from skill.coaching.timeline import Cue, Phase, Timeline
from skill.rendering.apl.spans import HOLD, RELEASE, REST, Kind, looks, spans
from skill.rendering.drawings import steps
from tests.screens.sample import HOLD_MS, block, breaths


def test_spans_play_every_cue_in_order() -> None:
    timeline = block(holds=3)
    assert Timeline.of(cue for span in spans(timeline) for cue in span.cues) == timeline


def test_a_hold_is_one_span_of_its_prescribed_time() -> None:
    holds = [span for span in spans(block(holds=3)) if span.kind is Kind.HOLD]
    assert [(span.cues[0].leg, span.cues[0].hold) for span in holds] == [
        (leg, number) for leg in Leg for number in (1, 2, 3)
    ]
    assert {span.ms for span in holds} == {HOLD_MS}


def test_the_whole_way_in_is_counted_down_as_one() -> None:
    way = next(span for span in spans(block()) if span.kind is Kind.WAY)
    assert {cue.phase for cue in way.cues} == {Phase.SETUP, Phase.LEAD_IN}


def test_letting_go_is_part_of_what_follows() -> None:
    kinds = [(span.kind, span.cues[0].phase) for span in spans(block(holds=2))]
    assert (Kind.REST, Phase.RELEASE) in kinds
    assert (Kind.WAY, Phase.RELEASE) in kinds


def test_every_step_of_the_way_in_has_its_own_look_in_order() -> None:
    timeline = block(PositionId.WALL)
    seen = [look.step for look in looks(timeline.cues) if look.step]
    assert [*dict.fromkeys(seen)] == [*steps(PositionId.WALL), RELEASE]


def test_rest_shows_the_hold_that_comes() -> None:
    rest = next(span for span in spans(block(holds=2)) if span.cues[0].phase is Phase.RELEASE)
    assert [look.step for look in rest.looks] == [RELEASE, REST]


def test_between_the_legs_the_next_leg_is_shown() -> None:
    change = next(span for span in spans(block()) if Phase.SWITCH in {cue.phase for cue in span.cues})
    assert [look.leg for look in change.looks] == [Leg.LEFT, Leg.RIGHT, Leg.RIGHT]


def test_words_without_a_step_keep_the_drawing_before_them() -> None:
    told = Cue(Phase.SETUP, "Bring it up.", 0, 0, PositionId.LYING, Leg.LEFT, step="knee")
    seen = looks([told, told._replace(step="", text="Ten seconds for that.")])
    assert seen[1] == seen[0]


def test_breaths_go_in_and_out() -> None:
    assert [look.step for look in looks(breaths().cues)] == [IN, OUT, IN, OUT]


def test_what_is_said_before_the_first_breath_is_no_breath() -> None:
    opening = Cue(Phase.BREATHE, "One slow minute.", 2000)
    timeline = Timeline((opening, *breaths()))
    assert [span.kind for span in spans(timeline)] == [Kind.TALK, Kind.BREATHE]
    assert [look.step for look in looks(timeline.cues)] == ["", IN, OUT, IN, OUT]


def test_talk_and_questions_have_no_drawing() -> None:
    seen = looks([Cue(Phase.TALK, "Hello.", 0), Cue(Phase.QUESTION, "Ready?", 0), Cue(Phase.LISTEN, "", 0)])
    assert not any(look.position or look.step for look in seen)
    assert HOLD not in {look.step for look in seen}
