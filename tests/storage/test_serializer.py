"""Any dataclass that somebody may want to remember, without a line of code for it."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.coaching.bounds import Bounds, EpochMs, Id, Ordinal
from skill.coaching.positions import POSITIONS, PositionId
from skill.storage.serializer import Serializer

if TYPE_CHECKING:
    from collections.abc import Mapping


class Way(StrEnum):
    INTO_LYING = "into_lying"
    TO_THE_WALL = "to_the_wall"


class Rhythm(StrEnum):
    TWICE_A_DAY = "twice_a_day"
    A_WEEK = "a_week"


class Aim(NamedTuple):
    rhythm: Rhythm
    times: int = 0


@dataclass(frozen=True, slots=True)
class Prescription:
    seconds: Annotated[int, Bounds(10, 60)] = 10
    holds: Annotated[int, Bounds(1, 5)] | None = None
    by: PositionId | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What was sent last to a device, and how."""

    at_ms: EpochMs
    way: Way | None = None
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """All kinds of things that may be remembered one day."""

    name: Annotated[str, Bounds(1, 12)]
    ways: Mapping[Way, Annotated[tuple[int, ...], Bounds(1, 3)]] = field(default_factory=dict)
    aim: Aim | None = None
    prescriptions: Mapping[PositionId, Prescription] = field(default_factory=dict)
    for_all: Prescription | None = None
    choices: frozenset[Way] = frozenset()
    paused_on: Ordinal = 0
    told: Mapping[Id, Told] = field(default_factory=dict)
    days: Annotated[Mapping[Ordinal, Prescription], Bounds(0, 9)] = field(default_factory=dict)
    list_of: tuple[Prescription, ...] = ()
    here: str = field(default="", compare=False)
    """Not kept."""


PERSON = Serializer(Person, sys.modules[__name__], most=10_000)

seconds = st.integers(10, 60)
prescriptions = st.builds(
    Prescription, seconds, st.none() | st.integers(1, 5), st.none() | st.sampled_from(list(POSITIONS))
)
ids = st.text("abcXYZ019", min_size=1, max_size=8)
texts = st.text(max_size=12)
ways = st.sampled_from(Way)
told = st.builds(Told, st.integers(0, 10**13), st.none() | ways, st.lists(texts, max_size=3).map(tuple))
days = st.dictionaries(st.integers(730_000, 740_000), prescriptions, max_size=9)
somebody = st.builds(
    Person,
    st.text(min_size=1, max_size=12),
    st.dictionaries(ways, st.lists(seconds, min_size=1, max_size=3).map(tuple)),
    st.none() | st.builds(Aim, st.sampled_from(Rhythm), st.integers(0, 99)),
    st.dictionaries(st.sampled_from(list(POSITIONS)), prescriptions),
    st.none() | prescriptions,
    st.frozensets(ways),
    st.integers(0, 740_000),
    st.dictionaries(ids, told, max_size=3),
    days.map(lambda kept: dict(sorted(kept.items()))),
    st.lists(prescriptions, max_size=4).map(tuple),
)


@settings(deadline=None)
@given(somebody)
def test_whatever_it_is_it_comes_back(person: Person) -> None:
    assert PERSON.loads(PERSON.dumps(person)) == person


def test_it_is_written_by_its_names_and_without_its_defaults() -> None:
    person = Person(
        "Ann",
        ways={Way.INTO_LYING: (20, 18, 22)},
        aim=Aim(Rhythm.A_WEEK, 10),
        prescriptions={PositionId.WALL: Prescription(30, 3), PositionId.LYING: Prescription()},
        for_all=Prescription(30),
        choices=frozenset(Way),
        paused_on=739_677,
        told={"a1b2": Told(1_772_465_400_000, Way.TO_THE_WALL, ("Easy.", "Breathe, and wait."))},
        days={739_677: Prescription(15), 739_678: Prescription(15), 739_685: Prescription()},
        here="nowhere",
    )
    assert json.loads(PERSON.dumps(person)) == {
        "name": "Ann",
        "ways": {"into_lying": "20,18,22"},
        "aim": "a_week.10",
        "prescriptions": {"of": "wall lying", "seconds": "30 -", "holds": "3 -"},
        "for_all": {"seconds": 30},
        "choices": "into_lying,to_the_wall",
        "paused_on": "2026-03-02",
        "told": {
            "a1b2": {
                "at_ms": 1_772_465_400_000,
                "way": "to_the_wall",
                "texts": ["Easy.", "Breathe, and wait."],
            }
        },
        "days": {"of": "2026-03-02 1 7", "seconds": "2*15 -"},
    }


