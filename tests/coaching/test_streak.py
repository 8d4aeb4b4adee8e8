"""Guide B8: the streak forgives two days in seven, and never forgets its best."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.coaching.history import History
from skill.coaching.streak import current, extend, milestone
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
