"""Pause, resume and stop, from every state."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from skill.coaching.progress import Lock
from skill.coaching.segment import Entry
from skill.coaching.settle import close, keep
from skill.conversation.going_on import aside, entry_here, pending_ask, stopped
from skill.conversation.guided import guided
from skill.conversation.starting import first_block, launch, resumable, wish_asked
from skill.conversation.turn import Ask, Reply, Turn, posed, tell
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
    about = {"entry": _entry(turn, run).name}
    return posed(still, Ask.PAUSED, turn.words.line("pause"), about=about)


def _entry(turn: Turn, run: Run) -> Entry:
    if pending_ask(turn) is Ask.PAUSED:
        return Entry[turn.memory.about.get("entry", Entry.SETUP.name)]
    return entry_here(turn, run)


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
        return guided(turn, stopped(turn, run), entry_here(turn, run))
    if turn.memory.playing is not None:
        return aside(turn, turn.words.line("resume.already"), short=True)
    return _back(turn, run, Entry[turn.memory.about.get("entry", Entry.BACK.name)])


def _back(turn: Turn, run: Run, entry: Entry) -> Reply:
    away_s = turn.now_ms // 1000 - run.touched_s
    if away_s > WHOLE_HOLD_AFTER_S:
        run, entry = replace(run, held_s=0), Entry.SETUP
    return guided(turn, run, entry, opening=turn.words.line("resume"))


def take_up(turn: Turn) -> Reply:
    """A run of an earlier session from where it was: into the position again, the hold from its start."""
    run = turn.run or resumable(turn)
    block = None if run is None else run.block
    if run is None or block is None:
        return launch(turn)
    run = replace(run, held_s=0, sent=None, device=turn.device)
    opening = turn.words.line("resume.there", position=block.position)
    return guided(turn, run, Entry.SETUP, opening=opening)


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
