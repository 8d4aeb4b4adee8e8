"""A person's own days, wherever they are and whatever their clocks do."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.coaching.days import (
    DEFAULT_ZONE,
    Slot,
    day_of,
    home_zone,
    is_late,
    known_zone,
    local,
    slot_of,
    week_of,
)

ZONES = (
    "America/New_York",
    "America/Los_Angeles",
    "America/St_Johns",
    "Europe/London",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
)
HOMES = {
    "ar-SA": "Asia/Riyadh",
    "de-DE": "Europe/Berlin",
    "en-AU": "Australia/Sydney",
    "en-CA": "America/Toronto",
    "en-GB": "Europe/London",
    "en-IN": "Asia/Kolkata",
    "en-US": "America/New_York",
    "es-ES": "Europe/Madrid",
    "es-MX": "America/Mexico_City",
    "es-US": "America/New_York",
    "fr-CA": "America/Toronto",
    "fr-FR": "Europe/Paris",
    "hi-IN": "Asia/Kolkata",
    "it-IT": "Europe/Rome",
    "ja-JP": "Asia/Tokyo",
    "nl-NL": "Europe/Amsterdam",
    "pt-BR": "America/Sao_Paulo",
}
"""All of Alexa's locales (alexa-platform 6)."""
moments = st.datetimes(datetime(2024, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))
zones = st.sampled_from(ZONES)


def in_zone(text: str, zone: str, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold)


@pytest.mark.parametrize(
    ("clock", "day", "slot"),
    [
        ("2026-03-03T03:59:59", date(2026, 3, 2), Slot.EVENING),
        ("2026-03-03T04:00:00", date(2026, 3, 3), Slot.MORNING),
        ("2026-03-03T13:59:59", date(2026, 3, 3), Slot.MORNING),
        ("2026-03-03T14:00:00", date(2026, 3, 3), Slot.EVENING),
        ("2026-03-03T23:58:00", date(2026, 3, 3), Slot.EVENING),
        ("2026-03-04T00:30:00", date(2026, 3, 3), Slot.EVENING),
    ],
)
@pytest.mark.parametrize("zone", ZONES)
def test_a_day_begins_at_four_in_the_morning_and_its_evening_at_two(
    clock: str, day: date, slot: Slot, zone: str
) -> None:
    now = in_zone(clock, zone).astimezone(UTC)

    assert day_of(now, zone) == day.toordinal()
    assert slot_of(now, zone) is slot


@pytest.mark.parametrize(
    ("clock", "fold"),
    [
        ("2026-03-08T01:59:00", 0),  # clocks go forward at two
        ("2026-03-08T03:30:00", 0),
        ("2026-11-01T01:30:00", 0),  # clocks go back at two: half past one comes twice
        ("2026-11-01T01:30:00", 1),
        ("2026-11-01T03:30:00", 0),
    ],
)
def test_a_change_of_clocks_leaves_the_night_with_the_evening_before_it(clock: str, fold: int) -> None:
    now = in_zone(clock, "America/New_York", fold).astimezone(UTC)
    yesterday = datetime.fromisoformat(clock).date() - timedelta(days=1)

    assert day_of(now, "America/New_York") == yesterday.toordinal()
    assert slot_of(now, "America/New_York") is Slot.EVENING


@pytest.mark.parametrize(
    ("clock", "late"),
    [("21:59:59", False), ("22:00:00", True), ("03:59:59", True), ("04:00:00", False)],
)
def test_it_is_late_from_ten_at_night_until_a_new_day_begins(clock: str, late: bool) -> None:
    assert is_late(in_zone(f"2026-03-02T{clock}", "Europe/London").astimezone(UTC), "Europe/London") is late


@pytest.mark.parametrize("begins", [date(2026, 3, 6), date(2026, 10, 30)])
@pytest.mark.parametrize("zone", ["America/New_York", "Europe/London", "Australia/Lord_Howe"])
def test_stretching_at_the_same_clock_time_hits_every_day_once_across_a_change_of_clocks(
    begins: date, zone: str
) -> None:
    mornings = (datetime(begins.year, begins.month, begins.day, 7) + timedelta(days=n) for n in range(30))
    days = [day_of(morning.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC), zone) for morning in mornings]

    assert days == list(range(days[0], days[0] + 30))


@given(moments, zones, st.timedeltas(timedelta(0), timedelta(days=3)))
def test_days_never_run_backwards(now: datetime, zone: str, later: timedelta) -> None:
    assert day_of(now, zone) <= day_of(now + later, zone) <= day_of(now, zone) + later.days + 2


@given(moments, zones, zones)
def test_a_journey_moves_the_day_by_one_at_the_most(now: datetime, here: str, there: str) -> None:
    assert abs(day_of(now, here) - day_of(now, there)) <= 1 + ("Kiritimati" in here + there)


@given(moments, zones)
def test_the_slot_is_told_by_the_persons_clock(now: datetime, zone: str) -> None:
    clock = local(now, zone)
    assert (slot_of(now, zone) is Slot.MORNING) is (4 <= clock.hour < 14)


@given(moments, zones)
def test_a_week_begins_on_a_monday_and_holds_its_day(now: datetime, zone: str) -> None:
    day = day_of(now, zone)
    monday = week_of(day)

    assert date.fromordinal(monday).weekday() == 0
    assert 0 <= day - monday <= 6


@pytest.mark.parametrize(
    "name", ["", "Mars/Olympus", "../../etc/passwd", "America", "Europe/London\0", "/etc/hosts"]
)
def test_an_unknown_zone_reads_as_the_default(name: str) -> None:
    now = datetime(2026, 3, 3, 8, 30, tzinfo=UTC)

    assert not known_zone(name)
    assert day_of(now, name) == day_of(now, DEFAULT_ZONE)


def test_real_zones_are_known() -> None:
    assert all(known_zone(zone) for zone in ZONES)


@pytest.mark.parametrize("locale", HOMES)
def test_every_locale_of_alexa_goes_by_a_clock_of_its_own_country(locale: str) -> None:
    assert home_zone(locale) == home_zone(locale.lower()) == HOMES[locale]
    assert known_zone(home_zone(locale))
