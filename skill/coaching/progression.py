"""How holds and depths move: up after good stretch sessions, down after easing (guide B5)."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from skill.coaching.positions import (
    DEPTH_MIN,
    HOLD_START_S,
    HOLD_STEP_S,
    POSITIONS,
    Leg,
    PositionId,
)
from skill.coaching.progress import Finished, LegLimits

if TYPE_CHECKING:
    from skill.coaching.progress import PositionProgress, Progress
    from skill.coaching.run import Run

GOOD_NEEDED = 3
EASY_NEEDED = 3
STEP_DAYS = 2
SHORT_GAP_DAYS = 7
LONG_GAP_DAYS = 14
CAREFUL_DAYS = 7
SKIP_LEG_DAYS = 3


class Feel(StrEnum):
    EASY = "easy"
    JUST_RIGHT = "just_right"
    TOO_MUCH = "too_much"


def shorter(hold_s: int) -> int:
    return max(HOLD_START_S, hold_s - HOLD_STEP_S)


def longer(position: PositionId, hold_s: int) -> int:
    return min(POSITIONS[position].hold_max_s, hold_s + HOLD_STEP_S)


def after_run(progress: Progress, run: Run, day: int) -> Progress:
    """What one run teaches by itself: times, easing, and which positions may count as good."""
    good, partly = [], []
    for position in dict.fromkeys(block.position for block in run.blocks if block.done):
        blocks = [block for block in run.blocks if block.position is position and block.done]
        state = _once_more(progress.position(position), day)
        if any(block.eased for block in blocks):
            state = _eased(state)
        elif any(block.complete for block in blocks):
            good.append(position)
        else:
            partly.append(position)
            state = state if run.spared else replace(state, good_run=0, easy_run=0)
        progress = progress.with_position(position, state)
    return replace(progress, finished=Finished(run.id, day, tuple(good), tuple(partly)))


def _once_more(state: PositionProgress, day: int) -> PositionProgress:
    eased_ago = 2 if state.eased_ago == 1 else 0
    times = state.times + 1
    return replace(state, times=times, last_day=day, eased_ago=eased_ago, stepped=False, gap_taken=False)


def _eased(state: PositionProgress) -> PositionProgress:
    """Eased in two stretch sessions running: five seconds less."""
    eased = replace(state, good_run=0, easy_run=0, eased_ago=1)
    if state.eased_ago != 2:
        return eased
    return replace(eased, eased_ago=0, hold_s=shorter(eased.hold_s))


def after_feel(progress: Progress, feel: Feel) -> Progress:
    """The answer to how the last run felt. Without one nothing moves; it counts once."""
    finished = progress.finished
    too_much = feel is Feel.TOO_MUCH
    for position in (*finished.positions, *finished.partly) if too_much else finished.positions:
        state = progress.position(position)
        state = _eased(state) if too_much else _good(position, state, feel, finished.day)
        progress = progress.with_position(position, state)
    return replace(progress, finished=replace(finished, positions=(), partly=()))


def _good(position: PositionId, state: PositionProgress, feel: Feel, day: int) -> PositionProgress:
    """Three good ones on two or more days, and two days since the last step: five seconds more."""
    good_from = state.good_from if state.good_run else day
    easy_run = state.easy_run + 1 if feel is Feel.EASY else 0
    state = replace(state, good_run=state.good_run + 1, good_from=good_from, easy_run=easy_run)
    grown = longer(position, state.hold_s)
    if not _ready(state, day) or grown == state.hold_s:
        return state
    return replace(state, hold_s=grown, good_run=0, easy_run=0, step_day=day, stepped=True)


def _ready(state: PositionProgress, day: int) -> bool:
    enough = state.good_run >= GOOD_NEEDED and day > state.good_from
    return enough and day - state.step_day >= STEP_DAYS


def outgrown(progress: Progress, position: PositionId, day: int) -> bool:
    """Easy three times at the longest hold, on two or more days: time to offer a deeper form."""
    state = progress.position(position)
    at_top = longer(position, state.hold_s) == state.hold_s
    return at_top and state.easy_run >= EASY_NEEDED and _ready(state, day)


def stay(progress: Progress, position: PositionId) -> Progress:
    """ "No" to the step that was offered."""
    state = progress.position(position)
    return progress.with_position(position, replace(state, hold_s=shorter(state.hold_s), stepped=False))


def after_gap(progress: Progress, day: int) -> Progress:
    """Back after a week or two: a little less, once, however often a run is begun on that day."""
    for position, state in progress.positions.items():
        gap = day - state.last_day if state.last_day else 0
        if gap >= SHORT_GAP_DAYS:
            progress = progress.with_position(position, _back_after(state, gap))
    return progress


def _back_after(state: PositionProgress, gap: int) -> PositionProgress:
    back = replace(state, good_run=0, easy_run=0, stepped=False, gap_taken=True)
    if gap >= LONG_GAP_DAYS:
        return replace(back, hold_s=HOLD_START_S, times=0)
    return state if state.gap_taken else replace(back, hold_s=shorter(state.hold_s))


def hurt(progress: Progress, position: PositionId) -> Progress:
    """It hurt: five seconds less next time."""
    state = progress.position(position)
    lower = replace(state, hold_s=shorter(state.hold_s), good_run=0, easy_run=0, stepped=False)
    return progress.with_position(position, lower)


def back_to_gentlest(progress: Progress, position: PositionId) -> Progress:
    """Sharp pain or a nerve feeling: ten seconds at the easiest depth next time."""
    state = progress.position(position)
    gentle = replace(state, hold_s=HOLD_START_S, depth=DEPTH_MIN, good_run=0, easy_run=0, stepped=False)
    return progress.with_position(position, gentle)


def strike(progress: Progress, leg: Leg, day: int) -> Progress:
    """A nerve feeling in one leg; the second within seven days rests that leg for three."""
    limits = progress.leg(leg)
    again = day <= limits.careful_until
    skip_until = day + SKIP_LEG_DAYS if again else limits.skip_until
    return progress.with_leg(leg, LegLimits(day + CAREFUL_DAYS, skip_until))


def careful(progress: Progress, day: int) -> bool:
    """Whether a nerve feeling in the last seven days rules out anything deeper."""
    return any(day <= progress.leg(leg).careful_until for leg in Leg)


def resting(progress: Progress, leg: Leg, day: int) -> bool:
    return day <= progress.leg(leg).skip_until
