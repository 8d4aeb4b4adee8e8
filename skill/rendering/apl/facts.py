"""The facts that the progress screen shows, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from skill.coaching.grid import DayKind


DAYS, WEEKS = 14, 12


@dataclass(frozen=True, slots=True)
class Day:
    kind: DayKind
    label: str
    """What stands under it: a weekday's letter or a date."""


@dataclass(frozen=True, slots=True)
class HoldLine:
    label: str
    weeks_s: tuple[int | None, ...]
    """The hold in seconds at the end of each of the last twelve weeks; None before the first."""


@dataclass(frozen=True, slots=True)
class ProgressScreen:
    days: tuple[Day, ...]
    """The last fourteen, oldest first."""
    holds: tuple[HoldLine, ...]
    """Of every position, always in the same order, which gives each its colour and shape."""
    streak: int
    streak_label: str
    """What follows the number, in large letters above it."""
    best_label: str
