"""How it felt: easy, just right or too much. One question at the end; silence changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.progression import Feel, after_feel
from skill.conversation.flow.going_on import aside
from skill.conversation.intents import deepening, pacing
from skill.conversation.turns.reply import Reply, tell

if TYPE_CHECKING:
    from skill.coaching.positions import PositionId
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
    if not positions:
        return None
    question = pacing.ask_pace(turn, said)
    return question if question or grown else deepening.offer_deeper(turn, positions, said)


def say_goodbye(turn: Turn, said: str = "") -> Reply:
    """No answer, or none that is left to wait for."""
    return tell(turn, said, turn.words.line("goodbye"))


def _grown(before: Progress, after: Progress) -> bool:
    return any(state.hold_s > before.position(position).hold_s for position, state in after.positions.items())
