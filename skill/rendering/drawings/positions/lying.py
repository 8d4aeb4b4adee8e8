"""On the back, a thigh held, the knee slowly straightened (source article; guide B2)."""

from __future__ import annotations

from skill.coaching.values import replace
from skill.rendering.drawings.geometry import Point, between
from skill.rendering.drawings.pose import Foot, Hand, Limb, Pose
from skill.rendering.drawings.scene import Camera, Scene, Step, arrow
from skill.rendering.drawings.scenery import floor, mat, towel

_FLAT = -8.5
_BESIDE = Limb(-96, -84, -84)
_LONG = Limb(-91, -89, -62)
_OVER_HIP = Limb(-178, -75, -65)
_UP = {-1: Limb(-178, -135, -150), 0: Limb(-178, -170, -176), 1: Limb(-178, -176, -182)}
"""The working leg in the hold: how much the knee stays bent, and the sole towards the ceiling."""


def lying(depth: int) -> Scene:
    flat = Pose(Point(0, -14), -90, arm=_BESIDE, other_arm=_BESIDE)
    flat = flat.with_feet(Foot(Point(46, _FLAT)), Foot(Point(60, _FLAT - 1)))
    if depth > 0:
        flat = replace(flat, other_leg=_LONG)
    over = replace(flat, leg=_OVER_HIP)
    gripped = _gripped(over, with_towel=depth < 0)
    straight = replace(gripped, leg=_UP[depth])
    strap = towel(_fist(gripped), _round_thigh(gripped)) if depth < 0 else ()
    steps = (
        Step("back", flat, flat),
        Step("knee", flat, over, arrow(Point(76, -22), Point(76, -76), Point(90, -48))),
        Step("grip", over, gripped, held=strap),
        Step("straighten", gripped, straight, arrow(Point(66, -66), Point(26, -118), Point(66, -106)), strap),
        Step("hold", straight, straight, held=strap),
    )
    camera = Camera(116, 151, 1.12) if depth > 0 else Camera(128, 151, 1.16)
    return Scene(camera, steps, (floor(), *mat(-98, 92)))


def _gripped(pose: Pose, *, with_towel: bool) -> Pose:
    behind = between(pose.hip, pose.knee, 0.66)
    if with_towel:
        wrist = Point(behind.x - 30, behind.y + 1)
        return pose.with_hands(Hand(wrist, -10), Hand(Point(wrist.x + 3, wrist.y + 2), -10))
    return pose.with_hands(
        Hand(Point(behind.x - 3, behind.y + 2), 30), Hand(Point(behind.x + 1, behind.y), 30)
    )


def _fist(pose: Pose) -> Point:
    return Point(pose.wrist.x + 2, pose.wrist.y - 6)


def _round_thigh(pose: Pose) -> Point:
    middle = between(pose.hip, pose.knee, 0.6)
    return Point(middle.x + 7, middle.y)
