"""What happened on the page, in the transcripts' language (tests/transcripts/README.md)."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

Json = dict[str, Any]

WIDTH = 100
SHORTEST = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Entry:
    at: datetime
    act: str = ""
    """A line of the script. Without one, it happened by itself."""
    heard: tuple[str, ...] = ()
    ended: bool = False
    """The session ended with it."""
    until: datetime | None = None
    """Where time was let pass."""


def transcript(entries: list[Json], zone: str, until: str) -> str:
    """`entries` as fields of Entry, times in ISO format. Raises KeyError, TypeError or ValueError."""
    told = [_entry(each) for each in entries]
    writing = _Writing(told[0].at.astimezone(ZoneInfo(zone)))
    for entry in told:
        writing.add(entry)
    writing.wait(datetime.fromisoformat(until))
    return "\n".join(writing.lines) + "\n"


def _entry(fields: Json) -> Entry:
    until = fields.get("until")
    return Entry(
        datetime.fromisoformat(fields["at"]),
        " ".join(fields.get("act", "").split()),
        tuple(fields.get("heard", ())),
        fields.get("ended") is True,
        datetime.fromisoformat(until) if until else None,
    )


class _Writing:
    def __init__(self, begins: datetime) -> None:
        # A transcript begins on the minute.
        self._now = begins.replace(second=0, microsecond=0)
        self.lines = ["# Written down by the local Echo. It plays on a store that starts empty."]
        self.lines.append(f"AT {self._now:%Y-%m-%d %H:%M} {begins.tzinfo}")
        self._by_itself: list[Entry] = []

    def add(self, entry: Entry) -> None:
        if not entry.act:
            self._by_itself.append(entry)
            return
        self.wait(entry.at)
        self.lines += textwrap.wrap(entry.act, WIDTH, subsequent_indent="   ")
        self._hear(entry)
        self._now = entry.until or self._now

    def wait(self, until: datetime) -> None:
        """Until then; what came by itself came in this time."""
        if until - self._now >= SHORTEST:
            self.lines.append(f"WAIT {(until - self._now) / timedelta(seconds=1):.3f}")
            self._now = until.astimezone(UTC)
        for entry in self._by_itself:
            self._hear(entry)
        self._by_itself.clear()

    def _hear(self, entry: Entry) -> None:
        for words in entry.heard:
            self.lines += textwrap.wrap(f"A: {words}", WIDTH, subsequent_indent="   ", break_on_hyphens=False)
        if entry.ended:
            self.lines.append("SESSION ENDED")
