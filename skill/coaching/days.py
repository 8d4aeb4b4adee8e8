"""A person's local days and the two slots in them.

A day begins at four in the morning: the evening slot reaches until then (guide B8), so stretching at
half past midnight belongs to the evening before. Days are ordinals, as of `datetime.date`.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

DAY_BEGINS = timedelta(hours=4)
EVENING_BEGINS_HOUR = 14
NIGHT_BEGINS_HOUR = 22
DAYS_PER_WEEK = 7
DEFAULT_ZONE = "America/New_York"
"""Where nothing is known, not even the country: the zone most people of the first locale live in."""
HOME_ZONES = {
    "AU": "Australia/Sydney",
    "BR": "America/Sao_Paulo",
    "CA": "America/Toronto",
    "DE": "Europe/Berlin",
    "ES": "Europe/Madrid",
    "FR": "Europe/Paris",
    "GB": "Europe/London",
    "IN": "Asia/Kolkata",
    "IT": "Europe/Rome",
    "JP": "Asia/Tokyo",
    "MX": "America/Mexico_City",
    "NL": "Europe/Amsterdam",
    "SA": "Asia/Riyadh",
    "US": DEFAULT_ZONE,
}
"""Country → the zone most of its people live in, for a device that does not tell its own: every country of
Alexa's locales, whether its language is spoken yet or not."""


class Slot(StrEnum):
    MORNING = "morning"
    EVENING = "evening"


def home_zone(locale: str) -> str:
    """The zone to go by in `locale` (such as en-GB) while the device's own is unknown."""
    return HOME_ZONES.get(locale.rpartition("-")[2].upper(), DEFAULT_ZONE)


def known_zone(name: str) -> bool:
    """Whether `name` is an IANA time zone; anything may arrive from outside."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def local(now: datetime, zone: str) -> datetime:
    """`now` (aware) on the person's clock; an unknown zone reads as the default."""
    return now.astimezone(_zone(zone))


@lru_cache(maxsize=256)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name if known_zone(name) else DEFAULT_ZONE)


def day_of(now: datetime, zone: str) -> int:
    return (local(now, zone).replace(tzinfo=None) - DAY_BEGINS).date().toordinal()


def slot_of(now: datetime, zone: str) -> Slot:
    hour = local(now, zone).hour
    early = hour < DAY_BEGINS.seconds // 3600
    return Slot.EVENING if early or hour >= EVENING_BEGINS_HOUR else Slot.MORNING


def is_late(now: datetime, zone: str) -> bool:
    """Whether it is time to sleep."""
    hour = local(now, zone).hour
    return hour >= NIGHT_BEGINS_HOUR or hour < DAY_BEGINS.seconds // 3600


def week_of(day: int) -> int:
    """The ordinal of that week's Monday."""
    return day - date.fromordinal(day).weekday()
