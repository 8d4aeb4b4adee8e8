"""The room around a person: floor, mat, doorway, chair, stool and towel. The floor is at y 0."""

from __future__ import annotations

from skill.rendering.drawings.geometry import Point, line, outline, polygon
from skill.rendering.drawings.shapes import Path

_EDGE = 400.0
"""Further than any canvas reaches, to the left and to the right."""
_SKY = -900.0


def floor(back: float = -6) -> Path:
    """`back` is where its far edge is seen."""
    corners = (Point(-_EDGE, back), Point(_EDGE, back), Point(_EDGE, 60), Point(-_EDGE, 60))
    return Path(polygon(*corners), "floor")


def mat(start: float, end: float) -> tuple[Path, ...]:
    top = polygon(Point(start, 0), Point(start + 6, -6), Point(end + 6, -6), Point(end, 0))
    edge = polygon(Point(start, 0), Point(end, 0), Point(end, 2.5), Point(start, 2.5))
    return Path(top, "mat"), Path(edge, "mat_dark")


def chair(front: float, seat: float, facing: int = 1) -> tuple[Path, ...]:
    """Draw a firm chair: `front` is the front edge of its seat, `seat` the top, `facing` 1 to the right."""
    deep, high, lean = 42, 56, 8

    def at(x: float, y: float, far: float = 0) -> Point:
        return Point(front - facing * x + 11 * far, y - 5 * far)

    def leg(x: float, far: float, ink: str) -> Path:
        return Path(line(at(x, seat + 4, far), at(x, -1.5, far)), stroke=ink, width=5)

    def back(up: float, far: float) -> Point:
        return at(deep + lean * up / high, seat - up, far)

    def rail(low: float, up: float) -> Path:
        corners = (back(low, 0), back(up, 0), back(up, 1), back(low, 1))
        return Path(polygon(*corners), "wood_light", "wood_light", 1)

    top = polygon(at(0, seat), at(deep, seat), at(deep, seat, 1), at(0, seat, 1))
    return (
        leg(4, 1, "wood_dark"),
        leg(deep - 2, 1, "wood_dark"),
        Path(line(back(0, 1), back(high, 1)), stroke="wood_dark", width=5),
        rail(40, 54),
        rail(18, 27),
        Path(top, "wood_light", "wood_light", 1),
        leg(3, 0, "wood"),
        leg(deep - 1, 0, "wood"),
        Path(line(back(0, 0), back(high, 0)), stroke="wood", width=5),
        Path(line(at(1.5, seat + 2.5), at(deep, seat + 2.5)), stroke="wood", width=6),
    )


def stool(centre: float, top: float) -> tuple[Path, ...]:
    def leg(x: float, foot: float, end: float, ink: str) -> Path:
        return Path(line(Point(centre + x, top + 3), Point(centre + foot, end)), stroke=ink, width=4.5)

    def round_seat(y: float, high: float) -> str:
        corners = ((-22, 0), (-22, -4.5), (-8, -7), (8, -7), (22, -4.5))
        around = (*corners, *((-x, -up) for x, up in corners))
        return outline((centre + x, top + y + up * high) for x, up in around)

    return (
        leg(-4, -6, -7, "wood_dark"),
        leg(8, 10, -7, "wood_dark"),
        leg(-13, -17, -1.5, "wood"),
        leg(15, 19, -1.5, "wood"),
        Path(round_seat(3.5, 1), "wood"),
        Path(round_seat(-0.5, 0.8), "wood_light"),
    )


def doorway(post: float = 11, high: float = 152) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Draw an opening in a wall, seen along the wall: what is behind a person, and the near post.

    The wall's face towards the person is at x 0; on the near side it is cut off at the post. The opening is
    as wide as it is seen to be, so that the whole of the other leg, down to its foot, lies in front of it.
    """
    horizon, away, seen_from = -66, 0.78, 190

    def at(x: float, y: float, deep: float) -> Point:
        """Draw what is `deep` times the opening's width away smaller, and nearer to the horizon."""
        size = 1 / (1 + away * deep)
        return Point(x * size + seen_from * (1 - size), horizon + (y - horizon) * size)

    def face(ink: str, *corners: tuple[float, float, float]) -> Path:
        return Path(polygon(*(at(*corner) for corner in corners)), ink)

    far = 8
    wall = ((-high, 0), (_SKY, 0), (_SKY, far), (0, far), (0, 1), (-high, 1))
    behind = (
        floor(-12),
        face("sill", (0, 0, 0), (post, 0, 0), (post, 0, 1), (0, 0, 1)),
        face("wall", (0, 0, 1), (0, -high, 1), (post, -high, 1), (post, 0, 1)),
        face("wall_dark", *((post, y, deep) for y, deep in wall)),
        face("wall", (0, -high, 0), (post, -high, 0), (post, -high, 1), (0, -high, 1)),
        Path(line(at(post, 0, 1), at(post, 0, far)), stroke="sill", width=2),
    )
    near = (
        face("wall_dark", (post, 0, 0), (post, -high, 0), (post, -high, 0.12), (post, 0, 0.12)),
        face("wall_light", (0, 0, 0), (0, _SKY, 0), (post, _SKY, 0), (post, 0, 0)),
    )
    return behind, near


def towel(hand: Point, thigh: Point) -> tuple[Path, ...]:
    """Draw a towel round the back of the thigh and into the hand, its end hanging down."""
    x, y = hand
    strap = (
        (thigh.x, thigh.y - 9),
        (thigh.x + 3, thigh.y),
        (thigh.x, thigh.y + 9),
        (x + 10, y + 7),
        (x - 2, y + 4),
        (x - 2, y - 4),
        (x + 10, y - 5),
    )
    end = polygon(Point(x - 3, y - 3), Point(x + 5, y - 2), Point(x + 10, y + 26), Point(x - 9, y + 28))
    fold = line(Point(thigh.x - 3, thigh.y + 1), Point(x + 8, y + 0.5))

    def stripe(down: float) -> Path:
        across = line(Point(x - 3 - down / 4.4, y + down), Point(x + 4.6 + down / 5.4, y + down - 1))
        return Path(across, stroke="stripe", width=2.2)

    return (
        Path(end, "towel", "towel", 3),
        stripe(17),
        stripe(22),
        Path(outline(strap), "towel"),
        Path(fold, stroke="towel_dark", width=1.2),
    )
