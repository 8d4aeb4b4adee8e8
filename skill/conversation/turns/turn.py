"""What one turn of a conversation knows."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from skill.coaching.days import day_of
from skill.coaching.reminding import UNREACHABLE
from skill.coaching.settle import epoch_ms
from skill.coaching.spans import Located, locate

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from skill.coaching.progress import Progress
    from skill.coaching.reminding import Reminders
    from skill.coaching.run import Run
    from skill.conversation.turns.memory import Memory
    from skill.speech.words import Words


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
    """Slot name → the id of the value that was meant, or the words where none matched."""

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
