"""Words of safety in large letters, with the number to call where there is one (guide B7.3)."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from skill.rendering.apl.document import ROUND, TALL, WIDE, render, screen
from skill.rendering.apl.parts import ACCENT, column, text, u

if TYPE_CHECKING:
    from skill.rendering.apl.parts import Json


class _Room(NamedTuple):
    """Heights of the number and of letters, and the width of a line, in u."""

    number: float
    letters: float
    width: float


_ROOMS = {ROUND: _Room(14, 4.4, 74), TALL: _Room(26, 6.4, 90), WIDE: _Room(26, 7, 160)}
_LINES = 12


def warning(words: str, number: str, token: str) -> Json:
    """Make the directive; `number` is empty where none is to be called."""
    data = {"type": "object", "properties": {"words": escape(words, quote=False), "number": number}}
    screens = [_screen(shape, room, number) for shape, room in _ROOMS.items()]
    return render(token, screens, data, settings={"idleTimeout": 60_000})


def _screen(shape: str, room: _Room, number: str) -> Json:
    said = text(
        "${payload.block.properties.words}",
        room.letters if number else room.letters * 1.2,
        maxLines=_LINES,
        lineHeight=1.2,
        fontWeight="500",
        width=u(room.width),
    )
    call = text("${payload.block.properties.number}", room.number, color=ACCENT)
    inside = column(*([call] if number else []), said, justifyContent="center", grow=1)
    return screen(shape, [inside], justifyContent="center")
