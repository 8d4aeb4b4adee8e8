"""Two reminders a day, each tied to brushing teeth: one early in the person's day, one late (guide B8)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from skill.coaching.days import DAY_BEGINS, EVENING_BEGINS_HOUR, Slot
from skill.coaching.streak import missed_before

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from skill.coaching.history import History

DAY_BEGINS_HOUR = DAY_BEGINS.seconds // 3600
NOON_HOUR = 12
USUAL = {Slot.MORNING: time(7, 30), Slot.EVENING: time(21)}
"""What is proposed to somebody who names no time."""
PARTS_OF_DAY = {"MO": time(7, 30), "AF": time(15), "EV": time(20), "NI": time(22)}
"""Alexa's codes for "in the morning", "in the afternoon", "in the evening", "at night"."""
CLOCK = re.compile(r"(\d{1,2}):(\d{2})")
IGNORED_DAYS = 2
"""After so many days in a row without a stretch the reminders come at a bad time (guide B8)."""
REFUSAL_LASTS_DAYS = 7
"""Whoever refused the permission is not asked for it again within these days (alexa-platform 5.2)."""


class Trouble(StrEnum):
    """Why the reminders could not be read or changed."""

    NOT_ALLOWED = "not_allowed"
    NOT_HERE = "not_here"
    """This device has no reminders."""
    TOO_MANY = "too_many"
    """Too many reminders, or too many requests: Alexa does not tell which."""
    NO_ANSWER = "no_answer"
    REFUSED = "refused"


class RemindersError(Exception):
    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


@dataclass(frozen=True)
class Daily:
    at: time
    zone: str
    """The IANA time zone whose clock shows `at`."""
    text: str


class Reminders(Protocol):
    """The reminders that this skill has set for the household. Every call may raise RemindersError."""

    def times(self) -> list[time]:
        """When it reminds every day, from the early end of the day to the late one."""

    def put(self, slot: Slot, daily: Daily, now: datetime) -> None:
        """Remind every day from `now` on (aware), in place of what reminds in `slot`."""

    def cancel(self, slot: Slot | None = None) -> list[time]:
        """Take away the reminder of `slot`, or all; gives the times that no longer remind."""


class Unreachable:
    """Where no service of Alexa's is at hand."""

    def times(self) -> list[time]:
        raise RemindersError(Trouble.NO_ANSWER)

    def put(self, slot: Slot, daily: Daily, now: datetime) -> None:
        raise RemindersError(Trouble.NO_ANSWER)

    def cancel(self, slot: Slot | None = None) -> list[time]:
        raise RemindersError(Trouble.NO_ANSWER)


UNREACHABLE: Reminders = Unreachable()


def slot_of_clock(at: time) -> Slot:
    return Slot.MORNING if DAY_BEGINS_HOUR <= at.hour < EVENING_BEGINS_HOUR else Slot.EVENING


def by_slot(times: Iterable[time]) -> dict[Slot, list[time]]:
    """Which reminder is the morning's, and which the evening's.

    Of several the first of the day is the morning's and the others are the evening's, whenever that is.
    """
    ordered = sorted(times, key=since_day_began)
    if len(ordered) == 1:
        return {slot_of_clock(ordered[0]): ordered}
    return {Slot.MORNING: ordered[:1], Slot.EVENING: ordered[1:]}


def since_day_began(at: time) -> int:
    """Minutes since four in the morning, when a person's day begins."""
    return ((at.hour - DAY_BEGINS_HOUR) % 24) * 60 + at.minute


def meant(said: str, slot: Slot | None) -> time | None:
    """The time of an AMAZON.TIME value; "nine" for the evening is at nine in the evening."""
    if said in PARTS_OF_DAY:
        return PARTS_OF_DAY[said]
    clock = CLOCK.match(said)
    if clock is None or int(clock[1]) > 23 or int(clock[2]) > 59:
        return None
    hour = int(clock[1])
    if slot is Slot.EVENING and DAY_BEGINS_HOUR <= hour <= NOON_HOUR:
        hour = (hour + 12) % 24
    return time(hour, int(clock[2]))


def refused_lately(day: int, refused_day: int) -> bool:
    return bool(refused_day) and day - refused_day < REFUSAL_LASTS_DAYS


def overlooked(history: History, day: int, asked_day: int) -> bool:
    """Whether reminders, if there are any, led to nothing, and this was not spoken about since."""
    return missed_before(history, day) >= IGNORED_DAYS and asked_day <= history.last_day


def in_slot(times: Sequence[time], slot: Slot | None) -> list[time]:
    """Those of `slot`, or all of them."""
    return list(times) if slot is None else by_slot(times).get(slot, [])
