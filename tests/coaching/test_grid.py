"""The two weeks that a screen shows."""

from __future__ import annotations

from dataclasses import replace

from skill.coaching.grid import DayKind, fourteen_days, holds_by_week
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

    assert kinds[BEGAN - 1] is DayKind.FUTURE
    assert kinds[MONDAY + 4] is DayKind.FUTURE


def test_a_day_that_broke_the_streak_is_missed() -> None:
    broken = replace(HISTORY, streak=1, streak_from=MONDAY + 3)

    assert _kinds(broken, MONDAY + 4)[MONDAY + 2] is DayKind.MISSED


def test_holds_are_those_of_the_last_twelve_weeks() -> None:
    weeks = {MONDAY: Week(1, {PositionId.WALL: 20}), MONDAY - 77: Week(1, {PositionId.WALL: 10})}

    held = holds_by_week(History(weeks=weeks), PositionId.WALL, MONDAY + 4)

    assert held == (10, *[None] * 10, 20)
