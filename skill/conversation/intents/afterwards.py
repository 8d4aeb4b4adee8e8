"""After a run: how it felt, and a deeper form after three easy ones (guide B5).

One question at the end; silence changes nothing, and nothing but a "yes" makes a form deeper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.ladder import Rung, agreed_deeper, asked_deeper, deeper_next, step_up
from skill.coaching.positions import POSITIONS, PositionId
from skill.coaching.progression import Feel, after_feel, careful
from skill.conversation.flow.going_on import aside
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, posed, tell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skill.coaching.progress import Progress
    from skill.conversation.turns.turn import Turn


def take_feel(turn: Turn) -> Reply:
    """ "Easy", "just right", "a bit much", said of a run that is over."""
    word = turn.slots.get("feel", "").lower()
    if word not in list(Feel):
        return aside(turn, turn.words.line("feel.thanks"))
    return record_feel(turn, Feel(word))


def record_feel(turn: Turn, how: Feel) -> Reply:
    """Take the answer once and say what comes of it."""
    before, after = turn.progress, after_feel(turn.progress, how)
    grown = _grown(before, after)
    turn = turn.with_progress(after)
    said = turn.words.line("feel.grown" if grown else f"feel.{how}")
    positions = () if how is Feel.TOO_MUCH else before.finished.positions
    return _one_more(turn, positions, said, grown=grown) or say_goodbye(turn, said)


def _one_more(turn: Turn, positions: tuple[PositionId, ...], said: str, *, grown: bool) -> Reply | None:
    """At most one more, after an answer that counted. Where a hold grew nothing deeper is offered."""
    return None if grown or not positions else offer_deeper(turn, positions, said)


def say_goodbye(turn: Turn, said: str = "") -> Reply:
    """No answer, or none that is left to wait for."""
    return tell(turn, said, turn.words.line("goodbye"))


def _grown(before: Progress, after: Progress) -> bool:
    return any(state.hold_s > before.position(position).hold_s for position, state in after.positions.items())


def offer_deeper(turn: Turn, positions: Iterable[PositionId], said: str) -> Reply | None:
    """The step up from one of `positions`, the gentlest first; None where there is none to offer."""
    position = deeper_next(turn.progress, positions, turn.day)
    if position is None:
        return None
    rung, target, _ = step_up(turn.progress, position)
    key = "deeper.offer" if rung is Rung.DEPTH else "deeper.offer_next"
    asked = turn.with_progress(asked_deeper(turn.progress, position))
    question = turn.words.line(key, position=position, target=target)
    return posed(asked, Ask.DEEPER, said, question, about={"position": position})


def take_deeper(turn: Turn) -> Reply:
    named, words = turn.memory.about.get("position", ""), turn.words
    if named not in POSITIONS or careful(turn.progress, turn.day):
        return tell(turn, words.line("harder.careful"), words.line("goodbye"))
    rung, target, progress = agreed_deeper(turn.progress, PositionId(named), turn.day)
    key = "deeper.agreed" if rung is Rung.DEPTH else "deeper.agreed_next"
    said = words.line(key, position=target, count=progress.position(target).hold_s)
    return tell(turn.with_progress(progress), said, words.line("goodbye"))


def decline_deeper(turn: Turn) -> Reply:
    return tell(turn, turn.words.line("deeper.declined"), turn.words.line("goodbye"))
