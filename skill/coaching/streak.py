"""Days in a row, with two skip days in any seven applied by themselves (guide B8)."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from skill.coaching.history import DAYS_KEPT
from skill.coaching.values import replace

if TYPE_CHECKING:
    from skill.coaching.history import History

SKIP_DAYS = 2
WINDOW_DAYS = 7
HABIT_DAYS = 66
"""About when many people find that a habit runs itself."""
MILESTONES = (3, 7, 14, 30, HABIT_DAYS)
MILESTONE_STEP = 30


def keeps(history: History, day: int) -> bool:
    """Whether the streak is unbroken when `day` begins: no third missed day within seven.

    `day` itself is not over and cannot be missed yet.
    """
    last = history.last_day
    if not last or day - last > WINDOW_DAYS:
        return False
    known = max(history.streak_from, max(history.days) - DAYS_KEPT + 1)
    kept = {day for day, kept in history.days.items() if kept.sessions or kept.rest}
    missed = [d for d in range(known, day) if d not in kept]
    return not any(
        later - earlier < WINDOW_DAYS for earlier, later in zip(missed, missed[SKIP_DAYS:], strict=False)
    )


def _missed(history: History, day: int) -> bool:
    kept = history.day(day)
    return not kept.sessions and not kept.rest


def returns(history: History, day: int) -> bool:
    """Whether a day was missed since the last stretch session. Rest days are no missed days."""
    last = history.last_stretched
    return bool(last) and any(_missed(history, missed) for missed in range(last + 1, day))


def missed_before(history: History, day: int) -> int:
    """How many days in a row were missed right before `day`; none before the first stretch session."""
    return max(0, day - history.last_day - 1) if history.last_stretched else 0


def kept_without(history: History, day: int) -> bool:
    """Whether a streak goes on where nothing more is done on `day`."""
    return bool(current(history, day)) and keeps(history, day + 1)


def current(history: History, day: int) -> int:
    """The streak as it stands on `day`, in days; 0 where it is broken."""
    return history.streak if keeps(history, day) else 0


def extend(history: History, day: int) -> History:
    """Count `day` towards the streak. To be called before the day's first stretch session is counted."""
    if history.day(day).sessions:
        return history
    if history.streak and keeps(history, day):
        streak, begun = history.streak + 1, history.streak_from
    else:
        streak, begun = 1, day
    return replace(history, streak=streak, streak_from=begun, best=max(history.best, streak))


def next_milestone(streak: int) -> int:
    """The first one after so many days."""
    return next(days for days in count(streak + 1) if milestone(days))


def milestone(streak: int) -> bool:
    later = streak > MILESTONES[-1] and (streak - MILESTONES[-1]) % MILESTONE_STEP == 0
    return streak in MILESTONES or later
