"""All that is remembered of one person: settings that follow from what they said, and what was done.

Nothing about health is in here, only the limits that result from it (design decision 3).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, NamedTuple

from skill.coaching.days import DEFAULT_ZONE
from skill.coaching.history import History
from skill.coaching.positions import HOLD_START_S, POSITIONS, Frame, Leg, PositionId, Way
from skill.coaching.sounds import Bed, Sounds
from skill.coaching.values import replace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skill.coaching.bounds import Bounds, Id, Ordinal
    from skill.coaching.deliveries import Deliveries
    from skill.coaching.positions import HOLD_LONGEST_S, TIMES_KEPT, Depth, HoldS, WayS
    from skill.coaching.run import HOLDS_MAX, Run

TWICE_A_DAY = 14
"""Stretch sessions a week, as the article advises."""
RUNS_KEPT = 2
"""Two devices of one household may be under way at once."""
CLOSED_KEPT = 4
GUIDED_IN_FULL = 3
"""Stretch sessions in a position with its full way in (guide B2)."""


class Pace(StrEnum):
    UNSET = "unset"
    RELAXED = "relaxed"
    NORMAL = "normal"
    BRISK = "brisk"


class Instructions(StrEnum):
    """How the way into a position is told; unset, in full the first times (guide B2)."""

    UNSET = "unset"
    FULL = "full"
    SHORT = "short"


FACTORS = {Pace.RELAXED: 1.5, Pace.NORMAL: 1.0, Pace.BRISK: 0.75}


@dataclass(frozen=True)
class PositionProgress:
    """One position's state in guide B5. Days are ordinals; 0 means never."""

    hold_s: HoldS = HOLD_START_S
    depth: Depth = 0
    good_run: int = 0
    """Good stretch sessions in a row since the last step."""
    good_from: Ordinal = 0
    """The day of the first of them."""
    easy_run: int = 0
    eased_ago: Annotated[int, Bounds(0, 2)] = 0
    """1: eased in the last stretch session; 2: in the one before it; 0: in neither."""
    step_day: Ordinal = 0
    times: int = 0
    last_day: Ordinal = 0
    left_out: bool = False
    """Eased out of the routine until the person wants it back."""
    stepped: bool = False
    """The hold grew after the last time; said aloud at the next start, where "no" undoes it."""
    gap_taken: bool = False
    """The days since the last time already cost five seconds."""
    stay_until: Ordinal = 0
    """ "No" was said to a longer hold: it does not grow before this day."""


@dataclass(frozen=True)
class LegLimits:
    """Days (ordinals) until which one leg is treated with care, left out, or taken one depth gentler."""

    careful_until: Ordinal = 0
    skip_until: Ordinal = 0
    softer_until: Ordinal = 0


NEW_POSITION, NO_LIMITS = PositionProgress(), LegLimits()


@dataclass(frozen=True)
class Finished:
    """The last closed run, for the question how it felt."""

    run: Id = ""
    day: Ordinal = 0
    positions: tuple[PositionId, ...] = ()
    """Those that count as good where it felt easy or just right."""
    partly: tuple[PositionId, ...] = ()
    """Those that were eased or not held evenly, which only "too much" moves."""
    gentle: bool = False
    """Something was not right in it, or right after it: no praise, and nobody is sent to the next one."""


@dataclass(frozen=True, slots=True, order=True)
class Told:
    """What was told of how it goes, besides today, and when: not the same two days running (coach 7)."""

    day: Ordinal = 0
    fact: Annotated[str, Bounds(0, 16)] = ""


NOTHING_TOLD = Told()


class Closed(NamedTuple):
    """What a run came to: its seconds, and whether it counts as a stretch session."""

    run: Id
    seconds: int
    counts: bool


@dataclass(frozen=True)
class Prescription:
    """How somebody was told to stretch, or wants to: it wins over the coach's own plan (coach 6).

    What is empty or 0 is left to the plan.
    """

    hold_s: Annotated[int, Bounds(0, HOLD_LONGEST_S)] = 0
    holds: Annotated[int, Bounds(0, HOLDS_MAX)] = 0
    """Holds a leg."""
    legs: frozenset[Leg] = frozenset()
    positions: Annotated[tuple[PositionId, ...], Bounds(0, len(POSITIONS))] = ()


