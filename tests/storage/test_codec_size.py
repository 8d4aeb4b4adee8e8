"""A person is one write unit between sessions, and two at most, however much they stretch."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from statistics import median

import pytest
from hypothesis import given, settings

from skill.coaching.days import Slot, week_of
from skill.coaching.deliveries import (
    DEVICES_KEPT,
    Channel,
    Deliveries,
    Delivery,
    delivered,
    over,
    refused,
)
from skill.coaching.history import DAYS_KEPT, WEEKS_KEPT, Day, History, Week
from skill.coaching.positions import POSITIONS, Leg, PositionId
from skill.coaching.progress import (
    Closed,
    Finished,
    Instructions,
    LegLimits,
    Pace,
    PositionProgress,
    Progress,
)
from skill.coaching.progression import Feel, after_feel
from skill.coaching.routine import Wish
from skill.coaching.run import BLOCKS_MAX, ENDS_MAX, Block, End, Hold, Planned, Run, Sent
from skill.coaching.settle import settle
from skill.coaching.sounds import Bed
from skill.coaching.streak import current
from skill.storage.codec import DAYS_LEAST, decode, encode, shown
from skill.storage.repository import REQUESTS_KEPT
from skill.storage.size import ITEM_BYTES_MAX, WRITE_UNIT_BYTES, item_bytes
from skill.storage.store import Record, request_tag
from tests.bench.practice import lived
from tests.coaching.made import MONDAY, NEW, a_session, begun, finished, moment, sent
from tests.storage.remembered import people

TODAY = date(2046, 3, 5).toordinal()
NOW_S = 2_404_000_000


DEVICES: Deliveries = tuple(
    Delivery(f"abc{n}", Channel.DOCUMENT, NOW_S, Channel.SPEECH, Channel.SPEECH) for n in range(DEVICES_KEPT)
)


def bytes_of(person: Progress) -> int:
    tags = tuple(request_tag(str(n)) for n in range(REQUESTS_KEPT))
    return item_bytes(Record(encode(person), 2**51, tags, shown(person)))


def fullest_run(name: str, blocks: int, ends: int) -> Run:
    every = tuple(
        Block(PositionId.SEATED, 30, -1, 3, holds, holds, eased=True)
        for holds in [frozenset(Hold(leg, n) for leg in Leg for n in (1, 2, 3))] * blocks
    )
    last = Planned(blocks - 1, Hold(Leg.RIGHT, 3))
    being_played = Sent(NOW_S * 1000, tuple(End(last, 400_000 + n) for n in range(ends)))
    return Run(
        name,
        NOW_S,
        NOW_S + 14_000,
        "abcd",
        Leg.RIGHT,
        every,
        last,
        29,
        being_played,
        1_200,
        frozenset({Leg.LEFT}),
    )


LONGEST_S = {position: known.hold_max_s for position, known in POSITIONS.items()}


def fullest(*runs: Run) -> Progress:
    """Twenty years of stretching, with every limit reached at once."""
    state = PositionProgress(20, -1, 99, TODAY, 99, 2, TODAY, 99, TODAY, True, True, True)
    history = History(
        days={TODAY - n: Day(8, 1_295, True, True) for n in range(DAYS_KEPT)},
        weeks={week_of(TODAY) - 7 * n: Week(35 - n, LONGEST_S) for n in range(WEEKS_KEPT)},
        sessions=40_000,
        streak=7_300,
        best=7_300,
        streak_from=TODAY,
        first_s=NOW_S,
        first_slot=Slot.EVENING,
    )
    return Progress(
        welcomed_day=TODAY,
        floor=False,
        chair=PositionId.RAISED,
        pace=Pace.BRISK,
        quiet=True,
        instructions=Instructions.SHORT,
        tones=True,
        bed=Bed.WATER,
        sounds_offered=True,
        devices=DEVICES,
        zone="America/Argentina/ComodRivadavia",
        zone_day=TODAY,
        paused_day=TODAY,
        cut_short_day=TODAY,
        refused_day=TODAY,
        asked_day=TODAY,
        next_leg=Leg.RIGHT,
        positions=dict.fromkeys(POSITIONS, state),
        legs=dict.fromkeys(Leg, LegLimits(TODAY, TODAY)),
        history=history,
        finished=Finished("abc123", TODAY, tuple(POSITIONS)[:2], tuple(POSITIONS)[2:]),
        runs=runs,
        closed=tuple(Closed(f"abc12{n}", 1_200, True) for n in range(4)),
    )


def test_with_everything_at_its_limit_a_person_is_two_write_units() -> None:
    person = fullest(*(fullest_run(name, BLOCKS_MAX, ENDS_MAX) for name in ("abc124", "abc125")))
    assert bytes_of(person) <= ITEM_BYTES_MAX


@settings(deadline=None, max_examples=60)
@given(people())
def test_whoever_it_is_a_person_is_two_write_units(person: Progress) -> None:
    assert bytes_of(person) <= ITEM_BYTES_MAX


def test_where_it_would_be_too_long_the_oldest_weeks_go_and_nothing_else() -> None:
    longer_and_longer = (fullest(fullest_run("abc124", 2, ends)) for ends in range(ENDS_MAX))
    written = ((person, decode(encode(person))) for person in longer_and_longer)
    person, read = next(both for both in written if len(both[1].history.weeks) < WEEKS_KEPT)
    kept = list(person.history.weeks)[: len(read.history.weeks)]
    assert kept
    assert read.history.weeks.keys() == set(kept)
    weeks = dict(person.history.weeks)
    assert replace(read, history=replace(read.history, weeks=weeks)) == person


def test_ten_years_twice_a_day_are_one_write_unit() -> None:
    assert bytes_of(replace(lived(3652), devices=over(REFUSING, "abcd"))) <= WRITE_UNIT_BYTES


WILLING = delivered((), "abcd", Channel.SPEECH, NOW_S)
REFUSING = delivered(refused(WILLING, "abcd"), "abcd", Channel.DOCUMENT, NOW_S)


@pytest.mark.parametrize(
    ("zone", "playing"),
    [("America/Argentina/ComodRivadavia", WILLING), ("America/New_York", REFUSING)],
    ids=["where names are long", "where devices refuse"],
)
def test_years_of_stretching_make_a_person_no_larger_than_weeks_do(zone: str, playing: Deliveries) -> None:
    """Between sessions one write unit in the median, never a tenth more; in a stretch not two."""
    person, at_rest, stretching = replace(NEW, zone=zone, devices=over(playing, "abcd")), [], []
    for day in range(MONDAY, MONDAY + 400):
        person = settle(person, moment(day, 7))
        for hour in (8, 20):
            person = after_feel(a_session(person, Wish(), day, hour), Feel.EASY)
            at_rest.append(bytes_of(person))
        begun_run, run = begun(person, Wish(), day, 21)
        begun_run = replace(begun_run, devices=playing)
        stretching.append(bytes_of(begun_run.with_run(sent(finished(run, 2)))))

    assert median(at_rest) <= WRITE_UNIT_BYTES
    assert max(at_rest) <= 1.1 * WRITE_UNIT_BYTES
    assert max(stretching) <= 1.55 * WRITE_UNIT_BYTES
    assert max(stretching[100:]) - min(stretching[100:]) <= 40
    assert decode(encode(person)).history == person.history


def test_after_the_first_day_only_that_day_is_written() -> None:
    assert bytes_of(a_session(NEW, Wish(), MONDAY)) < 850


def test_a_run_never_plays_more_holds_than_can_be_written_down() -> None:
    for wish in (Wish(), Wish(position=PositionId.RAISED)):
        _, run = begun(NEW, wish)
        per_block = [
            sum(planned.block == index for planned in run.pending()) for index in range(len(run.blocks))
        ]
        assert 2 * max(per_block) <= ENDS_MAX


def two_runs(ends: int) -> tuple[Run, Run]:
    """On the day after four hundred days of practice that were all different."""
    now_s = round(moment(DAY_AFTER, 8).timestamp())
    first, second = (fullest_run(name, 2, ends) for name in ("abc124", "abc125"))
    return replace(first, started_s=now_s, touched_s=now_s), replace(second, started_s=now_s, touched_s=now_s)


LIVED = lived(400)
DAY_AFTER = LIVED.history.last_day + 1
UNEVEN = {day: Day(1 + day % 3, 100 + 37 * day % 900) for day in LIVED.history.days}


def test_old_days_are_left_out_before_a_stretch_is() -> None:
    history = replace(LIVED.history, days=UNEVEN)
    person = replace(LIVED, history=history, devices=DEVICES, runs=two_runs(6))
    read = decode(encode(person))
    assert len(read.runs) == 2
    assert DAYS_LEAST <= len(read.history.days) < DAYS_KEPT
    assert current(read.history, DAY_AFTER) == current(history, DAY_AFTER)


def test_of_two_stretches_without_room_the_one_that_plays_is_kept_and_the_other_one_counts() -> None:
    resting, playing = two_runs(20)
    person = replace(LIVED, devices=DEVICES, runs=(playing, replace(resting, sent=None)))
    read = decode(encode(person))
    assert [run.id for run in read.runs] == [playing.id]
    assert read.closed[-1] == Closed(resting.id, resting.seconds, counts=True)
    assert read.history.sessions == person.history.sessions + 1
