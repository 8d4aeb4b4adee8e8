"""Pause, resume and stop, from every state."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from skill.coaching.progress import Lock
from skill.coaching.segment import Entry, Start
from skill.coaching.settle import close, keep
from skill.conversation.going_on import aside, entry_here, left_ms, pending_ask, stopped
from skill.conversation.guided import begin, guided
from skill.conversation.starting import first_block, launch, resumable, wish_asked
from skill.conversation.turn import Ask, Reply, Turn, posed, talk, tell
from skill.conversation.wrap_up import report

if TYPE_CHECKING:
    from skill.coaching.run import Run

WHOLE_HOLD_AFTER_S = 120
"""After a longer pause the hold begins anew; before, only what is left of it is held."""


def pause(turn: Turn) -> Reply:
    """Stand still until "resume"; the run is kept for four hours, wherever the session ends."""
    run = turn.run
    if run is None:
        return aside(turn, turn.words.line("pause.idle"))
    still = turn.with_progress(turn.progress.with_run(stopped(turn, run)))
    if pending_ask(turn) is Ask.PAUSED:
        about = dict(turn.memory.about)
    else:
        left = left_ms(turn)
        about = {"entry": entry_here(turn, run).name, "left": "" if left is None else str(left)}
    return posed(still, Ask.PAUSED, turn.words.line("pause"), about=about)


def resume(turn: Turn) -> Reply:
    """A three second lead-in, then the rest of the hold, or the whole hold after a long pause."""
    question, run = pending_ask(turn), turn.run
    if question is Ask.START:
        return first_block(turn, wish_asked(turn))
    if turn.progress.lock is not Lock.NONE or (run is None and resumable(turn) is None):
        return launch(turn)
    if run is None or question is Ask.RESUME:
        return take_up(turn)
    if question is Ask.NEXT:
        return guided(turn, stopped(turn, run), begin(turn, entry_here(turn, run)))
    if turn.memory.playing is not None:
        return aside(turn, turn.words.line("resume.already"), short=True)
    return _back(turn, run)


def _back(turn: Turn, run: Run) -> Reply:
    about, opening = turn.memory.about, talk(turn, turn.words.line("resume"))
    if turn.now_ms // 1000 - run.touched_s > WHOLE_HOLD_AFTER_S:
        return guided(turn, replace(run, held_s=0), Start(Entry.SETUP, opening))
    entry, left = about.get("entry", ""), about.get("left", "")
    start = Start(
        Entry[entry] if entry in Entry.__members__ else Entry.BACK,
        opening,
        left_ms=int(left) if left.isascii() and left.isdigit() else None,
    )
    return guided(turn, run, start)


def take_up(turn: Turn) -> Reply:
    """A run of an earlier session from where it was: into the position again, the hold from its start."""
    run = turn.run or resumable(turn)
    block = None if run is None else run.block
    if run is None or block is None:
        return launch(turn)
    run = replace(run, held_s=0, sent=None, device=turn.device)
    opening = turn.words.line("resume.there", position=block.position)
    return guided(turn, run, begin(turn, Entry.SETUP, opening))


def stop(turn: Turn) -> Reply:
    """End it and keep what is done, with one line; a run that has something left can be resumed."""
    run = turn.run
    if run is None or not any(block.done for block in run.blocks):
        quiet = turn if run is None else turn.with_progress(turn.progress.with_run(stopped(turn, run)))
        return tell(quiet, turn.words.line("stop"))
    halted = stopped(turn, run)
    kept = turn.with_progress(keep(turn.progress, run, halted))
    return tell(kept, turn.words.line("stop.kept"))


def end_here(turn: Turn, run: Run, *sentences: str) -> Reply:
    """End the run for today: what is done is counted now, and it is not offered again."""
    halted = stopped(turn, run)
    progress = close(keep(turn.progress, run, halted), halted)
    return tell(turn.with_progress(progress), *sentences)


def nothing_more(turn: Turn) -> Reply:
    """ "No" to going on."""
    run = turn.run
    if run is None:
        return tell(turn, turn.words.line("stop"))
    return end_here(turn, run, *report(turn, run))
