"""Times of the day as they are spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import time

WHOLE = {0: "midnight", 12: "noon"}
PARTS = ((4, "at night"), (12, "in the morning"), (18, "in the afternoon"), (22, "in the evening"))
"""The words until an hour; after the last it is night again."""


def clock(at: time, number: Callable[[int], str]) -> str:
    """Such as "seven thirty in the morning"; `number` spells a number."""
    if not at.minute and at.hour in WHOLE:
        return WHOLE[at.hour]
    part = next((words for until, words in PARTS if at.hour < until), "at night")
    minutes = f" {'oh ' if at.minute < 10 else ''}{number(at.minute)}" if at.minute else ""
    return f"{number(at.hour % 12 or 12)}{minutes} {part}"
