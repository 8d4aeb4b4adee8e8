"""The facts of "how am I doing"."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.coaching.days import Slot
from skill.coaching.history import History, Week
from skill.coaching.positions import POSITIONS, PositionId
from skill.coaching.progress import PositionProgress, Progress
from skill.coaching.routine import Wish
from skill.coaching.summary import HoldFact, LastWeek, NextStep, Tier, last_week, streak, this_week, today
from tests.coaching.calendars import Kind, calendars, lived
from tests.coaching.made import MONDAY, NEW, a_session, moment

LYING, WALL, SEATED, _ = POSITIONS
NOW, TONIGHT, TOMORROW = NextStep
ONE = Wish(position=LYING)


def stretched(*hours: int, day: int = MONDAY, progress: Progress = NEW) -> Progress:
    for hour in hours:
        progress = a_session(progress, ONE, day, hour)
    return progress


def in_weeks(this: int, last: int | None) -> Progress:
    weeks = {MONDAY: Week(this)} if this else {}
    if last is not None:
        weeks[MONDAY - 7] = Week(last)
    return replace(NEW, history=History(weeks=weeks))


@pytest.mark.parametrize(
    ("done_at", "asked_at", "sessions", "next_step"),
    [
        ((), 8, 0, NOW),
        ((), 21, 0, NOW),
        ((8,), 9, 1, TONIGHT),
        ((8,), 21, 1, TOMORROW),
        ((8, 20), 21, 2, TOMORROW),
        ((8, 11), 12, 2, TOMORROW),
        ((20,), 21, 1, TOMORROW),
    ],
)
def test_today_counts_sessions_and_seconds_and_says_what_comes_next(
    done_at: tuple[int, ...], asked_at: int, sessions: int, next_step: NextStep
) -> None:
    facts = today(stretched(*done_at), MONDAY, moment(MONDAY, asked_at))

    assert (facts.sessions, facts.seconds, facts.next) == (sessions, 20 * sessions, next_step)


def test_yesterday_is_not_today() -> None:
    facts = today(stretched(8), MONDAY + 1, moment(MONDAY + 1, 8))
    assert (facts.sessions, facts.seconds, facts.next) == (0, 0, NOW)


@pytest.mark.parametrize(
    ("sessions", "tier"),
    [
        (0, Tier.FRESH),
        (1, Tier.BEGINNING),
        (2, Tier.BEGINNING),
        (3, Tier.KEEPING),
        (5, Tier.KEEPING),
        (6, Tier.BUILDING),
        (9, Tier.BUILDING),
        (10, Tier.STRONG),
        (13, Tier.STRONG),
        (14, Tier.GOAL),
        (20, Tier.GOAL),
    ],
)
def test_a_weeks_sessions_are_in_the_tiers_of_the_guide(sessions: int, tier: Tier) -> None:
    assert this_week(in_weeks(sessions, None), MONDAY + 6).tier is tier


@pytest.mark.parametrize(
    ("this", "last", "aim"), [(0, None, 1), (3, None, 4), (2, 11, 12), (11, 8, 12), (14, 9, 14), (3, 20, 14)]
)
def test_the_aim_is_one_more_than_the_better_week_and_at_most_the_goal(
    this: int, last: int | None, aim: int
) -> None:
    facts = this_week(in_weeks(this, last), MONDAY)
    assert (facts.sessions, facts.last, facts.aim) == (this, last, aim)


def test_the_first_week_has_nothing_to_be_compared_with() -> None:
    assert this_week(stretched(8), MONDAY).last is None


def test_a_week_two_weeks_back_is_not_the_week_before() -> None:
    facts = this_week(stretched(8, day=MONDAY - 14, progress=NEW), MONDAY)
    assert facts.last is None


def holding(now: dict[PositionId, int], before: dict[PositionId, int]) -> Progress:
    states = {position: PositionProgress(hold_s=hold_s, times=1) for position, hold_s in now.items()}
    history = History(weeks={MONDAY - 7: Week(3, before)})
    return replace(NEW, positions=states, history=history)


@pytest.mark.parametrize(
    ("now", "before", "fact"),
    [
        ({LYING: 15, SEATED: 20}, {LYING: 10, SEATED: 20}, HoldFact(LYING, 15, 10)),
        ({LYING: 15, SEATED: 20}, {LYING: 15, SEATED: 10}, HoldFact(SEATED, 20, 10)),
        ({LYING: 15, SEATED: 20}, {LYING: 15, SEATED: 20}, HoldFact(SEATED, 20, 20)),
        ({LYING: 15, WALL: 10}, {}, HoldFact(LYING, 15, None)),
        ({WALL: 10}, {WALL: 20}, HoldFact(WALL, 10, 20)),
    ],
)
def test_the_hold_that_is_told_is_the_one_that_moved_most_or_else_the_longest(
    now: dict[PositionId, int], before: dict[PositionId, int], fact: HoldFact
) -> None:
    assert this_week(holding(now, before), MONDAY).hold == fact


def test_a_position_that_was_never_stretched_has_no_hold_to_tell() -> None:
    only_set = NEW.with_position(WALL, PositionProgress(hold_s=15))
    assert today(only_set, MONDAY, moment()).hold is None


@given(calendars, st.sampled_from([8, 20]))
def test_the_streak_that_is_told_is_never_more_than_the_best(kinds: list[Kind], hour: int) -> None:
    day = MONDAY + len(kinds)
    facts = streak(replace(NEW, history=lived(kinds)), day, moment(day, hour))

    assert 0 <= facts.days <= facts.best
    assert facts.next is NOW


def test_after_midnight_the_evening_still_belongs_to_the_day_before() -> None:
    late = stretched(20)
    facts = today(late, MONDAY, moment(MONDAY + 1, 0, 30))

    assert facts.next is TOMORROW
    assert late.history.first_slot is Slot.EVENING


def weeks_of(*sessions: int, holds_s: tuple[int, ...] = ()) -> Progress:
    """So many stretch sessions in the weeks up to this one, with the hold of the lying stretch in each."""
    holds_s = holds_s or (10,) * len(sessions)
    weeks = {
        MONDAY - 7 * ago: Week(count, {LYING: hold_s})
        for ago, count, hold_s in zip(range(len(sessions) - 1, -1, -1), sessions, holds_s, strict=True)
        if count
    }
    state = PositionProgress(hold_s=max(holds_s), times=1)
    return replace(NEW, positions={LYING: state}, history=History(weeks=weeks))


@pytest.mark.parametrize(
    ("sessions", "facts"),
    [
        ((9, 11, 1), LastWeek(11, Tier.STRONG, 2, None, 12)),
        ((0, 11, 1), LastWeek(11, Tier.STRONG, None, None, 12)),
        ((12, 11, 1), LastWeek(11, Tier.STRONG, -1, None, 12)),
        ((11, 11, 1), LastWeek(11, Tier.STRONG, 0, None, 12)),
        ((1, 1), LastWeek(1, Tier.BEGINNING, None, None, 2)),
        ((16, 1), LastWeek(16, Tier.GOAL, None, None, 14)),
    ],
)
def test_the_last_week_is_told_after_the_first_session_of_this_one(
    sessions: tuple[int, ...], facts: LastWeek
) -> None:
    assert last_week(weeks_of(*sessions), MONDAY + 3) == facts


@pytest.mark.parametrize("sessions", [(11, 0), (11, 2), (11, 14), (11, 0, 1), (1,), (0,)])
def test_the_last_week_is_told_at_no_other_time(sessions: tuple[int, ...]) -> None:
    assert last_week(weeks_of(*sessions), MONDAY) is None


@pytest.mark.parametrize(
    ("holds_s", "grown"),
    [
        ((10, 15, 15), HoldFact(LYING, 15, 10)),
        ((15, 15, 15), None),
        ((20, 15, 15), None),
    ],
)
def test_a_hold_is_told_where_it_grew_last_week(holds_s: tuple[int, ...], grown: HoldFact | None) -> None:
    told = last_week(weeks_of(5, 6, 1, holds_s=holds_s), MONDAY)
    assert told is not None
    assert told.grown == grown


def test_a_hold_that_came_down_since_is_not_told_as_grown() -> None:
    progress = weeks_of(5, 6, 1, holds_s=(10, 15, 10))
    down = progress.with_position(LYING, PositionProgress(hold_s=10, times=1))
    told = last_week(down, MONDAY)
    assert told is not None
    assert told.grown is None
