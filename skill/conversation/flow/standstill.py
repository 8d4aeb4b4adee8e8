"""A run at a standstill: set aside and offered again, ended for today, or not to begin at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.settle import close, keep
from skill.coaching.values import replace
from skill.conversation.flow.cut_off import interrupted, offer_resume
from skill.conversation.flow.going_on import holding, stopped
from skill.conversation.flow.wrap_up import farewell
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, posed, tell

if TYPE_CHECKING:
    from skill.coaching.run import Run
    from skill.conversation.turns.turn import Turn


def set_aside(turn: Turn) -> tuple[Turn, list[str]]:
    """The turn with its stretch at a standstill: this session's, or one that was being heard until now.

    Whoever may be in the middle of a hold is told to let go.
    """
    run, cut_off = turn.run, interrupted(turn)
    if run is not None:
        halted, rest = stopped(turn, run), holding(turn)
    elif cut_off is not None:
        halted, rest = replace(cut_off, sent=None), True
    else:
        return turn, []
    memory = replace(turn.memory, run=halted.id, playing=None)
    still = replace(turn.with_progress(turn.progress.with_run(halted)), memory=memory)
    return still, [turn.words.line("let_go")] if rest else []


def finish(turn: Turn, *sentences: str) -> Reply:
    """Say it, and take up the stretch that was set aside; without one the session ends."""
    run = turn.run
    return tell(turn, *sentences) if run is None else offer_resume(turn, run, *sentences)


def end_here(turn: Turn, run: Run, *sentences: str) -> Reply:
    """End the run: what is done is counted now, and it is not offered again."""
    halted = stopped(turn, run)
    progress = close(keep(turn.progress, run, halted), halted)
    return tell(turn.with_progress(progress), *sentences)


def nothing_more(turn: Turn) -> Reply:
    """ "No" to going on."""
    run = turn.run
    if run is None:
        return tell(turn, turn.words.line("stop"))
    return end_here(turn, run, *farewell(turn, run))


def still_locked(turn: Turn) -> Reply:
    """That it is paused, and what opens it."""
    return posed(turn, Ask.LOCKED, turn.words.line("locked"))
