"""A person seen from the side, drawn once: every limb hangs from its joint and is turned by the pose.

Lengths are the usual shares of a person's height (a quarter each for thigh and shin, and so on), here of
one 176 units tall. Everybody looks to the right, so the right side is the near one. The same person
mirrored has the left side near: the working leg is always the near leg.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.values import replace
from skill.rendering.drawings.geometry import Point, disc, line, outline
from skill.rendering.drawings.shapes import Group, Path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skill.rendering.drawings.shapes import Shape

THIGH, SHIN, UPPER_ARM, FOREARM, HAND = 43.0, 43.0, 32.0, 26.0, 13.0
WAIST = Point(-1, -15)
"""As seen from the hip, in the pelvis."""
SHOULDER, NECK = Point(-1, -35), Point(0, -39)
"""As seen from the waist, in the chest."""
SEAT = 11.0
"""From the hip down to what one sits on."""
RIM = 2.6


def shape(corners: str) -> str:
    """Make an outline of corners given as "x,y x,y"."""
    pairs = (corner.split(",") for corner in corners.split())
    return outline((float(x), float(y)) for x, y in pairs)


_THIGH = shape("-7,-4 0,-8 7,-4 9.5,8 8,28 7,42 5,49 -4,49 -6.5,41 -8,28 -10,12 -9,2")
_SHIN = shape("-5.5,-5 5.5,-6 6.8,2 5.5,20 4,36 4.2,47 -4.2,47 -4.4,36 -7,22 -8.6,10")
_FOOT = shape("-4.5,-6 4.5,-6 7,0 15,2.5 21,5 20,8 10,7.4 -6,8 -8,4 -5,-1")
_PELVIS = shape("-8.5,-18 8,-18 9.5,-8 10,0 6,9 -3,11.5 -12,10 -15,2 -11.5,-8")
_BELT = line(Point(-9.5, -10), Point(8.6, -10))
_CHEST = shape("-8,3 8.4,3 10.5,-6 12,-18 11.5,-28 6,-38 0,-43 -7,-40 -11.5,-32 -12,-20 -9,-6")
_NECK = shape("-5,4 5,5 4.6,-4 5.5,-14 -5,-14 -4.2,-4")
_FACE = shape("-9,-4 -5,-13 6,-13 10,-7 10,-3 14,3 10,4 10.5,8 9,13 3,12 -4,8 -8,5")
_HAIR = shape("9,-8.5 9.5,-13 2,-16.5 -8,-14 -12.5,-6 -12,5 -8,11 -4,8 -4.5,1 -1,-3 1,-8 6,-7")
_EAR = shape("-3.5,-2 0,-3 1,0 -1,4 -3,3")
_EYE = disc(Point(6.5, -1), 1.1)
_MOUTH = line(Point(6.3, 6.9), Point(9.8, 7.7))
_UPPER_ARM = shape("-5.5,-3 0,-7.5 5.5,-3 5,14 4,30 3.4,36 -3.4,36 -4.2,28 -5.4,14")
_SLEEVE = shape("-6.5,-3 0,-8.5 6.5,-3 6.4,8 6,17 -6,17 -6.4,8")
_FOREARM = shape("-3.6,-4 3.6,-4 4.8,4 3.6,16 2.8,29 -2.8,29 -3.2,16 -4.4,4")
_HAND = shape("-3,-2 3,-2 4.4,4 4,9 2.5,14 -1,14.5 -3.4,10 -3.6,4")
_THUMB = shape("1,1 4,2 6.6,8 5.6,10.5 3.4,8")


def far_side() -> tuple[Group, ...]:
    """Draw what the rest of the body is drawn over: the other arm and the other leg."""
    return _from_waist(_arm("far_", "skin_dark", "shirt_dark")), _leg("far_", "legs_dark")


def working_leg() -> tuple[Group, ...]:
    """Draw it with a white rim: told apart by its outline, not by its colour alone."""
    return _leg("", "rim", 2 * RIM), _leg("", "working")


def faint_leg(values: Mapping[str, float]) -> Group:
    """Draw the working leg as it was at the beginning of a movement."""
    return Group((_still(_leg("", "working"), values),), opacity=0.3)


def trunk() -> Group:
    """Draw it over the top of both legs, as clothes lie."""
    pelvis = Group((Path(_PELVIS, "shorts"), Path(_BELT, stroke="belt", width=2.2)), turn="trunk")
    return Group((pelvis, *_from_waist(_neck_and_head(), Path(_CHEST, "shirt")).shapes), "x", "y")


def near_arm() -> Group:
    return _from_waist(_arm("", "skin", "shirt"))


def _from_waist(*shapes: Group | Path) -> Group:
    chest = Group(shapes, *WAIST, "chest")
    return Group((Group((chest,), turn="trunk"),), "x", "y")


def _leg(side: str, ink: str, rim: float = 0) -> Group:
    thigh, shin, foot = (Path(data, ink, ink if rim else "", rim) for data in (_THIGH, _SHIN, _FOOT))
    ankle = Group((foot,), 0, SHIN, f"{side}ankle")
    knee = Group((ankle, shin), 0, THIGH, f"{side}knee")
    return Group((Group((knee, thigh), turn=f"{side}thigh"),), "x", "y")


def _arm(side: str, skin: str, shirt: str) -> Group:
    hand = Group((Path(_HAND, skin), Path(_THUMB, skin)), 0, FOREARM, f"{side}wrist")
    forearm = Group((hand, Path(_FOREARM, skin)), 0, UPPER_ARM, f"{side}elbow")
    return Group((forearm, Path(_UPPER_ARM, skin), Path(_SLEEVE, shirt)), *SHOULDER, f"{side}arm")


def _neck_and_head() -> Group:
    mouth = Path(_MOUTH, stroke="skin_dark", width=1.3)
    head = (Path(_FACE, "skin"), Path(_HAIR, "hair"), Path(_EAR, "skin_dark"), Path(_EYE, "eye"), mouth)
    return Group((Path(_NECK, "skin_dark"), Group(head, 2.5, -18, "head")), *NECK, "neck")


def _still(drawn: Shape, values: Mapping[str, float]) -> Shape:
    """Put the numbers of one pose in place of its names."""
    if not isinstance(drawn, Group):
        return drawn
    x, y, turn = (values[each] if isinstance(each, str) else each for each in (drawn.x, drawn.y, drawn.turn))
    return replace(drawn, shapes=tuple(_still(each, values) for each in drawn.shapes), x=x, y=y, turn=turn)
