"""How long the words and the holds of a timeline really last, measured in the sound of its SSML."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from infra.speech_rate.listen import BREAK_MIN_MS, Burst, bursts, synthesise
from skill.coaching.timeline import Phase, Timeline
from skill.rendering.ssml import render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skill.coaching.positions import Leg, PositionId
    from skill.coaching.timeline import Cue


SILENCE_TOLERANCE_S = 0.2
"""The closure of a first "t" or "ch" is silence as well."""


@dataclass(frozen=True, slots=True)
class HeldHold:
    """`prescribed_s` is what the cues of the hold add up to by estimate."""

    position: PositionId | None
    leg: Leg | None
    hold: int
    prescribed_s: float
    measured_s: float

    @property
    def is_true(self) -> bool:
        """Whether it lasts what was prescribed, within 3 % or half a second."""
        return abs(self.measured_s - self.prescribed_s) <= max(0.03 * self.prescribed_s, 0.5)


class HoldKey(NamedTuple):
    position: PositionId | None
    leg: Leg | None
    hold: int


@dataclass(frozen=True, slots=True)
class Heard:
    """Cues without a break between them that could be heard, and the sound of their words."""

    cues: tuple[Cue, ...]
    burst: Burst

    @property
    def hold(self) -> HoldKey | None:
        return _hold_of(self.cues[-1])


def hear(timeline: Timeline) -> list[Heard]:
    """Every stretch of speech in the sound of `timeline`, in order.

    Raises ValueError where a silence between two of them is not the break that stands there.
    """
    groups = list(spoken_together(timeline))
    with tempfile.TemporaryDirectory() as folder:
        found = bursts(synthesise(render(timeline), Path(folder) / "speech.wav"), len(groups))
    heard = [Heard(cues, burst) for cues, burst in zip(groups, found, strict=True)]
    for before, after in pairwise(heard):
        _check_silence(before, after)
    return heard


def _check_silence(before: Heard, after: Heard) -> None:
    silence_s = after.burst.start_s - before.burst.end_s
    pause_s = before.cues[-1].pause_ms / 1000
    if abs(silence_s - pause_s) > SILENCE_TOLERANCE_S:
        said = " ".join(cue.text for cue in before.cues)
        raise ValueError(f"{silence_s:.2f} s of silence after {said!r}, {pause_s} s expected")


def measure_holds(timeline: Timeline) -> list[HeldHold]:
    """Each hold from the end of its lead-in to the first sound of its release cue.

    The lead-in ends where the hold's own words begin. A hold that begins in silence begins where
    the words before it end. Raises ValueError where the edge of a hold cannot be heard.
    """
    heard = hear(timeline)
    if heard and heard[-1].hold:
        raise ValueError("nothing is said after the last hold")
    next_starts_s = [following.burst.start_s for following in heard[1:]]
    runs = groupby(zip(heard, next_starts_s, strict=False), key=lambda each: each[0].hold)
    return [_held(key, list(run)) for key, run in runs if key]


def _held(key: HoldKey, run: list[tuple[Heard, float]]) -> HeldHold:
    first, (_, end_s) = run[0][0], run[-1]
    own = [cue for heard, _ in run for cue in heard.cues if _hold_of(cue) == key]
    begins_with_words = _hold_of(first.cues[0]) == key
    start_s = first.burst.start_s if begins_with_words else first.burst.end_s
    return HeldHold(*key, sum(cue.ms for cue in own) / 1000, end_s - start_s)


def _hold_of(cue: Cue) -> HoldKey | None:
    return HoldKey(cue.position, cue.leg, cue.hold) if cue.phase is Phase.HOLD else None


def spoken_together(timeline: Timeline) -> Iterator[tuple[Cue, ...]]:
    """Cues up to the next break that can be told from the engine's own pauses."""
    group: list[Cue] = []
    for cue in timeline:
        if cue.phase is Phase.LISTEN:
            continue
        if group and cue.text and _hold_of(cue) != _hold_of(group[-1]):
            raise ValueError(f"no break that could be heard before {cue.text!r}, at the edge of a hold")
        group.append(cue)
        if cue.pause_ms >= BREAK_MIN_MS and any(each.text for each in group):
            yield tuple(group)
            group = []
    if group:
        yield tuple(group)
