"""The two weeks that a screen shows."""

from __future__ import annotations

from dataclasses import replace

from skill.coaching.days import Slot
from skill.coaching.grid import DayKind, Trend, fourteen_days, trend
from skill.coaching.history import Day, History, Week
from skill.coaching.positions import PositionId
from tests.coaching.made import MONDAY

BEGAN = MONDAY - 3
HISTORY = History(
    days={
        BEGAN: Day(sessions=1),
        BEGAN + 1: Day(sessions=1),
        BEGAN + 2: Day(sessions=1),
        MONDAY: Day(sessions=2, double=True),
        MONDAY + 1: Day(rest=True),
        MONDAY + 3: Day(sessions=1),
    },
    streak=5,
    streak_from=BEGAN,
)


def _kinds(history: History, today: int) -> dict[int, DayKind]:
    return dict(fourteen_days(history, today))


def test_it_runs_from_last_weeks_monday_to_this_weeks_sunday() -> None:
    assert [day for day, _ in fourteen_days(HISTORY, MONDAY + 3)] == list(range(MONDAY - 7, MONDAY + 7))


def test_each_day_is_what_it_was() -> None:
    kinds = _kinds(HISTORY, MONDAY + 4)

    assert kinds[BEGAN] is DayKind.KEPT
    assert kinds[MONDAY] is DayKind.DOUBLE
    assert kinds[MONDAY + 1] is DayKind.REST
    assert kinds[MONDAY + 2] is DayKind.SKIP


def test_nothing_was_missed_before_the_first_stretch_nor_before_the_day_is_over() -> None:
    kinds = _kinds(HISTORY, MONDAY + 4)

    assert kinds[BEGAN - 1] is DayKind.BEFORE
    assert kinds[MONDAY + 4] is DayKind.FUTURE


def test_a_day_that_broke_the_streak_is_missed() -> None:
    broken = replace(HISTORY, streak=1, streak_from=MONDAY + 3)

    assert _kinds(broken, MONDAY + 4)[MONDAY + 2] is DayKind.MISSED


def test_holds_are_those_of_the_last_twelve_weeks_since_the_first() -> None:
    weeks = {
        MONDAY: Week(1, {PositionId.WALL: 20}),
        MONDAY - 7: Week(1, {PositionId.LYING: 10}),
        MONDAY - 14: Week(1, {PositionId.WALL: 10}),
    }

    assert trend(History(weeks=weeks), PositionId.WALL, MONDAY + 4) == Trend(True, (10, None, 20))


def test_until_there_are_three_weeks_every_session_is_a_point() -> None:
    history = History()
    for day, hold_s in ((MONDAY, 10), (MONDAY + 1, 10), (MONDAY + 7, 15)):
        history = history.with_session(day, Slot.MORNING, day * 86_400, {PositionId.LYING: hold_s})

    assert trend(history, PositionId.LYING, MONDAY + 8) == Trend(False, (10, 10, 15))

    history = history.with_session(MONDAY + 14, Slot.MORNING, 0, {PositionId.LYING: 20})

    assert trend(history, PositionId.LYING, MONDAY + 14) == Trend(True, (10, 15, 20))
    assert not history.recent, "it is not kept for longer than it is looked at"
