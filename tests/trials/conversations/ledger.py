"""What was really held, kept apart from the skill: from what was sent, and from when the next word came.

A hold that was played to its end has to be found in the history from then on, and no second in the
history may be more than was played.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from skill.coaching.timeline import Phase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skill.coaching.progress import Progress
    from skill.coaching.timeline import Span

EARLY_MS = 5_000
"""A person who says "next" this shortly before the end of a hold has held it (a device may be ahead)."""
ROUNDING_MS = 1_000
"""Seconds already held are carried as whole ones, and timestamps are whole seconds."""
FOR_EVER_MS = 10**12
DAY_MS = 86_400_000
DAY_MAX_S = 1_295
"""More seconds of one day are not told apart."""


@dataclass(slots=True)
class Played:
    """What one device was given to play, until its next word."""

    run: str
    at_ms: int
    spans: tuple[Span, ...]
    stored: bool
    """Whether it is known to the store, and not to its session alone."""
    lapsed: bool = False
    """A red flag told elsewhere ended it, or too many others were begun: what it still plays is lost."""

    def holds(self, now_ms: int) -> Iterator[tuple[Span, int]]:
        """Each hold that was begun by `now_ms`, and for how long (milliseconds)."""
        begins_ms = self.at_ms
        for span in self.spans:
            if span.phase is Phase.HOLD and now_ms > begins_ms:
                yield span, min(span.ms, now_ms - begins_ms)
            begins_ms += span.ms

    def sessions(self, now_ms: int) -> set[str]:
        """What may count as one by `now_ms`: a run with a hold in it, or a day's minute of breathing."""
        runs = {self.run for _ in self.holds(now_ms)}
        breathed = any(span.phase is Phase.BREATHE for span in self.spans)
        return runs | ({f"breathing on day {self.at_ms // DAY_MS}"} if breathed else set())


HoldOfRun = tuple[str, object, object, int]


@dataclass(slots=True)
class Ledger:
    """One person's."""

    finished: dict[HoldOfRun, int] = field(default_factory=dict)
    """Holds that are certain to be in the history, in milliseconds."""
    unsaved: dict[HoldOfRun, int] = field(default_factory=dict)
    """Holds that a failing store may have kept out of it."""
    most_ms: int = 0
    """All that was held, finished or not, first or again."""
    runs: set[str] = field(default_factory=set)
    credited: dict[int, int] = field(default_factory=dict)
    """Day → seconds that were once stored."""
    sessions: int = 0
    latest_ms: int = 0
    """The latest moment that any device told."""
    _played_by: dict[HoldOfRun, str] = field(default_factory=dict)
    uneven: set[str] = field(default_factory=set)
    """Runs in which a leg was left out, by wish or for safety."""

    def opening(self, stored: Progress) -> None:
        """What was done before anybody watched."""
        for run in stored.runs:
            ahead = sum(block.hold_s * 2 * block.holds for block in run.blocks)
            self.most_ms += ahead * 1000
            self.runs.add(run.id)
            self.uneven.add(run.id)
        self.credited = {day: kept.seconds for day, kept in stored.history.days.items()}
        self.most_ms += sum(self.credited.values()) * 1000
        self.sessions = stored.history.sessions
        self.runs |= {f"earlier {number}" for number in range(self.sessions)}

    def settle(self, played: Played, now_ms: int, device: str, *, certain: bool) -> None:
        """The device has moved on at `now_ms`: what it played by then was held.

        Where nothing could be stored of that (not `certain`), the skill takes it that all was played.
        """
        self.latest_ms = max(self.latest_ms, now_ms)
        latest_ms = self.latest_ms + (EARLY_MS if certain else FOR_EVER_MS)
        self.most_ms += sum(ms + ROUNDING_MS for _, ms in played.holds(latest_ms))
        self.runs |= played.sessions(latest_ms)
        for span, ms in played.holds(now_ms):
            if ms == span.ms and not played.lapsed:
                key = (played.run, span.position, span.leg, span.hold)
                self.unsaved[key] = max(ms, self.unsaved.get(key, 0))
                self._played_by[key] = device

    def saved(self, device: str) -> None:
        """What this device brought is stored."""
        for key in [key for key in self.unsaved if self._played_by[key] == device]:
            self.finished[key] = max(self.unsaved.pop(key), self.finished.get(key, 0))

    def complaints(self, stored: Progress, still: list[Played], now_ms: int) -> Iterator[str]:
        """`still` is what devices are playing of which nothing was heard since."""
        history, self.latest_ms = stored.history, max(self.latest_ms, now_ms)
        self.note_uneven(stored)
        for day, seconds in self.credited.items():
            if day in history.days and history.day(day).seconds < seconds:
                yield f"of {seconds} s on day {day} {history.day(day).seconds} s are left"
        if history.sessions < self.sessions:
            yield f"of {self.sessions} sessions {history.sessions} are left"
        self.sessions = history.sessions
        self.credited |= {day: kept.seconds for day, kept in history.days.items()}
        yield from self._bounds(still, self.latest_ms)

    def _bounds(self, still: list[Played], now_ms: int) -> Iterator[str]:
        credited_s = sum(self.credited.values())
        playing = [ms for p in still for _, ms in p.holds(now_ms + EARLY_MS)]
        most_ms = self.most_ms + sum(ms + ROUNDING_MS for ms in playing)
        if credited_s * 1000 > most_ms:
            yield f"{credited_s} s are counted of {most_ms / 1000} s that were held at most"
        least_s = sum(self.finished.values()) / 1000
        if credited_s < least_s and max(self.credited.values(), default=0) < DAY_MAX_S:
            runs_held = sorted({key[0] for key in self.finished})
            yield f"{credited_s} s are counted of {least_s} s that were held in {runs_held}"
        runs = self.runs.union(*(p.sessions(now_ms + EARLY_MS) for p in still))
        if self.sessions > len(runs):
            yield f"{self.sessions} sessions are counted of {len(runs)} that were begun"

    def note_uneven(self, stored: Progress) -> None:
        for run in stored.runs:
            skipped = any(block.passed - block.done for block in run.blocks)
            if skipped or run.spared or stored.prescription.legs:
                self.uneven.add(run.id)

    def at_the_end(self, stored: Progress) -> Iterator[str]:
        """When every run is over: both legs held make a session."""
        legs: dict[str, set[object]] = {}
        for run, position, leg, _ in self.finished:
            legs.setdefault(run, set()).add(leg)
            if run not in self.uneven:
                held = [key[2] for key in self.finished if key[:2] == (run, position)]
                if abs(held.count(leg) * 2 - len(held)) > 1:
                    yield f"{position} in {run}: the {leg} leg {held.count(leg)} times of {len(held)}"
        whole = sum(len(held) == 2 for held in legs.values())
        if stored.history.sessions < whole:
            yield f"{stored.history.sessions} sessions are counted of {whole} with both legs"
