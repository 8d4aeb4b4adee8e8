"""One warm line when something happens, and only then (coach 7)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from skill.coaching.days import Slot
from skill.coaching.history import History
from skill.coaching.milestones import Milestone, Reached, reached
from skill.coaching.positions import PositionId
from skill.coaching.streak import extend
from tests.coaching.made import MONDAY

KNOWN = History(sessions=4, first_day=MONDAY - 3, longest_s=10, streak=1, streak_from=MONDAY)


def stretch(before: History, day: int = MONDAY, hold_s: int = 10) -> Reached | None:
    at_s = day * 86_400
    after = extend(before, day).with_session(day, Slot.MORNING, at_s, {PositionId.LYING: hold_s})
    return reached(before, after, day)


def test_the_very_first_session_is_one() -> None:
    assert stretch(History()) == Reached(Milestone.FIRST)


@pytest.mark.parametrize("count", [10, 25, 50, 100, 250, 500])
def test_round_numbers_of_sessions_are(count: int) -> None:
    assert stretch(replace(KNOWN, sessions=count - 1)) == Reached(Milestone.SESSIONS, count)
    assert stretch(replace(KNOWN, sessions=count)) is None


@pytest.mark.parametrize(
    ("longest_s", "hold_s", "what"),
    [
        (10, 15, None),
        (15, 20, Milestone.DOUBLED),
        (20, 20, None),
        (25, 30, Milestone.TRIPLED),
        (30, 30, None),
        (10, 30, Milestone.TRIPLED),
    ],
)
def test_a_hold_that_has_doubled_or_tripled_is(longest_s: int, hold_s: int, what: Milestone | None) -> None:
    told = stretch(replace(KNOWN, longest_s=longest_s), hold_s=hold_s)
    assert told == (None if what is None else Reached(what, hold_s))


def test_a_month_and_a_year_are_told_once_however_late() -> None:
    stretched = KNOWN.with_session(MONDAY, Slot.MORNING, 0, {})
    begun = replace(stretched, first_day=MONDAY - 25, sessions=33)

    assert stretch(begun, MONDAY + 1) is None
    assert stretch(begun, MONDAY + 9) == Reached(Milestone.MONTH, 34)
    after = begun.with_session(MONDAY + 9, Slot.MORNING, 0, {})
    assert stretch(after, MONDAY + 10) is None
    assert stretch(replace(after, first_day=MONDAY - 354), MONDAY + 12) == Reached(Milestone.YEAR, 35)


def test_days_in_a_row_are_by_the_guide() -> None:
    three = replace(KNOWN, streak=2, streak_from=MONDAY - 2).with_session(MONDAY - 1, Slot.MORNING, 0, {})
    assert stretch(three) == Reached(Milestone.STREAK, 3)


def test_what_counted_nothing_reached_nothing() -> None:
    assert reached(KNOWN, KNOWN, MONDAY) is None
