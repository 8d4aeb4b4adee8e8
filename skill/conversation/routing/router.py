"""Decides what happens on which intent while which question is open. Nothing else does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.values import replace
from skill.conversation.flow.breathing import breathing
from skill.conversation.flow.going_on import ask_again
from skill.conversation.flow.standstill import still_locked
from skill.conversation.intents.pausing import stalled
from skill.conversation.routing.parts import meant
from skill.conversation.routing.questions import QUESTIONS
from skill.conversation.routing.routes import NARROWER, ROUTES, TOUCHES
from skill.conversation.routing.rows import BLOCK_DONE, FALLBACK, Doing, Kind

if TYPE_CHECKING:
    from skill.conversation.routing.rows import Handler, Target
    from skill.conversation.turns.memory import Ask
    from skill.conversation.turns.reply import Reply
    from skill.conversation.turns.turn import Turn


def route(turn: Turn, intent: str) -> Reply:
    """The answer to `intent` at this moment."""
    wish = meant(intent, turn.slots) if turn.slots else intent
    row = narrowed(turn, wish if wish in ROUTES else FALLBACK)
    return handler_for(row, turn.question, doing(turn), locked=turn.progress.locked)(turn)


def report(turn: Turn, arguments: list[object]) -> Reply | None:
    """The answer to what a screen reports; None where there is nothing to answer."""
    kind, *rest = arguments or [""]
    if kind == BLOCK_DONE:
        return route(turn, BLOCK_DONE)
    if kind == "stalled":
        return stalled(turn, rest[-1] if rest else 0)
    touched = TOUCHES.get(str(rest[0])) if kind == "touch" and rest else None
    return None if touched is None else route(replace(turn, slots=touched[1]), touched[0])


def narrowed(turn: Turn, intent: str) -> str:
    """The row of `intent` that holds for what its slots say."""
    holds, row = NARROWER.get(intent, (None, intent))
    return row if holds is not None and holds(turn) else intent


def doing(turn: Turn) -> Doing:
    if breathing(turn):
        return Doing.BREATHING
    return Doing.NOTHING if turn.run is None else Doing.STRETCHING


def handler_for(intent: str, question: Ask | None, doing: Doing, *, locked: bool = False) -> Handler:
    """Who answers `intent`, a row of ROUTES, while `question` is open."""
    target = target_for(intent, question, doing, locked=locked)
    return handler_for(target, question, doing, locked=locked) if isinstance(target, str) else target


def target_for(intent: str, question: Ask | None, doing: Doing, *, locked: bool = False) -> Target:
    """The same, or the intent that is meant by this one."""
    way, asked = ROUTES[intent], None if question is None else QUESTIONS[question]
    if way.waits and asked is not None and asked.kind is Kind.SAFETY and asked.answer(intent) is None:
        return ask_again
    if way.after_check_up and locked:
        return still_locked
    if asked is not None:
        own = asked.answer(intent) or way.asked
    else:
        own = way.breathing if doing is Doing.BREATHING else None
    if own is None and doing is not Doing.STRETCHING:
        own = way.idle
    return own or way.handler
