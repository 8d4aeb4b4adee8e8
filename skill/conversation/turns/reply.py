"""What a turn answers: words, a question, and how to make them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from skill.coaching.positions import Leg
from skill.coaching.run import Sent
from skill.coaching.timeline import Cue, Phase, Timeline, ends
from skill.coaching.values import replace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skill.coaching.progress import Progress
    from skill.conversation.turns.memory import Ask
    from skill.conversation.turns.turn import Turn

LISTEN_MS = 8_000
"""How long a microphone stays open before the reprompt (alexa-platform 2.2)."""

LISTENING = Cue(Phase.LISTEN, "", 0, LISTEN_MS)
"""The silence in which an answer is waited for."""


class Show(StrEnum):
    """What a screen shows besides a stretch or a question."""

    PROGRESS = "progress"
    HELP = "help"
    WARNING = "warning"
    EMERGENCY = "emergency"
    """A warning with the emergency number above it."""
    DETAILS = "details"
    """Progress, with a card in the Alexa app because somebody asked for it."""


@dataclass(frozen=True)
class Reply:
    """What is said, what is said where nobody answers, and which question is open; none ends the session."""

    progress: Progress
    speech: Timeline
    reprompt: Timeline = Timeline()
    ask: Ask | None = None
    then: Ask | None = None
    run: str = ""
    about: Mapping[str, str] = field(default_factory=dict)
    guided: bool = False
    """Whether the speech leads through holds, so that moments in it matter."""
    show: Show | None = None
    permit: str = ""
    """Alexa is to ask for leave to set reminders, and gives this back with the answer."""
    permission_card: bool = False
    told_ms: int = 0
    """When a person has heard that progress could not be saved (milliseconds since 1970)."""
    forget: bool = False
    """Everything that is stored of this person is to be deleted."""

    @property
    def open(self) -> bool:
        return self.ask is not None

    @property
    def plays(self) -> Timeline:
        """All of it as a device plays it: the speech, a silence for an answer, and what comes without one."""
        listening = Timeline((LISTENING,))
        return self.speech + listening + (self.reprompt + listening if self.reprompt else Timeline())


def sent(turn: Turn, reply: Reply) -> Reply:
    """`reply` with its run knowing since when it is played, and when each hold in it ends."""
    run = reply.progress.run(reply.run)
    if run is None or not reply.guided:
        return reply
    playing = replace(run, sent=Sent(turn.now_ms, ends(reply.plays), whole=bool(reply.reprompt)))
    return replace(reply, progress=reply.progress.with_run(playing))


def talk(turn: Turn, *sentences: str, phase: Phase = Phase.TALK) -> Timeline:
    """Sentences said one after the other, in no position."""
    text = " ".join(sentence for sentence in sentences if sentence)
    return Timeline((Cue(phase, text, turn.words.speech_ms(text)),)) if text else Timeline()


def tell(turn: Turn, *sentences: str) -> Reply:
    """Say it and end the session."""
    return Reply(turn.at_rest, talk(turn, *sentences), run=turn.memory.run)


def ask(turn: Turn, question: Ask, *sentences: str, about: Mapping[str, str] | None = None) -> Reply:
    """Say it, then the question in its short form; that alone again where nobody answers."""
    short = turn.words.line(f"again.{question}", leg_of(about or {}))
    return posed(turn, question, *sentences, short, again=short, about=about)


def posed(
    turn: Turn,
    question: Ask,
    *sentences: str,
    again: str = "",
    about: Mapping[str, str] | None = None,
) -> Reply:
    """Say it; the last sentence is the question itself."""
    again = again or turn.words.line(f"again.{question}", leg_of(about or {}))
    return Reply(
        turn.at_rest,
        talk(turn, *sentences),
        talk(turn, again),
        question,
        question,
        turn.memory.run,
        about or {},
    )


def leg_of(about: Mapping[str, str]) -> Leg | None:
    """The leg that a question is about."""
    return Leg(about["leg"]) if "leg" in about else None
