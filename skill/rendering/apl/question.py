"""A question in large letters, and its answers as buttons."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from skill.rendering.apl.document import ROUND, TALL, WIDE, button, render, screen
from skill.rendering.apl.parts import column, row, text, u

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skill.rendering.apl.document import Labels
    from skill.rendering.apl.parts import Json

_SHORT = 60
_SIZES = {ROUND: 8.5, TALL: 10, WIDE: 11}
_LONG_SIZES = {ROUND: 6.6, TALL: 8, WIDE: 8.5}


def question(text: str, token: str, labels: Labels, answers: Sequence[str] = ()) -> Json:
    """Make the directive; an answer's button sends `["touch", answer, token]`."""
    data = {"type": "object", "properties": {"question": escape(text, quote=False)}}
    sizes = _SIZES if len(text) <= _SHORT else _LONG_SIZES
    screens = [_screen(shape, size, token, labels, answers) for shape, size in sizes.items()]
    return render(token, screens, data, settings={"idleTimeout": 60_000})


def _screen(shape: str, size: float, token: str, labels: Labels, answers: Sequence[str]) -> Json:
    asked = text(
        "${payload.block.properties.question}",
        size,
        maxLines=6,
        lineHeight=1.2,
        width=u({ROUND: 80, TALL: 90, WIDE: 155}[shape]),
    )
    made = [
        button(labels[answer], labels[f"{answer}_spoken"], ["touch", answer, token], shape)
        for answer in answers
    ]
    gap = {"type": "Container", "width": u(4 if shape == ROUND else 6), "height": u(4)}
    spaced = [part for one in made for part in (gap, one)][1:]
    beside = column if shape == TALL and len(made) > 2 else row
    buttons = beside(*spaced, paddingTop="${Math.round(8 * u)}")
    inside = column(asked, *([buttons] if made else []), justifyContent="center", grow=1)
    return screen(shape, [inside], justifyContent="center")
