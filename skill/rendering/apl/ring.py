"""The ring that shrinks with the time that is left."""

from __future__ import annotations

from math import pi
from typing import TYPE_CHECKING

from skill.rendering.apl.palette import ACCENT, TRACK

if TYPE_CHECKING:
    from skill.rendering.apl.parts import Json

_RADIUS = 46
_ROUND = 2 * pi * _RADIUS
_CIRCLE = f"M50,{50 - _RADIUS} a{_RADIUS},{_RADIUS} 0 1,1 -0.01,0"


def ring() -> Json:
    """Draw a full ring for `share` 1, none for 0; it empties clockwise from the top."""
    full = {"type": "path", "pathData": _CIRCLE, "fill": "transparent", "strokeWidth": 6}
    return {
        "type": "AVG",
        "version": "1.1",
        "width": 100,
        "height": 100,
        "parameters": [{"name": "share", "type": "number", "default": 1}],
        "items": [
            {**full, "stroke": TRACK},
            {
                **full,
                "stroke": ACCENT,
                "strokeDashArray": [f"${{share * {_ROUND:.2f}}}", f"{_ROUND:.2f}"],
                "strokeOpacity": "${share > 0.001 ? 1 : 0}",
            },
        ],
    }
