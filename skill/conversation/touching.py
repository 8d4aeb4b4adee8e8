"""What a screen reports: that a block is over, a touch, or that the device stopped it half-way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from skill.conversation import answers, changing, moving, pausing
from skill.conversation.going_on import pending_ask
from skill.conversation.turn import Ask, Reply, Show, Turn, tell

if TYPE_CHECKING:
    from collections.abc import Callable

TOUCHES: dict[str, Callable[[Turn], Reply]] = {
    "pause": pausing.pause,
    "easier": changing.easier,
    "skip": moving.skip,
    "stop": pausing.stop,
    "yes": answers.yes,
    "no": answers.no,
}
"""Every touch has a spoken twin, and does the same."""


def reported(turn: Turn, arguments: list[object]) -> Reply | None:
    """The answer to an event; None where there is nothing to answer."""
    kind, *rest = arguments or [""]
    if kind == "blockDone":
        return block_done(turn)
    if kind == "stalled":
        return pausing.pause(turn)
    touch = TOUCHES.get(str(rest[0])) if kind == "touch" and rest else None
    return None if touch is None else touch(turn)


def block_done(turn: Turn) -> Reply:
    """Silence after the question of a block: on with the next one, or the end with the two weeks drawn."""
    if pending_ask(turn) is Ask.FEEL or turn.run is None:
        return replace(tell(turn, turn.words.line("goodbye")), show=Show.PROGRESS)
    return moving.next_one(turn)
