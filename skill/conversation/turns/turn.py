"""What one turn of a conversation knows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from skill.coaching.days import day_of
from skill.coaching.deliveries import Channel, channel_for, usual
from skill.coaching.reminding import UNREACHABLE
from skill.coaching.settle import epoch_ms
from skill.coaching.timeline import Located, Phase, locate
from skill.coaching.values import replace
from skill.conversation.turns.memory import Ask

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from skill.coaching.progress import Progress
    from skill.coaching.reminding import Reminders
    from skill.coaching.run import Run
    from skill.conversation.turns.memory import Memory
    from skill.speech.words import Words

NOTED = "noted"
"""In what the question whether to start is about: the safety note came before it."""
LATE_ANSWER_MS = 10_000
"""A device may speak slower than estimated: an answer this far into the reprompt means its question."""


@dataclass(frozen=True)
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
    """Whether the device can draw."""
    first: Channel = Channel.SPEECH
    """By which channel everybody gets what leads through holds, where nothing speaks against it."""
    voice: bool = False
    """Whether a voice was recognised: its progress is its own, and not the household's."""
    reminders: Reminders = UNREACHABLE
    slots: Mapping[str, str] = field(default_factory=dict)
    """Slot name → the id of the value that was meant, or the words where none matched."""

    @property
    def day(self) -> int:
        return day_of(self.now, self.progress.clock)

    @property
    def now_ms(self) -> int:
        return epoch_ms(self.now)

    @property
    def channel(self) -> Channel:
        """By which this device gets what leads through holds."""
        progress = self.progress
        in_order = usual(self.first, screen=self.screen, sounds=progress.sounds.any)
        return channel_for(progress.devices, self.device, in_order)

    @property
    def alone(self) -> bool:
        """Whether a screen leads through holds, which goes on by itself, without a reprompt."""
        return self.channel is Channel.SCREEN

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
    def question(self) -> Ask | None:
        """The question that is open at this moment; None in the middle of what is being played."""
        memory, here = self.memory, self.here
        if here is None or memory.playing is None:
            return memory.ask
        if self.run is None and Ask.FEEL in (memory.ask, memory.then):
            return Ask.FEEL
        spans = memory.playing.spans
        microphone = next((i for i, span in enumerate(spans) if span.phase is Phase.LISTEN), len(spans))
        if here.span.phase in (Phase.QUESTION, Phase.LISTEN):
            return memory.ask if here.index <= microphone else memory.then
        begun_ms = sum(span.ms for span in spans[: microphone + 1])
        late = here.index > microphone and self.now_ms - memory.playing.at_ms - begun_ms < LATE_ANSWER_MS
        return memory.ask if late else None

    @property
    def at_rest(self) -> Progress:
        """Progress with nothing playing that an earlier session sent to this device: it is cut off now."""
        progress = self.progress
        for run in progress.runs if self.new_session else ():
            if run.device == self.device and run.sent is not None:
                progress = progress.with_run(replace(run, sent=None))
        return progress

    @property
    def number(self) -> str:
        """Which answer of the session this is, as it is noted in what the next question is about."""
        return str(self.memory.turns)

    def just_had(self, noted: str) -> bool:
        """Whether the answer before this one was noted so."""
        return self.memory.about.get(noted) == str(self.memory.turns - 1)

    def with_note_heard(self) -> Turn:
        """The turn with the safety note heard, where that was the last thing said."""
        if self.memory.ask is not Ask.START or self.memory.about.get(NOTED) != "yes":
            return self
        return self.with_progress(replace(self.progress, welcomed_day=self.day))

    def with_progress(self, progress: Progress) -> Turn:
        return replace(self, progress=progress)
