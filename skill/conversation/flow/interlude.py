"""A talk about something else in the middle of a stretch, which is offered again after it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from skill.conversation.flow.cut_off import interrupted, offer_resume
from skill.conversation.flow.going_on import holding, stopped
from skill.conversation.turns.reply import tell

if TYPE_CHECKING:
    from skill.conversation.turns.reply import Reply
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
