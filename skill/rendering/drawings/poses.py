"""Where the joints are in each position, with the right side near the viewer."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from skill.rendering.drawings.body import SHIN, THIGH, Leg, Pose, behind, near_arm, working_leg
from skill.rendering.drawings.geometry import Point, between, reach
from skill.rendering.drawings.scenery import FLOOR_Y, chair, door_frame, floor, stool, towel

if TYPE_CHECKING:
    from skill.rendering.drawings.shapes import Shape

_LYING_Y = FLOOR_Y - 12
_LIMB = THIGH + SHIN - 0.5


@dataclass(frozen=True, slots=True)
class Scene:
    shapes: tuple[Shape, ...]
    plate: Point
    plate_at: Point
    """Where the plate's line meets the working leg."""


def lying(depth: int) -> Scene:
    hip = Point(116, _LYING_Y)
    knee = reach(hip, 96, THIGH)
    ankle = reach(knee, {-1: 32, 0: 74, 1: 88}[depth], SHIN)
    held = between(hip, knee, 0.62)
    grip = Point(held.x + 9, held.y)
    hand = Point(held.x - 19, held.y + 2) if depth < 0 else grip
    other = Leg(Point(hip.x + 50, FLOOR_Y - 7), 0)
    if depth > 0:
        other = Leg(Point(hip.x + _LIMB, FLOOR_Y - 8), 72)
    foot_deg = {-1: 112, 0: 158, 1: 172}[depth]
    arm = 0.8 if depth < 0 else 1
    pose = Pose(hip, 180, Leg(ankle, foot_deg), other, hand, arm, face_deg=90)
    strap = towel(hand, grip) if depth < 0 else []
    shapes = (floor(), *behind(pose), *working_leg(pose), *strap, *near_arm(pose))
    return Scene(shapes, Point(194, 62), between(pose.knee, ankle, 0.55))


def wall(depth: int) -> Scene:
    face_x = 138.0
    hip = Point(face_x - {-1: 36, 0: 14, 1: 12}[depth], _LYING_Y)
    ankle = Point(face_x - 8, hip.y - {-1: 78, 0: 88, 1: 90.5}[depth])
    foot_deg = {-1: 135, 0: 155, 1: 186}[depth]
    other = Leg(Point(hip.x + _LIMB, FLOOR_Y - 8), 72)
    hand = Point(hip.x - 16, hip.y + 4)
    pose = Pose(hip, 180, Leg(ankle, foot_deg), other, hand, arm=0.6, face_deg=90)
    shapes = (
        floor(),
        *behind(pose),
        *door_frame(face_x),
        *working_leg(pose),
        *near_arm(pose),
    )
    return Scene(shapes, Point(62, 66), between(pose.knee, ankle, 0.3))


_SEAT_Y = FLOOR_Y - 50
_SEATED_HIP = Point(92, _SEAT_Y - 12)
_CHAIR_FRONT_X = 104.0


def seated(depth: int) -> Scene:
    return _on_chair(FLOOR_Y - 7, 83 if depth < 0 else _LIMB, depth < 0, [])


def raised(depth: int) -> Scene:
    top_y = FLOOR_Y - {-1: 18, 0: 30, 1: 48}[depth]
    ankle_y = top_y - 9
    return _on_chair(ankle_y, 82 if depth < 0 else _LIMB, depth < 0, [top_y])


def _on_chair(ankle_y: float, length: float, hands_down: bool, support_y: list[float]) -> Scene:
    hip = _SEATED_HIP
    drop = ankle_y - hip.y
    ankle = Point(hip.x + sqrt(length**2 - drop**2), ankle_y)
    other = Leg(Point(hip.x + 35, FLOOR_Y - 7), 0)
    hand = Point(hip.x - 6, _SEAT_Y - 5) if hands_down else Point(hip.x + 27, hip.y + 2)
    pose = Pose(hip, 89, Leg(ankle, 52), other, hand)
    support = [shape for y in support_y for shape in stool(ankle.x + 4, y)]
    shapes = (
        floor(),
        *chair(_CHAIR_FRONT_X, _SEAT_Y),
        *support,
        *behind(pose),
        *working_leg(pose),
        *near_arm(pose),
    )
    return Scene(shapes, Point(190, 62), between(pose.knee, ankle, 0.45))
