"""One answer takes as many holds as fit, and silence carries all the rest to the end (coach 2)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.coaching.packing import RESPONSE_MAX_MS, Packed, natural_entry, pack
from skill.coaching.positions import POSITIONS, WAYS, Leg, PositionId
from skill.coaching.progress import FACTORS
from skill.coaching.routine import spare
from skill.coaching.segment import Guide, Segment
from skill.coaching.steps import Entry, Manner, Start
from skill.coaching.timeline import Timeline, ends
from skill.rendering.ssml import render
from tests.coaching.made import begun, finished, one_block, words

if TYPE_CHECKING:
    from skill.coaching.run import Planned, Run

FULL = Manner(full=dict.fromkeys(POSITIONS, True))
USUAL = Manner()
GROWN = {PositionId.LYING: 30, PositionId.WALL: 20, PositionId.SEATED: 30}


def routine(*, grown: bool = False) -> Run:
    _, run = begun()
    for position, hold_s in GROWN.items() if grown else ():
        run = run.with_hold(position, hold_s)
    return run


def packed(run: Run, manner: Manner = USUAL, *, alone: bool = False) -> Packed:
    return pack(Guide(words(), manner), run, Start(natural_entry(run)), Timeline(), alone=alone)


def held(segment: Segment | None) -> list[Planned]:
    return [] if segment is None else [end.planned for end in ends(segment.timeline)]


def by_position(run: Run, holds: list[Planned]) -> dict[tuple[PositionId, Leg], int]:
    places = [(run.blocks[each.block].position, each.hold.leg) for each in holds]
    return {place: places.count(place) for place in places}


ONE_EACH = {(position, leg): 1 for position in GROWN for leg in Leg}


@pytest.mark.parametrize(
    ("manner", "grown"), [(FULL, False), (USUAL, True)], ids=["first day", "hundredth day"]
)
def test_who_says_nothing_gets_all_three_positions_on_both_legs(manner: Manner, grown: bool) -> None:
    run = routine(grown=grown)

    speech, rest, _ = packed(run, manner)

    assert len(held(speech)) == 3
    assert rest is not None
    assert by_position(run, held(speech) + held(rest)) == ONE_EACH
    assert rest.after.complete


@pytest.mark.parametrize(
    ("manner", "grown"), [(FULL, False), (USUAL, True)], ids=["first day", "hundredth day"]
)
def test_who_answers_gets_three_holds_a_leg_on_the_chair_in_three_answers(
    manner: Manner, grown: bool
) -> None:
    run, answers = routine(grown=grown), 0
    played: list[Planned] = []
    while not run.complete:
        speech = packed(run, manner).speech
        run, answers, played = speech.after, answers + 1, played + held(speech)

    assert answers == 3
    assert by_position(run, played) == {**ONE_EACH, **{(PositionId.SEATED, leg): 3 for leg in Leg}}


def test_a_screen_needs_no_rest_and_goes_on_to_everything() -> None:
    assert packed(routine(), FULL, alone=True).rest is None


def test_who_has_less_time_on_the_ways_gets_more_on_the_chair() -> None:
    ways = {way: WAYS[way].least for way in WAYS}
    learned = replace(USUAL, ways=ways)
    run = routine(grown=True)

    speech, rest, short = packed(run, learned)

    assert short is not None
    assert short.blocks[-1].holds == 2
    assert by_position(run, held(speech) + held(rest))[PositionId.SEATED, Leg.LEFT] == 2


manners = st.builds(
    Manner,
    st.sampled_from(list(FACTORS.values())),
    st.sampled_from([{}, dict.fromkeys(POSITIONS, True)]),
    st.booleans(),
)


@st.composite
def runs(draw: st.DrawFn) -> Run:
    """The routine or one position of it, with any holds, at any hold, perhaps with one leg."""
    run = draw(st.sampled_from([routine(), routine(grown=True), *(one_block(p, 30) for p in POSITIONS)]))
    holds = draw(st.integers(1, 3))
    run = run.shortened(min(holds, block.holds) for block in run.blocks)
    spared = draw(st.sampled_from([frozenset[Leg](), frozenset({Leg.LEFT})]))
    run = spare(run, spared)
    return finished(run, draw(st.integers(0, len(run.pending()) - 1)))


@settings(max_examples=150)
@given(runs(), manners)
def test_whatever_is_sent_can_be_played_goes_to_the_end_and_keeps_the_legs_even(
    run: Run, manner: Manner
) -> None:
    speech, rest, _ = packed(run, manner)

    for segment in (speech, rest):
        if segment is not None:
            assert segment.timeline.ms < RESPONSE_MAX_MS
            assert len(render(segment.timeline)) < 8_000
    assert (rest or speech).after.complete
    for after in (speech.after, (rest or speech).after):
        counts = {leg: sum(hold.leg is leg for block in after.blocks for hold in block.done) for leg in Leg}
        if not run.spared:
            assert abs(counts[Leg.LEFT] - counts[Leg.RIGHT]) <= 1


def test_how_one_comes_to_the_next_hold() -> None:
    run = one_block(PositionId.SEATED)
    entries = []
    while not run.complete:
        entries.append(natural_entry(run))
        run = finished(run, 1)
    assert entries == [Entry.SETUP, *[Entry.SWITCH] * 5]

    alone = finished(spare(one_block(PositionId.SEATED), frozenset({Leg.LEFT})), 1)
    assert natural_entry(alone) is Entry.REST
