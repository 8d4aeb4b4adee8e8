"""Two histories that grew from one, brought together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from skill.coaching.history import (
    Day,
    History,
    Week,
    apart,
    newest_days,
    newest_holds,
    newest_weeks,
)
from skill.coaching.streak import extend
from skill.coaching.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from skill.coaching.history import Held
    from skill.coaching.positions import PositionId


class Twice(NamedTuple):
    """What both sides counted of the same runs."""

    seconds: int = 0
    sessions: int = 0


def merge_history(base: History, mine: History, theirs: History, twice: Twice) -> History:
    """Both sides' stretch sessions and seconds, less what both counted."""
    days = _days(base, mine, theirs, twice)
    weeks = newest_weeks(_weeks(base, mine, theirs, twice.sessions))
    first = _first(base, mine, theirs)
    run_up = _streak(base, mine, theirs, days)
    return History(
        days=newest_days(days),
        weeks=weeks,
        sessions=theirs.sessions + mine.sessions - base.sessions - twice.sessions,
        streak=run_up.streak,
        best=max(run_up.best, mine.best, theirs.best),
        streak_from=run_up.streak_from,
        first_s=first.first_s,
        first_slot=first.first_slot,
        first_day=min(filter(None, (mine.first_day, theirs.first_day)), default=0),
        total_s=theirs.total_s + mine.total_s - base.total_s - twice.seconds,
        longest_s=max(mine.longest_s, theirs.longest_s),
        recent=newest_holds(_recent(base, mine, theirs), {}, weeks),
    )


def _recent(base: History, mine: History, theirs: History) -> Mapping[PositionId, tuple[Held, ...]]:
    """Of two sides that both went on, that with more sessions: it is for a small picture alone."""
    if base.recent in (mine.recent, theirs.recent):
        return theirs.recent if mine.recent == base.recent else mine.recent
    return max(mine, theirs, key=lambda side: (side.sessions, sorted(side.recent.items()))).recent


def _days(base: History, mine: History, theirs: History, twice: Twice) -> dict[int, Day]:
    every = _kept(base.days, mine.days, theirs.days)
    sides = [tuple(side.day(day) for side in (base, mine, theirs)) for day in every]
    seconds = _added([tuple(day.seconds for day in side) for side in sides], twice.seconds)
    sessions = _added([tuple(day.sessions for day in side) for side in sides], twice.sessions)
    meet = _meet(mine, theirs)
    days = {}
    for day, (_, ours, other), counted, held_s in zip(every, sides, sessions, seconds, strict=True):
        met = day == meet and counted > max(ours.sessions, other.sessions)
        double = ours.double or other.double or met
        days[day] = Day(counted, held_s, double, ours.rest or other.rest)
    return days


def _weeks(base: History, mine: History, theirs: History, twice: int) -> dict[int, Week]:
    every = _kept(base.weeks, mine.weeks, theirs.weeks)
    sides = [tuple(side.weeks.get(week, Week()) for side in (base, mine, theirs)) for week in every]
    sessions = _added([tuple(week.sessions for week in side) for side in sides], twice)
    return {
        week: Week(counted, _longest(ours, other))
        for week, (_, ours, other), counted in zip(every, sides, sessions, strict=True)
    }


def _kept(base: Iterable[int], mine: Iterable[int], theirs: Iterable[int]) -> list[int]:
    """The newest first; what one side left out, for it was old, stays out."""
    ours, others = {*mine}, {*theirs}
    return sorted((ours | others) - ({*base} - (ours & others)), reverse=True)


def _added(counts: Iterable[tuple[int, ...]], twice: int) -> list[int]:
    """What base, mine and theirs come to together; `twice` is taken off where both grew, the newest first."""
    result = []
    for was, ours, other in counts:
        common = max(0, min(twice, ours - was, other - was))
        twice -= common
        result.append(other + ours - was - common)
    return result


def _longest(ours: Week, other: Week) -> dict[PositionId, int]:
    positions = dict.fromkeys((*other.holds_s, *ours.holds_s))
    return {p: max(ours.holds_s.get(p, 0), other.holds_s.get(p, 0)) for p in positions}


def _meet(mine: History, theirs: History) -> int:
    """The day that one stretch session from each side makes a double one; 0 where there is none."""
    day = mine.last_stretched
    both = day == theirs.last_stretched and apart(mine, theirs.first_s, theirs.first_slot)
    return day if both else 0


def _first(base: History, mine: History, theirs: History) -> History:
    """The side that knows the last day's first stretch session."""
    was, ours, other = ((side.first_s, side.first_slot) for side in (base, mine, theirs))
    if was in (ours, other):
        return theirs if ours == was else mine
    return min(mine, theirs, key=lambda side: (-side.last_stretched, side.first_s))


def _streak(base: History, mine: History, theirs: History, days: dict[int, Day]) -> History:
    """The streak of the side that moved it; where both did, counted on from `base` over the days since."""
    was, ours, other = ((side.streak, side.streak_from) for side in (base, mine, theirs))
    if was in (ours, other):
        return theirs if ours == was else mine
    history = base
    for day in sorted(days):
        before = replace(days[day], sessions=base.day(day).sessions)
        history = replace(history, days=_with(history, day, before))
        if days[day].sessions:
            history = replace(extend(history, day), days=_with(history, day, days[day]))
    return history


def _with(history: History, day: int, kept: Day) -> dict[int, Day]:
    """In order of time, whichever side had the day."""
    return dict(sorted({**history.days, day: kept}.items()))
