"""Longer and shorter holds, within the caps; more time to get ready."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from skill.coaching.positions import HOLD_START_S, HOLD_STEP_S
from skill.coaching.progression import careful, longer, shorter, stay
from skill.coaching.routine import Wish, positions_for
from skill.coaching.steps import Entry, Start
from skill.coaching.timeline import Phase
from skill.conversation.flow.going_on import (
    aside,
    entry_here,
    holding,
    left_ms,
    stopped,
)
from skill.conversation.flow.guided import guided, offer, waiting
from skill.conversation.flow.learning import learned_slow
from skill.conversation.intents.pausing import pause
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, tell

if TYPE_CHECKING:
    from skill.coaching.positions import PositionId
    from skill.coaching.progress import Progress
    from skill.coaching.run import Run
    from skill.conversation.turns.turn import Turn

MORE_TIME_S = 15
DURATION = re.compile(r"PT(?:(\d{1,3})M)?(?:(\d{1,4})S)?")
PHASES = {Entry.SETUP: Phase.SETUP, Entry.SWITCH: Phase.SWITCH}


def lengthen_hold(turn: Turn) -> Reply:
    """Five seconds more, up to the cap, once a day (guide B11); not after a nerve feeling."""
    position = _position(turn)
    state = turn.progress.position(position)
    grown = longer(position, state.hold_s)
    if careful(turn.progress, turn.day):
        return aside(turn, turn.words.line("harder.careful"))
    if grown == state.hold_s:
        return aside(turn, turn.words.line("hold.longest", count=state.hold_s))
    if state.step_day == turn.day:
        return aside(turn, turn.words.line("hold.once_a_day", count=state.hold_s))
    return _held_for(turn, position, grown)


def shorten_hold(turn: Turn) -> Reply:
    position = _position(turn)
    state = turn.progress.position(position)
    less = shorter(state.hold_s)
    if less == state.hold_s:
        return aside(turn, turn.words.line("hold.shortest", count=state.hold_s))
    return _held_for(turn, position, less)


def set_hold(turn: Turn) -> Reply:
    """ "Hold for twenty seconds": to the nearest step, within the caps; growing is five seconds a day."""
    position = _position(turn)
    hold_s, wished = turn.progress.position(position).hold_s, wished_s(turn)
    if wished is None:
        return aside(turn, turn.words.line("hold.which"))
    if wished > hold_s:
        return lengthen_hold(turn)
    if wished < HOLD_START_S and hold_s == HOLD_START_S:
        return shorten_hold(turn)
    return _held_for(turn, position, max(HOLD_START_S, wished // HOLD_STEP_S * HOLD_STEP_S))


def wished_s(turn: Turn) -> int | None:
    """Whole seconds out of a number or an ISO duration; None where neither is one."""
    number = turn.slots.get("seconds", "")
    if number.isascii() and number.isdigit() and len(number) <= 4:
        return int(number)
    match = DURATION.fullmatch(turn.slots.get("duration", ""))
    if match is None or not any(match.groups()):
        return None
    minutes, seconds = (int(part or 0) for part in match.groups())
    return minutes * 60 + seconds


def _position(turn: Turn) -> PositionId:
    if turn.run is not None and turn.run.block is not None:
        return turn.run.block.position
    return positions_for(turn.progress, Wish())[0]


def _held_for(turn: Turn, position: PositionId, hold_s: int) -> Reply:
    """From the next hold on that both legs can share; the one under way stays as it is."""
    state = turn.progress.position(position)
    step_day = turn.day if hold_s > state.hold_s else state.step_day
    changed = replace(state, hold_s=hold_s, step_day=step_day, good_run=0, easy_run=0, stepped=False)
    progress = turn.progress.with_position(position, changed)
    progress, now = _in_run(progress, turn.run, position, hold_s)
    key = "hold.now" if now else "hold.next_time"
    return aside(turn.with_progress(progress), turn.words.line(key, position=position, count=hold_s))


def _in_run(progress: Progress, run: Run | None, position: PositionId, hold_s: int) -> tuple[Progress, bool]:
    """Blocks that have not begun take the new seconds at once."""
    now = False
    for index, block in enumerate(run.blocks if run else ()):
        if run is not None and block.position is position and not block.done:
            run, now = run.with_block(index, replace(block, hold_s=hold_s)), True
    return (progress.with_run(run) if run else progress), now


def give_time(turn: Turn) -> Reply:
    """Fifteen seconds more to get ready, and more for this way from now on (coach 3)."""
    run = turn.run
    if run is None or turn.here is None:
        return aside(turn, turn.words.line("more_time.idle"))
    if holding(turn):
        return pause(turn)
    return _wait(learned_slow(turn), run)


def _wait(turn: Turn, run: Run) -> Reply:
    said, halted = [turn.words.line(key) for key in ("more_time", "more_time.ready")], stopped(turn, run)
    if turn.question is Ask.NEXT:
        return offer(turn, halted, before=waiting(turn, Phase.REST, said, MORE_TIME_S))
    entry = entry_here(turn, run)
    opening = waiting(turn, PHASES.get(entry, Phase.REST), said, MORE_TIME_S)
    left = None if entry is Entry.READY else left_ms(turn)
    return guided(turn, halted, Start(entry, opening, left_ms=left))


def undo_step(turn: Turn) -> Reply:
    """ "No" while stretching undoes a step that was just offered."""
    run = turn.run
    if run is None or run.block is None:
        return tell(turn, turn.words.line("stop"))
    position = run.block.position
    if not turn.progress.position(position).stepped:
        return aside(turn, turn.words.line("no.stretching"))
    progress = stay(turn.progress, position)
    state = progress.position(position)
    progress = progress.with_run(run.with_hold(position, state.hold_s))
    return aside(turn.with_progress(progress), turn.words.line("step.stay", count=state.hold_s))
