"""The positions as data: an entry each, and nothing else enumerates them.

Holds, positions and holds per leg come from the article (`source-article.txt`); the ladder from the guide's
table B2; seconds for every way from coach 3. The routine's holds per leg (lying 1, wall 1, seated 3) are the
article's own counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar, NamedTuple

from skill.coaching.bounds import Bounds
from skill.coaching.names import Name


class Leg(StrEnum):
    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Leg:
        return Leg.RIGHT if self is Leg.LEFT else Leg.LEFT


class Frame(StrEnum):
    """What somebody has for a stretch at a wall, with room for the other leg past it (coach 4)."""

    DOOR = "door"
    CORNER = "corner"
    NONE = "none"


class PositionId(Name):
    """The name of a position, as it is stored: one of `POSITIONS`."""

    __slots__ = ()
    LYING: ClassVar[PositionId]
    WALL: ClassVar[PositionId]
    SEATED: ClassVar[PositionId]
    RAISED: ClassVar[PositionId]


PositionId.LYING = PositionId("lying")
PositionId.WALL = PositionId("wall")
PositionId.SEATED = PositionId("seated")
PositionId.RAISED = PositionId("seated_raised")


class Way(Name):
    """A way from one place to the next, whose time is learned for each person: one of `WAYS`."""

    __slots__ = ()
    CHAIR: ClassVar[Way]
    """From the floor up, and to where the next position is."""
    BETWEEN: ClassVar[Way]
    """From one hold of a leg to its next one."""


Way.CHAIR = Way("chair")
Way.BETWEEN = Way("between")


class Seconds(NamedTuple):
    """Of a way, words included: told in full, afterwards, and the least that learning may reach."""

    first: int
    later: int
    least: int


LEAD_IN = Seconds(6, 6, 4)
"""The last movement, which is the way into the stretch itself."""
LEAD_IN_MOST_S = 7
RELEASE = Seconds(4, 3, 3)


@dataclass(frozen=True)
class Position:
    """One way to stretch."""

    id: PositionId
    on_floor: bool
    in_routine: bool
    """By itself; every other one by its name alone, or in place of another."""
    hold_max_s: int
    holds_per_leg: int
    depth_max: int
    """How far "harder" goes inside the position: +1, or 0 where the next position is the harder step."""
    way_in_s: Seconds
    other_leg_s: Seconds
    easier: PositionId | None = None
    harder: PositionId | None = None
    needs_frame: bool = False
    """A door frame, or the corner of a wall; without either the easier position takes its place."""
    instead_of: PositionId | None = None
    """The one whose place in the routine it takes, once somebody wants it."""

    @property
    def way_in(self) -> Way:
        return Way(self.id)

    @property
    def other_leg(self) -> Way:
        return Way(self.id + OTHER_LEG)


OTHER_LEG = "_other"
HOLD_START_S = 10
HOLD_STEP_S = 5
DEPTHS = {-1: "easier", 0: "standard", 1: "harder"}
DEPTH_MIN = min(DEPTHS)
HOLD_LONGEST_S = 60
"""What a prescription may ask for; a position's own longest hold is shorter."""
WAY_MOST_S = 600
"""Nothing longer is taken for a way."""
TIMES_KEPT = 3
"""So many of a person's times for a way are remembered."""
WayS = Annotated[int, Bounds(1, WAY_MOST_S)]
HoldS = Annotated[int, Bounds(HOLD_START_S, HOLD_LONGEST_S)]
Depth = Annotated[int, Bounds(DEPTH_MIN, max(DEPTHS))]

POSITIONS: dict[PositionId, Position] = {
    position.id: position
    for position in (
        Position(
            PositionId.LYING,
            on_floor=True,
            in_routine=True,
            hold_max_s=30,
            holds_per_leg=1,
            depth_max=1,
            way_in_s=Seconds(45, 20, 8),
            other_leg_s=Seconds(10, 8, 5),
            harder=PositionId.WALL,
        ),
        Position(
            PositionId.WALL,
            on_floor=True,
            in_routine=True,
            hold_max_s=20,
            holds_per_leg=1,
            depth_max=1,
            way_in_s=Seconds(70, 35, 12),
            other_leg_s=Seconds(45, 25, 10),
            easier=PositionId.LYING,
            harder=PositionId.SEATED,
            needs_frame=True,
        ),
        Position(
            PositionId.SEATED,
            on_floor=False,
            in_routine=True,
            hold_max_s=30,
            holds_per_leg=3,
            depth_max=0,
            way_in_s=Seconds(30, 12, 6),
            other_leg_s=Seconds(8, 6, 5),
            easier=PositionId.LYING,
            harder=PositionId.RAISED,
        ),
        Position(
            PositionId.RAISED,
            on_floor=False,
            in_routine=False,
            hold_max_s=30,
            holds_per_leg=3,
            depth_max=1,
            way_in_s=Seconds(35, 15, 8),
            other_leg_s=Seconds(8, 6, 5),
            easier=PositionId.SEATED,
            instead_of=PositionId.SEATED,
        ),
    )
}
PositionId.table = POSITIONS

_ELSEWHERE = {Way.CHAIR: Seconds(40, 30, 12), Way.BETWEEN: Seconds(8, 8, 6)}
"""Ways that belong to no position."""


class _Ways(Mapping[Way, Seconds]):
    """Those of the positions, as they stand in their table, and the others."""

    def __getitem__(self, way: Way) -> Seconds:
        if way in _ELSEWHERE:
            return _ELSEWHERE[way]
        position = POSITIONS[PositionId.known(way.removesuffix(OTHER_LEG))]
        return position.other_leg_s if way.endswith(OTHER_LEG) else position.way_in_s

    def __iter__(self) -> Iterator[Way]:
        yield from _ELSEWHERE
        for position in POSITIONS.values():
            yield from (position.way_in, position.other_leg)

    def __len__(self) -> int:
        return len(_ELSEWHERE) + 2 * len(POSITIONS)


WAYS = _Ways()
Way.table = WAYS
