"""Drawing → Alexa Vector Graphic, within AVG 1.1 (what APL 1.4 draws)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from skill.rendering.drawings.geometry import number
from skill.rendering.drawings.shapes import HEIGHT, INK, WIDTH, Drawing, Group, Path

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from skill.rendering.drawings.shapes import Shape, Word

Json = dict[str, Any]


def avg(drawing: Drawing) -> Json:
    drawn = items(drawing.shapes, drawing.values)
    return {"type": "AVG", "version": "1.1", "width": WIDTH, "height": HEIGHT, "items": drawn}


def items(shapes: Iterable[Shape], values: Mapping[str, float] | None = None) -> list[Json]:
    """Draw shapes; names without a value are left to the graphic's parameters."""
    return [_item(shape, values or {}) for shape in shapes]


def stroke(path: str, ink: str, width: float) -> Json:
    """Draw a line in a colour of the screens."""
    return {
        "type": "path",
        "pathData": path,
        "stroke": ink,
        "strokeWidth": width,
        "strokeLineCap": "round",
        "strokeLineJoin": "round",
    }


def _item(shape: Shape, values: Mapping[str, float]) -> Json:
    if isinstance(shape, Group):
        return _group(shape, values)
    return _path(shape) if isinstance(shape, Path) else _word(shape)


def _group(group: Group, values: Mapping[str, float]) -> Json:
    moves = {"translateX": group.x, "translateY": group.y, "rotation": group.turn}
    item: Json = {name: _value(given, values) for name, given in moves.items() if given}
    if group.scale != 1:
        scale = _value(group.scale, values) if isinstance(group.scale, str) else group.scale
        item |= {"scaleX": scale, "scaleY": scale}
    if group.mirrored:
        item |= {"scaleX": -1, "translateX": WIDTH}
    if group.opacity != 1:
        item["opacity"] = group.opacity
    return {"type": "group", **item, "items": items(group.shapes, values)}


def _value(given: float | str, values: Mapping[str, float]) -> float | str:
    if isinstance(given, str):
        return float(number(values[given])) if given in values else f"${{{given}}}"
    return float(number(given))


def _path(path: Path) -> Json:
    fill = {"fill": INK[path.fill]} if path.fill else {}
    if not path.stroke:
        return {"type": "path", "pathData": path.data, **fill}
    return {**stroke(path.data, INK[path.stroke], path.width), **fill}


def _word(word: Word) -> Json:
    return {
        "type": "text",
        "text": word.text,
        "x": word.centre.x,
        "y": word.centre.y + word.size * 0.36,
        "fontSize": word.size,
        "fontWeight": "bold",
        "fontFamily": "sans-serif",
        "fill": INK[word.ink],
        "textAnchor": "middle",
    }
