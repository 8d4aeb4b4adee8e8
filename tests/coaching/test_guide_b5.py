"""Guide B5 as the table it is: every row, in the guide's own words, and what becomes of hold and depth."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import pytest

from skill.coaching.ladder import step_down, step_up
from skill.coaching.positions import POSITIONS, Leg, PositionId
from skill.coaching.progress import PositionProgress, Progress
from skill.coaching.progression import (
    Feel,
    after_gap,
    back_to_gentlest,
    grow,
    hurt,
    outgrown,
    resting,
    stay,
    strike,
)
from skill.coaching.routine import Wish, needs_welcome
from tests.coaching.made import MONDAY, NEW, a_session, knowing
from tests.coaching.sessions import Did, lived

if TYPE_CHECKING:
    from collections.abc import Callable

LYING, WALL, SEATED, RAISED = POSITIONS
EASY, RIGHT, MUCH = Feel
LEFT = Leg.LEFT
AT_20 = knowing(LYING, hold_s=20, last_day=MONDAY, times=9, good_run=2, good_from=MONDAY)
TOP = knowing(LYING, hold_s=30, last_day=MONDAY, times=40)


class Stand(NamedTuple):
    hold_s: int
    depth: int = 0


def sessions(
    progress: Progress,
    *days_and_feels: tuple[int, Feel | None],
    position: PositionId = LYING,
    eased: bool = False,
) -> Progress:
    """The sessions, and the beginning of the next one on the day of the last."""
    told = [Did(day, feel, eased) for day, feel in days_and_feels]
    after = lived(*told, start=progress, position=position)
    return grow(after, [position], MONDAY + days_and_feels[-1][0])


def good(progress: Progress, *days: int, position: PositionId = LYING, feel: Feel = RIGHT) -> Progress:
    return sessions(progress, *((day, feel) for day in days), position=position)


def nerve(progress: Progress, *days: int) -> Progress:
    for day in days:
        progress = strike(back_to_gentlest(progress, LYING), LEFT, MONDAY + day)
    return progress


UP: dict[str, tuple[Callable[[], Progress], PositionId, Stand]] = {
    "Step: +5 s": (lambda: good(NEW, 0, 1, 2), LYING, Stand(15)),
    "Needs 3 good sessions in a row": (lambda: good(NEW, 0, 1), LYING, Stand(10)),
    "… in a row: one that is not good begins again": (
        lambda: good(sessions(good(NEW, 0, 1), (2, MUCH)), 3, 4),
        LYING,
        Stand(10, -1),
    ),
    "… in that position": (lambda: good(good(NEW, 0, 1), 2, position=WALL), LYING, Stand(10)),
    "… on at least 2 different days": (lambda: good(NEW, 0, 0, 0, 0), LYING, Stand(10)),
    "Not more often than once per 2 calendar days": (
        lambda: good(NEW, 0, 1, 1, 2, 2, 2),
        LYING,
        Stand(15),
    ),
    "… and then again": (lambda: good(NEW, 0, 1, 1, 2, 2, 3, 4), LYING, Stand(20)),
    '"Just right" three times: go up': (lambda: good(NEW, 0, 0, 1, feel=RIGHT), LYING, Stand(15)),
    '"Easy" three times: go up': (lambda: good(NEW, 0, 0, 1, feel=EASY), LYING, Stand(15)),
    '"Easy" three times at top hold: nothing by itself': (
        lambda: good(TOP, 1, 2, 3, feel=EASY),
        LYING,
        Stand(30),
    ),
    "Cap: lying 30": (lambda: good(TOP, *range(1, 12)), LYING, Stand(30)),
    "Cap: wall 20": (lambda: good(NEW, *range(20), position=WALL), WALL, Stand(20)),
    "Cap: seated 30": (lambda: good(NEW, *range(20), position=SEATED), SEATED, Stand(30)),
    "Cap: raised 30": (lambda: good(NEW, *range(20), position=RAISED), RAISED, Stand(30)),
    "After depth +1: hold = max(10, hold - 10)": (lambda: step_up(TOP, LYING)[2], LYING, Stand(20, 1)),
    "… and never under 10": (lambda: step_up(NEW, LYING)[2], LYING, Stand(10, 1)),
    "New position: hold = 10": (lambda: step_up(knowing(SEATED, hold_s=30), SEATED)[2], RAISED, Stand(10)),
    '"Say no to stay"': (lambda: stay(good(NEW, 0, 1, 2), MONDAY + 2), LYING, Stand(10)),
}


@pytest.mark.parametrize("row", UP)
def test_up(row: str) -> None:
    happens, position, stand = UP[row]
    state = happens().position(position)
    assert (state.hold_s, state.depth) == stand


DOWN: dict[str, tuple[Callable[[], Progress], Stand]] = {
    '"Ease off": now depth -1': (lambda: step_down(AT_20, LYING)[2], Stand(20, -1)),
    "… in one session: the hold stays": (lambda: sessions(AT_20, (1, None), eased=True), Stand(20)),
    "… in 2 sessions running: hold -5": (
        lambda: sessions(AT_20, (1, None), (2, None), eased=True),
        Stand(15),
    ),
    '"Too much": hold -5, each time (coach 6)': (lambda: sessions(AT_20, (1, MUCH), (2, MUCH)), Stand(10)),
    "… at 10 already: depth -1": (lambda: sessions(NEW, (1, MUCH)), Stand(10, -1)),
    '"It hurts": hold -5, good_run = 0': (lambda: hurt(AT_20, LYING), Stand(15)),
    "… so that the next good one is the first": (lambda: good(hurt(AT_20, LYING), 1), Stand(15)),
    '"Sharp", "shooting": depth -1, hold 10': (lambda: back_to_gentlest(AT_20, LYING), Stand(10, -1)),
    "Nerve words: depth -1, hold 10": (lambda: nerve(AT_20, 1), Stand(10, -1)),
    "Gap of 6 days: nothing": (lambda: after_gap(AT_20, MONDAY + 6), Stand(20)),
    "Gap 7-13 days: hold -5": (lambda: after_gap(AT_20, MONDAY + 7), Stand(15)),
    "… up to 13": (lambda: after_gap(AT_20, MONDAY + 13), Stand(15)),
    "Gap 14+ days: hold 10": (lambda: after_gap(AT_20, MONDAY + 14), Stand(10)),
    "No answer is an answer: as good as just right (coach 6)": (
        lambda: sessions(NEW, (0, None), (0, None), (1, None)),
        Stand(15),
    ),
}


@pytest.mark.parametrize("row", DOWN)
def test_down(row: str) -> None:
    happens, stand = DOWN[row]
    state = happens().position(LYING)
    assert (state.hold_s, state.depth) == stand


def test_down_two_strikes_on_one_leg_within_7_days_skip_that_leg_3_days() -> None:
    assert [resting(nerve(NEW, 0, 7), LEFT, MONDAY + day) for day in (7, 8, 10, 11)] == [True] * 3 + [False]
    assert not resting(nerve(NEW, 0, 8), LEFT, MONDAY + 8)
    assert not resting(nerve(NEW, 0, 7), Leg.RIGHT, MONDAY + 8)


def test_down_after_14_days_the_safety_note_is_heard_again() -> None:
    progress = replace(a_session(NEW, Wish(), MONDAY), welcomed_day=MONDAY)
    assert [needs_welcome(progress, MONDAY + day) for day in (13, 14)] == [False, True]


def test_up_at_top_hold_a_deeper_step_is_offered_only_after_three_easy_ones() -> None:
    assert outgrown(good(TOP, 1, 2, 3, feel=EASY), LYING, MONDAY + 3)
    assert not outgrown(good(TOP, 1, 2, feel=EASY), LYING, MONDAY + 3)
    assert not outgrown(good(good(TOP, 1, 2, feel=EASY), 3), LYING, MONDAY + 3)
    assert not outgrown(good(AT_20, 1, 2, 3, feel=EASY), LYING, MONDAY + 3)


def test_state_every_position_starts_at_ten_seconds_in_the_articles_form() -> None:
    for position in POSITIONS:
        assert NEW.position(position) == PositionProgress(hold_s=10, depth=0)
