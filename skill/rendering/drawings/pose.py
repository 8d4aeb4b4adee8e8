"""Where a person's joints are, and how a foot or a hand is put somewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from skill.coaching.values import replace
from skill.rendering.drawings.body import FOREARM, SHIN, SHOULDER, THIGH, UPPER_ARM, WAIST
from skill.rendering.drawings.geometry import Point, reach, turned, two_bones

if TYPE_CHECKING:
    from collections.abc import Mapping


class Limb(NamedTuple):
    """Where the upper bone, the lower bone and the foot or hand point, in degrees."""

    upper: float
    lower: float
    end: float


class Foot(NamedTuple):
    ankle: Point
    turn: float = 0
    """0 is flat on the floor, -90 with the toes up."""


class Hand(NamedTuple):
    wrist: Point
    bent: float = 0
    """Against the forearm."""


_HANGING = Limb(0, 0, 0)
_LEG, _ARM = ("thigh", "knee", "ankle"), ("arm", "elbow", "wrist")
_FAR_LEG, _FAR_ARM = ("far_thigh", "far_knee", "far_ankle"), ("far_arm", "far_elbow", "far_wrist")
TURNS = {"trunk", "chest", "neck", "head", *_LEG, *_FAR_LEG, *_ARM, *_FAR_ARM}
"""The joints that the body turns by what a pose gives for them."""


@dataclass(frozen=True)
class Pose:
    """A person in a room whose floor is at y 0. `trunk` 0 is upright, -90 on the back."""

    hip: Point
    trunk: float = 0
    chest: float = 0
    """Against the trunk, as the neck is against the chest."""
    neck: float = 0
    leg: Limb = _HANGING
    other_leg: Limb = _HANGING
    arm: Limb = _HANGING
    other_arm: Limb = _HANGING

    @property
    def shoulder(self) -> Point:
        waist = turned(WAIST, self.trunk, self.hip)
        return turned(SHOULDER, self.trunk + self.chest, waist)

    @property
    def knee(self) -> Point:
        return reach(self.hip, self.leg.upper, THIGH)

    @property
    def ankle(self) -> Point:
        return reach(self.knee, self.leg.lower, SHIN)

    @property
    def wrist(self) -> Point:
        return reach(reach(self.shoulder, self.arm.upper, UPPER_ARM), self.arm.lower, FOREARM)

    def with_foot(self, foot: Foot) -> Pose:
        """Put the working foot somewhere; the knee follows."""
        return replace(self, leg=self._leg(foot))

    def with_feet(self, foot: Foot, other: Foot) -> Pose:
        return replace(self, leg=self._leg(foot), other_leg=self._leg(other))

    def with_hands(self, hand: Hand, other: Hand) -> Pose:
        return replace(self, arm=self._arm(hand), other_arm=self._arm(other))

    def values(self) -> Mapping[str, float]:
        """Tell the turn of every joint against what it hangs from, by the body's names."""
        up = self.trunk + self.chest
        return {
            "x": self.hip.x,
            "y": self.hip.y,
            "trunk": self.trunk,
            "chest": self.chest,
            "neck": self.neck,
            "head": 0,
            **_turns(_LEG, self.leg),
            **_turns(_FAR_LEG, self.other_leg),
            **_turns(_ARM, self.arm, up),
            **_turns(_FAR_ARM, self.other_arm, up),
        }

    def _leg(self, foot: Foot) -> Limb:
        return Limb(*two_bones(self.hip, foot.ankle, THIGH, SHIN, -1), foot.turn)

    def _arm(self, hand: Hand) -> Limb:
        upper, lower = two_bones(self.shoulder, hand.wrist, UPPER_ARM, FOREARM, 1)
        return Limb(upper, lower, lower + hand.bent)


def _turns(names: tuple[str, str, str], limb: Limb, against: float = 0) -> dict[str, float]:
    turns = (limb.upper - against, limb.lower - limb.upper, limb.end - limb.lower)
    return dict(zip(names, turns, strict=True))
