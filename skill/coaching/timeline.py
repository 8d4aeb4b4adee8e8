"""A guided stretch as data: cues with known milliseconds, and where in them a person is.

The timeline is made once and rendered by several renderers; no other code knows about seconds or tags.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
    """

    phase: Phase
    text: str
    speech_ms: int
    pause_ms: int = 0
    position: PositionId | None = None
    leg: Leg | None = None
    hold: int = 0
    block: int = 0

    @property
    def ms(self) -> int:
        return self.speech_ms + self.pause_ms


@dataclass(frozen=True, slots=True)
class Timeline:
    cues: tuple[Cue, ...] = field(default=())

    @property
    def ms(self) -> int:
        return sum(cue.ms for cue in self.cues)

    def __add__(self, other: Timeline) -> Timeline:
        return Timeline(self.cues + other.cues)

    def __iter__(self) -> Iterator[Cue]:
        return iter(self.cues)

    def __bool__(self) -> bool:
        return bool(self.cues)

    @staticmethod
    def of(cues: Iterable[Cue]) -> Timeline:
        return Timeline(tuple(cues))


class Script(Protocol):
    """The words that a timeline needs, in the person's language. `skill.speech` provides it."""

    def line(self, key: str, **words: object) -> str:
        """The sentence for `key`; variants take turns."""

    def lines(self, key: str, **words: object) -> list[str]:
        """Several sentences that belong together, such as the way into a position."""

    def speech_ms(self, text: str) -> int:
        """How long saying `text` takes, by the one estimate (milliseconds)."""