def test_a_name_of_another_module_takes_no_name_from_the_class_own() -> None:
    other: Any = type(sys)("other")
    other.Way, other.Prescription = Rhythm, Aim
    person = Person("Ann", ways={Way.INTO_LYING: (20,)}, for_all=Prescription(30))
    text = Serializer(Person, sys.modules[__name__], other, most=1_000).dumps(person)
    assert PERSON.loads(text) == person


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"name": ""},
        {"name": "x" * 13},
        {"name": "Ann", "ways": {"into_lying": ""}},
        {"name": "Ann", "ways": {"into_lying": "1,2,3,4"}},
        {"name": "Ann", "ways": {"into_lying": [20]}},
        {"name": "Ann", "ways": {"on_foot": "20"}},
        {"name": "Ann", "aim": "a_week"},
        {"name": "Ann", "aim": "a_week.1.2"},
        {"name": "Ann", "aim": "a_week.one"},
        {"name": "Ann", "aim": 5},
        {"name": "Ann", "for_all": {"seconds": 61}},
        {"name": "Ann", "for_all": {"seconds": 9}},
        {"name": "Ann", "for_all": {"seconds": True}},
        {"name": "Ann", "for_all": {"secs": 10}},
        {"name": "Ann", "for_all": []},
        {"name": "Ann", "choices": "into_lying,"},
        {"name": "Ann", "choices": 7},
        {"name": "Ann", "told": {"no id": {"at_ms": 1}}},
        {"name": "Ann", "told": {"a1": {"at_ms": 10**18}}},
        {"name": "Ann", "told": {"a1": {}}},
        {"name": "Ann", "told": {"a1": {"at_ms": 1, "texts": "Easy."}}},
        {"name": "Ann", "days": {"of": "2026-03-02 9*1", "seconds": "10*15"}},
        {"name": "Ann", "days": {"of": "2026-03-02 -1", "seconds": "2*15"}},
        {"name": "Ann", "list_of": {"seconds": "401*15"}},
        {"name": "Ann", "list_of": {"seconds": "0*15"}},
        {"name": "Ann", "list_of": {"seconds": "15", "holds": "1 1"}},
        {"name": "Ann", "list_of": {"seconds": ["15"]}},
        {"name": "Ann", "here": "nowhere"},
    ],
    ids=json.dumps,
)
def test_what_nobody_wrote_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        PERSON.loads(json.dumps(fields))


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "5", "NaN", '"name"', "[" * 9_000, '[["name","Ann"]]']
)
def test_what_is_no_object_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        PERSON.loads(text)


@pytest.mark.parametrize("anything", [None, 5, b"{}", {}, {"name": "Ann"}, [], "{}" + " " * 10_000])
def test_what_is_no_text_or_too_long_is_refused(anything: object) -> None:
    with pytest.raises(ValueError):
        PERSON.loads(anything)


def test_numbers_texts_and_lists_are_cut_to_their_bounds_so_that_they_can_be_read() -> None:
    person = Person("x" * 50, {Way.INTO_LYING: (5, 6, 7, 8)}, for_all=Prescription(3), paused_on=10**9)
    read = PERSON.loads(PERSON.dumps(person))
    assert (read.name, read.ways, read.for_all) == (
        "x" * 12,
        {Way.INTO_LYING: (6, 7, 8)},
        Prescription(10),
    )
    assert read.paused_on == 3_652_059


def test_a_choice_that_would_not_be_one_word_is_noticed_by_whoever_adds_it() -> None:
    class Odd(StrEnum):
        ODD = "two words"

    @dataclass(frozen=True)
    class Chosen:
        odd: Odd = Odd.ODD

    names: Any = type(sys)("names")
    names.Odd = Odd
    with pytest.raises(AssertionError, match="no word"):
        Serializer(Chosen, names, most=100).dumps(Chosen())
