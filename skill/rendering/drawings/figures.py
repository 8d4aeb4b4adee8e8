"""The figures: a pose and its scenery for each position and depth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.positions import DEPTH_MIN, POSITIONS, Leg, PositionId
from skill.rendering.drawings import poses
from skill.rendering.drawings.shapes import Drawing, Plate, Stroke, mirrored

if TYPE_CHECKING:
    from collections.abc import Callable

    from skill.rendering.drawings.geometry import Point
    from skill.rendering.drawings.poses import Scene

_SCENES: dict[PositionId, Callable[[int], Scene]] = {
    PositionId.LYING: poses.lying,
    PositionId.WALL: poses.wall,
    PositionId.SEATED: poses.seated,
    PositionId.RAISED: poses.raised,
}


def depths(position: PositionId) -> range:
    return range(DEPTH_MIN, POSITIONS[position].depth_max + 1)


def figure(position: PositionId, leg: Leg, word: str, depth: int = 0, title: str = "") -> Drawing:
    """Draw `leg` at work; `word` is what its plate says (LEFT or RIGHT).

    The figure is drawn with its right side near and mirrored for the left one, so the working leg
    is in front and points to its own side of the picture.
    """
    scene = _SCENES[position](max(DEPTH_MIN, min(depth, POSITIONS[position].depth_max)))
    shapes = (*scene.shapes, *_plate(word, scene.plate, scene.plate_at))
    if leg is Leg.LEFT:
        shapes = tuple(mirrored(shape) for shape in shapes)
    return Drawing(shapes, title)


def _plate(word: str, centre: Point, target: Point) -> tuple[Stroke, Plate]:
    return Stroke((centre, target), 2.5, "plate"), Plate(centre, 16 + 10 * len(word), 24, word)
