"""What the Alexa app shows: the details that are too many to say (guide B9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching import summary
from skill.coaching.aim import daily
from skill.coaching.positions import POSITIONS, PositionId
from skill.coaching.settle import counted
from skill.coaching.streak import current
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Show
from skill.rendering.pictures import file_name
from skill.rendering.response import InTheApp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skill.coaching.positions import Leg
    from skill.coaching.progress import Progress
    from skill.conversation.turns.reply import Reply
    from skill.conversation.turns.turn import Turn


def card_of(turn: Turn, reply: Reply) -> InTheApp | None:
    """The card that goes with `reply`; a response takes one, and asking for a permission comes first."""
    if reply.permit or reply.permission_card or reply.forget or not _wanted(turn, reply):
        return None
    told, title = counted(reply.progress), turn.words.label("card_title")
    if not told.history.sessions:
        return None
    return InTheApp(title, tuple(_lines(turn, told)), _drawing(turn, told))


def _wanted(turn: Turn, reply: Reply) -> bool:
    """The app belongs to the whole household: one voice's own progress is put there on its own word alone."""
    if reply.show is Show.DETAILS:
        return True
    if turn.voice or reply.ask is Ask.DETAILS:
        return False
    return reply.show is Show.PROGRESS or _stretched(reply)


def _stretched(reply: Reply) -> bool:
    """Whether it ends a session in which a stretch session was counted."""
    return not reply.open and any(one.run == reply.run and one.counts for one in reply.progress.closed)


def _lines(turn: Turn, told: Progress) -> Iterator[str]:
    """A run that is still open is told as if it ended now."""
    day, label = turn.day, turn.words.label
    today, week = summary.day_facts(told.history, day), summary.week_facts(told, day)
    streak = current(told.history, day)
    yield label("card_today", count=today.sessions, goal=daily(told.aim) or 1)
    if today.seconds:
        yield label("card_held", count=today.seconds)
    yield label("card_week", count=week.sessions)
    if week.before is not None:
        yield label("card_last_week", count=week.before)
    yield label("card_streak" if streak else "card_best", count=streak, best=told.history.best)
    for position in POSITIONS:
        state = told.position(position)
        if state.times:
            yield label("card_hold", position=label(position), count=state.hold_s)


def _drawing(turn: Turn, told: Progress) -> str:
    """The drawing of the position and leg held last; before that, of where the next stretch begins."""
    position, leg = _last_place(turn) or _next_place(turn, told)
    return "" if position is None else file_name(position, leg, told.position(position).depth)


def _last_place(turn: Turn) -> tuple[PositionId, Leg] | None:
    playing, here = turn.memory.playing, turn.here
    if playing is None or here is None:
        return None
    played = reversed(playing.spans[: here.index + 1])
    return next(((span.position, span.leg) for span in played if span.position and span.leg), None)


def _next_place(turn: Turn, told: Progress) -> tuple[PositionId | None, Leg]:
    fact = summary.hold_fact(told, turn.day)
    return (None if fact is None else fact.position), told.next_leg
