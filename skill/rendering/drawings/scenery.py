"""Floor, wall, chair, stool and towel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.rendering.drawings.geometry import Point
from skill.rendering.drawings.shapes import HEIGHT, Stroke

if TYPE_CHECKING:
    from skill.rendering.drawings.shapes import Shape

FLOOR_Y = 160.0


def floor(start_x: float = 8, end_x: float = 232) -> Stroke:
    return Stroke((Point(start_x, FLOOR_Y + 3), Point(end_x, FLOOR_Y + 3)), 4, "ground")


def door_frame(face_x: float) -> list[Shape]:
    """Draw the end of a wall, its face towards the person, and the doorway behind it."""
    edge_x = face_x + 6
    return [
        Stroke((Point(edge_x, FLOOR_Y), Point(edge_x, 14)), 12, "furniture"),
        Stroke((Point(edge_x, 14), Point(232, 14)), 8, "ground"),
        Stroke((Point(232, 14), Point(232, FLOOR_Y)), 6, "ground"),
    ]


def chair(front_x: float, seat_y: float) -> list[Shape]:
    back_x = front_x - 46
    seat = Stroke((Point(back_x, seat_y), Point(front_x, seat_y)), 7, "furniture")
    legs = [
        Stroke((Point(x, seat_y), Point(x, FLOOR_Y - 2)), 5.5, "furniture") for x in (back_x + 1, front_x - 3)
    ]
    back = Stroke((Point(back_x, seat_y), Point(back_x - 5, seat_y - 56)), 6.5, "furniture")
    return [back, *legs, seat]


def stool(centre_x: float, top_y: float) -> list[Shape]:
    half = 17
    top = Stroke((Point(centre_x - half, top_y), Point(centre_x + half, top_y)), 7, "furniture")
    feet = [
        Stroke(
            (Point(centre_x + side * 11, top_y), Point(centre_x + side * 15, FLOOR_Y - 2)),
            5,
            "furniture",
        )
        for side in (-1, 1)
    ]
    return [*feet, top]


def towel(hand: Point, around: Point) -> list[Shape]:
    """Draw a towel from the hand round the thigh, its end hanging from the hand."""
    end = Point(hand.x - 4, min(hand.y + 17, HEIGHT - 30))
    return [
        Stroke((around, hand, end), 8, "paper"),
        Stroke((around, hand, end), 5.5, "towel"),
    ]
