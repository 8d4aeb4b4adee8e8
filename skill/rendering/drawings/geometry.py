"""Points and two-bone limbs on a canvas whose y grows downwards; angles in degrees, 90 is up."""

from __future__ import annotations

from math import acos, atan2, cos, degrees, hypot, radians, sin
from typing import NamedTuple


class Point(NamedTuple):
    x: float
    y: float


def reach(start: Point, angle_deg: float, length: float) -> Point:
    turn = radians(angle_deg)
    return Point(start.x + length * cos(turn), start.y - length * sin(turn))


def between(a: Point, b: Point, share: float) -> Point:
    return Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)


def angle(a: Point, b: Point) -> float:
    return degrees(atan2(a.y - b.y, b.x - a.x))


def middle_joint(start: Point, end: Point, upper: float, lower: float, bend: int) -> Point:
    """Where the knee or elbow of a limb from `start` to `end` is; `bend` +1 turns it anticlockwise.

    An end out of reach leaves the limb straight.
    """
    span = hypot(end.x - start.x, end.y - start.y)
    if span >= upper + lower:
        return between(start, end, upper / (upper + lower))
    corner = degrees(acos((upper**2 + span**2 - lower**2) / (2 * upper * span)))
    return reach(start, angle(start, end) + bend * corner, upper)
