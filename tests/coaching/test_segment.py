"""What one response plays: whatever the position, hold, pace and manner, its seconds are right."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.coaching.cues import PAUSE_MAX_MS, SHORTEST_REST_OF_HOLD_S
from skill.coaching.positions import POSITIONS, WAYS, Frame, Leg, PositionId, Way
from skill.coaching.progress import FACTORS
from skill.coaching.routine import spare
from skill.coaching.segment import Guide, Segment
from skill.coaching.steps import Entry, Manner, Start
from skill.coaching.timeline import Cue, Phase, Span, Timeline, ends, fold
from skill.rendering.ssml import render
from skill.speech.languages import words_for
from tests.coaching.made import begun, finished, one_block, words
from tests.speech.everywhere import LOCALES

if TYPE_CHECKING:
    from skill.coaching.run import Run

ANSWER = "Nine seconds left."
positions = st.sampled_from(list(POSITIONS))
manners = st.builds(
    Manner,
    st.sampled_from(list(FACTORS.values())),
    st.one_of(st.just({}), st.just(dict.fromkeys(POSITIONS, True))),
    st.booleans(),
    teaching=st.booleans(),
    frame=st.sampled_from(Frame),
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
    return Guide(words(turn), manner).play(run, start or Start(Entry.SETUP), run.pending())


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

    assert render(segment.timeline)
    assert all(cue.pause_ms <= PAUSE_MAX_MS for cue in segment.timeline)
    assert all(cue.text or cue.phase is Phase.HOLD for cue in segment.timeline)


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


@pytest.mark.parametrize(
    ("position", "depth"),
    [(position.id, depth) for position in POSITIONS.values() for depth in range(-1, position.depth_max + 1)],
)
def test_there_are_words_for_the_way_into_every_form(position: PositionId, depth: int) -> None:
    for full in (False, True):
        segment = segment_of(one_block(position, depth=depth), manner=Manner(full={position: full}))
        assert seconds_of(segment, Phase.SETUP) > 5


@pytest.mark.parametrize("pace", FACTORS.values())
def test_pace_stretches_every_way_and_no_hold(pace: float) -> None:
    segment = segment_of(one_block(PositionId.LYING), manner=Manner(pace=pace))

    assert seconds_of(segment, Phase.HOLD) == 20
    assert seconds_of(segment, Phase.SWITCH) == pytest.approx(8 * pace, abs=0.1)
    assert seconds_of(segment, Phase.SETUP) == pytest.approx(20 * pace, abs=0.1)


@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("position", POSITIONS)
def test_every_way_takes_the_seconds_of_the_coach(position: PositionId, full: bool) -> None:
    known = POSITIONS[position]
    way_in, other_leg = (
        WAYS[way].first if full else WAYS[way].later for way in (known.way_in, known.other_leg)
    )

    segment = segment_of(one_block(position, first=Leg.RIGHT), manner=Manner(full={position: full}))

    assert seconds_of(segment, Phase.SETUP) == pytest.approx(way_in, abs=0.1)
    changes = 2 * known.holds_per_leg - 1
    assert seconds_of(segment, Phase.SWITCH) == pytest.approx(changes * other_leg, abs=0.1)


def test_a_way_that_was_learned_takes_as_long_as_it_was_learned() -> None:
    segment = segment_of(one_block(PositionId.WALL), manner=Manner(ways={Way("wall"): 21}))
    assert seconds_of(segment, Phase.SETUP) == pytest.approx(21, abs=0.1)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("pace", FACTORS.values())
def test_every_hold_is_held_four_to_seven_seconds_after_the_last_movement_begins(
    pace: float, locale: str
) -> None:
    for turn, (position, depth, full) in enumerate(product(POSITIONS, (-1, 0, 1), (False, True))):
        run = one_block(position, depth=min(depth, POSITIONS[position].depth_max))
        guide = Guide(words_for(locale, turn), Manner(pace, {position: full}))
        segment = guide.play(run, Start(Entry.SETUP), run.pending())

        lead_ins = [span.ms / 1000 for span in fold(segment.timeline) if span.phase is Phase.LEAD_IN]
        assert all(4 <= each <= 7 for each in lead_ins)
        assert max(lead_ins) - min(lead_ins) <= 1


@pytest.mark.parametrize("full", [False, True])
def test_a_long_way_says_once_how_long_it_is(full: bool) -> None:
    manner = Manner(full=dict.fromkeys(POSITIONS, full))
    said = [cue.text for cue in segment_of(one_block(PositionId.WALL), manner=manner).timeline]
    assert sum(text.startswith("About") for text in said) == 2


def test_the_legs_take_turns() -> None:
    segment = segment_of(one_block(PositionId.SEATED, first=Leg.RIGHT))

    held = [span.leg for span in fold(segment.timeline) if span.phase is Phase.HOLD]
    assert held == [Leg.RIGHT, Leg.LEFT] * 3


def test_one_leg_alone_rests_between_its_holds() -> None:
    run = spare(one_block(PositionId.SEATED), frozenset({Leg.RIGHT}))

    segment = segment_of(run)

    assert [span.leg for span in holds(segment.timeline)] == [Leg.LEFT] * 3
    assert seconds_of(segment, Phase.REST) == pytest.approx(2 * WAYS[Way.BETWEEN].later, abs=0.1)


def test_coming_back_takes_four_seconds_and_then_the_rest_of_the_hold() -> None:
    run = replace(one_block(PositionId.LYING, hold_s=30), held_s=12)

    segment = segment_of(run, Start(Entry.BACK))

    lead_in, hold = fold(segment.timeline)[:2]
    assert lead_in.phase is Phase.LEAD_IN
    assert lead_in.ms == pytest.approx(4_000, abs=100)
    assert hold.ms == 18_000


def test_an_answer_in_a_running_hold_is_said_in_the_holds_own_time() -> None:
    run = replace(one_block(PositionId.LYING, hold_s=30), held_s=21)

    segment = segment_of(run, Start(Entry.RUNNING, answer=ANSWER))

    first = segment.timeline.cues[0]
    assert (first.phase, first.text) == (Phase.HOLD, ANSWER)
    assert fold(segment.timeline)[0].ms == 9_000


def moves(run: Run, start: Start | None = None) -> bool:
    segment = Guide(words(), Manner()).play(run, start or Start(Entry.SETUP), run.pending()[:1])
    return seconds_of(segment, Phase.MOVE) > 0


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
