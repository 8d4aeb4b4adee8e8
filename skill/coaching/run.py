"""One run through the routine: its blocks, what is finished, and what is next.

A block is one position with both legs. A run is changed only by making a new one, so every turn of a
conversation starts from a known state.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Annotated, NamedTuple

from skill.coaching.positions import DEPTH_MIN, HOLD_LONGEST_S, POSITIONS, Leg, PositionId
from skill.coaching.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skill.coaching.bounds import Bounds, EpochMs, EpochS, Id
    from skill.coaching.positions import Depth, HoldS

EXPIRES_S = 4 * 60 * 60
"""A run that was cut off is offered again for four hours."""
HOLDS_MAX = 5
"""Holds per leg, of those who are told so by somebody who treats them (coach 6)."""
BLOCKS_MAX = 6
ENDS_MAX = 6 * HOLDS_MAX
"""Of both legs in three positions: a whole routine."""


class Hold(NamedTuple):
    """One timed stretch of one leg; `number` counts from 1."""

    leg: Leg
    number: Annotated[int, Bounds(1, HOLDS_MAX)]


@dataclass(frozen=True)
class Block:
    position: PositionId
    hold_s: HoldS
    depth: Depth = 0
    holds: Annotated[int, Bounds(1, HOLDS_MAX)] = 1
    """Holds per leg."""
    done: frozenset[Hold] = frozenset()
    """Finished and credited, whatever is started over later."""
    passed: frozenset[Hold] = frozenset()
    """Behind the person: finished or skipped."""
    eased: bool = False

    @property
    def possible(self) -> bool:
        """Whether the position is ever stretched so deep; a prescription may hold it longer than usual."""
        return self.depth <= POSITIONS[self.position].depth_max

    def order(self, first: Leg) -> tuple[Hold, ...]:
        """Leg by turns, so that wherever it ends no leg has more than one hold more (coach 2)."""
        return _order(self.holds, first)

    @property
    def complete(self) -> bool:
        """Every planned hold finished on both legs."""
        return len(self.done) == 2 * self.holds

    def even(self, legs: frozenset[Leg]) -> bool:
        """Whether each of `legs` was held, and equally often."""
        held = {sum(hold.leg is leg for hold in self.done) for leg in legs}
        return len(held) == 1 and 0 not in held

    @property
    def legs_held(self) -> set[Leg]:
        return {hold.leg for hold in self.done}

    @property
    def reached(self) -> bool:
        """Whether a hold of it is behind the person."""
        return not self.done.isdisjoint(self.passed)


@lru_cache(maxsize=32)
def _order(holds: int, first: Leg) -> tuple[Hold, ...]:
    return tuple(Hold(leg, n + 1) for n in range(holds) for leg in (first, first.other))


class Planned(NamedTuple):
    """A hold and the index of its block in the run."""

    block: int
    hold: Hold


class End(NamedTuple):
    """A planned hold and when it ends, in milliseconds after the speech began."""

    planned: Planned
    ms: int


@dataclass(frozen=True)
class Sent:
    """What a device was given to play: when it began (milliseconds since 1970) and when each hold ends."""

    at_ms: EpochMs
    ends: Annotated[tuple[End, ...], Bounds(0, ENDS_MAX)]
    whole: bool = False
    """It ends with a goodbye: what is not in it is left out once all of it was played."""


@lru_cache(maxsize=256)
def _sequence(holds: tuple[int, ...], first: Leg) -> tuple[Planned, ...]:
    """The holds of blocks with so many holds a leg; asked for many times a turn."""
    return tuple(Planned(index, hold) for index, many in enumerate(holds) for hold in _order(many, first))


@dataclass(frozen=True)
class Run:
    id: Id
    started_s: EpochS
    touched_s: EpochS
    """Seconds since 1970 of the last thing heard from this run."""
    device: Id
    first_leg: Leg
    blocks: Annotated[tuple[Block, ...], Bounds(1, BLOCKS_MAX)]
    at: Planned | None
    """The hold that is next; None when nothing is left."""
    held_s: Annotated[int, Bounds(0, HOLD_LONGEST_S)] = 0
    """Seconds of that hold that are already held, after an interruption."""
    sent: Sent | None = None
    seconds: int = 0
    """Seconds held so far in this run."""
    spared: frozenset[Leg] = frozenset()
    """Legs that are left out for safety; they count as finished (guide B8)."""
    softer: frozenset[Leg] = frozenset()
    """Legs that are taken one depth gentler than the other one (coach 6)."""
    gentle: bool = False
    """It goes on gently since something was not right: its end is told plainly, without praise (coach 6)."""

    @property
    def possible(self) -> bool:
        """Whether its blocks are, and have the hold that is next, and all that are being played."""
        played = [end.planned for end in self.sent.ends] if self.sent else []
        holds = played if self.at is None else [self.at, *played]
        return all(block.possible for block in self.blocks) and all(map(self._has, holds))

    def _has(self, planned: Planned) -> bool:
        return planned.block < len(self.blocks) and planned.hold.number <= self.blocks[planned.block].holds

    @property
    def block(self) -> Block | None:
        return None if self.at is None else self.blocks[self.at.block]

    def depth(self, block: int, leg: Leg | None) -> int:
        """How deep `leg` is stretched in that block; without a leg what both come to."""
        softer = leg in self.softer if leg is not None else self.softer == frozenset(Leg)
        return max(DEPTH_MIN, self.blocks[block].depth - softer)

    def sequence(self) -> tuple[Planned, ...]:
        return _sequence(tuple(block.holds for block in self.blocks), self.first_leg)

    def pending(self) -> list[Planned]:
        """The holds from the next one on that are neither finished nor skipped (the next one always is)."""
        if self.at is None:
            return []
        line = self.sequence()
        later = line[line.index(self.at) + 1 :]
        return [self.at, *(planned for planned in later if self._open(planned))]

    def _open(self, planned: Planned) -> bool:
        return planned.hold not in self.blocks[planned.block].passed

    def following(self) -> Planned | None:
        return None if self.at is None else self._following(self.at, self.blocks)

    def _following(self, at: Planned, blocks: tuple[Block, ...]) -> Planned | None:
        """Of the holds after `at`, the first that is still open as `blocks` stand."""
        line = self.sequence()
        later = islice(line, line.index(at) + 1, None)
        return next((planned for planned in later if planned.hold not in blocks[planned.block].passed), None)

    def before(self) -> Planned | None:
        """The hold before the next one, in the order of the routine."""
        line = self.sequence()
        earlier = line if self.at is None else line[: line.index(self.at)]
        able = [planned for planned in earlier if planned.hold.leg not in self.spared]
        return able[-1] if able else None

    def finish(self, *ended: Planned) -> Run:
        """Credit holds in their order and move on. A hold that is credited already is not counted again."""
        blocks, seconds = list(self.blocks), self.seconds
        for index in {planned.block for planned in ended}:
            block, holds = blocks[index], {planned.hold for planned in ended if planned.block == index}
            seconds += len(holds - block.done) * block.hold_s
            blocks[index] = replace(block, done=block.done | holds, passed=block.passed | holds)
        done = tuple(blocks)
        return replace(self, blocks=done, seconds=seconds, at=self._following(ended[-1], done), held_s=0)

    def skip(self, holds: Iterable[Planned]) -> Run:
        """Leave holds out, and move on past them."""
        run = self
        for planned in holds:
            block = run.blocks[planned.block]
            left_out = replace(block, passed=block.passed | {planned.hold})
            run = run.with_block(planned.block, left_out)
            if planned == run.at:
                run = run._past(planned)
        return run

    def _past(self, planned: Planned) -> Run:
        return replace(self, at=self._following(planned, self.blocks), held_s=0)

    def shortened(self, holds: Iterable[int]) -> Run:
        """With so many holds a leg, block by block."""
        blocks = tuple(replace(block, holds=each) for block, each in zip(self.blocks, holds, strict=True))
        run = replace(self, blocks=blocks)
        at = next((each for each in run.sequence() if run._open(each)), None)
        return replace(run, at=at)

    def closed_early(self) -> Run:
        """With the holds that are behind the person as the whole of it."""
        return self.shortened(self.reached_in(block) or block.holds for block in self.blocks)

    def reached_in(self, block: Block) -> int:
        """How many holds of a leg are behind the person in `block`, of the leg that had more."""
        able = [hold.number for hold in block.passed if hold.leg not in self.spared]
        return max(able, default=0)

    def from_beginning(self) -> Run:
        """Everything ahead again; what was finished stays credited."""
        blocks = tuple(replace(block, passed=frozenset()) for block in self.blocks)
        first = Planned(0, Hold(self.first_leg, 1))
        again = replace(self, blocks=blocks, at=first, held_s=0, sent=None)
        return again.skip([planned for planned in again.sequence() if planned.hold.leg in self.spared])

    def back_to(self, planned: Planned) -> Run:
        return replace(self, at=planned, held_s=0, sent=None)

    def with_hold(self, position: PositionId, hold_s: int) -> Run:
        """Blocks of `position` that have not begun take `hold_s`."""
        run = self
        for index, block in enumerate(self.blocks):
            if block.position is position and not block.done:
                run = run.with_block(index, replace(block, hold_s=hold_s))
        return run

    def with_block(self, index: int, block: Block) -> Run:
        return replace(self, blocks=(*self.blocks[:index], block, *self.blocks[index + 1 :]))

    def within(self, most: int) -> Run:
        """At most `most` blocks: abandoned ones go first, then the oldest; what is ahead stays."""
        here = len(self.blocks) if self.at is None else self.at.block
        behind = sorted(range(here), key=lambda index: bool(self.blocks[index].done))
        dropped = behind[: max(0, len(self.blocks) - most)]
        return self._without(set(dropped)) if dropped else self

    def _without(self, dropped: set[int]) -> Run:
        kept = [index for index in range(len(self.blocks)) if index not in dropped]
        places = {old: new for new, old in enumerate(kept)}
        at = None if self.at is None else Planned(places[self.at.block], self.at.hold)
        ends = tuple(
            End(Planned(places[planned.block], planned.hold), ms)
            for planned, ms in (self.sent.ends if self.sent else ())
            if planned.block in places
        )
        sent = None if self.sent is None else replace(self.sent, ends=ends)
        return replace(self, blocks=tuple(self.blocks[index] for index in kept), at=at, sent=sent)

    @property
    def complete(self) -> bool:
        return self.at is None

    @property
    def counts(self) -> bool:
        """At least one finished hold on each leg makes it a stretch session (guide B8)."""
        held = {leg for block in self.blocks for leg in block.legs_held}
        return bool(held) and held | self.spared == set(Leg)
