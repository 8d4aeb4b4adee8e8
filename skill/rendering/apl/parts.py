"""Small builders for APL components and commands.

Lengths are given in `u`, a hundredth of the room a screen has (see `document.screen`), so that one
layout fits every size of its shape.
"""

from __future__ import annotations

from typing import Any

from skill.rendering.apl.palette import TEXT

Json = dict[str, Any]


def u(size: float) -> str:
    return f"${{{size:g} * u}}"


def text(value: str, size: float, **more: Any) -> Json:  # noqa: ANN401 - any APL property
    """Make a text of `size` u that is cut with an ellipsis after `maxLines`."""
    return {
        "type": "Text",
        "text": value,
        "fontSize": u(size),
        "fontWeight": "700",
        "color": TEXT,
        "textAlign": "center",
        "maxLines": 1,
        **more,
    }


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


def graphic(source: str, width: float, height: float, **more: Any) -> Json:  # noqa: ANN401
    return {
        "type": "VectorGraphic",
        "source": source,
        "width": u(width),
        "height": u(height),
        "scale": "best-fit",
        **more,
    }


def shown_while(condition: str) -> Json:
    return {"display": f"${{{condition} ? 'normal' : 'none'}}"}


def set_value(name: str, value: Any) -> Json:  # noqa: ANN401 - any bound value
    return {"type": "SetValue", "componentId": "root", "property": name, "value": value}


def send(*arguments: str) -> Json:
    return {"type": "SendEvent", "arguments": [*arguments]}
