"""What is remembered of a person survives being written down; what is not ours is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.coaching.history import Day, History
from skill.coaching.positions import Leg, PositionId
from skill.coaching.progress import PositionProgress, Progress
from skill.coaching.routine import Wish
from skill.coaching.run import Block, End, Hold, Planned, Run, Sent
from skill.storage.codec import SHAPE, ProgressCodec, UnknownShapeError, decode, encode
from skill.storage.repository import Repository
from tests.coaching.made import MONDAY, a_session
from tests.storage.remembered import FIRST, people, runs

if TYPE_CHECKING:
    from skill.storage.sqlite import SqliteStore

WALL = PositionId.WALL


@settings(deadline=None, max_examples=150)
@given(people())
def test_everything_remembered_comes_back(person: Progress) -> None:
    assert decode(encode(person)) == person


def test_of_a_new_person_next_to_nothing_is_written() -> None:
    assert decode(encode(Progress())) == Progress()
    assert len(encode(Progress())) < 60


@settings(deadline=None, max_examples=30)
@given(people())
def test_it_is_plain_text_of_one_line(person: Progress) -> None:
    text = encode(person)
    assert text.isascii()
    assert text.isprintable()


@settings(deadline=None, max_examples=150)
@given(people(), st.data())
def test_a_mutated_text_is_read_or_refused_and_never_breaks_anything(
    person: Progress, data: st.DataObject
) -> None:
    text = encode(person)
    cut = data.draw(st.integers(0, len(text)))
    until = data.draw(st.integers(cut, min(len(text), cut + 12)))
    hostile = text[:cut] + data.draw(st.text(max_size=8) | st.sampled_from('-./,:"{}[]~')) + text[until:]
    try:
        read = decode(hostile)
    except ValueError:
        return
    assert decode(encode(read)) == read


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=4),
    max_leaves=12,
)


@settings(deadline=None, max_examples=150)
@given(people(), st.dictionaries(st.sampled_from("fnzplhdwerc"), values, max_size=3))
def test_hostile_fields_are_refused_with_nothing_but_a_value_error(
    person: Progress, hostile: dict[str, object]
) -> None:
    text = json.dumps({**json.loads(encode(person)), **hostile})
    try:
        decode(text)
    except ValueError:
        return


@settings(deadline=None)
@given(st.text() | values.map(json.dumps))
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        decode(text)


@pytest.mark.parametrize(
    "text", ["[" * 3_900, '{"v":1,"f":' + "[" * 3_000 + "}", "9" * 3_900, '{"v":1}' + " " * 4_000]
)
def test_a_text_that_is_too_deep_or_too_long_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        decode(text)


@pytest.mark.parametrize("shape", [0, SHAPE + 1, "1", None, [SHAPE]])
def test_a_shape_of_another_version_is_refused_and_so_never_overwritten(shape: object) -> None:
    text = json.dumps({**json.loads(encode(Progress())), "v": shape})
    with pytest.raises(UnknownShapeError):
        decode(text)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("p", {"w": "5.1.0.0.0.0.0.0.0.0"}),
        ("p", {"w": "1.1.0.0.0.0.0.0.0.0"}),
        ("p", {"s": "2.2.0.0.0.0.0.0.0.0"}),
        ("p", {"x": "2.1.0.0.0.0.0.0.0.0"}),
        ("f", "190010"),
        ("d", "1.0000"),
        ("d", "zzzzzzzz.a00"),
        ("w", "1.10"),
        ("h", "1.2.3"),
        ("c", "a/b.1"),
        ("c", "waytoolongid.1"),
    ],
    ids=[
        "wall over 20 s",
        "under 10 s",
        "too deep",
        "no position",
        "no chair",
        "days",
        "far",
        "weeks",
        "h",
        "id",
        "long",
    ],
)
def test_what_no_person_can_have_is_refused(key: str, value: object) -> None:
    text = json.dumps({**json.loads(encode(Progress())), key: value})
    with pytest.raises(ValueError):
        decode(text)


def test_a_time_zone_that_this_machine_does_not_know_is_forgotten_and_nothing_else() -> None:
    person = Progress(zone="Moon/Tranquility", floor=False)
    assert decode(encode(person)) == Progress(floor=False)


def test_counts_that_grow_for_ever_are_kept_up_to_what_is_told_apart() -> None:
    state = PositionProgress(good_run=400, easy_run=400, times=7_000)
    read = decode(encode(Progress(positions={WALL: state}))).position(WALL)

    assert (read.good_run, read.easy_run, read.times) == (35, 35, 35)


def test_a_day_of_very_much_stretching_can_be_written() -> None:
    much = Day(sessions=40, seconds=50_000, double=True)
    assert decode(encode(Progress(history=History(days={FIRST: much})))).history.day(FIRST).double


def a_run(**changed: object) -> Run:
    block = Block(WALL, 10, 0, 1)
    run = Run("abc123", 10**9, 10**9, "kitc", Leg.LEFT, (block,), Planned(0, Hold(Leg.LEFT, 1)))
    return replace(run, **changed)  # type: ignore[arg-type]


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
        return Repository(memory_store, ProgressCodec(), step_aside=lambda _tries: None)

    kitchen, bedroom = repository().load("person"), repository().load("person")
    repository().commit("person", "request-1", kitchen, a_session(kitchen.value, Wish(), MONDAY, 8))
    late = a_session(bedroom.value, Wish(), MONDAY, 9)

    repository().commit("person", "request-2", bedroom, late)
    repository().commit("person", "request-2", bedroom, late)

    assert repository().load("person").value.history.sessions == 2
