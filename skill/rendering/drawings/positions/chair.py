"""On a chair's front edge, a leg out in front or on a stool, the pelvis tipped (source article; guide B2)."""

from __future__ import annotations

from skill.coaching.values import replace
from skill.rendering.drawings.body import SEAT
from skill.rendering.drawings.geometry import Point, turned
from skill.rendering.drawings.pose import Foot, Hand, Limb, Pose
from skill.rendering.drawings.scene import Camera, Scene, Step, arrow
from skill.rendering.drawings.scenery import chair, floor, stool

_SEAT_Y = -41.0
_HIP = Point(-9, _SEAT_Y - SEAT - 1)
_FLAT = -8.0
_TILT = 13.0
"""Degrees by which the pelvis tips in the hold; the chest stays up."""
_TOP = {-1: -16.0, 0: -25.0, 1: _SEAT_Y}
"""Of what the foot is raised on: a low stool, a stool, a second chair."""
_REACH = {-1: 69.0, 0: 77.0, 1: 80.0}
_FORWARD = arrow(Point(-44, -50), Point(-26, -50))
_UPWARD = arrow(Point(30, -92), Point(30, -142))
_TIP = arrow(Point(10, -88), Point(34, -68), Point(34, -90))


def seated(depth: int) -> Scene:
    easy = depth < 0
    slumped = _sits(42, 6)
    out = slumped.with_foot(Foot(Point(_HIP.x + (67 if easy else 73), _FLAT + 1), -48))
    tall = _hands(replace(out, trunk=0, chest=0, neck=0), easy=easy)
    tipped = tall if easy else _tipped(tall)
    out = _hands(out, easy=easy)
    steps = (
        _rise(),
        Step("edge", slumped, slumped, _FORWARD),
        Step("leg", slumped, out, arrow(Point(44, -54), Point(76, -32), Point(62, -50))),
        Step("tall", out, tall, _UPWARD),
        Step("tip", tall, tipped, _UPWARD if easy else _TIP),
        Step("hold", tipped, tipped),
    )
    return Scene(Camera(106, 152, 0.98), steps, (floor(), *chair(0, _SEAT_Y)))


def raised(depth: int) -> Scene:
    top, far = _TOP[depth], _REACH[depth]
    sits = _sits(36)
    heel = _HIP.x + far
    up = sits.with_foot(Foot(Point(heel, top - 7), -50))
    tipped = up if depth < 0 else _tipped(up)
    centre = heel + 3
    prop = chair(centre - 14, top, facing=-1) if depth > 0 else stool(centre, top)
    own = (floor(), *chair(0, _SEAT_Y))
    steps = (
        _rise(),
        Step("edge", sits, sits, _FORWARD, behind=own),
        Step("stool", sits, sits, arrow(Point(118, -64), Point(86, -52))),
        Step(
            "heel",
            sits,
            up,
            arrow(Point(40, top - 53), Point(heel + 10, top - 34), Point(heel + 2, top - 58)),
        ),
        Step("tall", up, up, _UPWARD),
        Step("tip", up, tipped, _UPWARD if depth < 0 else _TIP),
        Step("hold", tipped, tipped),
    )
    return Scene(Camera(92, 152, 0.98), steps, (*own, *prop))


def _rise() -> Step:
    """Up from the floor by way of one knee, a hand on the seat."""
    seat = chair(58, _SEAT_Y, facing=-1)
    kneels = Pose(Point(6, -62), 22, -4, -10, other_leg=Limb(4, 96, 120)).with_foot(Foot(Point(34, _FLAT)))
    leans = kneels.with_hands(Hand(Point(63, _SEAT_Y - 9), 30), Hand(Point(69, _SEAT_Y - 10), 30))
    up = arrow(Point(-26, -70), Point(-26, -112))
    return Step("rise", leans, leans, up, behind=(floor(), *seat))


def _sits(feet: float, slump: float = 0) -> Pose:
    """Sit with the feet flat, so far in front of the hip."""
    near, other = Foot(Point(_HIP.x + feet, _FLAT)), Foot(Point(_HIP.x + feet + 3, _FLAT - 1))
    return _hands(Pose(_HIP, -slump, slump * 2, -slump).with_feet(near, other))


def _tipped(pose: Pose) -> Pose:
    return _hands(replace(pose, trunk=_TILT, chest=-7, neck=-5))


def _hands(pose: Pose, *, easy: bool = False) -> Pose:
    """Put the hands on the hips, or on the chair."""
    if easy:
        return pose.with_hands(Hand(Point(-22, _SEAT_Y - 8), -10), Hand(Point(-18, _SEAT_Y - 9), -10))
    waist = turned(Point(1, -19), pose.trunk, pose.hip)
    return pose.with_hands(Hand(waist, 25), Hand(Point(waist.x + 3, waist.y), 25))
