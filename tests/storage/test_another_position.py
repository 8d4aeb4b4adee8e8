"""A fifth position: whoever is stored is known as before, and what is done in it comes back."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import pytest

import skill
from skill.coaching.history import Day, History, Week
from skill.coaching.positions import POSITIONS, Leg, PositionId
from skill.coaching.progress import Finished, PositionProgress, Progress
from skill.coaching.run import Block, Hold, Planned, Run
from skill.storage import codec
from tests.coaching.made import MONDAY

if TYPE_CHECKING:
    from collections.abc import Iterator

STANDING = "standing"
OF_THE_FIRST_VERSION = (
    '{"v":1,"f":"120001","n":"0.0.0","z":"Europe/London","p":{"l":"2.1.0.0.0.1.0.0.0.1qk",'
    '"w":"3.1.0.0.0.1.0.0.0.1qk","r":"4.1.0.0.0.1.0.0.0.1qk"},"h":"1.1.1.1qk.tb9i80.m","d":"1qk.42s",'
    '"w":"1qk.12304","e":"73967708.1qk.lwr.","c":"73967708.5l"}'
)
LYING, WALL, RAISED = PositionId.LYING, PositionId.WALL, PositionId.RAISED
RUN = Run("abd", 10**9, 10**9, "kitc", Leg.LEFT, (Block(RAISED, 15, 1, 3),), Planned(0, Hold(Leg.LEFT, 3)))
SOMEBODY = Progress(
    floor=False,
    chair=RAISED,
    positions={LYING: PositionProgress(20), RAISED: PositionProgress(15, depth=1)},
    history=History(days={MONDAY: Day(2, 120)}, weeks={MONDAY: Week(2, {LYING: 20, WALL: 10, RAISED: 15})}),
    finished=Finished("abc", MONDAY, (WALL, RAISED), (LYING,)),
    runs=(
        Run("abd", 10**9, 10**9, "kitc", Leg.LEFT, (Block(RAISED, 15, 1, 3),), Planned(0, Hold(Leg.LEFT, 3))),
    ),
)


@contextmanager
def one_more_position() -> Iterator[tuple[PositionId, Any]]:
    """A position that stands in no code, and the storage's modules as they are where it does."""
    member = str.__new__(PositionId, STANDING)
    member._name_, member._value_ = STANDING.upper(), STANDING
    known = replace(POSITIONS[RAISED], id=member, hold_max_s=40)
    names = [*POSITIONS._member_names_, STANDING.upper()]
    with (
        patch.object(PositionId, "_member_names_", names),
        patch.dict(PositionId._member_map_, {STANDING.upper(): member}),
        patch.dict(PositionId._value2member_map_, {STANDING: member}),
        patch.dict(POSITIONS, {member: known}),
        patch.dict(sys.modules),
        patch.object(skill, "storage"),
    ):
        for name in [name for name in sys.modules if name.startswith("skill.storage")]:
            del sys.modules[name]
        yield member, import_module("skill.storage.codec")


def test_it_is_a_position_like_the_others() -> None:
    with one_more_position() as (standing, _):
        assert [*POSITIONS][-1] is standing
        assert PositionId(STANDING) is standing
    assert len(POSITIONS) == 4


@pytest.mark.parametrize("text", [OF_THE_FIRST_VERSION, codec.encode(SOMEBODY)])
def test_everybody_who_is_stored_is_read_as_before(text: str) -> None:
    before = codec.decode(text)
    with one_more_position() as (_, with_it):
        assert with_it.decode(text) == before
        assert codec.decode(with_it.encode(before)) == before


def test_holds_of_a_week_are_those_that_were_meant() -> None:
    with one_more_position() as (_, with_it):
        (week,) = with_it.decode(OF_THE_FIRST_VERSION).history.weeks.values()
    assert week == Week(1, {LYING: 10, WALL: 15, RAISED: 20})


def test_what_is_done_in_it_is_remembered_next_to_all_else() -> None:
    with one_more_position() as (standing, with_it):
        week = Week(3, {LYING: 20, standing: 35})
        block = Block(standing, 40, 1, 2, frozenset({Hold(Leg.LEFT, 1)}), frozenset({Hold(Leg.LEFT, 1)}))
        run = Run("abe", 10**9, 10**9, "kitc", Leg.LEFT, (block,), Planned(0, Hold(Leg.LEFT, 2)))
        person = SOMEBODY.with_position(standing, PositionProgress(35)).with_run(run)
        history = History(days=person.history.days, weeks={**person.history.weeks, MONDAY + 7: week})
        person = Progress(chair=standing, positions=person.positions, history=history, runs=person.runs)
        assert with_it.decode(with_it.encode(person)) == person


def test_a_version_that_does_not_know_it_leaves_the_record_alone() -> None:
    with one_more_position() as (standing, with_it):
        text = with_it.encode(SOMEBODY.with_position(standing, PositionProgress(35)))
    with pytest.raises(ValueError):
        codec.decode(text)
