"""Easier and harder (guide B2): the depth first, then the position."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.coaching.ladder import Rung, step_down, step_up
from skill.coaching.positions import POSITIONS, PositionId
from skill.coaching.routine import Wish, positions_for
from tests.coaching.made import NEW, knowing

if TYPE_CHECKING:
    from skill.coaching.progress import Progress

LYING, WALL, SEATED, RAISED = POSITIONS
NO_FLOOR = replace(NEW, floor=False)
forms = [
    (position.id, depth) for position in POSITIONS.values() for depth in range(-1, position.depth_max + 1)
]


def at(position: PositionId, depth: int, hold_s: int = 10, *, floor: bool = True) -> Progress:
    return replace(knowing(position, depth=depth, hold_s=hold_s), floor=floor)


def form(progress: Progress, position: PositionId) -> tuple[PositionId, int]:
    return position, progress.position(position).depth


@pytest.mark.parametrize(
    ("position", "depth", "rung", "goes_on_in"),
    [
        (LYING, 1, Rung.DEPTH, (LYING, 0)),
        (LYING, 0, Rung.DEPTH, (LYING, -1)),
        (LYING, -1, Rung.END, (LYING, -1)),
        (WALL, 0, Rung.DEPTH, (WALL, -1)),
        (WALL, -1, Rung.POSITION, (LYING, 0)),
        (SEATED, 0, Rung.DEPTH, (SEATED, -1)),
        (SEATED, -1, Rung.POSITION, (LYING, 0)),
        (RAISED, 1, Rung.DEPTH, (RAISED, 0)),
        (RAISED, -1, Rung.POSITION, (SEATED, 0)),
    ],
)
def test_easier_is_less_depth_and_then_a_gentler_position(
    position: PositionId, depth: int, rung: Rung, goes_on_in: tuple[PositionId, int]
) -> None:
    came_to, target, progress = step_down(at(position, depth), position)

    assert (came_to, form(progress, target)) == (rung, goes_on_in)


@pytest.mark.parametrize(
    ("position", "depth", "rung", "goes_on_in"),
    [
        (LYING, -1, Rung.DEPTH, (LYING, 0)),
        (LYING, 0, Rung.DEPTH, (LYING, 1)),
        (LYING, 1, Rung.POSITION, (WALL, 0)),
        (WALL, 1, Rung.POSITION, (SEATED, 0)),
        (SEATED, -1, Rung.DEPTH, (SEATED, 0)),
        (SEATED, 0, Rung.POSITION, (RAISED, 0)),
        (RAISED, 0, Rung.DEPTH, (RAISED, 1)),
        (RAISED, 1, Rung.END, (RAISED, 1)),
    ],
)
def test_harder_is_more_depth_and_then_the_next_position(
    position: PositionId, depth: int, rung: Rung, goes_on_in: tuple[PositionId, int]
) -> None:
    came_to, target, progress = step_up(at(position, depth), position)

    assert (came_to, form(progress, target)) == (rung, goes_on_in)


@pytest.mark.parametrize(("hold_s", "then_s"), [(30, 20), (25, 15), (20, 10), (15, 10), (10, 10)])
def test_one_step_deeper_than_the_plain_form_starts_ten_seconds_shorter(hold_s: int, then_s: int) -> None:
    _, _, progress = step_up(at(LYING, 0, hold_s), LYING)
    assert progress.position(LYING).hold_s == then_s


def test_coming_back_to_the_plain_form_costs_nothing() -> None:
    _, _, progress = step_up(at(LYING, -1, 25), LYING)
    assert progress.position(LYING).hold_s == 25


def test_a_new_position_starts_at_ten_seconds() -> None:
    _, target, progress = step_up(at(LYING, 1, 30), LYING)
    assert progress.position(target).hold_s == 10


def test_without_the_floor_easier_never_leads_down_to_it() -> None:
    rung, target, progress = step_down(at(SEATED, -1, floor=False), SEATED)

    assert (rung, target) == (Rung.END, SEATED)
    assert positions_for(progress, Wish()) == (SEATED,)


def test_a_position_left_for_a_gentler_one_stays_out_until_harder_brings_it_back() -> None:
    _, _, progress = step_down(at(WALL, -1), WALL)
    assert positions_for(progress, Wish()) == (LYING, SEATED)

    _, _, progress = step_up(progress.with_position(LYING, replace(progress.position(LYING), depth=1)), LYING)
    assert positions_for(progress, Wish()) == (LYING, WALL, SEATED)


def test_raising_the_foot_changes_the_chair_form_of_the_routine_and_easier_changes_it_back() -> None:
    _, _, raised = step_up(at(SEATED, 0), SEATED)
    assert positions_for(raised, Wish()) == (LYING, WALL, RAISED)

    _, _, plain = step_down(replace(raised, positions=at(RAISED, -1).positions), RAISED)
    assert positions_for(plain, Wish()) == (LYING, WALL, SEATED)


@given(st.sampled_from(forms), st.booleans(), st.lists(st.booleans(), max_size=12))
def test_any_way_up_and_down_the_ladder_stays_on_it(
    start: tuple[PositionId, int], floor: bool, steps: list[bool]
) -> None:
    position, progress = start[0], at(*start, floor=floor or POSITIONS[start[0]].on_floor)
    for up in steps:
        _, position, progress = (step_up if up else step_down)(progress, position)
        for each, state in progress.positions.items():
            assert -1 <= state.depth <= POSITIONS[each].depth_max
            assert 10 <= state.hold_s <= POSITIONS[each].hold_max_s
        assert progress.floor or not POSITIONS[position].on_floor
        assert positions_for(progress, Wish())


@given(st.sampled_from(forms))
def test_a_step_begins_the_three_good_ones_again(start: tuple[PositionId, int]) -> None:
    position, depth = start
    practised = knowing(position, depth=depth, good_run=2, easy_run=2)
    for step in (step_up, step_down):
        rung, _, progress = step(practised, position)
        state = progress.position(position)
        if rung is Rung.DEPTH or state.left_out:
            assert (state.good_run, state.easy_run) == (0, 0)
