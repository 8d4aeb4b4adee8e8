"""The positions as data.

Holds, positions and holds per leg come from the article (`source-article.txt`); the ladder from the guide's
table B2; seconds for every way from coach 3. The routine's holds per leg (lying 1, wall 1, seated 3) are the
article's own counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, NamedTuple

from skill.coaching.bounds import Bounds


class Leg(StrEnum):
    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Leg:
        return Leg.RIGHT if self is Leg.LEFT else Leg.LEFT


class PositionId(StrEnum):
    LYING = "lying"
    WALL = "wall"
    SEATED = "seated"
    RAISED = "seated_raised"


class Way(StrEnum):
    """A way from one place to the next, whose time is learned for each person."""

    LYING = "lying"
    WALL = "wall"
    WALL_OTHER = "wall_other"
    CHAIR = "chair"
    """From the floor to the chair."""
    SEATED = "seated"
    """In place on it."""
    RAISED = "seated_raised"
    LYING_OTHER = "lying_other"
    SEATED_OTHER = "seated_other"
    BETWEEN = "between"
    """From one hold of a leg to its next one."""


class Seconds(NamedTuple):
    """Of a way, words included: told in full, afterwards, and the least that learning may reach."""

    first: int
    later: int
    least: int


WAYS: dict[Way, Seconds] = {
    Way.LYING: Seconds(45, 20, 8),
    Way.WALL: Seconds(70, 35, 12),
    Way.WALL_OTHER: Seconds(45, 25, 10),
    Way.CHAIR: Seconds(40, 30, 12),
    Way.SEATED: Seconds(30, 12, 6),
    Way.RAISED: Seconds(35, 15, 8),
    Way.LYING_OTHER: Seconds(10, 8, 5),
    Way.SEATED_OTHER: Seconds(8, 6, 5),
    Way.BETWEEN: Seconds(8, 8, 6),
}
LEAD_IN = Seconds(6, 6, 4)
"""The last movement, which is the way into the stretch itself."""
LEAD_IN_MOST_S = 7
RELEASE = Seconds(4, 3, 3)


@dataclass(frozen=True, slots=True)
class Position:
    """One way to stretch."""

    id: PositionId
    on_floor: bool
    hold_max_s: int
    holds_per_leg: int
    depth_max: int
    """How far "harder" goes inside the position: +1, or 0 where the next position is the harder step."""
    way_in: Way
    other_leg: Way
    easier: PositionId | None
    harder: PositionId | None


HOLD_START_S = 10
HOLD_STEP_S = 5
DEPTHS = {-1: "easier", 0: "standard", 1: "harder"}
DEPTH_MIN = min(DEPTHS)
HOLD_LONGEST_S = 60
"""What a prescription may ask for; a position's own longest hold is shorter."""
HoldS = Annotated[int, Bounds(HOLD_START_S, HOLD_LONGEST_S)]
Depth = Annotated[int, Bounds(DEPTH_MIN, max(DEPTHS))]

_L, _W, _S, _R = PositionId.LYING, PositionId.WALL, PositionId.SEATED, PositionId.RAISED

POSITIONS: dict[PositionId, Position] = {
    _L: Position(_L, True, 30, 1, 1, Way.LYING, Way.LYING_OTHER, None, _W),
    _W: Position(_W, True, 20, 1, 1, Way.WALL, Way.WALL_OTHER, _L, _S),
    _S: Position(_S, False, 30, 3, 0, Way.SEATED, Way.SEATED_OTHER, _L, _R),
    _R: Position(_R, False, 30, 3, 1, Way.RAISED, Way.SEATED_OTHER, _S, None),
}
