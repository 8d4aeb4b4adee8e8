"""A person who sits on the floor, seen from behind, the right hip at what is right of it."""

from __future__ import annotations

from skill.rendering.drawings.body import RIM, shape
from skill.rendering.drawings.shapes import Group, Path

_OTHER_LEG = shape("-13,-16 -24,-24 -31,-40 -27,-48 -20,-44 -12,-30 -2,-14")
_LEG = shape("2,-1 14,-1 20,-5 20,-16 23,-34 22,-47 16,-50 11,-44 8,-30 2,-16")
_HIPS = shape("-16,-18 16,-18 19,-8 16,0 4,1.5 -4,1.5 -16,0 -19,-8")
_BACK = shape("-13,-14 13,-14 15,-30 21,-52 18,-63 6,-67 -6,-67 -18,-63 -21,-52 -15,-30")
_NECK = shape("-6,-60 6,-60 5.5,-74 -5.5,-74")
_HAIR = shape("-9,-74 0,-70 9,-74 12.5,-84 9,-96 0,-99 -9,-96 -12.5,-84")
_EARS = "M-11,-84q-4,-2 -2.5,4l2,3zM11,-84q4,-2 2.5,4l-2,3z"
_ARM = shape("-15,-62 -22,-60 -26,-46 -32,-22 -35,-4 -31,-1 -27,-4 -24,-22 -15,-46")
_SLEEVE = shape("-13,-64 -22,-62 -26,-50 -29,-40 -19,-37 -13,-50")
_OTHER_SLEEVE = shape("10,-63 19,-62 23,-50 21,-38 13,-36 11,-50")
_HAND = shape("-36,-6 -30,-6 -28,0 -34,2.5 -41,2 -40,-2")


def sitting(x: float, y: float) -> Group:
    """Place one with the middle of the seat at `x`, `y`; the hip is 19 to the right of it."""
    leg = (Path(_LEG, "rim", "rim", 2 * RIM), Path(_LEG, "working"))
    return Group(
        (
            Path(_OTHER_LEG, "legs_dark"),
            *leg,
            Path(_HIPS, "shorts"),
            Path(_NECK, "skin_dark"),
            Path(_BACK, "shirt"),
            Path(_OTHER_SLEEVE, "shirt_dark"),
            Path(_EARS, "skin"),
            Path(_HAIR, "hair"),
            Path(_ARM, "skin"),
            Path(_HAND, "skin"),
            Path(_SLEEVE, "shirt_dark"),
        ),
        x,
        y,
    )
