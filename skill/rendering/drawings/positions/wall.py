"""On the back, a heel up a door frame, the other leg flat through the doorway (source article; guide B2)."""

from __future__ import annotations

from skill.rendering.drawings.from_behind import sitting
from skill.rendering.drawings.geometry import Point
from skill.rendering.drawings.pose import Foot, Limb, Pose
from skill.rendering.drawings.scene import Camera, Scene, Step, arrow
from skill.rendering.drawings.scenery import doorway

_FROM_WALL = {-1: 40.0, 0: 16.0, 1: 12.5}
"""How far the hip is from it."""
_HEEL_UP = {-1: 74.0, 0: 98.0, 1: 99.6}
"""How high the heel comes in the hold."""
_ON_CHEST = Limb(-86, 116, 106)
_THROUGH = Limb(-93, -91, -62)


def wall(depth: int) -> Scene:
    hip = Point(-_FROM_WALL[depth], -14)
    lies = Pose(hip, -90, other_leg=_THROUGH, arm=_ON_CHEST, other_arm=_ON_CHEST)
    low, bent, straight = (
        lies.with_foot(Foot(Point(-8, -high), turn))
        for high, turn in ((40, -95), (68, -98), (_HEEL_UP[depth], -118))
    )
    push = Point(bent.knee.x - 40, bent.knee.y), Point(bent.knee.x - 8, bent.knee.y)
    behind, post = doorway()
    steps = (
        Step("sit", low, low, arrow(Point(-78, -34), Point(-56, -34)), instead=(sitting(-22, -1),)),
        Step("roll", low, low, arrow(Point(-30, -122), Point(-98, -52), Point(-94, -118))),
        Step("heel", low, bent, arrow(Point(5.5, -56), Point(5.5, -112))),
        Step("straighten", bent, straight, arrow(*push)),
        Step("hold", straight, straight),
    )
    return Scene(Camera(132 if depth < 0 else 112, 150, 0.96), steps, behind, post)