@dataclass(frozen=True)
class Progress:
    welcomed_day: Ordinal = 0
    """When the safety note was last heard; 0 means never."""
    floor: bool = True
    chair: PositionId = PositionId.SEATED
    """The chair form that the routine uses: plain, or with the foot raised."""
    frame: Frame = Frame.DOOR
    pace: Pace = Pace.UNSET
    quiet: bool = False
    """Only the start, halfway and the end of a hold are spoken."""
    instructions: Instructions = Instructions.UNSET
    count_down: bool = False
    """The last five seconds of a hold are counted aloud."""
    ways: Mapping[Way, Annotated[tuple[WayS, ...], Bounds(1, TIMES_KEPT)]] = field(default_factory=dict)
    """Seconds that the person took for a way lately."""
    tones: bool = False
    """A soft one begins and ends each hold."""
    bed: Bed = Bed.NONE
    """What sounds quietly under a whole block."""
    sounds_offered: bool = False
    """Tones were offered, which happens once; forgotten when that time is over."""
    devices: Deliveries = ()
    """What each was sent last, while that plays or where it refused something."""
    zone: str = ""
    """The IANA time zone that a device told; empty where none ever did."""
    home: str = field(default=DEFAULT_ZONE, compare=False)
    """The zone of the locale, which holds until then; it is not stored."""
    zone_day: Ordinal = 0
    paused_day: Ordinal = 0
    """Since when stretching waits until the person says otherwise (guide B7); 0 means it does not.

    Nothing of why is kept (guide B10).
    """
    cut_short_day: Ordinal = 0
    """When the coach broke off; the next start within a day waits for one "go on"."""
    refused_day: Ordinal = 0
    """When leave to set reminders was refused; it is not asked for again within a week."""
    asked_day: Ordinal = 0
    """When it was last asked whether the reminders still come at a good time."""
    next_leg: Leg = Leg.LEFT
    prescription: Prescription = Prescription()
    aim: Annotated[int, Bounds(1, TWICE_A_DAY)] = TWICE_A_DAY
    """Stretch sessions a week; 14 is twice a day, 7 once a day."""
    aim_offered: bool = False
    """Another aim was offered, which happens once."""
    feel_day: Ordinal = 0
    """When it was last asked how it felt."""
    no_feel: bool = False
    """They do not want to be asked."""
    told: Told = NOTHING_TOLD
    details_day: Ordinal = 0
    """When the details in the app were last offered."""
    positions: Mapping[PositionId, PositionProgress] = field(default_factory=dict)
    legs: Mapping[Leg, LegLimits] = field(default_factory=dict)
    history: History = History()
    finished: Finished = Finished()
    runs: Annotated[tuple[Run, ...], Bounds(0, RUNS_KEPT)] = ()
    closed: Annotated[tuple[Closed, ...], Bounds(0, CLOSED_KEPT)] = ()
    """The runs closed last, so that none is counted twice."""

    @property
    def possible(self) -> bool:
        """Whether anybody can be like this, besides the bounds of each number."""
        known = ((POSITIONS[position], state) for position, state in self.positions.items())
        within = all(p.hold_max_s >= state.hold_s and p.depth_max >= state.depth for p, state in known)
        return within and all(run.possible for run in self.runs)

    @property
    def locked(self) -> bool:
        """Whether no stretch may begin until they say that it may (guide B7)."""
        return self.paused_day > 0

    @property
    def sounds(self) -> Sounds:
        """What sounds in holds besides the voice."""
        return Sounds(self.tones, self.bed)

    @property
    def clock(self) -> str:
        """The time zone that days and slots are counted in."""
        return self.zone or self.home

    def position(self, position: PositionId) -> PositionProgress:
        return self.positions.get(position, NEW_POSITION)

    def leg(self, leg: Leg) -> LegLimits:
        return self.legs.get(leg, NO_LIMITS)

    def with_position(self, position: PositionId, state: PositionProgress) -> Progress:
        return replace(self, positions={**self.positions, position: state})

    def with_leg(self, leg: Leg, limits: LegLimits) -> Progress:
        return replace(self, legs={**self.legs, leg: limits})

    def run(self, run_id: str) -> Run | None:
        return next((run for run in self.runs if run.id == run_id), None)

    def ended(self, run_id: str) -> Closed | None:
        """How a run was closed; one that went on after that is open as well, and counted already."""
        return next((closed for closed in self.closed if closed.run == run_id), None)

    def with_run(self, run: Run) -> Progress:
        """Keep `run` in place of its earlier self, or as the newest one."""
        if self.run(run.id) is None:
            return replace(self, runs=(*self.runs, run)[-RUNS_KEPT:])
        return replace(self, runs=tuple(run if run.id == old.id else old for old in self.runs))

    @property
    def pace_now(self) -> Pace:
        """Normal, unless the person chose another one."""
        return Pace.NORMAL if self.pace is Pace.UNSET else self.pace

    @property
    def pace_factor(self) -> float:
        return FACTORS[self.pace_now]

    def told_in_full(self, position: PositionId) -> bool:
        """Whether the way in is told at length: the first three times, or once where few words are wanted."""
        if self.instructions is not Instructions.UNSET:
            return self.instructions is Instructions.FULL
        return self.position(position).times < (1 if self.quiet else GUIDED_IN_FULL)
