"""How much is said: fewer words in a hold, and the way into a position short or in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.progress import Instructions
from skill.coaching.steps import Entry
from skill.coaching.values import replace
from skill.conversation.flow.going_on import aside, entry_here, holding, stopped
from skill.conversation.flow.guided import guided, there

if TYPE_CHECKING:
    from skill.conversation.turns.reply import Reply
    from skill.conversation.turns.turn import Turn


def speak_less(turn: Turn) -> Reply:
    """Only the start, halfway and the end of a hold are spoken, from this moment on."""
    return aside(turn.with_progress(replace(turn.progress, quiet=True)), turn.words.line("quiet.on"))


def speak_more(turn: Turn) -> Reply:
    return aside(turn.with_progress(replace(turn.progress, quiet=False)), turn.words.line("quiet.off"))


def count_down(turn: Turn) -> Reply:
    """The last five seconds of a hold, one number a second, until told not to (coach 5)."""
    return aside(
        turn.with_progress(replace(turn.progress, count_down=True)), turn.words.line("count_down.on")
    )


def stop_counting(turn: Turn) -> Reply:
    return aside(
        turn.with_progress(replace(turn.progress, count_down=False)), turn.words.line("count_down.off")
    )


def shorten_instructions(turn: Turn) -> Reply:
    return aside(_instructed(turn, Instructions.SHORT), turn.words.line("brief.on"))


def explain_in_full(turn: Turn) -> Reply:
    """Who is getting into place hears the whole way in at once; a hold is not broken off for it."""
    turn, run = _instructed(turn, Instructions.FULL), turn.run
    if holding(turn):
        return aside(turn, turn.words.line("explain.hold"))
    said = turn.words.line("explain.on")
    if run is None or turn.question is not None or turn.memory.playing is None:
        return aside(turn, said)
    if entry_here(turn, run) is not Entry.SETUP:
        return aside(turn, said)
    return guided(turn, stopped(turn, run), there(turn, said))


def _instructed(turn: Turn, instructions: Instructions) -> Turn:
    return turn.with_progress(replace(turn.progress, instructions=instructions))
