"""Which time is meant, and which reminder is the morning's."""

from __future__ import annotations

from datetime import time

import pytest

from skill.coaching.days import Slot
from skill.coaching.reminding import (
    by_slot,
    in_slot,
    meant,
    overlooked,
    refused_lately,
    slot_of_clock,
)
from tests.coaching.calendars import calendar, lived
from tests.coaching.made import MONDAY

MORNING, EVENING = Slot.MORNING, Slot.EVENING


@pytest.mark.parametrize(
    ("said", "slot", "at"),
    [
        ("07:30", None, time(7, 30)),
        ("07:30", MORNING, time(7, 30)),
        ("07:30:00", None, time(7, 30)),
        ("7:30", None, time(7, 30)),
        ("19:30", MORNING, time(19, 30)),
        ("09:00", EVENING, time(21)),
        ("04:00", EVENING, time(16)),
        ("12:00", EVENING, time(0)),
        ("00:30", EVENING, time(0, 30)),
        ("03:59", EVENING, time(3, 59)),
        ("13:00", EVENING, time(13)),
        ("21:00", EVENING, time(21)),
        ("MO", None, time(7, 30)),
        ("AF", None, time(15)),
        ("EV", None, time(20)),
        ("NI", None, time(22)),
    ],
)
def test_a_time_is_taken_as_it_is_meant(said: str, slot: Slot | None, at: time) -> None:
    assert meant(said, slot) == at


@pytest.mark.parametrize("said", ["", "?", "24:00", "12:60", "soon", "-1:30", "PT10M", "2026-03-02"])
def test_what_is_no_time_is_not_taken_for_one(said: str) -> None:
    assert meant(said, None) is None


@pytest.mark.parametrize(
    ("at", "slot"),
    [
        (time(4), MORNING),
        (time(13, 59), MORNING),
        (time(14), EVENING),
        (time(23, 59), EVENING),
        (time(0), EVENING),
        (time(3, 59), EVENING),
    ],
)
def test_the_day_of_a_reminder_has_the_slots_of_a_stretch(at: time, slot: Slot) -> None:
    assert slot_of_clock(at) is slot


def test_one_reminder_is_named_by_its_hour() -> None:
    assert by_slot([time(22)]) == {EVENING: [time(22)]}
    assert by_slot([time(8)]) == {MORNING: [time(8)]}


def test_of_two_the_first_of_the_day_is_the_mornings_whenever_they_are() -> None:
    assert by_slot([time(13), time(7)]) == {MORNING: [time(7)], EVENING: [time(13)]}
    assert by_slot([time(0, 30), time(21)]) == {MORNING: [time(21)], EVENING: [time(0, 30)]}


def test_whatever_is_more_than_two_belongs_to_the_evening() -> None:
    assert in_slot([time(22), time(7), time(15)], EVENING) == [time(15), time(22)]


def test_no_slot_means_all_of_them_and_none_is_none() -> None:
    assert in_slot([time(22), time(7)], None) == [time(22), time(7)]
    assert in_slot([], MORNING) == in_slot([], None) == []


@pytest.mark.parametrize(("days", "lately"), [(0, True), (6, True), (7, False), (700, False)])
def test_a_refusal_lasts_a_week(days: int, lately: bool) -> None:
    assert refused_lately(740_000 + days, 740_000) is lately


def test_whoever_never_refused_has_not_refused_lately() -> None:
    assert not refused_lately(3, 0)


@pytest.mark.parametrize(
    ("days", "asked", "expected"),
    [
        ("", None, False),
        ("mm", None, False),
        ("k", None, False),
        ("km", None, False),
        ("kmm", None, True),
        ("kmmmmm", None, True),
        ("kmmk", None, False),
        ("kmmr", None, False),
        ("krmm", None, True),
        ("kmm", 2, False),
        ("kmmm", 2, False),
        ("kmmkmm", 2, True),
        ("kmmkmm", 5, False),
    ],
)
def test_reminders_come_at_a_bad_time_after_two_days_and_are_spoken_about_once(
    days: str, asked: int | None, *, expected: bool
) -> None:
    """`asked` is the day of the calendar on which it was spoken about."""
    kinds = calendar(days)
    asked_day = 0 if asked is None else MONDAY + asked
    assert overlooked(lived(kinds), MONDAY + len(kinds), asked_day) is expected
