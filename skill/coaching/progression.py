"""How holds and depths move: up after good stretch sessions, down after easing (guide B5)."""

from __future__ import annotations

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
from skill.coaching.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skill.coaching.progress import PositionProgress, Progress
    from skill.coaching.run import Run

GOOD_NEEDED = 3
EASY_NEEDED = 3
STEP_DAYS = 2
SHORT_GAP_DAYS = 7
LONG_GAP_DAYS = 14
CAREFUL_DAYS = 7
SOFTER_DAYS = 7
STAY_DAYS = 7
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
    """What one run teaches by itself: a position held evenly and without easing counts as good (coach 6).

    No answer is an answer: nobody has to say that it was all right.
    """
    positions, good, partly = dict(progress.positions), [], []
    for position in dict.fromkeys(block.position for block in run.blocks if block.done):
        blocks = [block for block in run.blocks if block.position is position and block.done]
        state = _once_more(progress.position(position), day)
        if any(block.eased for block in blocks):
            state = _eased(state)
            partly.append(position)
        elif any(block.even(wanted_legs(progress)) for block in blocks):
            state = _good(state, day)
            good.append(position)
        else:
            state = state if run.spared else _again(state)
            partly.append(position)
        positions[position] = state
    finished = Finished(run.id, day, tuple(good), tuple(partly), run.gentle)
    return replace(progress, positions=positions, finished=finished)


def wanted_legs(progress: Progress) -> frozenset[Leg]:
    """Both, unless a prescription names one."""
    return progress.prescription.legs or frozenset(Leg)


def _once_more(state: PositionProgress, day: int) -> PositionProgress:
    eased_ago = 2 if state.eased_ago == 1 else 0
    times = state.times + 1
    return replace(state, times=times, last_day=day, eased_ago=eased_ago, stepped=False, gap_taken=False)


def _again(state: PositionProgress) -> PositionProgress:
    """The three good ones are counted from the beginning."""
    return replace(state, good_run=0, easy_run=0, stepped=False)


def _eased(state: PositionProgress) -> PositionProgress:
    """Eased in two stretch sessions running: five seconds less."""
    eased = replace(_again(state), eased_ago=1)
    if state.eased_ago != 2:
        return eased
    return replace(eased, eased_ago=0, hold_s=shorter(eased.hold_s))


def _good(state: PositionProgress, day: int) -> PositionProgress:
    good_from = state.good_from if state.good_run else day
    return replace(state, good_run=state.good_run + 1, good_from=good_from)


def after_feel(progress: Progress, feel: Feel) -> Progress:
    """ "Easy" or "just right", said of the last run. It was counted as good already; this counts once."""
    for position in progress.finished.positions:
        state = progress.position(position)
        easy_run = state.easy_run + 1 if feel is Feel.EASY else 0
        progress = progress.with_position(position, replace(state, easy_run=easy_run))
    return _answered(progress)


def hurt_afterwards(progress: Progress) -> Progress:
    """Something hurts once the last run is over: its day is told of without praise."""
    return replace(progress, finished=replace(progress.finished, gentle=True))


def _answered(progress: Progress) -> Progress:
    return replace(progress, finished=replace(progress.finished, positions=(), partly=()))


def after_too_much(
    progress: Progress, day: int, *, leg: Leg | None = None, position: PositionId | None = None
) -> Progress:
    """ "Too much", said of the last run: less next time in all that was done, or in what was named (coach 6).

    A position loses five seconds, or one depth where it is at ten seconds already. A leg that was named
    alone is taken one depth gentler for a week, and its seconds stay equal to the other leg's.
    """
    if leg is not None:
        limits = replace(progress.leg(leg), softer_until=day + SOFTER_DAYS)
        return _answered(progress.with_leg(leg, limits))
    done = (*progress.finished.positions, *progress.finished.partly)
    for each in done if position is None else (position,):
        progress = progress.with_position(each, _less(progress.position(each)))
    return _answered(progress)


def _less(state: PositionProgress) -> PositionProgress:
    if state.hold_s > HOLD_START_S:
        return replace(_again(state), hold_s=shorter(state.hold_s))
    return replace(_again(state), depth=max(DEPTH_MIN, state.depth - 1))


def grow(progress: Progress, positions: Iterable[PositionId], day: int) -> Progress:
    """Five seconds more in each of `positions` that had three good ones, as the next run begins (coach 6).

    They lie on two or more days, and two days after the last step (guide B5). Nothing grows where a
    prescription says how long, nor within a week of a nerve feeling.
    """
    if progress.prescription.hold_s or careful(progress, day):
        return progress
    for position in positions:
        state = progress.position(position)
        grown = longer(position, state.hold_s)
        if _ready(state, day) and grown != state.hold_s:
            step = replace(_again(state), hold_s=grown, step_day=day, stepped=True)
            progress = progress.with_position(position, step)
    return progress


def _ready(state: PositionProgress, day: int) -> bool:
    enough = state.good_run >= GOOD_NEEDED and day > state.good_from
    return enough and day - state.step_day >= STEP_DAYS and day >= state.stay_until


def may_grow(progress: Progress, positions: Iterable[PositionId]) -> bool:
    """Whether a hold of one of `positions` is below the longest there is."""
    states = ((position, progress.position(position).hold_s) for position in positions)
    return not progress.prescription.hold_s and any(longer(p, hold_s) > hold_s for p, hold_s in states)


def outgrown(progress: Progress, position: PositionId, day: int) -> bool:
    """Easy three times at the longest hold, on two or more days: time to offer a deeper form."""
    state = progress.position(position)
    at_top = longer(position, state.hold_s) == state.hold_s
    return at_top and state.easy_run >= EASY_NEEDED and _ready(state, day)


def stay(progress: Progress, day: int) -> Progress:
    """ "No" to the longer holds of today: back to what they were, for a week (coach 6)."""
    for position, state in progress.positions.items():
        if state.stepped:
            back = replace(_again(state), hold_s=shorter(state.hold_s), stay_until=day + STAY_DAYS)
            progress = progress.with_position(position, back)
    return progress


def after_gap(progress: Progress, day: int) -> Progress:
    """Back after a week or two: a little less, once, however often a run is begun on that day."""
    for position, state in progress.positions.items():
        gap = day - state.last_day if state.last_day else 0
        if gap >= SHORT_GAP_DAYS:
            progress = progress.with_position(position, _back_after(state, gap))
    return progress


def _back_after(state: PositionProgress, gap: int) -> PositionProgress:
    back = replace(_again(state), gap_taken=True)
    if gap >= LONG_GAP_DAYS:
        return replace(back, hold_s=HOLD_START_S, times=0)
    return state if state.gap_taken else replace(back, hold_s=shorter(state.hold_s))


def hurt(progress: Progress, position: PositionId) -> Progress:
    """It hurt: five seconds less next time."""
    state = progress.position(position)
    lower = replace(_again(state), hold_s=shorter(state.hold_s))
    return progress.with_position(position, lower)


def back_to_gentlest(progress: Progress, position: PositionId) -> Progress:
    """Sharp pain or a nerve feeling: ten seconds at the easiest depth next time."""
    state = progress.position(position)
    gentle = replace(_again(state), hold_s=HOLD_START_S, depth=DEPTH_MIN)
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
