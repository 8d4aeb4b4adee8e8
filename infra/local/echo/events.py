"""What happens at a device, in the order in which it happens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime

    from infra.local.echo.ssml import Segment
    from infra.local.nlu.understanding import Understood

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Event:
    at: datetime


@dataclass(frozen=True, slots=True)
class Said(Event):
    """A person said something. Nothing follows when it is not for the skill."""

    text: str
    understood: Understood


@dataclass(frozen=True, slots=True)
class Exchanged(Event):
    request: Json
    response: Json


@dataclass(frozen=True, slots=True)
class Spoke(Event):
    """The device starts to speak; `is_reprompt` when nobody answered."""

    segments: tuple[Segment, ...]
    is_reprompt: bool = False


@dataclass(frozen=True, slots=True)
class Listened(Event):
    """The microphone opens."""


@dataclass(frozen=True, slots=True)
class Ended(Event):
    """The session is over. `reason` is the platform's, or SKILL where the skill ended it."""

    reason: str


ENDED_BY_SKILL = "SKILL"
EXIT = "USER_INITIATED"
SILENCE = "EXCEEDED_MAX_REPROMPTS"
ERROR = "ERROR"
