"""The shapes of the routing table's rows: what a question, and what an intent has to say of itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from skill.conversation.turns.reply import Reply
    from skill.conversation.turns.turn import Turn

    Handler = Callable[[Turn], Reply]
    Target = Handler | str
    """A handler, or the intent that is meant."""

YES, NO = "AMAZON.YesIntent", "AMAZON.NoIntent"
NEXT, RESUME = "AMAZON.NextIntent", "AMAZON.ResumeIntent"
FALLBACK = "AMAZON.FallbackIntent"
EASIER = "EasierIntent"
LAUNCH = "LaunchRequest"
BLOCK_DONE = "blockDone"
"""A screen's word that a block is over and nobody answered."""
ASKS = "asks"
"""A screen's word that the question at the end of what it plays is due."""


class Kind(StrEnum):
    """What a question is about."""

    STRETCH = "stretch"
    """Whether to begin, to go on or to take up a run."""
    SAFETY = "safety"
    """It comes first, whatever else is wished for (guide B5, B7)."""
    AFTERWARDS = "afterwards"
    """When a run is over: nobody has to answer, and nothing else is an answer."""
    BEFORE_BLOCK = "before_block"
    """Before the first block, which comes by itself where nobody answers."""
    TALK = "talk"
    """Something else; a run may be set aside for it."""


class Doing(StrEnum):
    """What a person is doing, as far as it decides what a word means."""

    NOTHING = "nothing"
    STRETCHING = "stretching"
    """There is a run, playing or at a standstill."""
    BREATHING = "breathing"


@dataclass(frozen=True)
class Question:
    """What an open question makes of what is said next."""

    kind: Kind
    yes: Target
    no: Target
    go_on: Target
    """ "Next", "resume"."""
    answers: Mapping[str, Target] = field(default_factory=dict)
    """Intent → what it means at this question, where its own route would say otherwise."""
    buttons: tuple[str, ...] = ("yes", "no")
    """What a screen offers to touch."""

    def answer(self, intent: str) -> Target | None:
        """What `intent` means here; None where its own route says so."""
        always = {YES: self.yes, NO: self.no, NEXT: self.go_on, RESUME: self.go_on}
        return always.get(intent) or self.answers.get(intent)


@dataclass(frozen=True)
class Route:
    """What happens on one intent."""

    handler: Target
    """In a run, and wherever no other field says otherwise."""
    idle: Target | None = None
    """Where there is no run."""
    breathing: Target | None = None
    """In the minute of breathing."""
    asked: Target | None = None
    """At any question that makes nothing else of it."""
    waits: bool = False
    """A question about safety is asked again instead, unless it has an answer of its own."""
    after_check_up: bool = False
    """While stretching is locked it is said why instead (guide B7)."""
    safety: bool = False
    """Words of pain and red flags: answered before anything else, progress known or not."""
