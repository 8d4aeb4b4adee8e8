"""What a person can say, as a short list in large letters."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from skill.rendering.apl.document import ROUND, TALL, WIDE, render, screen
from skill.rendering.apl.parts import ACCENT, column, text, u

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skill.rendering.apl.document import Labels
    from skill.rendering.apl.parts import Json

MOST = 6
_SIZES = {ROUND: 6.2, TALL: 6.8, WIDE: 8}
_WIDTHS = {ROUND: 80, TALL: 92, WIDE: 160}


def help_screen(phrases: Sequence[str], token: str, labels: Labels) -> Json:
    """Make the directive with up to six phrases."""
    shown = [escape(phrase, quote=False) for phrase in phrases[:MOST]]
    data = {"type": "object", "properties": {"phrases": shown}}
    screens = [_screen(shape, labels) for shape in (ROUND, TALL, WIDE)]
    return render(token, screens, data, settings={"idleTimeout": 60_000})


def _screen(shape: str, labels: Labels) -> Json:
    size = _SIZES[shape]
    title = text(labels["help_title"], size * 1.15, color=ACCENT, paddingBottom=u(size * 0.5))
    phrase = text("${data}", size, fontWeight="500", lineHeight=1.5, width=u(_WIDTHS[shape]))
    phrases = {
        "type": "Container",
        "alignItems": "center",
        "data": "${payload.block.properties.phrases}",
        "item": phrase,
    }
    inside = column(title, phrases, justifyContent="center", grow=1)
    return screen(shape, [inside], justifyContent="center")
