"""What is worth one warm line when it happens, and only then (coach 7)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from skill.coaching.positions import HOLD_START_S
from skill.coaching.streak import HABIT_DAYS, milestone

if TYPE_CHECKING:
    from skill.coaching.history import History

SESSIONS = (10, 25, 50, 100, 250, 500)
MONTH_DAYS = 30
YEAR_DAYS = 365


class Milestone(StrEnum):
    FIRST = "first"
    """The first stretch session of all."""
    SESSIONS = "sessions"
    DOUBLED = "doubled"
    """A hold twice as long as the first one."""
    TRIPLED = "tripled"
    """The first hold of thirty seconds."""
    MONTH = "month"
    YEAR = "year"
    STREAK = "streak"
    HABIT = "habit"
    """About when many people find that a habit runs itself (guide B8)."""


@dataclass(frozen=True)
class Reached:
    what: Milestone
    count: int = 0


def reached(before: History, after: History, day: int) -> Reached | None:
    """What the stretch session between the two histories reached, the rarest first; None for nothing."""
    if after.sessions == before.sessions:
        return None
    if not before.sessions:
        return Reached(Milestone.FIRST)
    return (
        _since(before, after, day)
        or _sessions(before, after)
        or _hold(before, after)
        or _streak(before, after)
    )


def _since(before: History, after: History, day: int) -> Reached | None:
    for what, days in ((Milestone.YEAR, YEAR_DAYS), (Milestone.MONTH, MONTH_DAYS)):
        date = after.first_day + days
        if after.first_day and before.last_stretched < date <= day:
            return Reached(what, after.sessions)
    return None


def _sessions(before: History, after: History) -> Reached | None:
    count = next((count for count in SESSIONS if before.sessions < count <= after.sessions), 0)
    return Reached(Milestone.SESSIONS, count) if count else None


def _hold(before: History, after: History) -> Reached | None:
    for what, times in ((Milestone.TRIPLED, 3), (Milestone.DOUBLED, 2)):
        if before.longest_s < times * HOLD_START_S <= after.longest_s:
            return Reached(what, after.longest_s)
    return None


def _streak(before: History, after: History) -> Reached | None:
    if after.streak == before.streak or not milestone(after.streak):
        return None
    return Reached(Milestone.HABIT if after.streak == HABIT_DAYS else Milestone.STREAK, after.streak)
