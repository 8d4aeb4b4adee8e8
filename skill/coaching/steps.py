"""The steps of a segment: how one comes to each hold, and how long that takes."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, auto
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from skill.coaching.positions import LEAD_IN, LEAD_IN_MOST_S, POSITIONS, RELEASE, WAYS, Frame, Way
from skill.coaching.timeline import Phase, Timeline

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from skill.coaching.positions import Position, PositionId
    from skill.coaching.run import Block, Planned, Run

NORMAL_PACE = 1.0
BACK_LEAD_IN_S = 4


class Entry(IntEnum):
    """How a person comes to the next hold."""

    SETUP = auto()
    SWITCH = auto()
    REST = auto()
    READY = auto()
    """In place already: a lead-in is enough."""
    BACK = auto()
    """After an interruption: a short lead-in, then what is left of the hold."""
    RUNNING = auto()
    """Still holding: the clock of the hold goes on while the coach answers."""


@dataclass(frozen=True)
class Start:
    """How a segment begins."""

    entry: Entry
    opening: Timeline = Timeline()
    """Said before anything else."""
    answer: str = ""
    """What a RUNNING entry says inside the hold's own time."""
    left_ms: int | None = None
    """How much of the way in (milliseconds) was left at an interruption; None for all of it."""
    in_place: bool = False
    """Where this position is done already, such as on the chair: nobody has to get up from the floor."""
    left: PositionId | None = None
    """The position that one was in, where nothing was held in it yet."""


@dataclass(frozen=True)
class Manner:
    """How a person wants to be guided, and how well they know it. `pace` multiplies every way but no hold."""

    pace: float = 1.0
    full: Mapping[PositionId, bool] = field(default_factory=dict)
    """Positions whose way in is told in full; short where absent."""
    quiet: bool = False
    """The breath is never led."""
    ways: Mapping[Way, int] = field(default_factory=dict)
    """Seconds for a way that was learned."""
    known: frozenset[PositionId] = frozenset()
    """Positions in which the breath is led in the first hold of a session only."""
    count_down: bool = False
    tones: bool = False
    """A tone begins and ends each hold, and has long been known."""
    sessions: int = 0
    """Done so far: the holds with a tip change from one to the next."""
    teaching: bool = False
    """Every position says once more how it is done."""
    frame: Frame = Frame.DOOR


class Step(NamedTuple):
    """One hold and how one comes to it."""

    planned: Planned
    entry: Entry
    left: PositionId | None = None
    """The position that one comes from, on the way into another one."""


class Between(NamedTuple):
    """What comes before and after one hold: each way with its phase and seconds, the lead-in, the release."""

    ways: list[tuple[float, Phase]]
    lead_in_ms: int
    release_ms: int
    seconds: float
    """All of it together."""


class Timing:
    """How long everything but a hold takes, in one person's manner."""

    def __init__(self, manner: Manner) -> None:
        self.manner = manner
        self._known: dict[tuple[PositionId, Entry, PositionId | None, float], Between] = {}

    def seconds(self, run: Run, steps: Sequence[Step], pace: float) -> list[float]:
        """How long after the opening each hold of `steps` is let go of, as planned."""
        return list(accumulate([self._step_s(run.blocks[step.planned.block], step, pace) for step in steps]))

    def _step_s(self, block: Block, step: Step, pace: float) -> float:
        return self.between(step, block.position, pace).seconds + block.hold_s

    def between(self, step: Step, position: PositionId, pace: float) -> Between:
        """Everything around one hold. Asked for again and again while what fits is looked for."""
        key = position, step.entry, step.left, pace
        known = self._known.get(key)
        if known is None:
            ways = [(self._way_s(way, position, pace), phase) for way, phase in _ways(step, position)]
            lead_in_ms, release_ms = _lead_in_ms(step, pace), self._release_ms(position, pace)
            seconds = sum(way_s for way_s, _ in ways) + (lead_in_ms + release_ms) / 1000
            known = self._known[key] = Between(ways, lead_in_ms, release_ms, seconds)
        return known

    def _way_s(self, way: Way, position: PositionId, pace: float) -> float:
        known = WAYS[way]
        usual_s = known.first if self.full(position) else self.manner.ways.get(way, known.later)
        return max(known.least, usual_s * pace)

    def _release_ms(self, position: PositionId, pace: float) -> int:
        usual_s = RELEASE.first if self.full(position) else RELEASE.later
        return round(max(RELEASE.least, usual_s * pace) * 1000)

    def full(self, position: PositionId | None) -> bool:
        return position is not None and self.manner.full.get(position, False)


def _ways(step: Step, to: PositionId) -> list[tuple[Way, Phase]]:
    position = POSITIONS[to]
    if step.entry is Entry.SETUP:
        moved = [(Way.CHAIR, Phase.MOVE)] if _gets_up(step.left, position) else []
        return [*moved, (position.way_in, Phase.SETUP)]
    if step.entry is Entry.SWITCH:
        return [(position.other_leg, Phase.SWITCH)]
    return [(Way.BETWEEN, Phase.REST)] if step.entry is Entry.REST else []


def _lead_in_ms(step: Step, pace: float) -> int:
    """None at all where the hold goes on."""
    if step.entry is Entry.RUNNING:
        return 0
    if step.entry is Entry.BACK:
        return BACK_LEAD_IN_S * 1000
    return round(min(LEAD_IN_MOST_S, max(LEAD_IN.least, LEAD_IN.first * pace)) * 1000)


def steps_to(run: Run, start: Start, holds: Sequence[Planned]) -> Iterator[Step]:
    """Each hold with how one comes to it; the first one as given."""
    left = start.left or _left(run, holds[0])
    yield Step(holds[0], start.entry, None if start.in_place else left)
    for before, planned in pairwise(holds):
        yield Step(planned, entry_after(run, before, planned), run.blocks[before.block].position)


def entry_after(run: Run, before: Planned, planned: Planned) -> Entry:
    """How one comes from one hold to the next; where a position comes twice one is in it already."""
    if run.blocks[before.block].position is not run.blocks[planned.block].position:
        return Entry.SETUP
    return Entry.REST if planned.hold.leg is before.hold.leg else Entry.SWITCH


def _left(run: Run, planned: Planned) -> PositionId | None:
    """The position stretched in before this block; None where this one has begun."""
    if run.blocks[planned.block].reached:
        return None
    behind = [block.position for block in run.blocks[: planned.block] if block.reached]
    return behind[-1] if behind else None


def _gets_up(left: PositionId | None, position: Position) -> bool:
    return left is not None and POSITIONS[left].on_floor and not position.on_floor
