"""The frame that every screen shares: version, unit, sizes, viewport shapes and the directive.

Somebody lies on the floor two and a half metres away. A letter that is 67 dp high is then 12 minutes of arc
on the smallest screens (Echo Show 5, Spot), and more on all others: so high at least are the side and the
instruction; the count is 112 dp for 20 minutes, a button's word 56 dp for 10.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.rendering.apl.parts import BUTTON, BUTTON_EDGE, GROUND, TEXT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from skill.rendering.apl.parts import Json

    Labels = Mapping[str, str]
    """The words on a screen by key; `skill.speech` has them."""

VERSION = "1.4"
ROUND, TALL, WIDE = "round", "tall", "wide"
SHAPES = (ROUND, TALL, WIDE)
IDLE_MS = 60_000

_WHEN = {
    ROUND: "${viewport.shape == 'round'}",
    TALL: "${viewport.height > viewport.width}",
    WIDE: "${true}",
}
# The room that each layout is drawn for: 100 by 100, 100 by 150 and 175 by 100 units.
_SIZES = {
    ROUND: {"u": "Math.min(viewport.width, viewport.height) / 100", "big": "Math.max(67.5, 14 * u)"},
    TALL: {"u": "Math.min(viewport.width, viewport.height / 1.5) / 100", "big": "Math.max(67.5, 10 * u)"},
    WIDE: {"u": "Math.min(viewport.width / 1.75, viewport.height) / 100", "big": "Math.max(67.5, 9.2 * u)"},
}
_MORE = {"tap": "Math.max(57, 0.7 * big)"}


def screen(shape: str, items: Sequence[Json], bind: Sequence[Json] = (), **more: object) -> Json:
    """Make the root of a screen for one viewport shape; the first whose `when` holds is used."""
    sizes = sized({**_SIZES[shape], **_MORE})
    return {
        "type": "Container",
        "id": "root",
        "when": _WHEN[shape],
        "bind": [*sizes, *bind],
        "width": "100vw",
        "height": "100vh",
        "alignItems": "center",
        **more,
        "items": [*items],
    }


def sized(sizes: Mapping[str, str]) -> list[Json]:
    """Name lengths, in dp; one may be made of those before it."""
    return [{"name": name, "type": "number", "value": f"${{{value}}}"} for name, value in sizes.items()]


def render(
    token: str,
    screens: Sequence[Json],
    data: Json | None = None,
    **more: object,
) -> Json:
    """Make the directive. `data` is an object data source that screens see as `payload.block`."""
    return {
        "type": "Alexa.Presentation.APL.RenderDocument",
        "token": token,
        "document": {
            "type": "APL",
            "version": VERSION,
            "theme": "dark",
            "background": GROUND,
            "settings": {"idleTimeout": IDLE_MS},
            "styles": _STYLES,
            **more,
            "mainTemplate": {"parameters": ["payload"], "items": [*screens]},
        },
        "datasources": {"block": {"type": "object", "properties": {}, **(data or {})}},
    }


_STYLES: Json = {
    "words": {"values": [{"fontWeight": "700", "color": TEXT, "textAlign": "center"}]},
    "button": {
        "values": [
            {"backgroundColor": BUTTON, "borderColor": BUTTON_EDGE, "borderWidth": 2},
            {"when": "${state.hovered}", "borderColor": TEXT},
            {"when": "${state.focused}", "borderColor": TEXT, "borderWidth": 6},
            {"when": "${state.pressed}", "backgroundColor": BUTTON_EDGE},
        ]
    },
}
