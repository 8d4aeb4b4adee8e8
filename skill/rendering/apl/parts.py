"""Colours, circles, and small builders for APL components and commands.

Every text colour keeps at least 4.5:1 on every ground it is used on. A size is a number of `u`, a hundredth
of the room a screen has (see `document.screen`), or names one of the screen's own sizes, so that one layout
fits every screen of its shape.
"""

from __future__ import annotations

from html import escape
from math import pi
from typing import Any

from skill.rendering.drawings.geometry import Point, disc
from skill.rendering.drawings.shapes import HEIGHT, PAPER, WIDTH

Json = dict[str, Any]

GROUND = PAPER
DIM_GROUND = "#0A151B"
TEXT = "#F2F6F7"
QUIET = "#B4C5CD"
ACCENT = "#FFC66E"
TRACK = "#2F4753"
ALARM = "#9B1C1C"
BUTTON = "#1C323E"
BUTTON_EDGE = "#7C95A2"
_SHORT = 9
"""Letters of a word that would look lost in a line of its own."""
BREATH = "#7FD1C7"
SERIES = ("#FFC66E", "#7FD1C7", "#B9A6F2", "#F2A0A0")


def u(size: float | str) -> str:
    """`size` as a length."""
    return f"${{{size}}}" if isinstance(size, str) else f"${{{size:g} * u}}"


def text(value: str, size: float | str, **more: Any) -> Json:  # noqa: ANN401 - any APL property
    return {
        "type": "Text",
        "text": value,
        "fontSize": u(size),
        "style": "words",
        **more,
    }


def plain(words: str) -> str:
    """Words that stay as they are where markup would be read."""
    return escape(words, quote=False)


def closed_up(words: str) -> str:
    """Plain words of which a short last one never stands in a line alone."""
    begun, space, last = words.rpartition(" ")
    kept = bool(space) and len(last) < _SHORT and begun.count(" ") > 1
    return plain(f"{begun}\u00a0{last}" if kept else words)


def row(*items: Json, **more: Any) -> Json:  # noqa: ANN401 - any APL property
    return {
        "type": "Container",
        "direction": "row",
        "alignItems": "center",
        **more,
        "items": [*items],
    }


def column(*items: Json, **more: Any) -> Json:  # noqa: ANN401 - any APL property
    return {"type": "Container", "alignItems": "center", **more, "items": [*items]}


def graphic(source: str, width: float | str, height: float | str, **more: Any) -> Json:  # noqa: ANN401
    return {
        "type": "VectorGraphic",
        "source": source,
        "width": u(width),
        "height": u(height),
        "scale": "best-fit",
        **more,
    }


def drawn(name: str, drawing: Json, width: float, height: float) -> Json:
    """Show a drawing as large as it fits, in its own proportions: some renderers set it at the left else."""
    scale = min(width / drawing["width"], height / drawing["height"])
    return graphic(name, round(drawing["width"] * scale, 2), round(drawing["height"] * scale, 2))


def shown_while(condition: str) -> Json:
    return {"display": f"${{{condition} ? 'normal' : 'none'}}"}


def set_value(name: str, value: Any) -> Json:  # noqa: ANN401 - any bound value
    return {"type": "SetValue", "componentId": "root", "property": name, "value": value}


def send(*arguments: str) -> Json:
    return {"type": "SendEvent", "arguments": [*arguments]}


def ring(radius: float, width: float) -> Json:
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
        "parameters": ["share"],
        "items": [{**full, "stroke": TRACK}, left],
    }


def breath() -> Json:
    """Draw a disc that is small for `swell` 0 and fills its ring for 1."""
    circle = disc(Point(0, 0), 70)
    centre = {"translateX": WIDTH / 2, "translateY": HEIGHT / 2}
    size = "${0.42 + 0.56 * swell}"
    return {
        "type": "AVG",
        "version": "1.1",
        "width": WIDTH,
        "height": HEIGHT,
        "parameters": ["swell"],
        "items": [
            {
                "type": "group",
                **centre,
                "items": [{"type": "path", "pathData": circle, "stroke": TRACK, "strokeWidth": 3}],
            },
            {
                "type": "group",
                **centre,
                "scaleX": size,
                "scaleY": size,
                "items": [{"type": "path", "pathData": circle, "fill": BREATH}],
            },
        ],
    }
