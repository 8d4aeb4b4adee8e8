"""A guided stretch as data: cues with known milliseconds, and where in them a person is.

The timeline is made once and rendered by several renderers; no other code knows about seconds or tags.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

from skill.coaching.run import End, Hold, Planned

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from skill.coaching.positions import Leg, PositionId


class Phase(StrEnum):
    """What a person is doing while a cue plays."""

    TALK = "talk"
    MOVE = "move"
    SETUP = "setup"
    LEAD_IN = "lead_in"
    HOLD = "hold"
    RELEASE = "release"
    REST = "rest"
    SWITCH = "switch"
    QUESTION = "question"
    LISTEN = "listen"
    BREATHE = "breathe"


class Cue(NamedTuple):
    """Words, then silence. `speech_ms` is the estimated time the words take, `pause_ms` the silence after.

    The cues of one hold share `position`, `leg`, `hold` (1, 2, …; 0 outside holds) and `block`, the index of
    the hold's block in its run, and add up to the prescribed hold. `text` is plain words without markup.
    `step` names what the words tell to do, on a way in: the drawing of it is shown.
    """

    phase: Phase
    text: str
    speech_ms: int
    pause_ms: int = 0
    position: PositionId | None = None
    leg: Leg | None = None
    hold: int = 0
    block: int = 0
    step: str = ""

    @property
    def ms(self) -> int:
        return self.speech_ms + self.pause_ms


def _ms(cues: Iterable[Cue]) -> int:
    return sum([cue.speech_ms + cue.pause_ms for cue in cues])


@dataclass(frozen=True)
class Timeline:
    cues: tuple[Cue, ...] = field(default=())

    @property
    def ms(self) -> int:
        return _ms(self.cues)

    def __add__(self, other: Timeline) -> Timeline:
        return Timeline(self.cues + other.cues)

    def __iter__(self) -> Iterator[Cue]:
        return iter(self.cues)

    def __bool__(self) -> bool:
        return bool(self.cues)

    @staticmethod
    def of(cues: Iterable[Cue]) -> Timeline:
        return Timeline(tuple(cues))


class Sentence(NamedTuple):
    """What is said in one breath, the step that is drawn with it, and how long saying it takes."""

    text: str
    step: str = ""
    speech_ms: int = 0


class Script(Protocol):
    """The words that a timeline needs, in the person's language. `skill.speech` provides it."""

    def line(self, key: str, leg: Leg | None = None, **words: object) -> str:
        """The sentence for `key`; variants take turns."""

    def lines(self, key: str, leg: Leg | None = None) -> Sequence[Sentence]:
        """Several sentences that belong together, such as the way into a position."""

    def speech_ms(self, text: str) -> int:
        """How long saying `text` takes, by the one estimate (milliseconds)."""


class Span(NamedTuple):
    """Neighbouring cues of one phase, position, leg and hold, as one stretch of time (milliseconds)."""

    phase: Phase
    position: PositionId | None
    leg: Leg | None
    hold: int
    ms: int


@dataclass(frozen=True)
class Located:
    """The span in which a moment falls, and how far into it (milliseconds)."""

    index: int
    span: Span
    into_ms: int

    @property
    def left_ms(self) -> int:
        return max(0, self.span.ms - self.into_ms)


def fold(timeline: Timeline) -> tuple[Span, ...]:
    spans: list[Span] = []
    last, ms = None, 0
    for cue in timeline.cues:
        phase, _, speech_ms, pause_ms, position, leg, hold, _, _ = cue
        if last is None or (phase, hold, leg, position) != last:
            if last is not None:
                spans.append(_span(last, ms))
            last, ms = (phase, hold, leg, position), 0
        ms += speech_ms + pause_ms
    return tuple(spans) if last is None else (*spans, _span(last, ms))


def _span(last: tuple[Phase, int, Leg | None, PositionId | None], ms: int) -> Span:
    phase, hold, leg, position = last
    return Span(phase, position, leg, hold, ms)


def ends(timeline: Timeline) -> tuple[End, ...]:
    """When each hold of `timeline` ends, in milliseconds after its beginning."""
    found: dict[tuple[int, Leg, int], int] = {}
    at_ms = 0
    for phase, _, speech_ms, pause_ms, _, leg, hold, block, _ in timeline.cues:
        at_ms += speech_ms + pause_ms
        if phase is Phase.HOLD and leg is not None:
            found[block, leg, hold] = at_ms
    return tuple(End(Planned(block, Hold(leg, number)), ms) for (block, leg, number), ms in found.items())


def locate(spans: Iterable[Span], elapsed_ms: int) -> Located | None:
    """The span at `elapsed_ms`; the last one where everything was played; None where nothing was sent.

    A moment before the beginning (clocks differ by a little) counts as the beginning.
    """
    begins, found = 0, None
    for index, span in enumerate(spans):
        found = index, span, begins
        begins += span.ms
        if elapsed_ms < begins:
            break
    return found and Located(found[0], found[1], max(0, elapsed_ms) - found[2])
