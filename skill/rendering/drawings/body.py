"""A person seen from the side, built from joints.

Everybody faces or points their feet to the right here, so the right side is the near one. The same
person mirrored has the left side near: the working leg is always the near leg.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from skill.rendering.drawings.geometry import Point, between, middle_joint, reach
from skill.rendering.drawings.shapes import Disc, Stroke

if TYPE_CHECKING:
    from skill.rendering.drawings.shapes import Shape

TORSO, THIGH, SHIN, FOOT, UPPER_ARM, FOREARM = 54, 46, 45, 15, 34, 35
HEAD_RADIUS = 13
_HEAD_FROM_SHOULDER = 26
_RIM = 3.2


@dataclass(frozen=True, slots=True)
class Leg:
    """`ankle` says where the foot is put; the knee follows."""

    ankle: Point
    foot_deg: float


@dataclass(frozen=True, slots=True)
class Pose:
    hip: Point
    torso_deg: float
    working: Leg
    other: Leg
    hand: Point
    arm: float = 1
    """How much of the arm's length shows; less where it comes towards the viewer."""
    face_deg: float = 0

    @property
    def shoulder(self) -> Point:
        return reach(self.hip, self.torso_deg, TORSO)

    @property
    def knee(self) -> Point:
        return _knee(self.hip, self.working)


def behind(pose: Pose) -> list[Shape]:
    """Draw the parts that the rest of the body is drawn over."""
    return [*_leg(pose.hip, pose.other, "far"), *_head(pose), *_torso(pose)]


def working_leg(pose: Pose) -> list[Shape]:
    """Draw it with a white rim: told apart by its outline, not by its colour alone."""
    leg = _leg(pose.hip, pose.working, "working")
    rims: list[Shape] = [Stroke(part.points, part.width + 2 * _RIM, "rim") for part in leg]
    return [*rims, *leg]


def near_arm(pose: Pose) -> list[Shape]:
    elbow = middle_joint(pose.shoulder, pose.hand, UPPER_ARM * pose.arm, FOREARM * pose.arm, -1)
    sleeve = between(pose.shoulder, elbow, 0.35)
    return [
        Stroke((pose.shoulder, elbow, pose.hand), 11.5, "paper"),
        Stroke((pose.shoulder, elbow, pose.hand), 8.5, "skin"),
        Stroke((pose.shoulder, sleeve), 10.5, "shirt"),
        Disc(pose.hand, 5.4, "skin"),
    ]


def _torso(pose: Pose) -> list[Shape]:
    waist = reach(pose.hip, pose.torso_deg, 6)
    return [Stroke((waist, pose.shoulder), 23, "shirt"), Disc(pose.hip, 12, "near")]


def _head(pose: Pose) -> list[Shape]:
    centre = reach(pose.shoulder, pose.torso_deg, _HEAD_FROM_SHOULDER)
    nose = reach(centre, pose.face_deg, HEAD_RADIUS)
    crown = reach(centre, pose.face_deg + 180, 3)
    return [
        Stroke((pose.shoulder, centre), 9, "skin"),
        Disc(crown, HEAD_RADIUS, "far"),
        Disc(centre, HEAD_RADIUS - 1.2, "skin"),
        Disc(nose, 2.6, "skin"),
    ]


def _knee(hip: Point, leg: Leg) -> Point:
    return middle_joint(hip, leg.ankle, THIGH, SHIN, 1)


def _leg(hip: Point, leg: Leg, ink: str) -> list[Stroke]:
    knee = _knee(hip, leg)
    toe = reach(leg.ankle, leg.foot_deg, FOOT)
    return [
        Stroke((leg.ankle, toe), 9, ink),
        Stroke((knee, leg.ankle), 12.5, ink),
        Stroke((hip, knee), 17, ink),
    ]
