"""How somebody was told to stretch, or wants to: kept, and used from now on (coach 6)."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from skill.coaching.positions import HOLD_START_S, HOLD_STEP_S, POSITIONS, PositionId
from skill.coaching.progress import Prescription, Progress
from skill.coaching.values import replace

if TYPE_CHECKING:
    from skill.coaching.positions import Leg

PRESCRIBED_LEAST_S = 10
PRESCRIBED_MOST_S = 60
HOLDS_MOST = 5


def prescribe(progress: Progress, *, hold_s: int = 0, holds: int = 0, leg: Leg | None = None) -> Progress:
    """Take what was said, to the next step of five seconds within 10 to 60 s and 1 to 5 holds a leg.

    What was not said stays as an earlier prescription has it.
    """
    before = progress.prescription
    return replace(
        progress,
        prescription=replace(
            before,
            hold_s=_stepped(hold_s) if hold_s else before.hold_s,
            holds=min(HOLDS_MOST, holds) or before.holds,
            legs=frozenset({leg}) if leg else before.legs,
        ),
    )


def only(progress: Progress, *, leg: Leg | None = None, position: PositionId | None = None) -> Progress:
    """ "Only the left leg", "only the chair"."""
    before = progress.prescription
    legs = frozenset({leg}) if leg else before.legs
    positions = (position,) if position else before.positions
    return replace(progress, prescription=replace(before, legs=legs, positions=positions))


def own_plan(progress: Progress) -> Progress:
    """ "Go back to your plan"."""
    return replace(progress, prescription=Prescription())


def _stepped(hold_s: int) -> int:
    within = max(PRESCRIBED_LEAST_S, min(PRESCRIBED_MOST_S, hold_s))
    return HOLD_STEP_S * round(within / HOLD_STEP_S)


class Granted(Enum):
    """What becomes of the wish for so many seconds."""

    WHOLE = auto()
    HALF = auto()
    """A jump: half of the way now, and all of it for who asks again (coach 6)."""
    MOST = auto()
    """As far as the position goes without a prescription."""


def granted(position: PositionId, hold_s: int, wished_s: int, *, again: bool) -> tuple[Granted, int]:
    """How far a hold of `hold_s` goes towards `wished_s`; `again`: it was asked for before.

    Down is always granted, and so is one step up. Nobody goes beyond the position's longest hold (article)
    on their own word.
    """
    most = POSITIONS[position].hold_max_s
    wished = max(HOLD_START_S, HOLD_STEP_S * round(wished_s / HOLD_STEP_S))
    aim = min(most, wished)
    if aim > hold_s + HOLD_STEP_S and not again:
        return Granted.HALF, hold_s + (aim - hold_s) // (2 * HOLD_STEP_S) * HOLD_STEP_S
    return (Granted.MOST if wished > most else Granted.WHOLE), aim
