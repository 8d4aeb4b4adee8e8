"""Turns a run into what is said next: whole blocks where they fit one response, single legs where not."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import pairwise
from typing import TYPE_CHECKING

from skill.coaching.cues import Place, go_on_with, hold_cues
from skill.coaching.positions import DEPTHS, LEAD_IN_S, MOVE_TO_CHAIR_S, POSITIONS, RELEASE_S, REST_S
from skill.coaching.timeline import Phase, Timeline

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from skill.coaching.positions import PositionId
    from skill.coaching.run import Block, Planned, Run
    from skill.coaching.timeline import Cue, Script

RESPONSE_MAX_MS = 220_000
"""Of one response, by estimate; the platform's own limit is 240 s (design decision 5)."""
RESPONSE_MAX_CHARACTERS = 7_400
"""Of text and break tags, below the platform's 8,000."""
CUE_MARKUP = 24
TAIL_MS = 14_000
"""Kept free for the question at the end, or for the wrap-up."""
NORMAL_PACE = 1.0
BACK_LEAD_IN_S = 3
INTO_HOLD_MS = 600


class Entry(Enum):
    """How a person comes to the next hold."""

    SETUP = auto()
    SWITCH = auto()
    REST = auto()
    READY = auto()
    """In place already: a lead-in is enough."""
    BACK = auto()
    """After an interruption: a three second lead-in, then what is left of the hold."""
    RUNNING = auto()
    """Still holding: the clock of the hold goes on while the coach answers."""


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Manner:
    """How a person wants to be guided. `pace` multiplies every wait but never a hold."""

    pace: float = 1.0
    full: Mapping[PositionId, bool] = field(default_factory=dict)
    """Positions whose way in is told in full; short where absent."""
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """What one response plays, and the run as it is once all of it was played."""

    timeline: Timeline
    after: Run


