"""Which positions a run has, and how it begins."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from typing import TYPE_CHECKING

from skill.coaching.manner import manner_of
from skill.coaching.positions import POSITIONS, Frame, Leg
from skill.coaching.progress import RUNS_KEPT
from skill.coaching.progression import LONG_GAP_DAYS, after_gap, grow, resting, wanted_legs
from skill.coaching.run import Block, Hold, Planned, Run
from skill.coaching.settle import close
from skill.coaching.time_box import seconds_ahead, seconds_for, within
from skill.coaching.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skill.coaching.positions import PositionId
    from skill.coaching.progress import Progress


class Length(StrEnum):
    FULL = "full"
    QUICK = "quick"


@dataclass(frozen=True)
class Wish:
    """What a person asked to start: the whole routine, a quick one, one position, or what fits in so long."""

    length: Length = Length.FULL
    position: PositionId | None = None
    minutes: int = 0
    """How many they have; 0 where they did not say."""
    gentle: bool = False
    """Their back is sore: everything one depth gentler, this once."""


def positions_for(progress: Progress, wish: Wish) -> tuple[PositionId, ...]:
    """The positions of a run, gentlest first; never the floor for those who cannot use it.

    Never empty: where all was eased out or ruled out, the chair stretch stays.
    """
    if wish.position is not None:
        allowed = progress.floor or not POSITIONS[wish.position].on_floor
        return (wish.position if allowed else progress.chair,)
    prescribed = progress.prescription.positions
    offered = (p for p in _in_routine(progress) if _offered(progress, p, prescribed))
    routine = tuple(at_hand(progress, position) for position in offered)
    routine = routine or (progress.chair,)
    return routine[:1] if wish.length is Length.QUICK else routine


def _in_routine(progress: Progress) -> Iterator[PositionId]:
    """In the table's order, which is the gentlest first; the chair in the form that the person uses."""
    chair = POSITIONS[progress.chair]
    for position in POSITIONS.values():
        if position.in_routine:
            yield chair.id if position.id == (chair.instead_of or chair.id) else position.id


def at_hand(progress: Progress, position: PositionId) -> PositionId:
    """The same, or the easier one where it takes a door frame or a corner that there is not."""
    known = POSITIONS[position]
    missing = known.needs_frame and progress.frame is Frame.NONE
    return known.easier or position if missing else position


def _offered(progress: Progress, position: PositionId, prescribed: tuple[PositionId, ...]) -> bool:
    usable = progress.floor or not POSITIONS[position].on_floor
    wanted = position in prescribed if prescribed else not progress.position(position).left_out
    return usable and wanted


def begin_run(progress: Progress, wish: Wish, run_id: str, device: str, now_s: int, day: int) -> Progress:
    """Progress with a new run in it (`now_s` in seconds since 1970, `day` an ordinal).

    The first leg takes turns from one run to the next. A leg that is to be left alone is left out, which
    may leave a run without a hold (`at` is None); the caller has to look. Where too many runs are open the
    oldest counts for what it was.
    """
    progress = after_gap(progress, day)
    others = [run for run in progress.runs if run.id != run_id]
    for oldest in others[: 1 - RUNS_KEPT]:
        progress = close(progress, oldest)
    if wish.position is not None:
        progress = wanted(progress, wish.position)
    positions = positions_for(progress, wish)
    progress = grow(progress, positions, day)
    blocks = tuple(new_block(progress, p, quick=wish.length is Length.QUICK) for p in positions)
    if wish.minutes:
        blocks = within(blocks, manner_of(progress, positions), wish.minutes)
    spared = frozenset(leg for leg in Leg if resting(progress, leg, day) or leg not in wanted_legs(progress))
    blank = Run(
        run_id,
        now_s,
        now_s,
        device,
        progress.next_leg,
        blocks,
        Planned(0, Hold(progress.next_leg, 1)),
    )
    softer = frozenset(leg for leg in Leg if wish.gentle or day <= progress.leg(leg).softer_until)
    run = spare(replace(blank, softer=softer), spared)
    return replace(progress.with_run(run), next_leg=progress.next_leg.other)


def wanted(progress: Progress, position: PositionId) -> Progress:
    """Asked for by its name: back in the routine, and what it takes must be there."""
    if progress.position(position).left_out:
        back = replace(progress.position(position), left_out=False)
        progress = progress.with_position(position, back)
    if POSITIONS[position].needs_frame and progress.frame is Frame.NONE:
        progress = replace(progress, frame=Frame.DOOR)
    return progress


def new_block(progress: Progress, position: PositionId, *, quick: bool = False) -> Block:
    state, prescribed = progress.position(position), progress.prescription
    holds = 1 if quick else prescribed.holds or POSITIONS[position].holds_per_leg
    return Block(position, prescribed.hold_s or state.hold_s, state.depth, holds)


def minutes_for(progress: Progress, wish: Wish) -> int:
    """About how long a run takes this person."""
    positions, quick = positions_for(progress, wish), wish.length is Length.QUICK
    blocks = [new_block(progress, position, quick=quick) for position in positions]
    return _minutes(seconds_for(blocks, manner_of(progress, positions)))


def minutes_ahead(progress: Progress, run: Run) -> int:
    manner = manner_of(progress, [block.position for block in run.blocks])
    return _minutes(seconds_ahead(run, manner))


def _minutes(seconds: float) -> int:
    """Begun minutes: nobody minds being done a little sooner."""
    return max(1, ceil(seconds / 60))


def replanned(progress: Progress, run: Run) -> Run:
    """`run` with the blocks that have not begun as `progress` has them now."""
    for index, block in enumerate(run.blocks):
        if not block.done and not block.passed:
            run = run.with_block(index, new_block(progress, block.position))
    return run


def spare(run: Run, legs: frozenset[Leg]) -> Run:
    """Leave every unfinished hold of `legs` out, for safety."""
    holds = [planned for planned in run.sequence() if planned.hold.leg in legs]
    return replace(run.skip(holds), spared=run.spared | legs)


def needs_welcome(progress: Progress, day: int) -> bool:
    """The safety note is heard first, and again after two weeks away (guide B5)."""
    last = max(progress.welcomed_day, progress.history.last_stretched)
    return not progress.welcomed_day or day - last >= LONG_GAP_DAYS
