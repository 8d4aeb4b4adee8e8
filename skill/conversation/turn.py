"""What one turn of a conversation knows, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from skill.coaching.days import day_of
from skill.coaching.positions import Leg
from skill.coaching.reminding import UNREACHABLE
from skill.coaching.settle import epoch_ms
from skill.coaching.spans import Located, Span, locate
from skill.coaching.timeline import Cue, Phase, Timeline

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from skill.coaching.progress import Progress
    from skill.coaching.reminding import Reminders
    from skill.coaching.run import Run
    from skill.speech.words import Words

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
    RED_FLAGS = "red_flags"
    CHECKED = "checked"
    FEEL = "feel"
    DEEPER = "deeper"
    PACE = "pace"
    REMIND_START = "remind_start"
    REMIND_WHEN = "remind_when"
    REMIND = "remind"
    DELETE = "delete"
    DETAILS = "details"
    BREATHE = "breathe"
    REMIND_FITS = "remind_fits"
    REMIND_STOP = "remind_stop"


@dataclass(frozen=True, slots=True)
class Playing:
    """What the device was given to play: spans, since when (milliseconds since 1970)."""

    at_ms: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Memory:
    """What a session carries from turn to turn besides progress."""

    run: str = ""
    """The id of this session's run."""
    playing: Playing | None = None
    ask: Ask | None = None
    then: Ask | None = None
    """The question that stands at the end of the reprompt."""
    about: Mapping[str, str] = field(default_factory=dict)
    """What the question is about: a leg, a wish."""
    said: str = ""
    """The last words, for "repeat"."""
    token: str = ""
    """Names what was sent last; a screen's report of anything older is late."""
    heard: Mapping[str, int] = field(default_factory=dict)
    """Which variant of a line was heard last, before what was sent last."""
    tellings: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    """Line → when its variants begin in what was sent last (milliseconds), and which they are."""
    told_ms: int = 0
    """When it was heard that progress could not be saved (milliseconds since 1970)."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One request, with progress settled to its moment."""

    now: datetime
    request_id: str
    device: str
    new_session: bool
    progress: Progress
    memory: Memory
    words: Words
    screen: bool = False
    """Whether the device can draw; a block then goes on by itself, without a reprompt."""
    voice: bool = False
    """Whether a voice was recognised: its progress is its own, and not the household's."""
    reminders: Reminders = UNREACHABLE
    slots: Mapping[str, str] = field(default_factory=dict)
    """Slot name → the id of the value that was meant, or the words where none matched; "name.said" → the
    words."""

    @property
    def day(self) -> int:
        return day_of(self.now, self.progress.clock)

    @property
    def now_ms(self) -> int:
        return epoch_ms(self.now)

    @property
    def run(self) -> Run | None:
        """This session's run, while something of it is left."""
        run = self.progress.run(self.memory.run)
        return run if run is not None and not run.complete else None

    @property
    def here(self) -> Located | None:
        """Where in what was sent this moment falls."""
        playing = self.memory.playing
        return None if playing is None else locate(playing.spans, self.now_ms - playing.at_ms)

    @property
    def at_rest(self) -> Progress:
        """Progress with nothing playing that an earlier session sent to this device: it is cut off now."""
        progress = self.progress
        for run in progress.runs if self.new_session else ():
            if run.device == self.device and run.sent is not None:
                progress = progress.with_run(replace(run, sent=None))
        return progress

    def with_progress(self, progress: Progress) -> Turn:
        return replace(self, progress=progress)


@dataclass(frozen=True, slots=True)
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


def talk(turn: Turn, *sentences: str, phase: Phase = Phase.TALK) -> Timeline:
    """Sentences said one after the other, in no position."""
    text = " ".join(sentence for sentence in sentences if sentence)
    return Timeline((Cue(phase, text, turn.words.speech_ms(text)),)) if text else Timeline()


def tell(turn: Turn, *sentences: str) -> Reply:
    """Say it and end the session."""
    return Reply(turn.at_rest, talk(turn, *sentences), run=turn.memory.run)


def ask(turn: Turn, question: Ask, *sentences: str, about: Mapping[str, str] | None = None) -> Reply:
    """Say it, then the question in its short form; that alone again where nobody answers."""
    short = turn.words.line(f"again.{question}", **about_words(about or {}))
    return posed(turn, question, *sentences, short, again=short, about=about)


def posed(
    turn: Turn,
    question: Ask,
    *sentences: str,
    again: str = "",
    about: Mapping[str, str] | None = None,
) -> Reply:
    """Say it; the last sentence is the question itself."""
    again = again or turn.words.line(f"again.{question}", **about_words(about or {}))
    return Reply(
        turn.at_rest,
        talk(turn, *sentences),
        talk(turn, again),
        question,
        question,
        turn.memory.run,
        about or {},
    )


def about_words(about: Mapping[str, str]) -> dict[str, object]:
    """What a question is about, as its sentence wants it."""
    return {"leg": Leg(about["leg"])} if "leg" in about else {}
