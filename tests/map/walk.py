"""Walks through the conversation: the real skill in every place, with everything that can be said there."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from unittest.mock import patch

from skill.conversation.routing import router
from skill.conversation.routing.rows import Doing
from skill.conversation.turns.memory import Ask
from tests.conversation.asked import ASKED, DOING, home_where
from tests.conversation.wishes import WISHES
from tests.conversation.with_alexa import ASK

if TYPE_CHECKING:
    from skill.conversation.routing.rows import Handler
    from tests.conversation.household import Answer
    from tests.conversation.with_alexa import Home

Place = Ask | Doing
"""A question that is open, or what is being done while none is."""
PLACES: tuple[Place, ...] = (*DOING, *ASKED)
END = "end"
To = Place | str


class Routed(NamedTuple):
    """What the router was asked, and whom it chose."""

    row: str
    question: Ask | None
    doing: Doing
    locked: bool
    handler: Handler


class Step(NamedTuple):
    """One thing said in one place, and where it leads."""

    words: str
    routed: Routed
    home: Home
    answer: Answer
    to: To


@cache
def walk(place: Place) -> tuple[Step, ...]:
    """Everything that can be said in one place."""
    return tuple(_step(place, words) for words in WISHES)


def _step(place: Place, words: str) -> Step:
    return said_at(home_where(place), words)


def said_at(where: Home, words: str) -> Step:
    """`words` said in a home of its own that is just like this one."""
    home = where.twin()
    routed: list[Routed] = []
    choose = router.handler_for

    def note(row: str, question: Ask | None, doing: Doing, *, locked: bool = False) -> Handler:
        handler = choose(row, question, doing, locked=locked)
        routed.append(Routed(row, question, doing, locked, handler))
        return handler

    with patch.object(router, "handler_for", note):
        answer = home.says(words if home.session else ASK + words)
    # One intent may mean another: the one that was said is noted last.
    return Step(words, routed[-1], home, answer, _where(answer))


def _where(answer: Answer) -> To:
    memory = answer.memory
    if memory.ask is None:
        return END
    if memory.playing is None or memory.playing.spans[0].phase == "question":
        return memory.ask
    phases = {span.phase for span in memory.playing.spans}
    return Doing.BREATHING if "breathe" in phases else Doing.STRETCHING
