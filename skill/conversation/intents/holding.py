"""Longer and shorter holds, within the caps; more time to get ready."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from skill.coaching.positions import PositionId
from skill.coaching.progression import careful, longer, shorter, stay
from skill.coaching.routine import Wish, positions_for
from skill.coaching.steps import Entry, Start
from skill.coaching.timeline import Phase, Timeline
from skill.coaching.values import replace
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
    """Five seconds more, up to the cap; not after a nerve feeling (guide B11)."""
    position = position_meant(turn)
    hold_s = turn.progress.position(position).hold_s
    grown = longer(position, hold_s)
    if careful(turn.progress, turn.day):
        return aside(turn, turn.words.line("harder.careful"))
    if grown == hold_s:
        return aside(turn, turn.words.line("hold.longest", count=hold_s))
    return hold_for(turn, position, grown)


def shorten_hold(turn: Turn) -> Reply:
    position = position_meant(turn)
    hold_s = turn.progress.position(position).hold_s
    less = shorter(hold_s)
    if less == hold_s:
        return aside(turn, turn.words.line("hold.shortest", count=hold_s))
    return hold_for(turn, position, less)


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


def position_meant(turn: Turn) -> PositionId:
    """The one that is being done, or else the first of the routine."""
    if turn.run is not None and turn.run.block is not None:
        return turn.run.block.position
    return positions_for(turn.progress, Wish())[0]


def hold_for(turn: Turn, position: PositionId, hold_s: int, said: str = "") -> Reply:
    """From the next hold on that both legs can share; the one under way stays as it is."""
    state = turn.progress.position(position)
    step_day = turn.day if hold_s > state.hold_s else state.step_day
    changed = replace(state, hold_s=hold_s, step_day=step_day, good_run=0, easy_run=0, stepped=False)
    progress = turn.progress.with_position(position, changed)
    progress, now = _in_run(progress, turn.run, position, hold_s)
    key = "hold.now" if now else "hold.next_time"
    said = said or turn.words.line(key, position=position, count=hold_s)
    return aside(turn.with_progress(progress), said)


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
    entry = entry_here(turn, run)
    opening = _wait(turn, PHASES.get(entry, Phase.REST))
    left = None if entry is Entry.READY else left_ms(turn)
    return guided(learned_slow(turn), stopped(turn, run), Start(entry, opening, left_ms=left))


def put_off_block(turn: Turn) -> Reply:
    """The same before a block: its question is asked again after that."""
    run = turn.run
    if run is None:
        return aside(turn, turn.words.line("more_time.idle"))
    return offer(turn, stopped(turn, run), before=_wait(turn, Phase.REST))


def _wait(turn: Turn, phase: Phase) -> Timeline:
    said = [turn.words.line(key) for key in ("more_time", "more_time.ready")]
    return waiting(turn, phase, said, MORE_TIME_S)


def undo_step(turn: Turn) -> Reply:
    """ "No" while stretching undoes the longer holds that were announced (coach 6)."""
    run = turn.run
    if run is None:
        return tell(turn, turn.words.line("stop"))
    grown = [position for position, state in turn.progress.positions.items() if state.stepped]
    if not grown:
        return aside(turn, turn.words.line("no.stretching"))
    progress = stay(turn.progress, turn.day)
    for position in grown:
        run = run.with_hold(position, progress.position(position).hold_s)
    return aside(turn.with_progress(progress.with_run(run)), turn.words.line("step.stay"))
