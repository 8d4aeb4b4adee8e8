"""A deeper form, offered after three easy ones; nothing but a "yes" makes it so (guide B5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.ladder import Rung, agreed_deeper, asked_deeper, deeper_next, step_up
from skill.coaching.positions import PositionId
from skill.coaching.progression import careful
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, posed, tell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skill.conversation.turns.turn import Turn


def offer_deeper(turn: Turn, positions: Iterable[PositionId], said: str) -> Reply | None:
    """The step up from one of `positions`, the gentlest first; None where there is none to offer."""
    position = deeper_next(turn.progress, positions, turn.day)
    if position is None:
        return None
    rung, target, _ = step_up(turn.progress, position)
    key = "deeper.offer" if rung is Rung.DEPTH else "deeper.offer_next"
    asked = turn.with_progress(asked_deeper(turn.progress, position))
    question = turn.words.line(key, position=position, target=target)
    return posed(asked, Ask.DEEPER, said, question, about={"position": position.value})


def take_deeper(turn: Turn) -> Reply:
    named, words = turn.memory.about.get("position", ""), turn.words
    if named not in list(PositionId) or careful(turn.progress, turn.day):
        return tell(turn, words.line("harder.careful"), words.line("goodbye"))
    rung, target, progress = agreed_deeper(turn.progress, PositionId(named), turn.day)
    key = "deeper.agreed" if rung is Rung.DEPTH else "deeper.agreed_next"
    said = words.line(key, position=target, count=progress.position(target).hold_s)
    return tell(turn.with_progress(progress), said, words.line("goodbye"))


def decline_deeper(turn: Turn) -> Reply:
    return tell(turn, turn.words.line("deeper.declined"), turn.words.line("goodbye"))
