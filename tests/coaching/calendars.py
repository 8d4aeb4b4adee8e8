"""Random calendars, and the streak counted the slow and plain way."""

from __future__ import annotations

from enum import StrEnum

from hypothesis import strategies as st

from skill.coaching.days import Slot
from skill.coaching.history import History
from skill.coaching.positions import PositionId
from skill.coaching.streak import extend
from tests.coaching.made import MONDAY


class Kind(StrEnum):
    KEPT = "k"
    MISSED = "m"
    REST = "r"


calendars = st.lists(st.sampled_from([Kind.KEPT, Kind.KEPT, Kind.KEPT, Kind.MISSED, Kind.REST]), max_size=90)


def calendar(text: str) -> list[Kind]:
    return [Kind(letter) for letter in text.replace(" ", "")]


def with_day(history: History, day: int, kind: Kind) -> History:
    if kind is Kind.REST:
        return history.with_rest(day)
    if kind is Kind.MISSED:
        return history
    return extend(history, day).with_session(day, Slot.MORNING, day * 86_400, {PositionId.LYING: 10})


def lived(kinds: list[Kind], history: History = History()) -> History:
    for number, kind in enumerate(kinds):
        history = with_day(history, MONDAY + number, kind)
    return history


def plainly(kinds: list[Kind]) -> tuple[int, int]:
    """The streak on the day after `kinds`, and the best one: guide B8 read word by word."""
    streak = best = 0
    begun: int | None = None
    for number, kind in enumerate(kinds):
        window = kinds[max(begun or 0, number - 6) : number + 1]
        if begun is not None and window.count(Kind.MISSED) > 2:
            streak, begun = 0, None
        if kind is Kind.KEPT:
            begun = number if begun is None else begun
            streak += 1
            best = max(best, streak)
    return streak, best
