"""Where a person is in what was sent: the timeline folded into spans, when its holds end, and `locate`.

A device never tells how far its speech got, so the seconds since it began do (design decision 7).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from skill.coaching.run import End, Hold, Planned
from skill.coaching.timeline import Phase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skill.coaching.positions import Leg, PositionId
    from skill.coaching.timeline import Cue, Timeline


class Span(NamedTuple):
    """Neighbouring cues of one phase, position, leg and hold, as one stretch of time (milliseconds)."""

    phase: Phase
    position: PositionId | None
    leg: Leg | None
    hold: int
    ms: int


@dataclass(frozen=True, slots=True)
class Located:
    """The span in which a moment falls, and how far into it (milliseconds)."""

    index: int
    span: Span
    into_ms: int

    @property
    def left_ms(self) -> int:
        return max(0, self.span.ms - self.into_ms)


def fold(timeline: Timeline) -> tuple[Span, ...]:
    return tuple(Span(*key, ms=sum(cue.ms for cue in cues)) for key, cues in groupby(timeline, key=_kind))


def ends(timeline: Timeline) -> tuple[End, ...]:
    """When each hold of `timeline` ends, in milliseconds after its beginning."""
    found: dict[Planned, int] = {}
    at_ms = 0
    for cue in timeline:
        at_ms += cue.ms
        if cue.phase is Phase.HOLD and cue.leg is not None:
            found[Planned(cue.block, Hold(cue.leg, cue.hold))] = at_ms
    return tuple(End(planned, ms) for planned, ms in found.items())


def _kind(cue: Cue) -> tuple[Phase, PositionId | None, Leg | None, int]:
    return cue.phase, cue.position, cue.leg, cue.hold


def locate(spans: Iterable[Span], elapsed_ms: int) -> Located | None:
    """The span at `elapsed_ms`; the last one where everything was played; None where nothing was sent.

    A moment before the beginning (clocks differ by a little) counts as the beginning.
    """
    begins, found = 0, None
    for index, span in enumerate(spans):
        found = Located(index, span, max(0, elapsed_ms) - begins)
        begins += span.ms
        if elapsed_ms < begins:
            break
    return found


def holds_left(spans: Iterable[Span], here: Located) -> int:
    """Holds that begin after the one at `here`, in what was sent."""
    return sum(span.phase is Phase.HOLD for span in tuple(spans)[here.index + 1 :])
