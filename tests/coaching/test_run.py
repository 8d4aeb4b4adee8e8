"""A run: whatever is finished, skipped, gone back to or started over, nothing counts twice or is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from skill.coaching.positions import Leg, PositionId
from skill.coaching.routine import spare
from skill.coaching.run import Block, Hold, Planned, Run
from tests.coaching.made import begun, finished, one_block, sent


class AnyRun(RuleBasedStateMachine):
    """A person who says anything in any order, and what they really held."""

    def __init__(self) -> None:
        super().__init__()
        _, self.run = begun()
        self.held: set[Planned] = set()

    def going(self) -> bool:
        return self.run.at is not None

    @precondition(going)
    @rule()
    def the_next_hold_is_finished(self) -> None:
        assert self.run.at is not None
        self.held.add(self.run.at)
        self.run = self.run.finish(self.run.at)

    @precondition(going)
    @rule(data=st.data())
    def holds_are_skipped(self, data: st.DataObject) -> None:
        self.run = self.run.skip(data.draw(st.lists(st.sampled_from(self.run.pending()), max_size=4)))

    @rule()
    def it_goes_back_by_one(self) -> None:
        before = self.run.before()
        if before is not None:
            self.run = self.run.back_to(before)

    @rule()
    def it_starts_over(self) -> None:
        self.run = self.run.from_beginning()

    @rule(leg=st.sampled_from(Leg))
    def a_leg_is_spared(self, leg: Leg) -> None:
        self.run = spare(self.run, frozenset({leg}))

    @invariant()
    def what_was_held_is_credited_exactly_once(self) -> None:
        done = {Planned(i, hold) for i, block in enumerate(self.run.blocks) for hold in block.done}
        assert done == self.held
        assert self.run.seconds == sum(self.run.blocks[planned.block].hold_s for planned in done)

    @invariant()
    def a_spared_leg_is_never_next(self) -> None:
        assert all(planned.hold.leg not in self.run.spared for planned in self.run.pending())

    @invariant()
    def what_is_to_come_is_in_order_and_comes_once(self) -> None:
        line = self.run.sequence()
        places = [line.index(planned) for planned in self.run.pending()]
        assert places == sorted(set(places))

    @invariant()
    def it_is_over_exactly_when_nothing_is_to_come(self) -> None:
        assert self.run.complete is (not self.run.pending())


TestAnyRun = AnyRun.TestCase
TestAnyRun.settings = settings(max_examples=150, stateful_step_count=30, deadline=None)


def test_a_routine_is_lying_then_wall_then_seated_leg_by_turns() -> None:
    _, run = begun()

    order = [(run.blocks[planned.block].position, planned.hold) for planned in run.sequence()]

    left, right = Leg.LEFT, Leg.RIGHT
    seated = [Hold(leg, number) for number in (1, 2, 3) for leg in (left, right)]
    assert order == [
        (PositionId.LYING, Hold(left, 1)),
        (PositionId.LYING, Hold(right, 1)),
        (PositionId.WALL, Hold(left, 1)),
        (PositionId.WALL, Hold(right, 1)),
        *((PositionId.SEATED, hold) for hold in seated),
    ]


def test_a_hold_that_is_repeated_is_not_counted_again_and_the_run_goes_on_after_what_was_done() -> None:
    _, run = begun()
    two_done = finished(run, 2)
    before = two_done.before()
    assert before is not None

    repeated = two_done.back_to(before).finish(before)

    assert repeated.seconds == two_done.seconds == 20
    assert repeated.at == two_done.at


def test_starting_over_plans_everything_again_and_keeps_what_counts() -> None:
    _, run = begun()
    over = finished(run, 3).from_beginning()

    assert over.pending() == run.pending()
    assert over.seconds == 30
    assert finished(over).seconds == finished(run).seconds


def test_starting_over_plans_nothing_for_a_leg_that_is_spared() -> None:
    _, run = begun()
    over = spare(finished(run, 2), frozenset({Leg.LEFT})).from_beginning()

    assert {planned.hold.leg for planned in over.pending()} == {Leg.RIGHT}


def test_an_interruption_keeps_the_seconds_held_until_the_hold_is_over() -> None:
    run = replace(one_block(PositionId.LYING), held_s=7)
    assert run.at is not None

    assert run.finish(run.at).held_s == 0


def test_there_is_nothing_before_the_first_hold() -> None:
    _, run = begun()
    assert run.before() is None


def test_going_back_passes_over_a_leg_that_is_spared() -> None:
    run = spare(finished(one_block(PositionId.SEATED), 4), frozenset({Leg.LEFT}))

    assert run.before() == Planned(0, Hold(Leg.RIGHT, 2))
    assert spare(one_block(PositionId.LYING), frozenset(Leg)).before() is None


@pytest.mark.parametrize(
    ("holds", "counts"),
    [(0, False), (1, False), (2, True), (10, True)],
    ids=["none", "one leg", "both", "all"],
)
def test_one_hold_on_each_leg_makes_a_stretch_session(holds: int, counts: bool) -> None:
    _, run = begun()
    assert finished(run, holds).counts is counts


def test_holds_of_both_legs_count_across_positions() -> None:
    _, run = begun()
    left = finished(run, 1).skip([Planned(0, Hold(Leg.RIGHT, 1)), Planned(1, Hold(Leg.LEFT, 1))])

    assert not left.counts
    assert finished(left, 1).counts


@pytest.mark.parametrize(
    ("left", "right", "of_both", "of_left"),
    [
        (0, 0, False, False),
        (1, 0, False, True),
        (1, 1, True, True),
        (2, 1, False, True),
        (0, 1, False, False),
    ],
)
def test_a_position_is_held_evenly_where_every_wanted_leg_was_held_equally_often(
    left: int, right: int, of_both: bool, of_left: bool
) -> None:
    held = [Hold(leg, n + 1) for leg, times in ((Leg.LEFT, left), (Leg.RIGHT, right)) for n in range(times)]
    block = Block(PositionId.SEATED, 10, holds=3, done=frozenset(held))
    assert block.even(frozenset(Leg)) is of_both
    assert block.even(frozenset({Leg.LEFT})) is of_left


def test_a_leg_that_is_spared_counts_as_finished_but_not_both() -> None:
    _, run = begun()
    right_only = spare(run, frozenset({Leg.LEFT}))

    assert not right_only.counts
    assert finished(right_only, 1).counts
    assert not spare(run, frozenset(Leg)).counts


def test_new_seconds_reach_only_blocks_that_have_not_begun() -> None:
    _, run = begun()
    begun_lying = finished(run, 1)

    assert begun_lying.with_hold(PositionId.LYING, 15).blocks == begun_lying.blocks
    assert begun_lying.with_hold(PositionId.SEATED, 15).blocks[2].hold_s == 15


def long_run(blocks: int, at: int, done: set[int]) -> Run:
    """A run that changed position over and over."""
    every = tuple(
        Block(PositionId.WALL, 10, 0, 1, frozenset({Hold(Leg.LEFT, 1)} if index in done else ()))
        for index in range(blocks)
    )
    return replace(one_block(PositionId.WALL), blocks=every, at=Planned(at, Hold(Leg.RIGHT, 1)))


@given(st.integers(1, 14), st.data())
def test_a_run_kept_small_goes_on_with_the_same_hold(blocks: int, data: st.DataObject) -> None:
    at = data.draw(st.integers(max(0, blocks - 3), blocks - 1))
    done = data.draw(st.sets(st.integers(0, blocks - 1)))
    run = sent(long_run(blocks, at, done))

    small = run.within(8)

    assert len(small.blocks) <= 8
    assert small.block == run.block
    assert [small.blocks[p.block] for p in small.pending()] == [run.blocks[p.block] for p in run.pending()]
    assert small.sent is not None
    assert run.sent is not None
    assert [end.ms for end in small.sent.ends] == [end.ms for end in run.sent.ends]


def test_a_run_kept_small_gives_up_abandoned_positions_before_finished_ones() -> None:
    run = long_run(10, 9, done={0, 4, 7, 9})

    assert [bool(block.done) for block in run.within(5).blocks] == [True, True, True, False, True]
    assert run.within(10) == run
