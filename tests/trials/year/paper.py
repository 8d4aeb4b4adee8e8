"""What a person did, written down on the guide's paper, and held against what the skill makes of it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from skill.coaching.positions import Leg
from skill.coaching.streak import current
from tests.trials.year.calendar import Sheet, local_day
from tests.trials.year.guide import Guide

if TYPE_CHECKING:
    from skill.coaching.progress import Progress
    from skill.coaching.run import Block, Run


DAYS_KNOWN = 31
"""What is further back than that is forgotten day by day."""


class Paper:
    def __init__(self, *, floor: bool) -> None:
        self.guide = Guide(floor=floor)
        self.sheet = Sheet()
        self.locked_on: int | None = None
        self.welcomed_on = 0
        self.good: list[str] = []
        self.partly: list[str] = []
        """What the question how it felt is about."""
        self.answered_on = 0

    def opened(self, progress: Progress, now: datetime) -> None:
        """A session begins: rest days are noted, and the streak is told alike."""
        today = local_day(now, progress.zone)
        locked = () if self.locked_on is None else range(self.locked_on, today + 1)
        both = self.guide.rests["left"] & self.guide.rests["right"]
        self.sheet.rested |= {*locked, *(day for day in both if day <= today)}
        self.sheet.look_back(today)
        streaks = current(progress.history, today), progress.history.best
        self.guide.compare(f"day {today}: streak and best", streaks, (self.sheet.streak, self.sheet.best))

    def begins(self, run: Run, today: int, expected: tuple[str, ...]) -> None:
        planned = tuple((str(block.position), block.hold_s, block.depth) for block in run.blocks)
        self.guide.compare(f"day {today}: the positions", tuple(p for p, _, _ in planned), expected)
        self.guide.compare(f"day {today}: legs at rest", {*run.spared}, {*self.guide.resting(today)})
        self.guide.plans(today, planned, first_leg=str(run.first_leg))

    def over(self, run: Run, zone: str, *, painless: bool) -> None:
        """A run that is closed, as it was when it was last heard of."""
        ended = datetime.fromtimestamp(run.touched_s, UTC)
        held = {leg for block in run.blocks for leg in block.legs_held}
        counts = held and held | run.spared == set(Leg)
        day = self.sheet.count(ended, zone) if counts else self.sheet.day_of(ended, zone)
        self.good, self.partly, self.answered_on = [], [], day
        for block in run.blocks:
            if block.done:
                self._position_over(run, block, day, painless=painless)

    def _position_over(self, run: Run, block: Block, day: int, *, painless: bool) -> None:
        left = sum(hold.leg is Leg.LEFT for hold in block.done)
        right = len(block.done) - left
        whole = len(block.done) == 2 * block.holds
        even = left == right and not block.eased
        self.guide.did(day, str(block.position), even=even, eased=block.eased, spared=bool(run.spared))
        (self.good if even else self.partly).append(str(block.position))
        if whole and painless:
            self.guide.compare(f"day {day}, {block.position}: holds of the left leg", left, block.holds)

    def felt(self, word: str) -> None:
        self.guide.felt(self.answered_on, word, self.good, self.partly)
        self.good, self.partly = [], []

    def needs_the_safety_note(self, today: int) -> bool:
        """At first, and again after fourteen days without a stretch."""
        last = max((*self.sheet.sessions, self.welcomed_on))
        return not self.welcomed_on or today - last >= 14

    def look(self, progress: Progress, today: int) -> None:
        """Everything that can be told of the person, on the skill's side and on the paper."""
        compare, history = self.guide.compare, progress.history
        for position, state in progress.positions.items():
            stand = self.guide.stands[position]
            seen = state.hold_s, state.depth, state.left_out
            told = stand.hold_s, stand.depth, stand.left_out
            compare(f"day {today}, {position}: hold, depth, left out", seen, told)
        compare(f"day {today}: stretches ever", history.sessions, self.sheet.total)
        day = self.sheet.last_day
        if day in self.sheet.sessions and today - day < DAYS_KNOWN:
            seen_day = history.day(day).sessions, history.day(day).double, history.week(day).sessions
            told_day = len(self.sheet.sessions[day]), self.sheet.double(day), self.sheet.week(day)
            compare(f"day {day}: stretches, double, in the week", seen_day, told_day)
