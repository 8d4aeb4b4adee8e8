"""The facts of "how am I doing", without a word of how they are said (guide B9)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from skill.coaching.days import DAYS_PER_WEEK, Slot, slot_of, week_of
from skill.coaching.positions import HOLD_START_S
from skill.coaching.streak import current

if TYPE_CHECKING:
    from datetime import datetime

    from skill.coaching.history import Week
    from skill.coaching.positions import PositionId
    from skill.coaching.progress import Progress

DAILY_GOAL = 2
WEEKLY_GOAL = 14


class NextStep(StrEnum):
    NOW = "now"
    TONIGHT = "tonight"
    TOMORROW = "tomorrow"


class Tier(StrEnum):
    """What a week's stretch sessions amount to (guide B8)."""

    GOAL = "goal"
    STRONG = "strong"
    BUILDING = "building"
    KEEPING = "keeping"
    BEGINNING = "beginning"
    FRESH = "fresh"


TIERS = (
    (14, Tier.GOAL),
    (10, Tier.STRONG),
    (6, Tier.BUILDING),
    (3, Tier.KEEPING),
    (1, Tier.BEGINNING),
)


@dataclass(frozen=True, slots=True)
class HoldFact:
    """Where a position's hold stands, and what it was the week before (seconds; None: first time)."""

    position: PositionId
    now_s: int
    was_s: int | None


@dataclass(frozen=True, slots=True)
class Today:
    sessions: int
    seconds: int
    hold: HoldFact | None
    next: NextStep


@dataclass(frozen=True, slots=True)
class ThisWeek:
    sessions: int
    last: int | None
    """Stretch sessions of the week before; None where there is nothing to compare with."""
    hold: HoldFact | None
    tier: Tier
    aim: int


@dataclass(frozen=True, slots=True)
class LastWeek:
    """A week that is over, told after the first stretch session of the next one."""

    sessions: int
    tier: Tier
    more: int | None
    """Stretch sessions more than in the week before it; None where that one had none."""
    grown: HoldFact | None
    """The hold that grew most in it."""
    aim: int


@dataclass(frozen=True, slots=True)
class Streak:
    days: int
    best: int
    next: NextStep


def today(progress: Progress, day: int, now: datetime) -> Today:
    kept = progress.history.day(day)
    return Today(kept.sessions, kept.seconds, hold_fact(progress, day), next_step(progress, day, now))


def this_week(progress: Progress, day: int) -> ThisWeek:
    history = progress.history
    sessions = history.week(day).sessions
    before = history.weeks.get(week_of(day) - DAYS_PER_WEEK)
    tier = tier_of(sessions)
    last = before.sessions if before else None
    aim = min(WEEKLY_GOAL, max(sessions, last or 0) + 1)
    return ThisWeek(sessions, last, hold_fact(progress, day), tier, aim)


def tier_of(sessions: int) -> Tier:
    return next((tier for least, tier in TIERS if sessions >= least), Tier.FRESH)


def last_week(progress: Progress, day: int) -> LastWeek | None:
    """The week before `day`'s, right after the first stretch session of this one; else None."""
    weeks, monday = progress.history.weeks, week_of(day)
    last = weeks.get(monday - DAYS_PER_WEEK)
    if progress.history.week(day).sessions != 1 or last is None or not last.sessions:
        return None
    before = weeks.get(monday - 2 * DAYS_PER_WEEK)
    more = last.sessions - before.sessions if before and before.sessions else None
    aim = min(WEEKLY_GOAL, last.sessions + 1)
    return LastWeek(last.sessions, tier_of(last.sessions), more, _grown(progress, last, before), aim)


def _grown(progress: Progress, last: Week, before: Week | None) -> HoldFact | None:
    """Against the week before, or the first hold of all; not one that has come down since."""
    facts = [
        HoldFact(position, hold_s, before.holds_s.get(position) if before else None)
        for position, hold_s in last.holds_s.items()
        if hold_s <= progress.position(position).hold_s
    ]
    return max((fact for fact in facts if _moved(fact) > 0), key=_moved, default=None)


def streak(progress: Progress, day: int, now: datetime) -> Streak:
    history = progress.history
    return Streak(current(history, day), history.best, next_step(progress, day, now))


def hold_fact(progress: Progress, day: int) -> HoldFact | None:
    """The position that moved most against the week before, or else the longest hold."""
    before = progress.history.weeks.get(week_of(day) - DAYS_PER_WEEK)
    facts = [
        HoldFact(position, state.hold_s, _was(before, position))
        for position, state in progress.positions.items()
        if state.times
    ]
    return max(facts, key=lambda fact: (_moved(fact), fact.now_s), default=None)


def _was(before: Week | None, position: PositionId) -> int | None:
    return before.holds_s.get(position) if before else None


def _moved(fact: HoldFact) -> int:
    return fact.now_s - (fact.was_s or HOLD_START_S)


def next_step(progress: Progress, day: int, now: datetime) -> NextStep:
    done = progress.history.day(day).sessions
    evening = slot_of(now, progress.clock) is Slot.EVENING
    if done >= DAILY_GOAL or (done and evening):
        return NextStep.TOMORROW
    return NextStep.TONIGHT if done else NextStep.NOW
