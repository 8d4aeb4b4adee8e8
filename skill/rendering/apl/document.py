"""The frame that every screen shares: version, unit, viewport shapes, buttons and the directive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.rendering.apl.parts import BUTTON, BUTTON_EDGE, GROUND, TEXT, column, send, text, u

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from skill.rendering.apl.parts import Json

    Labels = Mapping[str, str]
    """The words on a screen by key; `skill.speech` has them."""

VERSION = "1.4"
ROUND, TALL, WIDE = "round", "tall", "wide"

_WHEN = {
    ROUND: "${viewport.shape == 'round'}",
    TALL: "${viewport.height > viewport.width}",
    WIDE: "${true}",
}
# The room that each layout is drawn for: 100 by 100, 100 by 150 and 175 by 100 units.
_UNIT = {
    ROUND: "${Math.min(viewport.width, viewport.height) / 100}",
    TALL: "${Math.min(viewport.width, viewport.height / 1.5) / 100}",
    WIDE: "${Math.min(viewport.width / 1.75, viewport.height) / 100}",
}


_BUTTONS = {ROUND: (16.2, 10, 4.1, 3.4), TALL: (44, 13, 6, 8), WIDE: (36, 12, 6, 8)}
"""The least width, the height, the letters' height, and the room beside the letters, in u."""
_LETTER = 0.6
"""How wide a bold letter is, as a share of its height, on the average."""


def screen(shape: str, items: Sequence[Json], bind: Sequence[Json] = (), **more: object) -> Json:
    """Make the root of a screen for one viewport shape; the first whose `when` holds is used."""
    return {
        "type": "Container",
        "id": "root",
        "when": _WHEN[shape],
        "bind": [{"name": "u", "type": "number", "value": _UNIT[shape]}, *bind],
        "width": "100vw",
        "height": "100vh",
        "alignItems": "center",
        **more,
        "items": [*items],
    }


def render(token: str, screens: Sequence[Json], data: Json | None = None, **more: object) -> Json:
    """Make the directive. `data` is an object data source that screens see as `payload.block`."""
    return {
        "type": "Alexa.Presentation.APL.RenderDocument",
        "token": token,
        "document": {
            "type": "APL",
            "version": VERSION,
            "theme": "dark",
            "background": GROUND,
            "styles": _STYLES,
            **more,
            "mainTemplate": {"parameters": ["payload"], "items": [*screens]},
        },
        "datasources": {"block": data or {"type": "object", "properties": {}}},
    }


def button(label: str, spoken: str, event: Sequence[str], shape: str, *first: Json) -> Json:
    """Make a touch button; `spoken` is its accessibility label. `first` runs before its event."""
    least, height, size, ends = _BUTTONS[shape]
    width = max(least, size * _LETTER * len(label) + ends)
    face = {
        "type": "Frame",
        "style": "button",
        "inheritParentState": True,
        "width": "100%",
        "height": "100%",
        "borderRadius": u(height / 2),
        "borderWidth": 2,
        "item": column(text(label, size), width="100%", height="100%", justifyContent="center"),
    }
    return {
        "type": "TouchWrapper",
        "id": f"button-{event[1]}",
        # Whole units, or what is inside may be rounded to more than what is around it.
        "width": f"${{Math.round({width:g} * u)}}",
        "height": f"${{Math.round({height:g} * u)}}",
        "accessibilityLabel": spoken,
        "onPress": [*first, send(*event)],
        "item": face,
    }


_STYLES: Json = {
    "button": {
        "values": [
            {"backgroundColor": BUTTON, "borderColor": BUTTON_EDGE},
            {"when": "${state.focused || state.hovered}", "borderColor": TEXT},
            {"when": "${state.pressed}", "backgroundColor": BUTTON_EDGE},
        ]
    }
}
