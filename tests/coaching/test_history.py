"""What is kept of days and weeks: bounded, and exactly what was done."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.coaching.days import Slot, week_of
from skill.coaching.history import DAYS_KEPT, DOUBLE_APART_S, WEEKS_KEPT, Day, History
from skill.coaching.positions import PositionId
from tests.coaching.made import MONDAY

HOUR_S = 3_600
DAY_S = 86_400
MORNING, EVENING = Slot
HELD = {PositionId.LYING: 10}


def session(history: History, day: int, hour: float, slot: Slot = MORNING) -> History:
    return history.with_session(day, slot, int(day * DAY_S + hour * HOUR_S), HELD)


def day_of(*sessions: tuple[float, Slot]) -> Day:
    history = session(History(), MONDAY - 1, 20, EVENING)
    for hour, slot in sessions:
        history = session(history, MONDAY, hour, slot)
    return history.day(MONDAY)


@pytest.mark.parametrize(
    ("sessions", "double"),
    [
        ([(7, MORNING)], False),
        ([(7, MORNING), (8, MORNING)], False),
        ([(7, MORNING), (10, MORNING)], True),
        ([(7, MORNING), (20, EVENING)], True),
        ([(13.9, MORNING), (14.1, EVENING)], True),
        ([(15, EVENING), (17, EVENING)], False),
        ([(15, EVENING), (18.5, EVENING)], True),
        ([(7, MORNING), (9, MORNING), (10, MORNING)], True),
        ([(7, MORNING), (10, MORNING), (10.5, MORNING)], True),
    ],
)
def test_a_day_is_double_with_both_slots_or_three_hours_between(
    sessions: list[tuple[float, Slot]], double: bool
) -> None:
    day = day_of(*sessions)
    assert (day.sessions, day.double) == (len(sessions), double)


def test_the_first_session_of_a_day_never_makes_it_double() -> None:
    assert not day_of((7, MORNING)).double


@given(st.lists(st.tuples(st.integers(0, 4), st.floats(4, 13)), min_size=1, max_size=80))
def test_only_the_newest_days_and_weeks_are_kept_and_nothing_else_is_forgotten(
    steps: list[tuple[int, float]],
) -> None:
    history, day, days = History(), MONDAY, []
    for later, hour in steps:
        day += later
        days.append(day)
        history = session(history, day, hour).with_seconds(day, 20)

    recent = [each for each in days if each > day - DAYS_KEPT]
    assert {each: kept.sessions for each, kept in history.days.items()} == {d: days.count(d) for d in recent}
    assert {each: kept.seconds for each, kept in history.days.items()} == {
        d: 20 * days.count(d) for d in recent
    }
    weeks = [week_of(each) for each in days if week_of(each) > week_of(day) - 7 * WEEKS_KEPT]
    assert {week: kept.sessions for week, kept in history.weeks.items()} == {w: weeks.count(w) for w in weeks}
    assert history.sessions == len(days)


def test_a_week_remembers_the_longest_hold_of_every_position() -> None:
    lying, wall = PositionId.LYING, PositionId.WALL
    history = History()
    for holds_s in ({lying: 15}, {lying: 10, wall: 10}, {}):
        history = history.with_session(MONDAY, MORNING, 0, holds_s)

    assert history.week(MONDAY + 6).holds_s == {lying: 15, wall: 10}
    assert history.week(MONDAY + 7).holds_s == {}


def test_seconds_count_for_the_day_even_without_a_session() -> None:
    history = History().with_seconds(MONDAY, 10).with_seconds(MONDAY, 15)

    assert history.day(MONDAY) == Day(seconds=25)
    assert history.last_day == 0


def test_a_rest_day_is_a_day_on_record_but_no_stretching() -> None:
    history = session(History(), MONDAY, 8).with_rest(MONDAY + 3)

    assert (history.last_day, history.last_stretched) == (MONDAY + 3, MONDAY)


def test_double_takes_the_three_hours_of_the_guide() -> None:
    assert DOUBLE_APART_S == 3 * HOUR_S
