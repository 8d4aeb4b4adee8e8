"""A rest day, and one slow minute of breathing on it or at any other time (guide B9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.settle import both_rest, close
from skill.coaching.streak import kept_without
from skill.coaching.values import replace
from skill.conversation.flow.breathing import COUNTS, KEPT, YES, minute
from skill.conversation.flow.standstill import set_aside
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, posed, tell

if TYPE_CHECKING:
    from skill.conversation.turns.turn import Turn


def breathe(turn: Turn) -> Reply:
    """ "Just breathe": a minute of it, after which a stretch that was under way is offered again."""
    turn, rest = set_aside(turn)
    about = {KEPT: YES} if turn.run is not None else {}
    if both_rest(turn.progress, turn.day):
        about[COUNTS] = YES
    return minute(turn, *rest, turn.words.line("breath.how"), about=about)


def take_minute(turn: Turn) -> Reply:
    """ "Yes" to a minute, or to another one."""
    return minute(turn, turn.words.line("breath.how"), about=turn.memory.about)


def decline_minute(turn: Turn) -> Reply:
    return tell(turn, turn.words.line("rest.well"))


def take_rest_day(turn: Turn) -> Reply:
    """ "I want a rest day": what was begun counts for what it was, and nothing more is asked for today."""
    turn, rest = _ended(turn)
    history = turn.progress.history
    if history.day(turn.day).sessions:
        told = turn.words.line("rest.done")
    else:
        told = turn.words.line("rest.kept" if kept_without(history, turn.day) else "rest.day")
    return _offer(turn, *rest, told)


def legs_rest(turn: Turn) -> Reply:
    """Both legs are left alone for some days: such a day keeps the streak by itself."""
    words = [turn.words.line("start.legs_rest")]
    if kept_without(turn.progress.history, turn.day):
        words.append(turn.words.line("rest.keeps"))
    return _offer(turn, *words)


def _offer(turn: Turn, *sentences: str) -> Reply:
    about = {COUNTS: YES} if both_rest(turn.progress, turn.day) else {}
    return posed(turn, Ask.BREATHE, *sentences, turn.words.line("breath.offer"), about=about)


def _ended(turn: Turn) -> tuple[Turn, list[str]]:
    """The turn without its run, which counts for what it was."""
    turn, rest = set_aside(turn)
    run = turn.run
    if run is None:
        return turn, rest
    ended = turn.with_progress(close(turn.progress, run))
    return replace(ended, memory=replace(turn.memory, run="")), rest
