"""Whose days are counted where a device does not tell its time zone."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tests.conversation.household import Household
from tests.conversation.states import LAUNCH

SECOND_OF_MARCH, THIRD_OF_MARCH = (date(2026, 3, day).toordinal() for day in (2, 3))
AFTERNOON_IN_NEW_YORK = datetime(2026, 3, 2, 19, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("locale", "day"),
    [
        ("en-US", SECOND_OF_MARCH),
        ("en-CA", SECOND_OF_MARCH),
        ("en-GB", SECOND_OF_MARCH),
        ("en-AU", THIRD_OF_MARCH),
        ("ja-JP", THIRD_OF_MARCH),
        ("en-ZA", SECOND_OF_MARCH),
    ],
)
def test_without_a_time_zone_the_days_are_those_of_the_locale(locale: str, day: int) -> None:
    home = Household(now=AFTERNOON_IN_NEW_YORK, zone=None, locale=locale)
    home.says(LAUNCH)
    home.says("help")
    assert home.known().welcomed_day == day


def test_the_devices_own_zone_comes_before_that_of_the_locale() -> None:
    home = Household(now=AFTERNOON_IN_NEW_YORK, zone="America/Los_Angeles", locale="en-AU")
    home.says(LAUNCH)
    home.says("help")
    assert home.known().welcomed_day == SECOND_OF_MARCH


def test_the_last_zone_that_was_told_comes_before_that_of_the_locale() -> None:
    home = Household(now=AFTERNOON_IN_NEW_YORK, zone="Australia/Sydney")
    home.says(LAUNCH)
    home.leaves()
    home.zone = None
    home.wait(86_400).says("alexa ask my hamstring stretches how i'm doing")
    assert home.known().zone == "Australia/Sydney"
    assert home.known().zone_day == THIRD_OF_MARCH + 1


def test_a_guessed_zone_is_never_stored_as_one_that_was_told() -> None:
    home = Household(now=AFTERNOON_IN_NEW_YORK, zone=None, locale="en-AU")
    home.says(LAUNCH)
    assert home.known().zone == ""
