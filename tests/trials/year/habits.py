"""A thousand people who never lived: when they stretch in a year, and what happens to them on the way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Iterator

DAYS = 365
FIRST = date(2026, 1, 5)
HOMES = (
    "America/New_York",
    "America/Los_Angeles",
    "Europe/London",
    "Europe/Berlin",
    "Asia/Kolkata",
    "Australia/Sydney",
    "Pacific/Auckland",
    "America/Sao_Paulo",
)
"""Clocks that change in March, in October, the other way round, and never."""
AWAY = (*HOMES, "Asia/Tokyo", "Pacific/Honolulu", "Pacific/Kiritimati", "Atlantic/Azores")
GAPS_DAYS = (2, 3, 5, 8, 10, 13, 14, 20, 40)
NOON = 0.04
FEELS = ("easy", "just_right", "too_much", "")


@dataclass(frozen=True)
class Habits:
    """How one person is; chances are of one stretch session unless they say otherwise."""

    number: int
    home: str
    floor: bool
    morning: float
    evening: float
    away_a_day: float
    journey_a_day: float
    feels: tuple[float, ...]
    """How often it is easy, just right, too much, and left unanswered."""
    eases: float
    hurts: float
    sharp: float
    nerve: float
    flags: float
    drops: float
    """Walks away in the middle."""
    harder: float
    quick: float
    named: float


KINDS = ("never answers", "always too much", "only the chair", "always in a hurry")
"""One in ten is one of each."""


def kind_of(number: int) -> str:
    """Empty for people who are nothing in particular."""
    return KINDS[number % 10] if number % 10 < len(KINDS) else ""


def habits(number: int) -> Habits:
    """The same person for the same number, whatever the others are."""
    who = _anybody(number)
    match kind_of(number):
        case "never answers":
            return replace(who, feels=(0, 0, 0, 1))
        case "always too much":
            return replace(who, feels=(0, 0, 1, 0))
        case "only the chair":
            return replace(who, floor=False)
        case "always in a hurry":
            return replace(who, quick=1, named=0)
    return who


def _anybody(number: int) -> Habits:
    random = Random(number * 7919)
    keen, tender = random.betavariate(4, 2), random.betavariate(1.3, 8)
    return Habits(
        number=number,
        home=random.choice(HOMES),
        floor=random.random() < 0.9,
        morning=keen * random.uniform(0.6, 1),
        evening=keen * random.uniform(0.6, 1),
        away_a_day=random.choice((0, 0.005, 0.02)),
        journey_a_day=random.choice((0, 0, 0.01, 0.03)),
        feels=(random.uniform(0.1, 1), random.uniform(0.3, 1), tender, random.uniform(0, 0.8)),
        eases=tender * random.uniform(0, 0.5),
        hurts=tender * 0.08,
        sharp=tender * 0.02,
        nerve=tender * random.choice((0, 0, 0.05, 0.3, 2)),
        flags=tender * 0.003,
        drops=random.uniform(0, 0.1),
        harder=random.choice((0, 0.01, 0.04)),
        quick=random.choice((0.02, 0.15, 0.4)),
        named=random.choice((0, 0.05)),
    )


@dataclass(frozen=True)
class Visit:
    moment: datetime
    zone: str
    """What the device is set to."""


def visits(who: Habits, random: Random, days: int = DAYS) -> Iterator[Visit]:
    """Every time in a year that the person speaks to the coach, in order."""
    day, zone, home_on, last = 0, who.home, 0, datetime(2000, 1, 1, tzinfo=UTC)
    while day < days:
        if random.random() < who.away_a_day:
            day += random.choice(GAPS_DAYS)
        if random.random() < who.journey_a_day:
            zone, home_on = random.choice(AWAY), day + random.randint(3, 12)
        zone = who.home if day >= home_on else zone
        for moment in _moments(who, random, FIRST + timedelta(days=day), zone):
            if moment - last > timedelta(minutes=45):
                last = moment
                yield Visit(moment, zone)
        day += 1


def _moments(who: Habits, random: Random, day: date, zone: str) -> Iterator[datetime]:
    """After brushing one's teeth, in the morning and at night, now and then between; nights may be late."""
    if random.random() < who.morning:
        yield _at(day, time(7, 15), random.gauss(0, 40), zone)
    if random.random() < NOON:
        yield _at(day, time(13), random.gauss(0, 120), zone)
    if random.random() < who.evening:
        yield _at(day, time(21, 30), random.gauss(0, 80), zone)


def _at(day: date, clock: time, minutes: float, zone: str) -> datetime:
    local = datetime.combine(day, clock) + timedelta(minutes=round(minutes))
    return local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
