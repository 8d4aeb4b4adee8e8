"""The facts of "how am I doing", without a word of how they are said (coach 7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from skill.coaching.aim import daily, day_is_full, due_by_now
from skill.coaching.days import DAYS_PER_WEEK, Slot, slot_of, week_of
from skill.coaching.positions import HOLD_START_S
from skill.coaching.streak import current

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from skill.coaching.history import History, Week
    from skill.coaching.positions import PositionId
    from skill.coaching.progress import Progress

STREAK_WORTH_TELLING = 3
WEEK_WORTH_TELLING = 4


class NextStep(StrEnum):
    NOW = "now"
    TONIGHT = "tonight"
    TOMORROW = "tomorrow"
    LATER = "later"
    """Nobody is sent to the next one."""


class FactKind(StrEnum):
    """What can be told of how it goes, besides today."""

    FULLEST = "fullest"
    """More stretch sessions this week than in any week before: `count`."""
    GREW = "grew"
    """The hold of `position` is `count` seconds now and was `of` last week."""
    ON_AIM = "aim"
    """`count` stretch sessions this week, all that the aim asks for by now."""
    STREAK = "streak"
    """`count` days in a row."""
    SINCE_START = "start"
    """The hold of `position` is `count` seconds now and began at `of`."""
    MORE = "more"
    """`count` more than in the whole of last week."""
    THIS_WEEK = "week"
    """`count` stretch sessions this week; where the aim is a number for the week, `of` it."""
    HOLD = "hold"
    """The longest hold: `position`, `count` seconds."""


@dataclass(frozen=True)
class Fact:
    kind: FactKind
    count: int
    of: int = 0
    position: PositionId | None = None


@dataclass(frozen=True)
class HoldFact:
    """Where a position's hold stands, and what it was the week before (seconds; None: first time)."""

    position: PositionId
    now_s: int
    was_s: int | None


@dataclass(frozen=True)
class DayFacts:
    sessions: int
    seconds: int


@dataclass(frozen=True)
class WeekFacts:
    sessions: int
    before: int | None
    """Stretch sessions of the week before it; None where there is nothing to compare with."""
    grown: HoldFact | None
    """The hold that grew most in it."""


def day_facts(history: History, day: int) -> DayFacts:
    return DayFacts(history.day(day).sessions, history.day(day).seconds)


def month_facts(history: History, day: int) -> DayFacts:
    """The calendar month of `day` so far."""
    first = day - date.fromordinal(day).day + 1
    days = [kept for one, kept in history.days.items() if first <= one <= day]
    return DayFacts(sum(one.sessions for one in days), sum(one.seconds for one in days))


def week_facts(progress: Progress, day: int) -> WeekFacts:
    """The week of `day`."""
    weeks, monday = progress.history.weeks, week_of(day)
    week, before = progress.history.week(day), weeks.get(monday - DAYS_PER_WEEK)
    return WeekFacts(week.sessions, before.sessions if before else None, _grown(progress, week, before))


def week_is_new(history: History, day: int) -> bool:
    """Whether the last stretch session opened its week, and there is a week before it to tell of."""
    return history.week(day).sessions == 1 and bool(history.week(day - DAYS_PER_WEEK).sessions)


def most_telling(progress: Progress, day: int) -> Fact | None:
    """The one fact most worth telling this person on `day`, and not what was told the day before.

    None on a day that ended gently: after pain nothing is praised (coach 6).
    """
    if ended_gently(progress, day):
        return None
    yesterday = progress.told.fact if progress.told.day == day - 1 else ""
    return next((fact for fact in _facts(progress, day) if fact.kind != yesterday), None)


def _facts(progress: Progress, day: int) -> Iterator[Fact]:
    """All that are true and worth telling, the rarest first."""
    history = progress.history
    sessions = history.week(day).sessions
    earlier = [week.sessions for monday, week in history.weeks.items() if monday < week_of(day)]
    if earlier and sessions > max(earlier) and sessions >= WEEK_WORTH_TELLING:
        yield Fact(FactKind.FULLEST, sessions)
    grown = week_facts(progress, day).grown
    if grown is not None and grown.was_s:
        yield Fact(FactKind.GREW, grown.now_s, grown.was_s, grown.position)
    due = due_by_now(progress, day)
    if 1 < due <= sessions:
        yield Fact(FactKind.ON_AIM, sessions, due)
    streak = current(history, day)
    if streak >= STREAK_WORTH_TELLING:
        yield Fact(FactKind.STREAK, streak)
    yield from _holds(progress, day)
    last = history.week(day - DAYS_PER_WEEK).sessions
    if 0 < last < sessions:
        yield Fact(FactKind.MORE, sessions - last)
    if sessions > 1:
        yield Fact(FactKind.THIS_WEEK, sessions, 0 if daily(progress.aim) else progress.aim)


def _holds(progress: Progress, day: int) -> Iterator[Fact]:
    longest = hold_fact(progress, day)
    if longest is None:
        return
    if longest.now_s > HOLD_START_S:
        yield Fact(FactKind.SINCE_START, longest.now_s, HOLD_START_S, longest.position)
    yield Fact(FactKind.HOLD, longest.now_s, 0, longest.position)


def _grown(progress: Progress, week: Week, before: Week | None) -> HoldFact | None:
    """Against the week before, or the first hold of all; not one that has come down since."""
    facts = [
        HoldFact(position, hold_s, before.holds_s.get(position) if before else None)
        for position, hold_s in week.holds_s.items()
        if hold_s <= progress.position(position).hold_s
    ]
    return max((fact for fact in facts if _moved(fact) > 0), key=_moved, default=None)


def hold_fact(progress: Progress, day: int) -> HoldFact | None:
    """The position that moved most against the week before, or else the longest hold."""
    before = progress.history.weeks.get(week_of(day) - DAYS_PER_WEEK)
    facts = [
        HoldFact(position, state.hold_s, before.holds_s.get(position) if before else None)
        for position, state in progress.positions.items()
        if state.times
    ]
    return max(facts, key=lambda fact: (_moved(fact), fact.now_s), default=None)


def _moved(fact: HoldFact) -> int:
    return fact.now_s - (fact.was_s or HOLD_START_S)


def ended_gently(progress: Progress, day: int) -> bool:
    """Whether something was not right in the last run of `day`."""
    return progress.finished.gentle and progress.finished.day == day


def next_step(progress: Progress, day: int, now: datetime) -> NextStep:
    if ended_gently(progress, day):
        return NextStep.LATER
    done = progress.history.day(day).sessions
    evening = slot_of(now, progress.clock) is Slot.EVENING
    if day_is_full(progress, day) or (done and evening):
        return NextStep.TOMORROW
    return NextStep.TONIGHT if done else NextStep.NOW
