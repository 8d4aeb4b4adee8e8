"""A timeline's cues gathered into spans: what a screen counts down goes on throughout a span."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from skill.coaching.timeline import Phase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skill.coaching.positions import Leg, PositionId
    from skill.coaching.timeline import Cue, Timeline


class Kind(StrEnum):
    """What a screen is for while a span lasts."""

    TALK = "talk"
    ASK = "ask"
    WAY = "way"
    HOLD = "hold"
    REST = "rest"
    BREATHE = "breathe"


_KINDS = {
    Phase.MOVE: Kind.WAY,
    Phase.SETUP: Kind.WAY,
    Phase.SWITCH: Kind.WAY,
    Phase.LEAD_IN: Kind.WAY,
    Phase.HOLD: Kind.HOLD,
    Phase.REST: Kind.REST,
    Phase.BREATHE: Kind.BREATHE,
    Phase.QUESTION: Kind.ASK,
    Phase.LISTEN: Kind.ASK,
}


class Look(NamedTuple):
    """Which drawing is shown with which words while a cue plays; `step` names both."""

    position: PositionId | None = None
    block: int = 0
    step: str = ""
    leg: Leg | None = None


HOLD, RELEASE, REST, LAST = "hold", "release", "rest", "last"
"""Looks that are no steps of a way in, but for the last one into the hold, however it is called."""
_OWN = {Phase.HOLD: HOLD, Phase.RELEASE: RELEASE, Phase.REST: REST, Phase.LEAD_IN: LAST}


@dataclass(frozen=True)
class Span:
    kind: Kind
    cues: tuple[Cue, ...]
    looks: tuple[Look, ...]
    """Of each cue."""

    @property
    def ms(self) -> int:
        return sum(cue.ms for cue in self.cues)


def spans(timeline: Timeline) -> Iterator[Span]:
    """Gather cues that are counted down together: a whole way in, one hold, one rest."""
    kinds = [_kind(timeline.cues, at) for at in range(len(timeline.cues))]
    shown = zip(kinds, timeline.cues, looks(timeline.cues), strict=True)
    for (kind, _), group in groupby(shown, key=lambda one: (one[0], _hold(one[0], one[1]))):
        _, cues, seen = zip(*group, strict=True)
        yield Span(kind, cues, seen)


def looks(cues: Sequence[Cue]) -> list[Look]:
    """Tell what is seen with each cue. A way in without a step of its own keeps the one before it."""
    seen: list[Look] = []
    for at, cue in enumerate(cues):
        kind = _kind(cues, at)
        if kind is Kind.BREATHE:
            seen.append(Look(step=cue.step))
            continue
        if cue.position is None or kind in (Kind.TALK, Kind.ASK):
            seen.append(Look())
            continue
        step = cue.step or _OWN.get(cue.phase, "")
        if not step and seen and seen[-1].position is cue.position and kind is Kind.WAY:
            step = seen[-1].step
        leg = None if cue.phase is Phase.MOVE else cue.leg
        seen.append(Look(cue.position, cue.block, step, leg))
    return seen


def _kind(cues: Sequence[Cue], at: int) -> Kind:
    """Letting go is part of what comes after it, and words before the first breath are just words."""
    if cues[at].phase is Phase.BREATHE and not cues[at].step:
        return Kind.TALK
    later = (cue.phase for cue in cues[at:] if cue.phase is not Phase.RELEASE)
    if cues[at].phase is Phase.RELEASE:
        return Kind.WAY if _KINDS.get(next(later, Phase.REST)) is Kind.WAY else Kind.REST
    return _KINDS.get(cues[at].phase, Kind.TALK)


def _hold(kind: Kind, cue: Cue) -> tuple[object, ...]:
    return (cue.block, cue.leg, cue.hold) if kind is Kind.HOLD else ()
