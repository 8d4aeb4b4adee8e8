"""Stretching is locked until somebody was checked: little else is talked about (guide B7)."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING

from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, posed

if TYPE_CHECKING:
    from collections.abc import Callable

    from skill.conversation.turns.turn import Turn


def still_locked(turn: Turn) -> Reply:
    """Why it is locked, and whether they were checked."""
    return posed(turn, Ask.CHECKED, turn.words.line(f"locked.{turn.progress.lock}"))


def unless_locked(answer: Callable[[Turn], Reply]) -> Callable[[Turn], Reply]:
    """For wishes that have to wait until then."""

    @wraps(answer)
    def waits(turn: Turn) -> Reply:
        return still_locked(turn) if turn.progress.locked else answer(turn)

    return waits
