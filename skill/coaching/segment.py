"""Turns holds of a run into what is said: the way into each, the hold, and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from skill.coaching.cues import TIPS, Place, Telling, go_on_with, hold_cues
from skill.coaching.positions import DEPTHS, POSITIONS, Frame
from skill.coaching.steps import Entry, Timing, steps_to
from skill.coaching.timeline import Phase, Timeline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skill.coaching.positions import PositionId
    from skill.coaching.run import Block, Planned, Run
    from skill.coaching.steps import Between, Manner, Start, Step
    from skill.coaching.timeline import Cue, Script, Sentence

INTO_HOLD_MS = 600
TOLD_HOW_LONG_S = 20
"""A longer wait is told how long it is (coach 3)."""
ABOUT_A_MINUTE_S = range(52, 76)
TIP_EVERY = 3


class Segment(NamedTuple):
    """What is played, and the run as it is once all of it was played."""

    timeline: Timeline
    after: Run


class Guide(Timing):
    """Makes segments in one person's words and manner."""

    def __init__(self, script: Script, manner: Manner) -> None:
        super().__init__(manner)
        self.script = script

    def play(self, run: Run, start: Start, holds: Sequence[Planned], pace: float | None = None) -> Segment:
        """All of `holds`, each with its way in and out; `pace` in place of the person's own."""
        pace = self.manner.pace if pace is None else pace
        cues, tellings = list(start.opening), self._tellings(run)
        held_s, answer, left_ms = run.held_s, start.answer, start.left_ms
        for step in steps_to(run, start, holds):
            block, telling = run.blocks[step.planned.block], tellings[step.planned]
            place = Place(self.script, block.position, step.planned.hold.leg, step.planned.block)
            between = self.between(step, block.position, pace)
            at_once = telling.led and not held_s
            way_in = [
                *self._way_in(run, step, place, between, left_ms),
                *self._lead_in(run, step, place, between, at_once=at_once),
            ]
            cues = go_on_with(cues, way_in, left_ms)
            cues += self._hold(block, step, place, telling, held_s, answer)
            let_go = place.line(self._briefly("release"))
            cues.append(place.said(Phase.RELEASE, let_go, between.release_ms))
            held_s, answer, left_ms = 0, "", None
        return Segment(Timeline.of(cues), run.finish(*holds))

    def _way_in(
        self, run: Run, step: Step, place: Place, between: Between, left_ms: int | None
    ) -> Iterator[Cue]:
        whole_s = sum([seconds for seconds, _ in between.ways])
        for index, (seconds, phase) in enumerate(between.ways):
            lines = self._lines(phase, run, step.planned, place)
            if index == 0 and whole_s > TOLD_HOW_LONG_S:
                first, left_s = step.planned == run.sequence()[0], whole_s
                if left_ms is not None:
                    first, left_s = False, min(whole_s, (left_ms - between.lead_in_ms) / 1000)
                wait = self._how_long(place, left_s, first=first)
                lines = [*lines[:1], place.sentence(wait), *lines[1:]]
            yield from place.spread(phase, lines, round(seconds * 1000))

    def _lines(self, phase: Phase, run: Run, planned: Planned, place: Place) -> Sequence[Sentence]:
        block = run.blocks[planned.block]
        form = "full" if self.full(block.position) else "short"
        if phase is Phase.REST:
            return [place.sentence(place.line("rest"))]
        if phase is Phase.MOVE:
            return place.lines(f"move.{block.position}.{form}")
        corner = POSITIONS[block.position].needs_frame and self.manner.frame is Frame.CORNER
        where = ".corner" if corner else ""
        if phase is Phase.SWITCH:
            return place.lines(f"switch.{block.position}.{form}{where}")
        deep = DEPTHS[run.depth(place.block, place.leg)]
        way_in = place.lines(f"setup.{block.position}.{form}.{deep}{where}")
        return [*way_in, *self._taught(block, place)]

    def _taught(self, block: Block, place: Place) -> Sequence[Sentence]:
        """Still, where it is felt, and how much: once a session where it is due (coach 4)."""
        if not self.manner.teaching or block.reached:
            return []
        gentle = [] if self.full(block.position) else [place.sentence(place.line("teach.gentle"))]
        return [*place.lines(f"teach.{block.position}"), *gentle]

    def _how_long(self, place: Place, seconds: float, *, first: bool) -> str:
        """How to end it early is told once a session."""
        form = "full" if first and self.full(place.position) else "short"
        if round(seconds) in ABOUT_A_MINUTE_S:
            return place.line(f"wait.minute.{form}")
        return place.line(f"wait.{form}", count=5 * max(1, round(seconds / 5)))

    def _lead_in(self, run: Run, step: Step, place: Place, between: Between, *, at_once: bool) -> list[Cue]:
        """The last movement and "hold"; where nothing is said at once, the hold's own silence follows."""
        if step.entry is Entry.RUNNING:
            return []
        back = step.entry is Entry.BACK
        hold = place.cue(Phase.LEAD_IN, place.line(self._briefly("and_hold")), INTO_HOLD_MS if at_once else 0)
        deep = DEPTHS[run.depth(place.block, place.leg)]
        moved = place.line("back_in" if back else f"lead_in.{place.position}.{deep}")
        return [place.said(Phase.LEAD_IN, moved, between.lead_in_ms - hold.ms), hold]

    def _briefly(self, key: str) -> str:
        """In one word where a tone says it as well."""
        return f"{key}.tone" if self.manner.tones else key

    def _hold(
        self, block: Block, step: Step, place: Place, telling: Telling, held_s: int, answer: str
    ) -> list[Cue]:
        opening, number = "", step.planned.hold.number
        if step.entry is Entry.RUNNING:
            opening = answer or place.line("cue.stay")
        return hold_cues(place, number, block.hold_s, telling, held_s=held_s, opening=opening)

    def _tellings(self, run: Run) -> dict[Planned, Telling]:
        """How each hold is told. One of three has a tip, each of a position another one (coach 5)."""
        manner, sequence = self.manner, run.sequence()
        if manner.quiet:
            return dict.fromkeys(sequence, Telling(False, None, manner.count_down))
        tips: dict[PositionId, int] = {}
        told, plain = {}, {led: Telling(led, None, manner.count_down) for led in (False, True)}
        first = next((each for each in sequence if each.hold.leg not in run.spared), None)
        for number, planned in enumerate(sequence, manner.sessions):
            position = run.blocks[planned.block].position
            told[planned] = plain[planned == first or position not in manner.known]
            if number % TIP_EVERY == 0:
                nth = tips.get(position, 0)
                told[planned] = Telling(told[planned].led, (nth + manner.sessions) % TIPS, manner.count_down)
                tips[position] = nth + 1
        return told
