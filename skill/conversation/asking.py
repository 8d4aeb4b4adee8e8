"""Which leg, how long, how many, help, and what was not understood: answered, and on it goes."""

from __future__ import annotations

from skill.coaching.progress import Lock
from skill.coaching.timeline import Phase
from skill.conversation.going_on import aside, held_s, pending_ask
from skill.conversation.starting import launch
from skill.conversation.turn import Ask, Reply, Turn, posed, tell


def which_leg(turn: Turn) -> Reply:
    run = turn.run
    if run is None or run.at is None:
        return aside(turn, turn.words.line("which_leg.next", leg=turn.progress.next_leg))
    return aside(turn, turn.words.line("which_leg", leg=run.at.hold.leg), short=True)


def time_left(turn: Turn) -> Reply:
    """Seconds of this hold, or how many holds before it begins."""
    run, here = turn.run, turn.here
    if run is None or run.block is None:
        return aside(turn, turn.words.line("left.nothing"))
    if here is None or here.span.phase is not Phase.HOLD or pending_ask(turn) is not None:
        return holds_left(turn)
    seconds = max(1, run.block.hold_s - held_s(turn, run))
    return aside(turn, turn.words.line("left.seconds", count=seconds), short=True)


def holds_left(turn: Turn) -> Reply:
    run = turn.run
    if run is None:
        return aside(turn, turn.words.line("left.nothing"))
    return aside(turn, turn.words.line("left.holds", count=len(run.pending())), short=True)


def help_(turn: Turn) -> Reply:
    """Three things one can say, that fit the moment."""
    question, words = pending_ask(turn), turn.words
    if turn.progress.lock is not Lock.NONE:
        return posed(turn, Ask.CHECKED, words.line(f"locked.{turn.progress.lock}"))
    if question is not None:
        return aside(turn, words.line(f"help.{question}"))
    if turn.run is not None and turn.memory.playing is not None:
        return aside(turn, words.line("help.stretching"))
    return posed(turn, Ask.START, words.line("help"), words.line("disclaimer"), words.line("again.start"))


def fallback(turn: Turn) -> Reply:
    question, words = pending_ask(turn), turn.words
    if question is not None:
        return aside(turn, words.line("fallback"))
    if turn.run is not None and turn.memory.playing is not None:
        return aside(turn, words.line("fallback.stretching"))
    return posed(turn, Ask.START, words.line("fallback.idle"))


def home(turn: Turn) -> Reply:
    return tell(turn, turn.words.line("stop"))


def empty_yes(turn: Turn) -> Reply:
    """ "Yes" to nothing: in a stretch a nod, else a start."""
    if turn.run is not None and turn.memory.playing is not None:
        return aside(turn, turn.words.line("yes.stretching"), short=True)
    return launch(turn)
