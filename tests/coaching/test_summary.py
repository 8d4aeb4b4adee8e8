"""The facts of "how am I doing" (coach 7)."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from skill.coaching.history import Day, History, Week
from skill.coaching.positions import POSITIONS, PositionId
from skill.coaching.progress import PositionProgress, Progress, Told
from skill.coaching.routine import Wish
from skill.coaching.summary import (
    DayFacts,
    Fact,
    FactKind,
    HoldFact,
    NextStep,
    day_facts,
    hold_fact,
    month_facts,
    most_telling,
    next_step,
    week_facts,
    week_is_new,
)
from tests.coaching.made import MONDAY, NEW, a_session, moment

LYING, WALL, SEATED, _ = POSITIONS
NOW, TONIGHT, TOMORROW, LATER = NextStep
ONE = Wish(position=LYING)
LONG_AGO = MONDAY - 100


def stretched(*hours: int, day: int = MONDAY, progress: Progress = NEW) -> Progress:
    for hour in hours:
        progress = a_session(progress, ONE, day, hour)
    return progress


def test_on_a_day_that_ended_gently_nothing_is_praised_and_nobody_is_sent_to_the_next_one() -> None:
    fine = stretched(8, day=MONDAY + 1, progress=stretched(8, 20))
    sore = replace(fine, finished=replace(fine.finished, gentle=True))

    assert most_telling(fine, MONDAY + 1) is not None
    assert most_telling(sore, MONDAY + 1) is None
    assert next_step(sore, MONDAY + 1, moment(MONDAY + 1, 9)) is LATER
    assert next_step(sore, MONDAY + 2, moment(MONDAY + 2, 9)) is NOW


@pytest.mark.parametrize(
    ("done_at", "asked_at", "sessions", "next_one"),
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
def test_a_day_is_its_sessions_and_seconds_and_what_comes_next(
    done_at: tuple[int, ...], asked_at: int, sessions: int, next_one: NextStep
) -> None:
    progress = stretched(*done_at)

    assert day_facts(progress.history, MONDAY) == DayFacts(sessions, 20 * sessions)
    assert next_step(progress, MONDAY, moment(MONDAY, asked_at)) is next_one


def test_with_once_a_day_as_the_aim_the_next_one_is_tomorrow() -> None:
    assert next_step(replace(stretched(8), aim=7), MONDAY, moment(MONDAY, 9)) is TOMORROW


def test_after_midnight_the_evening_still_belongs_to_the_day_before() -> None:
    assert next_step(stretched(20), MONDAY, moment(MONDAY + 1, 0, 30)) is TOMORROW


def test_a_month_is_the_calendars() -> None:
    march_2 = MONDAY
    progress = stretched(8, 20, day=march_2, progress=stretched(8, day=march_2 - 2))
    assert month_facts(progress.history, march_2 + 20) == DayFacts(2, 40)


def holding(now: dict[PositionId, int], before: dict[PositionId, int]) -> Progress:
    states = {position: PositionProgress(hold_s=hold_s, times=1) for position, hold_s in now.items()}
    weeks = {MONDAY - 7: Week(3, before), MONDAY: Week(1, now)}
    return replace(NEW, positions=states, history=History(weeks=weeks))


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
    assert hold_fact(holding(now, before), MONDAY) == fact


def test_a_week_is_its_sessions_those_of_the_week_before_and_the_hold_that_grew_most() -> None:
    facts = week_facts(holding({LYING: 15, SEATED: 20}, {LYING: 10, SEATED: 20}), MONDAY + 6)
    assert (facts.sessions, facts.before, facts.grown) == (1, 3, HoldFact(LYING, 15, 10))


def test_a_hold_that_came_down_since_has_not_grown() -> None:
    progress = holding({LYING: 15}, {LYING: 10})
    down = progress.with_position(LYING, PositionProgress(hold_s=10, times=2))
    assert week_facts(down, MONDAY).grown is None


def test_a_position_that_was_never_stretched_has_no_hold_to_tell() -> None:
    assert hold_fact(NEW.with_position(WALL, PositionProgress(hold_s=15)), MONDAY) is None


@pytest.mark.parametrize(("this", "last", "new"), [(1, 5, True), (2, 5, False), (1, 0, False), (0, 5, False)])
def test_a_week_is_new_after_its_first_session_where_there_was_one_before(
    this: int, last: int, new: bool
) -> None:
    weeks = {MONDAY - 7 * ago: Week(count) for ago, count in ((0, this), (1, last)) if count}
    assert week_is_new(History(weeks=weeks), MONDAY + 2) is new


def lived(*days: int, last: int = 0, hold_s: int = 10, streak: int = 0) -> Progress:
    """So many sessions on Monday, Tuesday …; `last` in the week before."""
    weeks = {MONDAY: Week(sum(days), {LYING: hold_s})}
    if last:
        weeks[MONDAY - 7] = Week(last, {LYING: hold_s})
    history = History(
        days={MONDAY + n: Day(count) for n, count in enumerate(days) if count},
        weeks=weeks,
        sessions=sum(days) + last,
        streak=streak,
        streak_from=MONDAY + len(days) - streak,
        first_day=LONG_AGO,
    )
    return replace(NEW, history=history, positions={LYING: PositionProgress(hold_s=hold_s, times=9)})


def test_a_perfect_monday_and_tuesday_are_four_out_of_four() -> None:
    assert most_telling(lived(2, 2), MONDAY + 1) == Fact(FactKind.ON_AIM, 4, 4)


def test_behind_the_aim_it_is_not_told() -> None:
    fact = most_telling(lived(2, 1), MONDAY + 2)
    assert fact is not None
    assert fact.kind is not FactKind.ON_AIM


def test_the_fullest_week_comes_before_everything_else() -> None:
    assert most_telling(lived(2, 2, 2, last=5, streak=3), MONDAY + 2) == Fact(FactKind.FULLEST, 6)


def test_what_was_told_yesterday_is_not_told_today() -> None:
    told = replace(lived(2, 2, 2, streak=3), told=Told(MONDAY + 1, FactKind.ON_AIM))

    assert most_telling(told, MONDAY + 2) == Fact(FactKind.STREAK, 3)


def test_a_hold_is_told_against_its_beginning() -> None:
    progress = lived(0, 0, 1, hold_s=20)
    assert most_telling(progress, MONDAY + 2) == Fact(FactKind.SINCE_START, 20, 10, LYING)


def test_a_week_with_an_aim_of_its_own_is_told_against_it() -> None:
    progress = replace(lived(1, 0, 1), aim=5, told=Told(MONDAY + 1, FactKind.HOLD))
    assert most_telling(progress, MONDAY + 2) == Fact(FactKind.THIS_WEEK, 2, 5)


def test_nobody_who_has_done_anything_is_left_without_a_fact_two_days_running() -> None:
    progress, kinds = stretched(8), []
    for day in range(MONDAY, MONDAY + 14):
        fact = most_telling(progress, day)
        kinds.append(fact.kind if fact else None)
        progress = stretched(8, 20, day=day, progress=progress)
        progress = replace(progress, told=Told(day, fact.kind if fact else ""))

    assert all(one != other for one, other in itertools.pairwise(kinds))
    assert None not in kinds[1:]
