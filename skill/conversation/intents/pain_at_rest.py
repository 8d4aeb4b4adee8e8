"""Pain where nobody stretches, told of what was cut off: it goes on gently, as if told in it (coach 6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.conversation.flow.cut_off import resumable
from skill.conversation.flow.standstill import end_here
from skill.conversation.intents import pain
from skill.conversation.intents.red_flags import advise_watching

if TYPE_CHECKING:
    from skill.coaching.run import Planned, Run
    from skill.conversation.turns.reply import Reply
    from skill.conversation.turns.turn import Turn


def ease(turn: Turn) -> Reply:
    """ "It hurts"."""
    cut_off = _cut_off(turn)
    return pain.advise_rest(turn if cut_off is None else pain.eased(turn, *cut_off))


def spare_leg(turn: Turn) -> Reply:
    """ "Sharp pain": no more on that leg today."""
    cut_off = _cut_off(turn)
    if cut_off is None:
        return pain.end_with_rest(turn)
    turn, run = pain.sparing(turn, *cut_off)
    return end_here(turn, run, turn.words.line("hurts.idle")) if run.at is None else pain.end_with_rest(turn)


def strike_leg(turn: Turn, *, numb: bool = False) -> Reply:
    """ "It tingles"."""
    cut_off = _cut_off(turn)
    turn = turn if cut_off is None else pain.stricken(turn, *cut_off)
    return advise_watching(turn) if numb else pain.advise_doctor(turn)


def _cut_off(turn: Turn) -> tuple[Run, Planned] | None:
    """The run that may be gone on with, and the hold that came last in it."""
    run = turn.run or resumable(turn)
    if run is None or run.at is None:
        return None
    return run, run.at if run.held_s else run.before() or run.at
