"""How somebody stands against their own aim, and what is suggested to them (coach 7)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.coaching.aim import daily, day_is_full, due_by_now, other_habit, suggested
from skill.coaching.history import Day, History, Week
from tests.coaching.made import MONDAY, NEW

if TYPE_CHECKING:
    from skill.coaching.progress import Progress

TWICE, ONCE, FIVE_A_WEEK = 14, 7, 5
LONG_AGO = MONDAY - 100


def did(*days: int, aim: int = TWICE, first_day: int = LONG_AGO, last: int = 0) -> Progress:
    """So many stretch sessions on Monday, Tuesday …, and `last` in the whole week before."""
    history = History(
        days={MONDAY + n: Day(count) for n, count in enumerate(days) if count},
        weeks={MONDAY: Week(sum(days)), **({MONDAY - 7: Week(last)} if last else {})},
        first_day=first_day,
    )
    return replace(NEW, history=history, aim=aim)


@pytest.mark.parametrize(("aim", "a_day"), [(14, 2), (7, 1), (5, 0), (10, 0), (1, 0)])
def test_an_aim_asks_for_so_many_a_day(aim: int, a_day: int) -> None:
    assert daily(aim) == a_day


@pytest.mark.parametrize(
    ("days", "today", "due"),
    [
        ((0,), 0, 0),
        ((1,), 0, 1),
        ((2,), 0, 2),
        ((3,), 0, 2),
        ((2, 0), 1, 2),
        ((2, 1), 1, 3),
        ((2, 2), 1, 4),
        ((0, 0, 0), 2, 4),
        ((2, 2, 2, 2, 2, 2, 2), 6, 14),
    ],
)
def test_only_the_days_gone_by_are_due_and_today_as_far_as_it_is_done(
    days: tuple[int, ...], today: int, due: int
) -> None:
    assert due_by_now(did(*days), MONDAY + today) == due


@pytest.mark.parametrize(("days", "today", "due"), [((0, 1), 1, 1), ((0, 1, 0), 2, 1), ((0, 1, 2), 2, 3)])
def test_nothing_was_due_before_the_first_day_nor_more_on_it_than_was_done(
    days: tuple[int, ...], today: int, due: int
) -> None:
    assert due_by_now(did(*days, first_day=MONDAY + 1), MONDAY + today) == due


def test_an_aim_for_the_week_is_due_when_the_week_is_over() -> None:
    assert due_by_now(did(1, 1, 1, aim=FIVE_A_WEEK), MONDAY + 3) == 0


@pytest.mark.parametrize(
    ("aim", "done", "full"),
    [(TWICE, 1, False), (TWICE, 2, True), (ONCE, 0, False), (ONCE, 1, True), (FIVE_A_WEEK, 1, True)],
)
def test_a_day_is_full_by_the_aim(aim: int, done: int, full: bool) -> None:
    assert day_is_full(did(done, aim=aim), MONDAY) is full


@pytest.mark.parametrize(
    ("days", "today", "last", "aim", "number"),
    [
        ((1,), 0, 8, TWICE, 9),
        ((1,), 0, 14, TWICE, 14),
        ((1,), 0, 0, TWICE, 0),
        ((2, 2, 2, 2, 1), 4, 8, TWICE, 0),
        ((0, 0, 0, 0, 0, 0), 5, 9, TWICE, 4),
        ((0, 0, 0, 0, 0, 0, 1), 6, 9, TWICE, 2),
        ((0, 0, 0, 0, 0, 0, 0), 6, 4, ONCE, 1),
        ((1, 0, 1), 2, 3, FIVE_A_WEEK, 4),
        ((1, 0, 1), 2, 9, FIVE_A_WEEK, 5),
    ],
)
def test_what_is_suggested_is_one_more_than_last_week_at_most_and_still_possible(
    days: tuple[int, ...], today: int, last: int, aim: int, number: int
) -> None:
    assert suggested(did(*days, last=last, aim=aim), MONDAY + today) == number


@given(
    st.lists(st.integers(0, 3), min_size=1, max_size=7), st.integers(0, 20), st.sampled_from([14, 7, 5, 3])
)
def test_whatever_was_done_the_suggestion_can_be_reached(days: list[int], last: int, aim: int) -> None:
    progress = did(*days, last=last, aim=aim)
    today = MONDAY + len(days) - 1
    number = suggested(progress, today)

    sessions_left = (7 - len(days)) * (daily(aim) or 1) + max(0, (daily(aim) or 1) - days[-1])
    assert number == 0 or sum(days) < number <= min(sum(days) + sessions_left, last + 1, aim)


def weeks(*sessions: int, aim: int = TWICE, first_day: int = LONG_AGO) -> Progress:
    kept = {MONDAY - 7 * (ago + 1): Week(count) for ago, count in enumerate(sessions) if count}
    return replace(NEW, aim=aim, history=History(weeks=kept, first_day=first_day))


@pytest.mark.parametrize(
    ("sessions", "aim"),
    [
        ((14, 13), 0),
        ((11, 7), 0),
        ((7, 7), 7),
        ((7, 6), 7),
        ((5, 8), 7),
        ((3, 4), 4),
        ((4, 0), 0),
        ((0, 4), 0),
        ((2, 10), 10),
    ],
)
def test_another_aim_is_offered_where_two_weeks_show_another_habit(
    sessions: tuple[int, int], aim: int
) -> None:
    assert other_habit(weeks(*sessions), MONDAY + 1) == aim


def test_no_other_aim_before_there_were_two_whole_weeks() -> None:
    assert other_habit(weeks(4, 4, first_day=MONDAY - 10), MONDAY) == 0
    assert other_habit(weeks(4, 4, first_day=MONDAY - 14), MONDAY) == 4


def test_no_other_aim_for_somebody_who_keeps_theirs() -> None:
    assert other_habit(weeks(7, 7, aim=ONCE), MONDAY) == 0