class Guide:
    """Makes segments in one person's words and manner."""

    def __init__(self, script: Script, manner: Manner) -> None:
        self.script = script
        self.manner = manner
        self._pace = manner.pace
        self._in_place = False

    def segment(self, run: Run, start: Start) -> Segment:
        """From the next hold on, as far as one response reaches, at most to the end of the block.

        Waits are drawn a little closer, never closer than at normal pace, where that keeps a block or a leg
        whole. At least one hold is always taken.
        """
        self._in_place = start.in_place
        pending = run.pending()
        block = [planned for planned in pending if planned.block == pending[0].block]
        one_leg = [planned for planned in block if planned.hold.leg == block[0].hold.leg]
        for holds in (block, one_leg):
            segment = self._whole(run, start, holds)
            if segment is not None:
                return segment
        return self._as_many_as_fit(run, start, one_leg)

    def _whole(self, run: Run, start: Start, holds: list[Planned]) -> Segment | None:
        """All of `holds` in one response; None where they cannot be."""
        pace = self._pace_for(run, start, holds)
        if pace < min(NORMAL_PACE, self.manner.pace):
            return None
        segment = self._play(run, start, holds, pace)
        return segment if _fits(segment) else None

    def _as_many_as_fit(self, run: Run, start: Start, holds: list[Planned]) -> Segment:
        pace = min(NORMAL_PACE, self.manner.pace)
        for count in range(len(holds) - 1, 1, -1):
            segment = self._play(run, start, holds[:count], pace)
            if _fits(segment):
                return segment
        return self._play(run, start, holds[:1], pace)

    def _pace_for(self, run: Run, start: Start, holds: list[Planned]) -> float:
        """The widest pace, at most the person's own, at which the waits of `holds` leave room."""
        waits = [self._waits_s(run, each, how) for each, how in _entries(holds, start.entry)]
        held_s = sum(run.blocks[planned.block].hold_s for planned in holds)
        room_s = (RESPONSE_MAX_MS - TAIL_MS - start.opening.ms) / 1000 - held_s
        return min(self.manner.pace, room_s / max(1, sum(waits)))

    def _play(self, run: Run, start: Start, holds: list[Planned], pace: float) -> Segment:
        self._pace, cues = pace, list(start.opening)
        held_s, answer, left_ms = run.held_s, start.answer, start.left_ms
        for planned, entry in _entries(holds, start.entry):
            way_in, hold, release = self._unit(run, planned, entry, held_s, answer)
            cues = go_on_with(cues, way_in, left_ms) + hold + release
            held_s, answer, left_ms = 0, "", None
        return Segment(Timeline.of(cues), run.finish(*holds))

    def _waits_s(self, run: Run, planned: Planned, entry: Entry) -> int:
        """Seconds at normal pace before and after one hold."""
        block = run.blocks[planned.block]
        position = POSITIONS[block.position]
        full = self.manner.full.get(block.position, False)
        setup_s = position.setup_first_s if full else position.setup_later_s
        moved_s = MOVE_TO_CHAIR_S if self._moves(run, planned) else 0
        before = {
            Entry.SETUP: setup_s + moved_s,
            Entry.SWITCH: position.switch_s,
            Entry.REST: REST_S,
        }
        return before.get(entry, 0) + LEAD_IN_S + RELEASE_S

    def _unit(
        self, run: Run, planned: Planned, entry: Entry, held_s: int, answer: str
    ) -> tuple[list[Cue], list[Cue], list[Cue]]:
        """The way into one hold, the hold, and the way out."""
        block, leg = run.blocks[planned.block], planned.hold.leg
        place = Place(self.script, block.position, leg, planned.block)
        way_in = [*self._way_in(run, planned, entry, place), *self._lead_in(entry, place)]
        hold = hold_cues(
            place,
            planned.hold.number,
            block.hold_s,
            held_s=held_s,
            opening=answer if entry is Entry.RUNNING else "",
            quiet=self.manner.quiet,
        )
        release = place.said(Phase.RELEASE, place.line("release"), self._scaled(RELEASE_S))
        return way_in, hold, release

    def _way_in(self, run: Run, planned: Planned, entry: Entry, place: Place) -> list[Cue]:
        block = run.blocks[planned.block]
        position = POSITIONS[block.position]
        if entry is Entry.SETUP:
            return self._move(run, planned, place) + self._setup(block, place)
        if entry is Entry.SWITCH:
            line = place.line(f"switch.{block.position}")
            return place.said(Phase.SWITCH, line, self._scaled(position.switch_s))
        if entry is Entry.REST:
            return place.said(Phase.REST, place.line("rest"), self._scaled(REST_S))
        return []

    def _move(self, run: Run, planned: Planned, place: Place) -> list[Cue]:
        if not self._moves(run, planned):
            return []
        line = place.line("move_to_chair")
        return place.said(Phase.MOVE, line, self._scaled(MOVE_TO_CHAIR_S))

    def _moves(self, run: Run, planned: Planned) -> bool:
        """Whether one has to get up from the floor, to the chair, for this block."""
        here = run.blocks[planned.block]
        before = [block for block in run.blocks[: planned.block] if block.reached]
        if self._in_place or here.reached or not before:
            return False
        return POSITIONS[before[-1].position].on_floor and not POSITIONS[here.position].on_floor

    def _setup(self, block: Block, place: Place) -> list[Cue]:
        position = POSITIONS[block.position]
        full = self.manner.full.get(block.position, False)
        form = "full" if full else "short"
        lines = place.lines(f"setup.{block.position}.{form}.{DEPTHS[block.depth]}")
        seconds = position.setup_first_s if full else position.setup_later_s
        return place.spread(Phase.SETUP, lines, self._scaled(seconds))

    def _lead_in(self, entry: Entry, place: Place) -> list[Cue]:
        if entry is Entry.RUNNING:
            return []
        back = entry is Entry.BACK
        total_ms = BACK_LEAD_IN_S * 1000 if back else self._scaled(LEAD_IN_S)
        hold = place.cue(Phase.LEAD_IN, place.line("and_hold"), INTO_HOLD_MS)
        ease = place.line("back_in" if back else "ease_in")
        return [*place.said(Phase.LEAD_IN, ease, total_ms - hold.ms), hold]

    def _scaled(self, seconds: int) -> int:
        return round(seconds * 1000 * self._pace)


def _entries(holds: list[Planned], entry: Entry) -> Iterator[tuple[Planned, Entry]]:
    """Each hold with how one comes to it; the first one as given."""
    yield holds[0], entry
    for before, planned in pairwise(holds):
        same_leg = planned.hold.leg == before.hold.leg
        yield planned, Entry.REST if same_leg else Entry.SWITCH


def _fits(segment: Segment) -> bool:
    characters = sum(len(cue.text) + CUE_MARKUP for cue in segment.timeline)
    short = segment.timeline.ms + TAIL_MS <= RESPONSE_MAX_MS
    return short and characters <= RESPONSE_MAX_CHARACTERS
