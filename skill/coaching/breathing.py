"""One slow minute of breathing: in for four seconds, out for six (guide A3.1, B9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.aim import day_is_full
from skill.coaching.cues import Place
from skill.coaching.days import day_of, slot_of
from skill.coaching.streak import extend
from skill.coaching.timeline import Phase, Timeline
from skill.coaching.values import replace

if TYPE_CHECKING:
    from datetime import datetime

    from skill.coaching.progress import Progress
    from skill.coaching.timeline import Cue, Script

IN, OUT = "in", "out"
"""What a cue of a breath tells to do, as its step."""
IN_MS = 4_000
OUT_MS = 6_000
BREATH_MS = IN_MS + OUT_MS
BREATHS = 6


def breaths(script: Script, count: int = BREATHS) -> Timeline:
    """The last `count` breaths of the minute. Each in and out lasts what it should to the millisecond."""
    place = Place(script, None)
    return Timeline.of(cue for left in range(count, 0, -1) for cue in _breath(place, left))


def _breath(place: Place, left: int) -> list[Cue]:
    moments = {BREATHS: "first", BREATHS // 2: "halfway", 1: "last"}
    breathe_in = f"breath.in.{moments[left]}" if left in moments else "breath.in"
    breathe_out = "breath.out.first" if left == BREATHS else "breath.out"
    return [
        place.said(Phase.BREATHE, place.line(breathe_in), IN_MS, IN),
        place.said(Phase.BREATHE, place.line(breathe_out), OUT_MS, OUT),
    ]


def breaths_left(left_ms: int) -> int:
    """How many breaths still have to be taken, a begun one with them, `left_ms` before the end."""
    return min(BREATHS, max(1, -(-left_ms // BREATH_MS)))


def may_count(progress: Progress, day: int) -> bool:
    return not day_is_full(progress, day)


def breathed(progress: Progress, now: datetime) -> Progress:
    """Count a minute of breathing as a stretch session without a hold (guide B8)."""
    history = progress.history
    day = max(day_of(now, progress.clock), history.last_day)
    if not may_count(progress, day):
        return progress
    slot, at_s = slot_of(now, progress.clock), int(now.timestamp())
    return replace(progress, history=extend(history, day).with_session(day, slot, at_s, {}))
