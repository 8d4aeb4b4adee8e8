"""What a drawing is made of: paths, words, and groups of them that a pose may move; each with a named ink."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skill.rendering.drawings.geometry import Point

WIDTH, HEIGHT = 240, 160
"""Three to two, as the Alexa app wants its cards."""

PAPER = "#10202A"
INK = {
    "paper": PAPER,
    "floor": "#1B323E",
    "mat": "#2F5F69",
    "mat_dark": "#22464F",
    "wall": "#45636F",
    "wall_dark": "#2D4B58",
    "wall_light": "#8AA3AE",
    "sill": "#4C6875",
    "wood": "#B08A66",
    "wood_light": "#CBA884",
    "wood_dark": "#7C5F47",
    "shirt": "#3E9E95",
    "shirt_dark": "#2C7871",
    "skin": "#D49B78",
    "skin_dark": "#A97557",
    "hair": "#7D4A36",
    "eye": "#3A2620",
    "shorts": "#56727F",
    "belt": "#C5D3DA",
    "legs_dark": "#8199A6",
    "working": "#FFC66E",
    "rim": "#FFFFFF",
    "towel": "#F1EDE4",
    "towel_dark": "#C9BFAE",
    "stripe": "#4FA3C7",
    "arrow": "#8FE3D6",
    "plate": "#FFC66E",
    "plate_word": "#10202A",
}


@dataclass(frozen=True)
class Path:
    """A filled outline, or a line with round ends; `width` is the line's."""

    data: str
    fill: str = ""
    stroke: str = ""
    width: float = 0


@dataclass(frozen=True)
class Word:
    text: str
    centre: Point
    size: float
    ink: str


@dataclass(frozen=True)
class Group:
    """Shapes that are moved, turned (degrees) and scaled together. A name stands for a number of the pose."""

    shapes: tuple[Shape, ...]
    x: float | str = 0
    y: float | str = 0
    turn: float | str = 0
    scale: float | str = 1
    mirrored: bool = False
    """Left and right of the canvas swapped."""
    opacity: float = 1


Shape: TypeAlias = Path | Word | Group


@dataclass(frozen=True)
class Drawing:
    shapes: tuple[Shape, ...]
    values: Mapping[str, float]
    """What the names in its groups stand for."""
    title: str = ""
