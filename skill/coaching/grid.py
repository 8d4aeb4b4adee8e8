"""The last two weeks day by day, and how holds grew, for a screen (guide B9)."""

from __future__ import annotations

from enum import StrEnum
from itertools import dropwhile
from typing import TYPE_CHECKING, NamedTuple

from skill.coaching.days import DAYS_PER_WEEK, week_of
from skill.coaching.history import WEEKS_KEPT, session_by_session
from skill.coaching.streak import SKIP_DAYS, WINDOW_DAYS, current

if TYPE_CHECKING:
    from skill.coaching.history import History
    from skill.coaching.positions import PositionId

GRID_DAYS = 14


class Trend(NamedTuple):
    """The holds of a position in seconds, oldest first."""

    by_week: bool
    holds_s: tuple[int | None, ...]


class DayKind(StrEnum):
    DOUBLE = "double"
    KEPT = "kept"
    SKIP = "skip"
    REST = "rest"
    MISSED = "missed"
    BEFORE = "before"
    """Before the first stretch on record: nothing was missed."""
    FUTURE = "future"


def fourteen_days(history: History, today: int) -> list[tuple[int, DayKind]]:
    """Each day (an ordinal) and what it was, from last week's Monday to this week's Sunday."""
    monday = week_of(today) - DAYS_PER_WEEK
    return [(day, _kind(history, day, today)) for day in range(monday, monday + GRID_DAYS)]


def _kind(history: History, day: int, today: int) -> DayKind:
    kept = history.day(day)
    if kept.sessions:
        return DayKind.DOUBLE if kept.double else DayKind.KEPT
    if kept.rest:
        return DayKind.REST
    begun = min((d for d, one in history.days.items() if one.sessions), default=today)
    if day < begun:
        return DayKind.BEFORE
    if day >= today:
        return DayKind.FUTURE
    return DayKind.SKIP if _forgiven(history, day, today) else DayKind.MISSED


def _forgiven(history: History, day: int, today: int) -> bool:
    """Whether a missed day is one of the two in seven that the streak takes in its stride."""
    if not current(history, today) or day < history.streak_from:
        return False
    window = range(day - WINDOW_DAYS + 1, day + 1)
    since = (history.day(d) for d in window if d >= history.streak_from)
    missed = [kept for kept in since if not kept.sessions and not kept.rest]
    return len(missed) <= SKIP_DAYS


def trend(history: History, position: PositionId, today: int) -> Trend:
    """Session by session while there are few weeks, else the longest hold of each of the last twelve."""
    recent = session_by_session(history.recent.get(position, ()))
    return Trend(by_week=False, holds_s=recent) if recent else Trend(True, _by_week(history, position, today))


def _by_week(history: History, position: PositionId, today: int) -> tuple[int | None, ...]:
    """From the first week with a hold on; None for a week without one."""
    monday = week_of(today)
    weeks = (monday - DAYS_PER_WEEK * ago for ago in reversed(range(WEEKS_KEPT)))
    holds = (history.week(week).holds_s.get(position) for week in weeks)
    return tuple(dropwhile(lambda hold_s: hold_s is None, holds))
