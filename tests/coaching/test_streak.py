"""Guide B8: the streak forgives two days in seven, and never forgets its best."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.coaching.history import History
from skill.coaching.streak import current, extend, kept_without, milestone, missed_before, returns
from tests.coaching.calendars import Kind, calendar, calendars, lived, plainly, with_day
from tests.coaching.made import MONDAY


def streak_after(text: str) -> int:
    """The streak on the morning after these days."""
    kinds = calendar(text)
    return current(lived(kinds), MONDAY + len(kinds))


@pytest.mark.parametrize(
    ("days", "streak"),
    [
        ("", 0),
        ("k", 1),
        ("kkkk", 4),
        ("kkkm", 3),
        ("kkkmm", 3),
        ("kkkmmm", 0),
        ("kkmkmk", 4),
        ("kkmkmkm", 0),
        ("kmmk", 2),
        ("kmmkkk m", 0),
        ("kmmkkkkk m", 6),
        ("mmmk", 1),
        ("kkkmmmk", 1),
        ("k rrrrrrrrrr k", 2),
        ("k rrrrrrrrrr", 1),
        ("kmmrrrrrrk", 2),
        ("kmmrk m", 0),
        ("kmmrrrrk m", 2),
    ],
)
def test_two_missed_days_in_seven_are_forgiven_and_a_third_breaks(days: str, streak: int) -> None:
    assert streak_after(days) == streak


@settings(max_examples=500)
@given(calendars)
def test_on_any_calendar_the_streak_is_what_the_guide_says(kinds: list[Kind]) -> None:
    streak, best = plainly(kinds)
    history = lived(kinds)

    assert current(history, MONDAY + len(kinds)) == streak
    assert history.best == best


@given(calendars, st.sampled_from(Kind))
def test_a_day_more_never_takes_more_than_the_streak_and_adds_at_most_one(
    kinds: list[Kind], kind: Kind
) -> None:
    before, after = streak_after("".join(kinds)), streak_after("".join([*kinds, kind]))

    assert after in (0, 1, before, before + 1)
    if kind is Kind.REST:
        assert after == before


@given(calendars)
def test_the_best_streak_is_never_lost(kinds: list[Kind]) -> None:
    history, best = History(), 0
    for number, kind in enumerate(kinds):
        history = with_day(history, MONDAY + number, kind)
        assert history.best >= max(best, history.streak)
        best = history.best


@given(calendars)
def test_today_is_not_missed_before_it_is_over(kinds: list[Kind]) -> None:
    today = MONDAY + len(kinds)
    stretched = extend(lived(kinds), today)

    assert stretched.streak == current(lived(kinds), today) + 1


def test_a_second_session_on_one_day_does_not_lengthen_the_streak() -> None:
    once = lived(calendar("k"))
    assert extend(once, MONDAY) == once


def test_a_year_without_a_miss_is_a_streak_of_a_year() -> None:
    assert streak_after("k" * 365) == 365


def test_a_long_rest_does_not_hide_that_the_streak_was_broken_before_it() -> None:
    assert streak_after("kkk mmm" + "r" * 20) == 0


def test_nobody_new_has_a_streak() -> None:
    assert current(History(), MONDAY) == 0


def test_the_milestones_are_those_of_the_guide() -> None:
    assert [days for days in range(1, 160) if milestone(days)] == [3, 7, 14, 30, 66, 96, 126, 156]


@pytest.mark.parametrize(
    ("days", "returning", "in_a_row"),
    [
        ("", False, 0),
        ("mmm", False, 0),
        ("rrm", False, 0),
        ("k", False, 0),
        ("km", True, 1),
        ("kmm", True, 2),
        ("kmmk", False, 0),
        ("kr", False, 0),
        ("kmr", True, 0),
        ("krm", True, 1),
        ("k" + "m" * 20, True, 20),
    ],
)
def test_whoever_missed_a_day_since_the_last_stretch_comes_back(
    days: str, *, returning: bool, in_a_row: int
) -> None:
    kinds = calendar(days)
    history, today = lived(kinds), MONDAY + len(kinds)
    assert returns(history, today) is returning
    assert missed_before(history, today) == in_a_row


@given(calendars)
def test_a_day_off_keeps_the_streak_exactly_where_tomorrow_still_has_it(kinds: list[Kind]) -> None:
    history, today = lived(kinds), MONDAY + len(kinds)
    without = lived([*kinds, Kind.MISSED])
    assert kept_without(history, today) is bool(current(without, today + 1))


@given(calendars)
def test_a_rest_day_for_safety_always_keeps_the_streak(kinds: list[Kind]) -> None:
    today = MONDAY + len(kinds)
    resting = lived([*kinds, Kind.REST])
    assert kept_without(resting, today) is bool(current(lived(kinds), today))
