"""What a session carries from one turn to the next besides progress."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skill.coaching.bounds import Bounds, EpochMs, Id
    from skill.coaching.timeline import Span

SAID_MAX = 600


class Ask(StrEnum):
    """The question that is open."""

    START = "start"
    RESUME = "resume"
    NEXT = "next"
    PAUSED = "paused"
    HURT = "hurt"
    OTHER_LEG = "other_leg"
    NERVE_GONE = "nerve_gone"
    NERVE_TRY = "nerve_try"
    LOCKED = "locked"
    MISTAKE = "mistake"
    STEADY = "steady"
    FEEL = "feel"
    DEEPER = "deeper"
    AIM = "aim"
    SOUNDS = "sounds"
    REMIND_START = "remind_start"
    REMIND_WHEN = "remind_when"
    REMIND = "remind"
    DELETE = "delete"
    DETAILS = "details"
    BREATHE = "breathe"
    REMIND_FITS = "remind_fits"
    REMIND_STOP = "remind_stop"
    CORNER = "corner"


@dataclass(frozen=True)
class Playing:
    """What the device was given to play: spans, since when (milliseconds since 1970)."""

    at_ms: EpochMs
    spans: Annotated[tuple[Span, ...], Bounds(1, 400)]


@dataclass(frozen=True)
class Memory:
    """What a session carries from turn to turn besides progress."""

    run: Id = ""
    """The id of this session's run."""
    playing: Playing | None = None
    ask: Ask | None = None
    then: Ask | None = None
    """The question that stands at the end of the reprompt."""
    about: Annotated[Mapping[str, str], Bounds(0, 8)] = field(default_factory=dict)
    """What the question is about: a leg, a wish."""
    said: Annotated[str, Bounds(0, SAID_MAX)] = ""
    """The last words, for "repeat"."""
    token: str = ""
    """Names what was sent last; a screen's report of anything older is late."""
    turns: int = 0
    """Answers given in this session, so that the next one is told in other words."""
    told_ms: EpochMs = 0
    """When it was heard that progress could not be saved (milliseconds since 1970)."""
