"""A block, moments of it, a run and facts to draw."""

from __future__ import annotations

from infra.local.contact_sheet import sentences
from skill.coaching import breathing
from skill.coaching.grid import DayKind, Trend
from skill.coaching.positions import Leg, PositionId
from skill.coaching.run import Block, Hold, Planned, Run
from skill.coaching.timeline import Cue, Phase, Timeline
from skill.rendering.apl import DayCell, HoldPlot, ProgressScreen
from skill.rendering.drawings import steps
from skill.speech.en import ENGLISH
from skill.speech.words import Words

HOLD_MS = 10_000
STEP_MS = 5000
BREATHE_IN, RELEASE = "Breathe in.", "And release."
"""The first and the last words of every hold."""


def told(key: str, leg: Leg | None = None, **words: object) -> str:
    """What the first session says."""
    return Words(ENGLISH, sessions=0).line(key, leg, **words)


def way_words(position: PositionId, depth: int, step: str, leg: Leg) -> str:
    """What is said with a drawing first; a word of its own where it has none at this depth."""
    said = next(sentences(position, depth, step), "And sit tall.")
    return ENGLISH.filled(said, {"leg": leg, "other": leg.other})


def run_of(position: PositionId = PositionId.SEATED, holds: int = 1, depth: int = 0) -> Run:
    blocks = (Block(position, HOLD_MS // 1000, depth, holds),)
    return Run("run", 0, 0, "device", Leg.LEFT, blocks, Planned(0, Hold(Leg.LEFT, 1)))


def block(position: PositionId = PositionId.SEATED, holds: int = 1, depth: int = 0) -> Timeline:
    """The way in step by step, then all holds of the left leg and of the right one."""
    *way_in, last, _ = steps(position, depth)
    cues = [Cue(Phase.TALK, told("hello.first"), 1000, 500)]
    for step in way_in:
        words = way_words(position, depth, step, Leg.LEFT)
        cues.append(Cue(Phase.SETUP, words, 3000, STEP_MS - 3000, position, Leg.LEFT, step=step))
    for leg in Leg:
        for number in range(1, holds + 1):
            words = way_words(position, depth, last, leg)
            cues += _hold(
                position, leg, number, Cue(Phase.LEAD_IN, words, 1500, 1500, position, leg, step=last)
            )
            if number < holds:
                cues.append(Cue(Phase.REST, told("rest"), 1000, 9000, position, leg))
        if leg is Leg.LEFT:
            text, step, _ = Words(ENGLISH, sessions=0).lines(f"switch.{position}.full", leg.other)[0]
            cues.append(Cue(Phase.SWITCH, text, 1500, 4500, position, leg.other, step=step))
    return Timeline.of(cues)


def _hold(position: PositionId, leg: Leg, number: int, lead_in: Cue) -> list[Cue]:
    return [
        lead_in,
        Cue(Phase.HOLD, BREATHE_IN, 1000, 3000, position, leg, number),
        Cue(Phase.HOLD, told("cue.and_out"), 1000, 5000, position, leg, number),
        Cue(Phase.RELEASE, RELEASE, 1000, 3000, position, leg),
    ]


def from_step(step: str, position: PositionId, depth: int = 0) -> Timeline:
    """A block from one step of its way in on."""
    cues = list(block(position, depth=depth))
    return _from(cues, next(at for at, cue in enumerate(cues) if cue.step == step))


def from_phase(phase: Phase, position: PositionId = PositionId.SEATED, holds: int = 3) -> Timeline:
    """A block from the first cue of a phase on."""
    cues = list(block(position, holds))
    return _from(cues, next(at for at, cue in enumerate(cues) if cue.phase is phase))


def _from(cues: list[Cue], at: int) -> Timeline:
    return Timeline.of(cues[at:])


def breaths(count: int = 2) -> Timeline:
    """The last breaths of a minute."""
    return breathing.breaths(Words(ENGLISH, sessions=0), count)


def facts() -> ProgressScreen:
    kinds = (*DayKind, *(DayKind.DOUBLE, DayKind.KEPT) * 4)[:14]
    days = tuple(DayCell(kind, "MTWTFSS"[at % 7]) for at, kind in enumerate(kinds))
    holds = (
        HoldPlot("Lying", "30 s", 30, Trend(True, (10, 10, 15, 15, 20, 20, 25, 25, 30, 30))),
        HoldPlot("Wall", "20 s", 20, Trend(True, (10, 10, 15, None, 20, 20))),
        HoldPlot("Chair", "20 s", 30, Trend(True, (10, 15, 15, 20))),
        HoldPlot("Foot up", "10 s", 30, Trend(True, (10, 10))),
    )
    ahead = ("This week: 11 of 14", "Next mark: 30 days in a row")
    return ProgressScreen(days, holds, 23, "days in a row", "best 41", ahead)


def second_day() -> ProgressScreen:
    """Two days of stretching, three sessions."""
    kinds = (*(DayKind.BEFORE,) * 8, DayKind.KEPT, DayKind.DOUBLE, *(DayKind.FUTURE,) * 4)
    days = tuple(DayCell(kind, "MTWTFSS"[at % 7]) for at, kind in enumerate(kinds))
    holds = tuple(
        HoldPlot(label, now, 30, Trend(False, recent))
        for label, now, recent in (
            ("Lying", "15 s", (10, 10, 15)),
            ("Wall", "10 s", (10,)),
            ("Chair", "10 s", ()),
        )
    )
    ahead = ("This week: 3 of 4", "Next mark: 3 days in a row")
    return ProgressScreen(days, holds, 2, "days in a row", "best 2", ahead)
