"""The ring that shrinks with the time that is left."""

from __future__ import annotations

from math import pi
from typing import TYPE_CHECKING

from skill.rendering.apl.palette import ACCENT, TRACK

if TYPE_CHECKING:
    from skill.rendering.apl.parts import Json


def ring(radius: float = 46, width: float = 6) -> Json:
    """Draw a full ring for `share` 1, none for 0; it empties clockwise from the top."""
    around = 2 * pi * radius
    full = {
        "type": "path",
        "pathData": f"M50,{50 - radius:g} a{radius:g},{radius:g} 0 1,1 -0.01,0",
        "fill": "transparent",
        "strokeWidth": width,
    }
    left = {
        **full,
        "stroke": ACCENT,
        "strokeDashArray": [round(around, 2), round(around, 2)],
        "strokeDashOffset": f"${{(1 - share) * {around:.2f}}}",
        "strokeOpacity": "${share > 0.001 ? 1 : 0}",
    }
    return {
        "type": "AVG",
        "version": "1.1",
        "width": 100,
        "height": 100,
        "parameters": [{"name": "share", "type": "number", "default": 1}],
        "items": [{**full, "stroke": TRACK}, left],
    }
