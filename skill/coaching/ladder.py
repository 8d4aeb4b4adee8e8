"""Easier and harder: the depth first, then the position (guide B2)."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from skill.coaching.positions import DEPTH_MIN, HOLD_START_S, POSITIONS, PositionId
from skill.coaching.progress import GUIDED_IN_FULL
from skill.coaching.progression import careful, outgrown
from skill.coaching.routine import Wish, positions_for
from skill.coaching.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skill.coaching.progress import PositionProgress, Progress

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
        lower = replace(state, depth=state.depth - 1, good_run=0, easy_run=0, stepped=False)
        return Rung.DEPTH, position, progress.with_position(position, lower)
    easier = POSITIONS[position].easier
    if easier is None or (POSITIONS[easier].on_floor and not progress.floor):
        return Rung.END, position, progress
    if POSITIONS[position].instead_of is not None:
        return Rung.POSITION, easier, replace(progress, chair=easier)
    left = replace(state, left_out=True, good_run=0, easy_run=0, stepped=False)
    return Rung.POSITION, easier, progress.with_position(position, left)


def step_up(progress: Progress, position: PositionId) -> tuple[Rung, PositionId, Progress]:
    """One step harder. A deeper form starts ten seconds shorter, a new position at ten seconds."""
    state = progress.position(position)
    if state.depth < POSITIONS[position].depth_max:
        return Rung.DEPTH, position, progress.with_position(position, _deeper(state))
    harder = POSITIONS[position].harder
    if harder is None:
        return Rung.END, position, progress
    return Rung.POSITION, harder, _brought_in(progress, harder)


def _brought_in(progress: Progress, position: PositionId) -> Progress:
    """Into the routine; where it was not part of it, from ten seconds on."""
    state = progress.position(position)
    raises = POSITIONS[position].instead_of is not None and progress.chair != position
    if state.left_out or raises:
        fresh = replace(state, left_out=False, hold_s=HOLD_START_S, good_run=0, easy_run=0, stepped=False)
        progress = progress.with_position(position, fresh)
    return replace(progress, chair=position) if raises else progress


def _deeper(state: PositionProgress) -> PositionProgress:
    """The way into a form that is new is told in full once more."""
    cost = DEEPER_COSTS_S if state.depth == 0 else 0
    return replace(
        state,
        depth=state.depth + 1,
        hold_s=max(HOLD_START_S, state.hold_s - cost),
        times=min(state.times, GUIDED_IN_FULL - 1),
        good_run=0,
        easy_run=0,
        stepped=False,
    )


def deeper_next(progress: Progress, positions: Iterable[PositionId], day: int) -> PositionId | None:
    """The gentlest of `positions` that a step up may be offered for; never after a nerve feeling."""
    if careful(progress, day):
        return None
    ready = (p for p in POSITIONS if p in positions and outgrown(progress, p, day))
    return next((p for p in ready if _leads_on(progress, p)), None)


def _leads_on(progress: Progress, position: PositionId) -> bool:
    """Whether a step up would change the routine: its last form may lead to what is in it already."""
    rung, _, after = step_up(progress, position)
    changes = positions_for(after, Wish()) != positions_for(progress, Wish())
    return rung is Rung.DEPTH or (rung is Rung.POSITION and changes)


def asked_deeper(progress: Progress, position: PositionId) -> Progress:
    """A step up was offered: whatever the answer is, three more easy ones come before the next offer."""
    again = replace(progress.position(position), good_run=0, easy_run=0)
    return progress.with_position(position, again)


def agreed_deeper(progress: Progress, position: PositionId, day: int) -> tuple[Rung, PositionId, Progress]:
    """The step up that was offered, from the next time on; the hold does not grow within two days of it."""
    rung, target, progress = step_up(progress, position)
    stepped = replace(progress.position(target), step_day=day)
    return rung, target, progress.with_position(target, stepped)
