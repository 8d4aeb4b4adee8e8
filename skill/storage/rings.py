"""The rings of days and weeks as dense text, the newest last, however long the history is.

A session brings the same text back turn after turn: what it was read as is kept, and nobody can change it.
"""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from skill.coaching.days import DAYS_PER_WEEK
from skill.coaching.history import DAYS_KEPT, WEEKS_KEPT, Day, Week
from skill.coaching.positions import HOLD_STEP_S, PositionId
from skill.storage.packing import DIGITS, number, parse

if TYPE_CHECKING:
    from collections.abc import Mapping

DAYS_MAX = 3_000_000
"""After the base: no calendar reaches further."""
DAY_WIDTH = 3
NO_DAY, NO_WEEK = Day(), Week()
ORDER = tuple(PositionId)
"""The order of the holds within a week is part of the shape."""
WEEK_WIDTH = 1 + len(ORDER)
SESSIONS_MAX = 8
SECONDS_MAX = len(DIGITS) ** 2 - 1


def days_text(days: Mapping[int, Day], base: int) -> str:
    """`newest day - base`, then three characters a day: count and flags, and two for the seconds."""
    newest = max(days, default=base)
    if newest <= base:
        return ""
    ring = "".join(_day(days.get(day, NO_DAY)) for day in range(newest - DAYS_KEPT + 1, newest + 1))
    return f"{number(newest - base)}.{_shortened(ring, DAY_WIDTH)}"


@lru_cache(maxsize=128)
def _day(day: Day) -> str:
    flags = day.double + 2 * day.rest
    seconds = min(day.seconds, SECONDS_MAX)
    return DIGITS[min(day.sessions, SESSIONS_MAX) * 4 + flags] + number(seconds).rjust(2, "0")


@lru_cache(maxsize=32)
def days_of(text: str, base: int) -> Mapping[int, Day]:
    ring, newest = _ring(text, DAY_WIDTH, DAYS_KEPT, base)
    days = {newest - len(ring) + 1 + i: _day_of(item) for i, item in enumerate(ring)}
    return MappingProxyType({day: kept for day, kept in days.items() if kept != NO_DAY})


@lru_cache(maxsize=128)
def _day_of(text: str) -> Day:
    sessions, flags = divmod(parse(text[0]), 4)
    return Day(sessions, parse(text[1:]), bool(flags & 1), bool(flags & 2))


def weeks_text(weeks: Mapping[int, Week], base: int) -> str:
    newest = max(weeks, default=base)
    if newest <= base:
        return ""
    mondays = range(newest - (WEEKS_KEPT - 1) * DAYS_PER_WEEK, newest + 1, DAYS_PER_WEEK)
    ring = "".join(_week(weeks.get(monday, NO_WEEK)) for monday in mondays)
    return f"{number(newest - base)}.{_shortened(ring, WEEK_WIDTH)}"


def _week(week: Week) -> str:
    holds = "".join(DIGITS[week.holds_s.get(p, 0) // HOLD_STEP_S] for p in ORDER)
    return DIGITS[min(week.sessions, len(DIGITS) - 1)] + holds


@lru_cache(maxsize=32)
def weeks_of(text: str, base: int) -> Mapping[int, Week]:
    ring, newest = _ring(text, WEEK_WIDTH, WEEKS_KEPT, base)
    oldest = newest - (len(ring) - 1) * DAYS_PER_WEEK
    weeks = {oldest + i * DAYS_PER_WEEK: _week_of(item) for i, item in enumerate(ring)}
    return MappingProxyType({monday: week for monday, week in weeks.items() if week.sessions})


def _week_of(text: str) -> Week:
    holds = {p: parse(c) * HOLD_STEP_S for p, c in zip(ORDER, text[1:], strict=True) if c != "0"}
    return Week(parse(text[0]), holds)


def _shortened(ring: str, width: int) -> str:
    """Without the empty items before the first one."""
    while ring.startswith("0" * width):
        ring = ring[width:]
    return ring


def _ring(text: str, width: int, most: int, base: int) -> tuple[list[str], int]:
    """The items of a ring, and the key of the newest. ValueError where it is none."""
    if not text:
        return [], 0
    newest, _, ring = text.partition(".")
    if len(ring) % width or len(ring) > width * most:
        raise ValueError("a ring of the wrong length")
    items = [ring[i : i + width] for i in range(0, len(ring), width)]
    return items, parse(newest, 0, DAYS_MAX) + base
