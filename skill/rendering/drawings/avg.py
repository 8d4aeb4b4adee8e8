"""Drawing → Alexa Vector Graphic, within AVG 1.1 (what APL 1.4 draws)."""

from __future__ import annotations

from typing import Any

from skill.rendering.drawings.geometry import Point
from skill.rendering.drawings.shapes import HEIGHT, INK, WIDTH, Disc, Drawing, Plate, Shape, Stroke

Json = dict[str, Any]


def avg(drawing: Drawing) -> Json:
    return {
        "type": "AVG",
        "version": "1.1",
        "width": WIDTH,
        "height": HEIGHT,
        "items": [item for shape in drawing.shapes for item in _items(shape)],
    }


def stroke(path: str, ink: str, width: float) -> Json:
    return {
        "type": "path",
        "pathData": path,
        "stroke": ink,
        "strokeWidth": width,
        "strokeLineCap": "round",
        "strokeLineJoin": "round",
        "fill": "transparent",
    }


def line(points: tuple[Point, ...]) -> str:
    return "M" + " L".join(f"{p.x:.1f},{p.y:.1f}" for p in points)


def disc(centre: Point, radius: float) -> str:
    """Draw a circle as a path, which both formats know."""
    x, y, r = centre.x, centre.y, radius
    return f"M{x - r:.1f},{y:.1f} a{r},{r} 0 1,0 {2 * r},0 a{r},{r} 0 1,0 {-2 * r},0 Z"


def plate_line(plate: Plate) -> tuple[Point, Point]:
    """Make of a plate the line whose very thick, round-ended stroke it is."""
    half = (plate.width - plate.height) / 2
    y = plate.centre.y
    return Point(plate.centre.x - half, y), Point(plate.centre.x + half, y)


def _items(shape: Shape) -> list[Json]:
    if isinstance(shape, Stroke):
        return [stroke(line(shape.points), INK[shape.ink], shape.width)]
    if isinstance(shape, Disc):
        return [{"type": "path", "pathData": disc(shape.centre, shape.radius), "fill": INK[shape.ink]}]
    return [stroke(line(plate_line(shape)), INK["plate"], shape.height), _word(shape)]


def _word(plate: Plate) -> Json:
    return {
        "type": "text",
        "text": plate.word,
        "x": plate.centre.x,
        "y": plate.centre.y + 5.4,
        "fontSize": 15,
        "fontWeight": "bold",
        "fontFamily": "sans-serif",
        "fill": INK["plate_word"],
        "textAnchor": "middle",
    }
