"""The positions as data.

Holds, positions and holds per leg come from the article (`source-article.txt`); seconds for getting
into place, rests and switches from the guide's table B3; the ladder from its table B2. The routine's
holds per leg (lying 1, wall 1, seated 3) are the article's own counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class Position:
    """One way to stretch. All `_s` fields are seconds at normal pace."""

    id: PositionId
    on_floor: bool
    hold_max_s: int
    holds_per_leg: int
    depth_max: int
    """How far "harder" goes inside the position: +1, or 0 where the next position is the harder step."""
    setup_first_s: int
    setup_later_s: int
    switch_s: int
    easier: PositionId | None
    harder: PositionId | None


HOLD_START_S = 10
HOLD_STEP_S = 5
DEPTHS = {-1: "easier", 0: "standard", 1: "harder"}
DEPTH_MIN = min(DEPTHS)

LEAD_IN_S = 6
RELEASE_S = 4
REST_S = 10
MOVE_TO_CHAIR_S = 45

_L, _W, _S, _R = PositionId.LYING, PositionId.WALL, PositionId.SEATED, PositionId.RAISED

POSITIONS: dict[PositionId, Position] = {
    _L: Position(_L, True, 30, 1, 1, 60, 30, 12, None, _W),
    _W: Position(_W, True, 20, 1, 1, 75, 45, 40, _L, _S),
    _S: Position(_S, False, 30, 3, 0, 35, 15, 10, _L, _R),
    _R: Position(_R, False, 30, 3, 1, 40, 20, 12, _S, None),
}
