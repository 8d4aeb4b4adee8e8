"""Easier and harder: the depth first, then the position (guide B2)."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from skill.coaching.positions import DEPTH_MIN, HOLD_START_S, POSITIONS, PositionId

if TYPE_CHECKING:
    from skill.coaching.progress import Progress

DEEPER_COSTS_S = 10


class Rung(Enum):
    """What one step on the ladder came to."""

    DEPTH = auto()
    POSITION = auto()
    END = auto()


def step_down(progress: Progress, position: PositionId) -> tuple[Rung, PositionId, Progress]:
    """One step easier: the rung, the position to go on in, and what is remembered of it.

    A position that is left for an easier one stays out of the routine until it is asked for. Nobody who
    cannot use the floor is sent there.
    """
    state = progress.position(position)
    if state.depth > DEPTH_MIN:
        lower = replace(state, depth=state.depth - 1, good_run=0, easy_run=0)
        return Rung.DEPTH, position, progress.with_position(position, lower)
    easier = POSITIONS[position].easier
    if easier is None or (POSITIONS[easier].on_floor and not progress.floor):
        return Rung.END, position, progress
    if position is PositionId.RAISED:
        return Rung.POSITION, easier, replace(progress, chair=easier)
    left = replace(state, left_out=True, good_run=0, easy_run=0)
    return Rung.POSITION, easier, progress.with_position(position, left)


def step_up(progress: Progress, position: PositionId) -> tuple[Rung, PositionId, Progress]:
    """One step harder. A deeper form starts ten seconds shorter, a new position at ten seconds."""
    state = progress.position(position)
    if state.depth < POSITIONS[position].depth_max:
        cost = DEEPER_COSTS_S if state.depth == 0 else 0
        hold_s = max(HOLD_START_S, state.hold_s - cost)
        deeper = replace(state, depth=state.depth + 1, hold_s=hold_s, good_run=0, easy_run=0)
        return Rung.DEPTH, position, progress.with_position(position, deeper)
    harder = POSITIONS[position].harder
    if harder is None:
        return Rung.END, position, progress
    back = replace(progress.position(harder), left_out=False)
    progress = progress.with_position(harder, back)
    if harder is PositionId.RAISED:
        progress = replace(progress, chair=harder)
    return Rung.POSITION, harder, progress
