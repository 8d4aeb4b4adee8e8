"""Stretch sessions as the rows of guide B5 tell them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from skill.coaching.positions import PositionId
from skill.coaching.progression import Feel, after_feel
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
    progress = start
    for number, did in enumerate(sessions):
        wish = Wish(position=position)
        progress = a_session(progress, wish, MONDAY + did.day, 6 + number % 12, eased=did.eased)
        progress = progress if did.feel is None else after_feel(progress, did.feel)
    return progress.position(position)


def good(*days: int, feel: Feel = RIGHT) -> tuple[Did, ...]:
    return tuple(Did(day, feel) for day in days)
