"""What one response plays: whatever the position, hold, pace and manner, its seconds are right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.coaching.cues import PAUSE_MAX_MS, SHORTEST_REST_OF_HOLD_S
from skill.coaching.positions import POSITIONS, REST_S, Leg, PositionId
from skill.coaching.progress import FACTORS
from skill.coaching.segment import (
    RESPONSE_MAX_MS,
    TAIL_MS,
    Entry,
    Guide,
    Manner,
    Segment,
    Start,
)
from skill.coaching.timeline import Cue, Phase, Span, Timeline, ends, fold
from skill.rendering.ssml import render
from tests.coaching.made import begun, finished, moment, one_block, words

if TYPE_CHECKING:
    from skill.coaching.run import Run

ANSWER = "Nine seconds left."
positions = st.sampled_from(PositionId)
manners = st.builds(
    Manner,
    st.sampled_from(list(FACTORS.values())),
    st.one_of(st.just({}), st.just(dict.fromkeys(PositionId, True))),
    st.booleans(),
)


@st.composite
def runs(draw: st.DrawFn) -> Run:
    """A run of one position, at any hold in it."""
    position = draw(positions)
    known = POSITIONS[position]
    hold_s = draw(st.sampled_from(range(10, known.hold_max_s + 1, 5)))
    depth = draw(st.integers(-1, known.depth_max))
    run = one_block(position, hold_s, depth, draw(st.sampled_from(Leg)))
    return finished(run, draw(st.integers(0, 2 * known.holds_per_leg - 1)))


def starts(run: Run) -> st.SearchStrategy[Start]:
    opening = Timeline((Cue(Phase.TALK, "Good to see you. Let's stretch.", 2_100),))
    return st.builds(
        Start,
        st.sampled_from(Entry),
        st.sampled_from([Timeline(), opening]),
        answer=st.just(ANSWER),
        left_ms=st.one_of(st.none(), st.integers(0, 60_000)),
    )


def segment_of(run: Run, start: Start | None = None, manner: Manner = Manner(), turn: int = 0) -> Segment:  # noqa: B008
    return Guide(words(turn), manner).segment(run, start or Start(Entry.SETUP))


def holds(timeline: Timeline) -> list[Span]:
    return [span for span in fold(timeline) if span.phase is Phase.HOLD]


def seconds_of(segment: Segment, phase: Phase) -> float:
    return sum(cue.ms for cue in segment.timeline if cue.phase is phase) / 1000


@settings(max_examples=400)
@given(st.data(), runs(), manners, st.integers(0, 11), st.integers(0, 40))
def test_every_hold_takes_its_prescription_whatever_the_way_to_it(
    data: st.DataObject, run: Run, manner: Manner, turn: int, held_s: int
) -> None:
    start = data.draw(starts(run))
    run = replace(run, held_s=held_s)
    hold_ms = run.blocks[0].hold_s * 1000
    rest_ms = max(SHORTEST_REST_OF_HOLD_S * 1000, hold_ms - held_s * 1000)

    segment = segment_of(run, start, manner, turn)

    played = [span.ms for span in holds(segment.timeline)]
    assert played == [rest_ms] + [hold_ms] * (len(played) - 1)
    assert len(played) == len(ends(segment.timeline)) >= 1


@settings(max_examples=400)
@given(st.data(), runs(), manners, st.integers(0, 11))
def test_every_response_can_be_played(data: st.DataObject, run: Run, manner: Manner, turn: int) -> None:
    segment = segment_of(run, data.draw(starts(run)), manner, turn)

    assert len(render(segment.timeline)) < 7_500
    assert segment.timeline.ms + TAIL_MS <= RESPONSE_MAX_MS
    assert all(cue.pause_ms <= PAUSE_MAX_MS and cue.text for cue in segment.timeline)


@settings(max_examples=200)
@given(st.data(), runs(), manners)
def test_every_end_is_the_moment_at_which_its_hold_is_over(
    data: st.DataObject, run: Run, manner: Manner
) -> None:
    segment = segment_of(run, data.draw(starts(run)), manner)

    heard, begins = [], 0
    for span in fold(segment.timeline):
        begins += span.ms
        if span.phase is Phase.HOLD:
            heard.append((span.leg, span.hold, begins))

    assert [(*end.planned.hold, end.ms) for end in ends(segment.timeline)] == heard


@settings(max_examples=200)
@given(runs(), manners)
def test_segment_after_segment_gives_both_legs_the_same_seconds(run: Run, manner: Manner) -> None:
    run = run.from_beginning()
    held: dict[Leg | None, int] = {}
    while not run.complete:
        segment = segment_of(run, Start(Entry.SETUP), manner)
        for span in holds(segment.timeline):
            held[span.leg] = held.get(span.leg, 0) + span.ms
        run = segment.after

    assert held[Leg.LEFT] == held[Leg.RIGHT] == sum(block.hold_s * block.holds for block in run.blocks) * 1000


@pytest.mark.parametrize(
    ("position", "depth"),
    [(position.id, depth) for position in POSITIONS.values() for depth in range(-1, position.depth_max + 1)],
)
def test_there_are_words_for_the_way_into_every_form(position: PositionId, depth: int) -> None:
    for full in (False, True):
        segment = segment_of(one_block(position, depth=depth), manner=Manner(full={position: full}))
        assert seconds_of(segment, Phase.SETUP) > 5


@pytest.mark.parametrize("pace", FACTORS.values())
def test_pace_stretches_every_wait_and_no_hold(pace: float) -> None:
    segment = segment_of(one_block(PositionId.LYING), manner=Manner(pace=pace))

    assert seconds_of(segment, Phase.HOLD) == 20
    assert seconds_of(segment, Phase.SWITCH) == pytest.approx(12 * pace, abs=0.1)
    assert seconds_of(segment, Phase.RELEASE) == pytest.approx(2 * 4 * pace, abs=0.5)
    assert seconds_of(segment, Phase.SETUP) == pytest.approx(30 * pace, abs=0.1)


def test_the_way_in_takes_the_seconds_of_the_guide() -> None:
    for position, known in POSITIONS.items():
        for full, seconds in ((False, known.setup_later_s), (True, known.setup_first_s)):
            segment = segment_of(one_block(position), manner=Manner(full={position: full}))
            assert seconds_of(segment, Phase.SETUP) == pytest.approx(seconds, abs=0.1)


def test_all_holds_of_one_leg_come_before_the_other_with_rests_between() -> None:
    segment = segment_of(one_block(PositionId.SEATED, first=Leg.RIGHT))

    phases = [(span.phase, span.leg) for span in fold(segment.timeline) if span.phase is not Phase.LEAD_IN]
    right, left = Leg.RIGHT, Leg.LEFT
    one_more = [Phase.HOLD, Phase.RELEASE, Phase.REST]
    assert phases == [
        (Phase.SETUP, right),
        *((phase, right) for phase in [*one_more, *one_more, Phase.HOLD, Phase.RELEASE]),
        (Phase.SWITCH, left),
        *((phase, left) for phase in [*one_more, *one_more, Phase.HOLD, Phase.RELEASE]),
    ]
    assert seconds_of(segment, Phase.REST) == pytest.approx(4 * REST_S, abs=0.1)


def test_a_block_that_is_too_long_for_one_response_is_cut_between_the_legs() -> None:
    run = one_block(PositionId.SEATED, hold_s=30)

    first = segment_of(run)
    second = segment_of(first.after, Start(Entry.SWITCH))

    assert [end.planned.hold.leg for end in ends(first.timeline)] == [Leg.LEFT] * 3
    assert [end.planned.hold.leg for end in ends(second.timeline)] == [Leg.RIGHT] * 3
    assert second.after.complete


def test_a_leg_that_is_too_long_for_one_response_is_cut_between_its_holds() -> None:
    long_opening = Timeline((Cue(Phase.TALK, "Once upon a time.", 90_000),))

    segment = segment_of(one_block(PositionId.SEATED, hold_s=30), Start(Entry.SETUP, long_opening))

    assert 1 <= len(ends(segment.timeline)) < 3
    assert segment.timeline.ms + TAIL_MS <= RESPONSE_MAX_MS


def test_coming_back_takes_three_seconds_and_then_the_rest_of_the_hold() -> None:
    run = replace(one_block(PositionId.LYING, hold_s=30), held_s=12)

    segment = segment_of(run, Start(Entry.BACK))

    lead_in, hold = fold(segment.timeline)[:2]
    assert lead_in.phase is Phase.LEAD_IN
    assert lead_in.ms == pytest.approx(3_000, abs=1_200)
    assert hold.ms == 18_000


def test_an_answer_in_a_running_hold_is_said_in_the_holds_own_time() -> None:
    run = replace(one_block(PositionId.LYING, hold_s=30), held_s=21)

    segment = segment_of(run, Start(Entry.RUNNING, answer=ANSWER))

    first = segment.timeline.cues[0]
    assert (first.phase, first.text) == (Phase.HOLD, ANSWER)
    assert fold(segment.timeline)[0].ms == 9_000


def moves(run: Run, start: Start | None = None) -> bool:
    return seconds_of(segment_of(run, start), Phase.MOVE) > 0


def routine_at(*done: int) -> Run:
    """The whole routine with this many holds finished in its blocks, at the first hold after them."""
    _, run = begun()
    for index, holds_done in enumerate(done):
        here = [planned for planned in run.sequence() if planned.block == index]
        for planned in here[:holds_done]:
            run = run.finish(planned)
        run = run.skip(here[holds_done:] if index < 2 else [])
    return run


@pytest.mark.parametrize(
    ("done", "gets_up"),
    [((2, 2), True), ((2, 0), True), ((0, 2), True), ((0, 0), False), ((2, 2, 1), False)],
    ids=["both", "wall skipped", "lying skipped", "never lay down", "on the chair already"],
)
def test_getting_up_from_the_floor_takes_time_exactly_where_somebody_lies_there(
    done: tuple[int, ...], gets_up: bool
) -> None:
    run = routine_at(*done)
    assert run.block is not None
    assert run.block.position is PositionId.SEATED

    assert moves(run) is gets_up


def test_nobody_who_is_on_the_chair_is_told_to_get_up_from_the_floor() -> None:
    assert not moves(routine_at(2, 2), Start(Entry.SETUP, in_place=True))


def test_going_from_the_floor_to_the_wall_is_no_getting_up() -> None:
    assert not moves(routine_at(2))


def test_a_segment_never_reaches_into_the_next_position() -> None:
    _, run = begun(day=moment().toordinal())

    segment = segment_of(run)

    assert segment.after.at is not None
    assert segment.after.at.block == 1
    assert {cue.position for cue in segment.timeline} == {PositionId.LYING}
