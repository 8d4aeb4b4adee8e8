"""Stretch sessions as the rows of guide B5 tell them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from skill.coaching.positions import PositionId
from skill.coaching.progression import Feel, after_feel, after_too_much, grow
from skill.coaching.routine import Wish
from tests.coaching.made import MONDAY, NEW, a_session

if TYPE_CHECKING:
    from skill.coaching.progress import PositionProgress, Progress

LYING = PositionId.LYING
RIGHT = Feel.JUST_RIGHT
ONE = Wish(position=LYING)


@dataclass(frozen=True)
class Did:
    """One stretch session in the lying position and what was said of it; None for no answer."""

    day: int
    feel: Feel | None = RIGHT
    eased: bool = False


def after(*sessions: Did, start: Progress = NEW, position: PositionId = LYING) -> PositionProgress:
    """How the next session would begin, on the day of the last one."""
    progress = lived(*sessions, start=start, position=position)
    return grow(progress, [position], MONDAY + sessions[-1].day).position(position)


def lived(*sessions: Did, start: Progress = NEW, position: PositionId = LYING) -> Progress:
    progress = start
    for number, did in enumerate(sessions):
        wish = Wish(position=position)
        progress = a_session(progress, wish, MONDAY + did.day, 6 + number % 12, eased=did.eased)
        progress = answered(progress, did.feel, did.day)
    return progress


def answered(progress: Progress, feel: Feel | None, day: int) -> Progress:
    if feel is None:
        return progress
    return after_too_much(progress, MONDAY + day) if feel is Feel.TOO_MUCH else after_feel(progress, feel)


def good(*days: int, feel: Feel = RIGHT) -> tuple[Did, ...]:
    return tuple(Did(day, feel) for day in days)
