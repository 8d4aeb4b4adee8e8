"""What a drawing is made of: rounded strokes, discs, plates and words, each with a named ink."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from skill.rendering.drawings.geometry import Point

WIDTH, HEIGHT = 240, 180

PAPER = "#10202A"
INK = {
    "ground": "#4A6472",
    "furniture": "#6E8896",
    "shirt": "#4F9A94",
    "skin": "#DCE5E9",
    "far": "#7C95A2",
    "near": "#9FB4BF",
    "working": "#FFC66E",
    "rim": "#FFFFFF",
    "towel": "#E9F3F1",
    "plate": "#FFC66E",
    "plate_word": "#10202A",
    "paper": PAPER,
}


@dataclass(frozen=True, slots=True)
class Stroke:
    points: tuple[Point, ...]
    width: float
    ink: str


@dataclass(frozen=True, slots=True)
class Disc:
    centre: Point
    radius: float
    ink: str


@dataclass(frozen=True, slots=True)
class Plate:
    """A pill with a word in it."""

    centre: Point
    width: float
    height: float
    word: str


Shape: TypeAlias = Stroke | Disc | Plate


@dataclass(frozen=True, slots=True)
class Drawing:
    shapes: tuple[Shape, ...]
    title: str = ""


def mirrored(shape: Shape) -> Shape:
    """Left and right swapped; words stay readable."""
    if isinstance(shape, Stroke):
        return replace(shape, points=tuple(_flip(point) for point in shape.points))
    return replace(shape, centre=_flip(shape.centre))


def _flip(point: Point) -> Point:
    return Point(WIDTH - point.x, point.y)
