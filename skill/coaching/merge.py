"""Three-way merge: what one conversation changed, brought onto what another one saved meanwhile."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from skill.coaching.history import DAYS_KEPT, WEEKS_KEPT, Day, History, Week
from skill.coaching.progress import CLOSED_KEPT, RUNS_KEPT, Lock, Progress

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skill.coaching.run import Run

K = TypeVar("K")
V = TypeVar("V")
D = TypeVar("D", Progress, History)


def merge(base: Progress, mine: Progress, theirs: Progress) -> Progress:
    """`theirs` with the changes from `base` to `mine` added.

    Counts are added up, settings that only one side changed are taken from it, mine where both did. A run
    that the other side counted already is not counted again. A lock is never lost.
    """
    counted_twice = set(mine.closed) & set(theirs.closed) - set(base.closed)
    if counted_twice:
        mine = replace(mine, history=base.history, positions=base.positions)
    merged = _settings(base, mine, theirs)
    closed = tuple(dict.fromkeys((*theirs.closed, *mine.closed)))[-CLOSED_KEPT:]
    return replace(
        merged,
        positions=_keyed(base.positions, mine.positions, theirs.positions),
        legs=_keyed(base.legs, mine.legs, theirs.legs),
        history=_history(base.history, mine.history, theirs.history),
        runs=_runs(mine, theirs, set(closed)),
        closed=closed,
        lock=max((mine.lock, theirs.lock), key=list(Lock).index) if mine.lock == base.lock else mine.lock,
    )


def _settings(base: D, mine: D, theirs: D) -> D:
    changed: dict[str, Any] = {
        field.name: getattr(mine, field.name)
        for field in fields(mine)
        if getattr(mine, field.name) != getattr(base, field.name)
    }
    return replace(theirs, **changed)


def _keyed(base: Mapping[K, V], mine: Mapping[K, V], theirs: Mapping[K, V]) -> dict[K, V]:
    changed = {key: value for key, value in mine.items() if base.get(key) != value}
    return {**theirs, **changed}


def _runs(mine: Progress, theirs: Progress, closed: set[str]) -> tuple[Run, ...]:
    """The further of two copies of a run is the true one; closed ones are gone."""
    furthest: dict[str, Run] = {}
    for run in (*theirs.runs, *mine.runs):
        other = furthest.get(run.id)
        if run.id not in closed and (other is None or run.touched_s >= other.touched_s):
            furthest[run.id] = run
    newest = sorted(furthest.values(), key=lambda run: run.started_s)
    return tuple(newest[-RUNS_KEPT:])


def _history(base: History, mine: History, theirs: History) -> History:
    days = {day: _day(base, mine, theirs, day) for day in {*mine.days, *theirs.days}}
    weeks = {week: _week(base, mine, theirs, week) for week in {*mine.weeks, *theirs.weeks}}
    return replace(
        _settings(base, mine, theirs),
        days={day: days[day] for day in sorted(days)[-DAYS_KEPT:]},
        weeks={week: weeks[week] for week in sorted(weeks)[-WEEKS_KEPT:]},
        sessions=theirs.sessions + mine.sessions - base.sessions,
        streak=max(mine.streak, theirs.streak),
        best=max(mine.best, theirs.best),
        last_s=max(mine.last_s, theirs.last_s),
    )


def _day(base: History, mine: History, theirs: History, day: int) -> Day:
    was, ours, other = base.day(day), mine.day(day), theirs.day(day)
    return Day(
        sessions=other.sessions + ours.sessions - was.sessions,
        seconds=other.seconds + ours.seconds - was.seconds,
        double=ours.double or other.double,
        rest=ours.rest or other.rest,
    )


def _week(base: History, mine: History, theirs: History, week: int) -> Week:
    was, ours, other = (side.weeks.get(week, Week()) for side in (base, mine, theirs))
    positions = {*ours.holds_s, *other.holds_s}
    longest = {p: max(ours.holds_s.get(p, 0), other.holds_s.get(p, 0)) for p in positions}
    return Week(other.sessions + ours.sessions - was.sessions, longest)
