"""Which leg, how long, how many, help, and what was not understood: answered, and on it goes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from skill.coaching.cues import SHORTEST_REST_OF_HOLD_S
from skill.conversation.flow.breathing import breathing, seconds_left
from skill.conversation.flow.cut_off import interrupted
from skill.conversation.flow.going_on import aside, held_s, holding, pending_ask
from skill.conversation.flow.locked import unless_locked
from skill.conversation.intents.starting import launch
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, Show, ask, posed

if TYPE_CHECKING:
    from skill.conversation.turns.turn import Turn


def which_leg(turn: Turn) -> Reply:
    run = turn.run or interrupted(turn)
    if run is None or run.at is None:
        return aside(turn, turn.words.line("which_leg.next", leg=turn.progress.next_leg))
    return aside(turn, turn.words.line("which_leg", leg=run.at.hold.leg))


def time_left(turn: Turn) -> Reply:
    """Seconds of this hold, as they will be held; how many holds outside of one."""
    run = turn.run
    if breathing(turn):
        return aside(turn, turn.words.line("left.seconds", count=seconds_left(turn)))
    if run is None or run.block is None or not holding(turn):
        return holds_left(turn)
    seconds = max(SHORTEST_REST_OF_HOLD_S, run.block.hold_s - held_s(turn, run))
    return aside(turn, turn.words.line("left.seconds", count=seconds))


def holds_left(turn: Turn) -> Reply:
    run = turn.run or interrupted(turn)
    if run is None:
        return aside(turn, turn.words.line("left.nothing"))
    left = len(run.pending())
    if not holding(turn):
        return aside(turn, turn.words.line("left.holds", count=left))
    return aside(turn, turn.words.line("left.after" if left > 1 else "left.last", count=left - 1))


@unless_locked
def help_(turn: Turn) -> Reply:
    """Three things one can say, that fit the moment."""
    question, words = pending_ask(turn), turn.words
    if question is not None:
        return aside(turn, words.line(f"help.{question}"))
    if breathing(turn):
        return aside(turn, words.line("help.breathing"))
    if turn.run is not None and turn.memory.playing is not None:
        return aside(turn, words.line("help.stretching"))
    told = posed(turn, Ask.START, words.line("help"), words.line("disclaimer"), words.line("again.start"))
    return replace(told, show=Show.HELP)


def fallback(turn: Turn) -> Reply:
    question, words = pending_ask(turn), turn.words
    if question is not None:
        return aside(turn, words.line("fallback"))
    if breathing(turn):
        return aside(turn, words.line("fallback.breathing"))
    if turn.run is not None and turn.memory.playing is not None:
        return aside(turn, words.line("fallback.stretching"))
    if turn.progress.locked:
        return ask(turn, Ask.CHECKED, words.line("fallback"))
    return posed(turn, Ask.START, words.line("fallback.idle"))


def empty_yes(turn: Turn) -> Reply:
    """ "Yes" to nothing: in a stretch a nod, else a start."""
    if breathing(turn) or (turn.run is not None and turn.memory.playing is not None):
        return aside(turn, turn.words.line("yes.stretching"))
    return launch(turn)
