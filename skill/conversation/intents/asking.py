"""Which leg, how long, how many, help, and what was not understood: answered, and on it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.cues import SHORTEST_REST_OF_HOLD_S
from skill.coaching.values import replace
from skill.conversation.flow.breathing import seconds_left
from skill.conversation.flow.cut_off import interrupted
from skill.conversation.flow.going_on import aside, held_s, holding
from skill.conversation.flow.guided import left_s
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, Show, ask, posed

if TYPE_CHECKING:
    from skill.conversation.turns.turn import Turn

MISSED = "missed"
"""In what a session remembers: which answer of it was to words that were not understood."""


def tell_leg(turn: Turn) -> Reply:
    run = turn.run or interrupted(turn)
    if run is None or run.at is None:
        return aside(turn, turn.words.line("which_leg.next", leg=turn.progress.next_leg))
    return aside(turn, turn.words.line("which_leg", leg=run.at.hold.leg))


def tell_time_left(turn: Turn) -> Reply:
    """Seconds of this hold, as they will be held; outside of one the minutes of all that is ahead."""
    run = turn.run
    if run is None or run.block is None:
        return tell_holds_left(turn)
    if not holding(turn):
        return aside(turn, turn.words.line("left.minutes", count=max(1, round(left_s(turn, run) / 60))))
    seconds = max(SHORTEST_REST_OF_HOLD_S, run.block.hold_s - held_s(turn, run))
    return aside(turn, turn.words.line("left.seconds", count=seconds))


def tell_breathing_left(turn: Turn) -> Reply:
    return aside(turn, turn.words.line("left.seconds", count=seconds_left(turn)))


def tell_holds_left(turn: Turn) -> Reply:
    run = turn.run or interrupted(turn)
    if run is None:
        return aside(turn, turn.words.line("left.nothing"))
    left = len(run.pending())
    if not holding(turn):
        return aside(turn, turn.words.line("left.holds", count=left))
    return aside(turn, turn.words.line("left.after" if left > 1 else "left.last", count=left - 1))


def help_begin(turn: Turn) -> Reply:
    """Three things one can say; at a question and in a stretch others, that fit the moment."""
    words = turn.words
    told = posed(turn, Ask.START, words.line("help"), words.line("disclaimer"), words.line("again.start"))
    return replace(told, show=Show.HELP)


def help_answer(turn: Turn) -> Reply:
    """What can be said to the question that is open."""
    return aside(turn, turn.words.line(f"help.{turn.question}"))


def miss_words(turn: Turn) -> Reply:
    """Not understood, in a stretch; twice in a row it may be somebody who needs help."""
    if turn.just_had(MISSED):
        return aside(turn, turn.words.line("fallback.twice"))
    missed = aside(turn, turn.words.line("fallback.stretching"))
    return replace(missed, about={**missed.about, MISSED: turn.number})


def ask_what_is_meant(turn: Turn) -> Reply:
    """Not understood, and nothing going on."""
    if turn.progress.locked:
        return ask(turn, Ask.LOCKED, turn.words.line("fallback"))
    return posed(turn, Ask.START, turn.words.line("fallback.idle"))
