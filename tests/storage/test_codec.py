"""What is remembered of a person survives being written down; what is not ours is refused."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from skill.coaching.history import Day, History
from skill.coaching.positions import Leg, PositionId
from skill.coaching.progress import PositionProgress, Progress
from skill.coaching.routine import Wish
from skill.coaching.run import Block, End, Hold, Planned, Run, Sent
from skill.storage.codec import PROGRESS, SERIALIZER, VERSION, decode, encode, shown
from skill.storage.repository import Repository
from tests.coaching.made import MONDAY, a_session
from tests.storage.remembered import a_run, people, runs

if TYPE_CHECKING:
    from skill.storage.sqlite import SqliteStore

WALL = PositionId.WALL


@settings(deadline=None, max_examples=150)
@given(people())
def test_everything_remembered_comes_back(person: Progress) -> None:
    """Also of those of whom less is stored."""
    assert decode(SERIALIZER.dumps(person, version=VERSION)) == person


def test_of_a_new_person_nothing_is_written_but_the_version() -> None:
    assert json.loads(encode(Progress())) == {"version": VERSION}


def test_what_is_written_can_be_read_by_anybody() -> None:
    person = Progress(
        welcomed_day=MONDAY,
        floor=False,
        positions={WALL: PositionProgress(15, times=3), PositionId.LYING: PositionProgress(left_out=True)},
        history=History(days={MONDAY + n: Day(2, 200, double=True) for n in range(3)}, sessions=6),
        runs=(a_run(),),
    )
    assert json.loads(encode(person)) == {
        "version": VERSION,
        "welcomed_day": "2026-03-02",
        "floor": False,
        "positions": {"of": "wall lying", "hold_s": "15 -", "times": "3 -", "left_out": "- True"},
        "history": {
            "days": {"of": "2026-03-02 2*1", "sessions": "3*2", "seconds": "3*200", "double": "3*True"},
            "sessions": 6,
        },
        "runs": [
            {
                "id": "abc123",
                "started_s": 10**9,
                "touched_s": 10**9,
                "device": "kitc",
                "first_leg": "left",
                "blocks": {"position": "wall", "hold_s": "10"},
                "at": "0.left.1",
            }
        ],
    }


def test_an_operator_sees_last_day_sessions_streak_and_holds_at_once() -> None:
    history = History(days={MONDAY: Day(1, 20), MONDAY + 1: Day(rest=True)}, sessions=6, streak=2)
    person = Progress(positions={WALL: PositionProgress(15)}, history=history)
    assert shown(person) == {"last_day": "2026-03-02", "sessions": 6, "streak": 2, "holds": {"wall": 15}}


@settings(deadline=None, max_examples=30)
@given(people())
def test_it_is_plain_text_of_one_line(person: Progress) -> None:
    text = encode(person)
    assert text.isascii()
    assert text.isprintable()


def test_a_whole_number_that_a_session_brings_back_as_a_float_is_that_number() -> None:
    assert decode(json.dumps({"version": VERSION, "history": {"sessions": 7.0}})).history.sessions == 7


def test_a_time_zone_that_this_machine_does_not_know_is_forgotten_and_nothing_else() -> None:
    person = Progress(zone="Moon/Tranquility", floor=False)
    assert decode(encode(person)) == Progress(floor=False)


def test_counts_that_grow_for_ever_are_written_up_to_their_bounds() -> None:
    much = Day(sessions=400, seconds=500_000, double=True)
    person = Progress(history=History(days={MONDAY: much}, sessions=10**9))
    read = decode(encode(person)).history

    assert read.sessions == 10**7
    assert read.days == {MONDAY: Day(99, 99_999, double=True)}


def written(run: Run) -> Run:
    return decode(encode(Progress(runs=(run,)))).runs[0]


def test_however_often_a_person_changes_position_the_run_can_be_read_again() -> None:
    blocks = (Block(WALL, 10, 0, 1), Block(PositionId.LYING, 10, 0, 1)) * 20
    last = Planned(39, Hold(Leg.RIGHT, 1))
    run = written(a_run(blocks=blocks, at=last, sent=Sent(0, (End(last, 9_000),))))

    assert run.block == blocks[-1]
    assert run.at is not None
    assert run.sent == Sent(0, (End(run.at, 9_000),))


def test_however_long_a_hold_was_drawn_out_the_run_can_be_read_again() -> None:
    assert written(a_run(held_s=4_000)).held_s == 60


@pytest.mark.parametrize("year", [1, 1950, 1969, 2019, 2026, 2500, 9999])
def test_whatever_a_clock_says_what_was_written_can_be_read_again(year: int) -> None:
    now = datetime(year, 6, 1, tzinfo=UTC)
    now_s, day = int(now.timestamp()), now.toordinal()
    run = a_run(started_s=now_s, touched_s=now_s - 5, sent=Sent(now_s * 1000, ()))
    history = History(days={day: Day(1, 20)}, streak_from=day, first_s=now_s)
    person = Progress(welcomed_day=day, zone_day=day, runs=(run,), history=history)

    assert decode(encode(person)).runs == (run,)


@settings(deadline=None)
@given(runs())
def test_every_run_comes_back(run: Run) -> None:
    assert written(run) == run


def test_a_second_writer_never_loses_the_first_ones_session(memory_store: SqliteStore) -> None:
    def repository() -> Repository[Progress]:
        return Repository(memory_store, PROGRESS, step_aside=lambda _tries: None)

    kitchen, bedroom = repository().load("person"), repository().load("person")
    repository().commit("person", "request-1", kitchen, a_session(kitchen.value, Wish(), MONDAY, 8))
    late = a_session(bedroom.value, Wish(), MONDAY, 9)

    repository().commit("person", "request-2", bedroom, late)
    repository().commit("person", "request-2", bedroom, late)

    assert repository().load("person").value.history.sessions == 2
