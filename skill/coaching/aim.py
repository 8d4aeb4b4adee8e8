"""What somebody wants to reach, and how they stand against it: twice a day, once a day, or so many a week.

Twice a day is the article's; an aim is a number of stretch sessions a week (coach 7).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.days import DAYS_PER_WEEK, week_of
from skill.coaching.progress import TWICE_A_DAY

if TYPE_CHECKING:
    from skill.coaching.history import History
    from skill.coaching.progress import Progress

ONCE_A_DAY = DAYS_PER_WEEK
WEEKS_OF_ANOTHER_HABIT = 2


def daily(aim: int) -> int:
    """Stretch sessions a day that `aim` asks for; 0 where it is a number for the week."""
    return {TWICE_A_DAY: 2, ONCE_A_DAY: 1}.get(aim, 0)


def day_is_full(progress: Progress, day: int) -> bool:
    """Whether nothing more is asked for on `day`. One a day is enough where the aim is one for the week."""
    return progress.history.day(day).sessions >= (daily(progress.aim) or 1)


def due_by_now(progress: Progress, day: int) -> int:
    """Stretch sessions that the aim asks for on the days of this week gone by, and on `day` as far as done.

    The day on which somebody began counts for what was done on it: nothing was missed before. 0 for an aim
    that is a number for the week, since all of its days are open.
    """
    per_day, history = daily(progress.aim), progress.history
    since = max(week_of(day), history.first_day)
    begun_on = min(history.day(since).sessions, per_day) if since == history.first_day else per_day
    over = max(0, day - since)
    before = begun_on + per_day * (over - 1) if over else 0
    return before + min(history.day(day).sessions, per_day) if per_day else 0


def suggested(progress: Progress, day: int) -> int:
    """How many stretch sessions this week could come to: one more than last week at most, within the aim.

    Always still possible in the days left. 0 where there is nothing to suggest.
    """
    history = progress.history
    sessions = history.week(day).sessions
    last = history.week(day - DAYS_PER_WEEK).sessions
    if not last:
        return 0
    per_day = daily(progress.aim) or 1
    days_left = week_of(day) + DAYS_PER_WEEK - 1 - day
    possible = sessions + days_left * per_day + max(0, per_day - history.day(day).sessions)
    aim = min(last + 1, progress.aim, possible)
    return aim if aim > sessions else 0


def other_habit(progress: Progress, day: int) -> int:
    """An aim that fits what was done in the last two whole weeks better than the present one; 0 for none.

    Only ever a smaller one, and only where both weeks stayed well below: nobody is pushed (coach 7).
    """
    history = progress.history
    weeks = [history.week(day - DAYS_PER_WEEK * ago).sessions for ago in range(1, WEEKS_OF_ANOTHER_HABIT + 1)]
    most, least = max(weeks), min(weeks)
    if not _known_for(history, day) or not least or most * 4 > progress.aim * 3:
        return 0
    return ONCE_A_DAY if least >= ONCE_A_DAY - 2 and most <= ONCE_A_DAY + 1 < progress.aim else most


def _known_for(history: History, day: int) -> bool:
    """Whether both weeks were whole ones for this person."""
    return (
        bool(history.first_day) and history.first_day <= week_of(day) - DAYS_PER_WEEK * WEEKS_OF_ANOTHER_HABIT
    )
