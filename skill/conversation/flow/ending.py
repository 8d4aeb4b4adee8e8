"""The end of a run, for today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.settle import close, keep
from skill.conversation.flow.going_on import stopped
from skill.conversation.flow.wrap_up import farewell
from skill.conversation.turns.reply import Reply, tell

if TYPE_CHECKING:
    from skill.coaching.run import Run
    from skill.conversation.turns.turn import Turn


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
