"""A block and facts to draw."""

from __future__ import annotations

from skill.coaching.grid import DayKind
from skill.coaching.positions import Leg, PositionId
from skill.coaching.timeline import Cue, Phase, Timeline
from skill.rendering.apl import DayCell, HoldLine, ProgressScreen

HOLD_MS = 10_000


def block(position: PositionId = PositionId.SEATED, holds: int = 1) -> Timeline:
    cues = [
        Cue(Phase.TALK, "Now the chair.", 1000, 500),
        Cue(Phase.SETUP, "Sit on the edge of a firm chair & be tall.", 3000, 2000, position, Leg.LEFT),
    ]
    for leg in Leg:
        for number in range(1, holds + 1):
            cues += _hold(position, leg, number)
            if number < holds:
                cues.append(Cue(Phase.REST, "Rest.", 1000, 9000, position, leg))
        if leg is Leg.LEFT:
            cues.append(Cue(Phase.SWITCH, "Now the right leg.", 1500, 4500, position, leg.other))
    return Timeline.of(cues)


def rest_of(timeline: Timeline, phase: Phase, leg: Leg = Leg.LEFT) -> Timeline:
    """What is left of it from the first cue of `phase` on, as after an interruption."""
    cues = list(timeline)
    first = next(at for at, cue in enumerate(cues) if cue.phase is phase and cue.leg is leg)
    return Timeline.of(cues[first:])


def _hold(position: PositionId, leg: Leg, number: int) -> list[Cue]:
    return [
        Cue(Phase.LEAD_IN, "Ease in, and hold.", 1500, 1500, position, leg),
        Cue(Phase.HOLD, "Breathe in.", 1000, 3000, position, leg, number),
        Cue(Phase.HOLD, "And out.", 1000, 5000, position, leg, number),
        Cue(Phase.RELEASE, "And release.", 1000, 3000, position, leg),
    ]


def facts() -> ProgressScreen:
    kinds = (*DayKind, *(DayKind.DOUBLE, DayKind.KEPT) * 4)
    days = tuple(DayCell(kind, "MTWTFSS"[at % 7]) for at, kind in enumerate(kinds))
    lying = HoldLine("Lying", (None, None, 10, 10, 15, 15, 20, 20, 25, 25, 30, 30))
    wall = HoldLine("Wall", (None,) * 6 + (10, 10, 15, None, 20, 20))
    chair = HoldLine("Chair", (None,) * 8 + (10, 15, 15, 20))
    raised = HoldLine("Foot up", (None,) * 10 + (10, 10))
    return ProgressScreen(days, (lying, wall, chair, raised), 23, "days in a row", "best 41")
