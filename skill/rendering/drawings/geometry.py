"""Points, turns and outlines on a canvas whose y grows downwards.

An angle tells in degrees, clockwise, where something points: 0 is down, -90 to the right, 180 up.
"""

from __future__ import annotations

from math import acos, atan2, cos, degrees, hypot, radians, sin
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Point(NamedTuple):
    x: float
    y: float


def reach(start: Point, angle_deg: float, length: float) -> Point:
    return turned(Point(0, length), angle_deg, start)


def turned(point: Point, angle_deg: float, around: Point) -> Point:
    """Turn a point, given as seen from `around`, and tell where it then is."""
    turn, (x, y) = radians(angle_deg), point
    return Point(around.x + x * cos(turn) - y * sin(turn), around.y + x * sin(turn) + y * cos(turn))


def between(a: Point, b: Point, share: float) -> Point:
    return Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)


def angle(a: Point, b: Point) -> float:
    """Tell where `b` lies as seen from `a`."""
    return degrees(atan2(a.x - b.x, b.y - a.y))


def two_bones(start: Point, end: Point, upper: float, lower: float, bend: int) -> tuple[float, float]:
    """Find where the two bones of a limb from `start` to `end` point.

    `bend` +1 turns the upper one clockwise, -1 the other way. An end out of reach leaves the limb straight.
    """
    span = min(hypot(end.x - start.x, end.y - start.y), upper + lower - 0.01)
    corner = degrees(acos((upper**2 + span**2 - lower**2) / (2 * upper * span)))
    first = angle(start, end) + bend * corner
    return first, angle(reach(start, first, upper), end)


def line(*points: Point) -> str:
    return "M" + "L".join(f"{number(p.x)},{number(p.y)}" for p in points)


def polygon(*points: Point) -> str:
    return line(*points) + "Z"


def bow(start: Point, corner: Point, end: Point) -> str:
    """Make a curve that leaves `start` towards `corner` and comes to `end` from there."""
    return f"{line(start)}Q{number(corner.x)},{number(corner.y)} {number(end.x)},{number(end.y)}"


def outline(points: Iterable[tuple[float, float]]) -> str:
    """Make a smooth closed line, drawn inwards from these corners: a chain of quadratic curves."""
    corners = [Point(*point) for point in points]
    middles = [between(a, b, 0.5) for a, b in zip(corners, [*corners[1:], corners[0]], strict=True)]
    here = middles[-1]
    path = line(here)
    for corner, middle in zip(corners, middles, strict=True):
        path += f"q{_step(here, corner)} {_step(here, middle)}"
        here = middle
    return path + "Z"


def disc(centre: Point, radius: float) -> str:
    r, across = number(radius), number(2 * radius)
    return f"{line(Point(centre.x - radius, centre.y))}a{r},{r} 0 1,0 {across},0a{r},{r} 0 1,0 -{across},0Z"


def number(value: float) -> str:
    """Write it as short as it can be drawn: tenths of a unit."""
    return f"{round(value, 1) + 0.0:g}"


def _step(a: Point, b: Point) -> str:
    return f"{number(b.x - a.x)},{number(b.y - a.y)}"
