"""The best use of the minutes that somebody has (coach 2)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.coaching.positions import POSITIONS, PositionId
from skill.coaching.progress import PositionProgress, Progress
from skill.coaching.routine import Wish
from tests.coaching.made import NEW, begun

if TYPE_CHECKING:
    from skill.coaching.run import Run

LYING, WALL, SEATED, _ = POSITIONS
GROWN = replace(
    NEW,
    positions={
        position: PositionProgress(hold_s=hold_s, times=30)
        for position, hold_s in ((LYING, 30), (WALL, 20), (SEATED, 30))
    },
)


def planned(progress: Progress, minutes: int) -> dict[PositionId, int]:
    _, run = begun(progress, Wish(minutes=minutes))
    return {block.position: block.holds for block in run.blocks}


@pytest.mark.parametrize(
    ("progress", "minutes", "holds"),
    [
        (NEW, 1, {LYING: 1}),
        (NEW, 3, {LYING: 1}),
        (NEW, 5, {LYING: 1, WALL: 1}),
        (NEW, 10, {LYING: 1, WALL: 1, SEATED: 3}),
        (GROWN, 3, {LYING: 1}),
        (GROWN, 5, {LYING: 1, WALL: 1}),
        (GROWN, 7, {LYING: 1, WALL: 1, SEATED: 1}),
        (GROWN, 8, {LYING: 1, WALL: 1, SEATED: 2}),
        (GROWN, 10, {LYING: 1, WALL: 1, SEATED: 3}),
        (replace(GROWN, floor=False), 5, {SEATED: 2}),
    ],
)
def test_positions_come_first_and_then_holds(
    progress: Progress, minutes: int, holds: dict[PositionId, int]
) -> None:
    assert planned(progress, minutes) == holds


def held_s(run: Run) -> int:
    return sum(2 * block.holds * block.hold_s for block in run.blocks)


@given(st.integers(1, 30))
def test_more_minutes_are_never_held_less(minutes: int) -> None:
    _, shorter = begun(GROWN, Wish(minutes=minutes))
    _, longer = begun(GROWN, Wish(minutes=minutes + 1))
    assert held_s(shorter) <= held_s(longer)
