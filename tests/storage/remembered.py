"""Everything that can be remembered of a person, for the tests of how it is written down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from skill.coaching.days import Slot, week_of
from skill.coaching.deliveries import DEVICES_KEPT, Channel, Delivery
from skill.coaching.history import DAYS_KEPT, WEEKS_KEPT, Day, History, Week
from skill.coaching.positions import POSITIONS, WAYS, Frame, Leg, PositionId
from skill.coaching.progress import (
    Closed,
    Finished,
    Instructions,
    LegLimits,
    Pace,
    PositionProgress,
    Prescription,
    Progress,
)
from skill.coaching.run import Block, End, Hold, Planned, Run, Sent
from skill.coaching.sounds import Bed

FIRST = date(2020, 1, 2).toordinal()
LAST = date(2060, 12, 31).toordinal()
DAY_S = 86_400
BEGINNING_S, END_S = 0, 4_000_000_000

days = st.one_of(st.just(0), st.integers(FIRST, LAST))
counts = st.integers(0, 35)
names = st.text("0123456789abcdef", min_size=6, max_size=6)
legs = st.sampled_from(Leg)
seconds = st.integers(BEGINNING_S, END_S)


def steps(position: PositionId) -> st.SearchStrategy[int]:
    return st.sampled_from(range(10, POSITIONS[position].hold_max_s + 1, 5))


def depths(position: PositionId) -> st.SearchStrategy[int]:
    return st.integers(-1, POSITIONS[position].depth_max)


@st.composite
def states(draw: st.DrawFn, position: PositionId) -> PositionProgress:
    return PositionProgress(
        draw(steps(position)),
        draw(depths(position)),
        draw(counts),
        draw(days),
        draw(counts),
        draw(st.integers(0, 2)),
        draw(days),
        draw(counts),
        draw(days),
        *(draw(st.booleans()) for _ in range(3)),
    )


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    position = draw(st.sampled_from(list(POSITIONS)))
    holds = draw(st.integers(1, 3))
    some = st.frozensets(st.builds(Hold, legs, st.integers(1, holds)))
    return Block(
        position,
        draw(steps(position)),
        draw(depths(position)),
        holds,
        draw(some),
        draw(some),
        draw(st.booleans()),
    )


@st.composite
def runs(draw: st.DrawFn) -> Run:
    parts = tuple(draw(st.lists(blocks(), min_size=1, max_size=6)))
    every = [Planned(i, hold) for i, block in enumerate(parts) for hold in block.order(Leg.LEFT)]
    planned = st.sampled_from(every)
    ends = st.lists(st.builds(End, planned, st.integers(0, 600_000)), max_size=12).map(tuple)
    return Run(
        draw(names),
        draw(seconds),
        draw(seconds),
        draw(names)[:4],
        draw(legs),
        parts,
        draw(st.none() | planned),
        draw(st.integers(0, 60)),
        draw(st.none() | st.builds(Sent, st.integers(0, END_S * 1000), ends, st.booleans())),
        draw(st.integers(0, 2_000)),
        draw(st.frozensets(legs)),
    )


def a_run(**changed: object) -> Run:
    block = Block(PositionId.WALL, 10, 0, 1)
    run = Run("abc123", 10**9, 10**9, "kitc", Leg.LEFT, (block,), Planned(0, Hold(Leg.LEFT, 1)))
    return replace(run, **changed)  # type: ignore[arg-type]


some_day = st.builds(Day, st.integers(0, 8), st.integers(1, 1_295), st.booleans(), st.booleans())
holds_s = st.dictionaries(st.sampled_from(list(POSITIONS)), st.sampled_from(range(10, 31, 5)))
some_week = st.builds(Week, st.integers(1, 35), holds_s)


@st.composite
def histories(draw: st.DrawFn) -> History:
    last = draw(st.integers(FIRST + 100, LAST))
    ago = st.integers(0, DAYS_KEPT - 1)
    kept = draw(st.dictionaries(ago, some_day))
    newest = min(kept, default=0)
    weeks = draw(st.dictionaries(st.integers(0, WEEKS_KEPT - 1), some_week))
    return History(
        {last + newest - n: kept[n] for n in sorted(kept, reverse=True)},
        {week_of(last) - 7 * n: weeks[n] for n in sorted(weeks, reverse=True)},
        draw(st.integers(0, 20_000)),
        draw(st.integers(0, 9_999)),
        draw(st.integers(0, 9_999)),
        draw(days),
        draw(seconds),
        draw(st.none() | st.sampled_from(Slot)),
    )


several = st.lists(st.sampled_from(list(POSITIONS)), unique=True).map(tuple)
limits = st.dictionaries(legs, st.builds(LegLimits, days, days, days))
ways = st.dictionaries(
    st.sampled_from(list(WAYS)), st.lists(st.integers(1, 600), min_size=1, max_size=3).map(tuple)
)
prescriptions = st.builds(
    Prescription,
    hold_s=st.integers(0, 60),
    holds=st.integers(0, 5),
    legs=st.frozensets(legs),
    positions=several,
)
channels = st.sampled_from(Channel)
deliveries = st.builds(
    Delivery, names.map(lambda name: name[:4]), channels, seconds, st.none() | channels, st.none() | channels
)
endings = st.just(Finished()) | st.builds(Finished, names, days, several, several)


@st.composite
def people(draw: st.DrawFn) -> Progress:
    return Progress(
        welcomed_day=draw(days),
        floor=draw(st.booleans()),
        chair=draw(st.sampled_from(list(POSITIONS))),
        frame=draw(st.sampled_from(Frame)),
        pace=draw(st.sampled_from(Pace)),
        quiet=draw(st.booleans()),
        instructions=draw(st.sampled_from(Instructions)),
        count_down=draw(st.booleans()),
        ways=draw(ways),
        prescription=draw(st.just(Prescription()) | prescriptions),
        tones=draw(st.booleans()),
        bed=draw(st.sampled_from(Bed)),
        sounds_offered=draw(st.booleans()),
        devices=tuple(draw(st.lists(deliveries, max_size=DEVICES_KEPT))),
        zone=draw(st.sampled_from(["", "Europe/London", "America/Argentina/Buenos_Aires"])),
        zone_day=draw(days),
        paused_day=draw(days),
        cut_short_day=draw(days),
        refused_day=draw(days),
        asked_day=draw(days),
        next_leg=draw(legs),
        positions={position: draw(states(position)) for position in draw(several)},
        legs=draw(limits),
        history=draw(histories()),
        finished=draw(endings),
        runs=tuple(draw(st.lists(runs(), max_size=2))),
        closed=tuple(
            draw(st.lists(st.builds(Closed, names, st.integers(0, 2_000), st.booleans()), max_size=4))
        ),
    )
