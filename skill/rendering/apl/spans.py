"""A timeline's cues gathered into spans: what a screen shows stays the same throughout a span."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

from skill.coaching.timeline import Phase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from skill.coaching.positions import Leg, PositionId
    from skill.coaching.timeline import Cue, Timeline

NO_HOLDS: Mapping[PositionId, int] = MappingProxyType({})
_COMING = {Phase.MOVE, Phase.SETUP, Phase.LEAD_IN}
_BETWEEN = {Phase.REST, Phase.SWITCH, Phase.RELEASE}


@dataclass(frozen=True, slots=True)
class Span:
    phase: Phase
    position: PositionId | None
    leg: Leg | None
    hold: int
    holds: int
    """How many holds this leg has in this position; 0 outside holds."""
    cues: tuple[Cue, ...]

    @property
    def ms(self) -> int:
        return sum(cue.ms for cue in self.cues)


def spans(timeline: Timeline, holds: Mapping[PositionId, int] = NO_HOLDS) -> Iterator[Span]:
    """Gather cues that show the same.

    A cue of the way in without a place takes that of what follows. Between holds the next leg is
    shown, and letting go already belongs to the rest or switch after it.
    """
    placed = [(*_shown(timeline.cues, at), cue) for at, cue in enumerate(timeline.cues)]
    for (phase, position, leg, hold), group in groupby(placed, key=lambda item: item[:4]):
        cues = tuple(cue for *_, cue in group)
        numbers = (cue.hold for cue in timeline if (cue.position, cue.leg) == (position, leg))
        planned = holds.get(position, 0) if position else 0
        yield Span(phase, position, leg, hold, max([planned, *numbers]) if hold else 0, cues)


def _shown(cues: tuple[Cue, ...], at: int) -> tuple[Phase, PositionId | None, Leg | None, int]:
    cue, later = cues[at], cues[at:]
    if cue.phase in _BETWEEN:
        ahead = next((c for c in later if c.phase not in _BETWEEN and c.leg), None)
        phase = next((c.phase for c in later if c.phase is not Phase.RELEASE), Phase.REST)
        position = ahead.position if ahead else cue.position
        return phase if phase in _BETWEEN else Phase.REST, position, ahead.leg if ahead else None, 0
    if cue.phase not in _COMING:
        return cue.phase, cue.position, cue.leg, cue.hold
    position = next((c.position for c in later if c.position), None)
    leg = next((c.leg for c in later if c.leg), None)
    return cue.phase, position, leg, 0
