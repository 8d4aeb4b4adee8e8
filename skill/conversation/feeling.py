"""How it felt: easy, just right or too much. One question at the end; silence changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.progression import Feel, after_feel
from skill.conversation.turn import Reply, Turn, tell

if TYPE_CHECKING:
    from skill.coaching.progress import Progress


def named(turn: Turn) -> Feel | None:
    word = turn.slots.get("feel", "").lower()
    return Feel(word) if word in list(Feel) else None


def felt(turn: Turn, how: Feel) -> Reply:
    """Take the answer once and say what comes of it."""
    progress = after_feel(turn.progress, how)
    grown = _grown(turn.progress, progress)
    turn = turn.with_progress(progress)
    if grown and how is not Feel.TOO_MUCH:
        return tell(turn, turn.words.line("feel.grown"), turn.words.line("goodbye"))
    return tell(turn, turn.words.line(f"feel.{how}"), turn.words.line("goodbye"))


def _grown(before: Progress, after: Progress) -> bool:
    return any(state.hold_s > before.position(position).hold_s for position, state in after.positions.items())
