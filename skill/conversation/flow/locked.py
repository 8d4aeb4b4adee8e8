"""Stretching is locked until somebody was checked: little else is talked about (guide B7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, posed

if TYPE_CHECKING:
    from skill.conversation.turns.turn import Turn


def still_locked(turn: Turn) -> Reply:
    """Why it is locked, and whether they were checked."""
    return posed(turn, Ask.CHECKED, turn.words.line(f"locked.{turn.progress.lock}"))
