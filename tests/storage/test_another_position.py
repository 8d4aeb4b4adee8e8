"""A fifth position: whoever is stored is known as before, and what is done in it comes back."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

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
def one_more_position() -> Iterator[PositionId]:
    """A position that stands in no code."""
    standing = PositionId(STANDING)
    known = replace(POSITIONS[RAISED], id=standing, hold_max_s=40)
    with patch.dict(POSITIONS, {standing: known}):
        yield standing


def test_it_is_a_position_like_the_others() -> None:
    with one_more_position() as standing:
        assert [*POSITIONS][-1] is standing
        assert PositionId(STANDING) is standing
    assert len(POSITIONS) == 4


@pytest.mark.parametrize("text", [OF_THE_FIRST_VERSION, codec.encode(SOMEBODY)])
def test_everybody_who_is_stored_is_read_as_before(text: str) -> None:
    before = codec.decode(text)
    with one_more_position():
        assert codec.decode(text) == before
        assert codec.decode(codec.encode(before)) == before


def test_holds_of_a_week_are_those_that_were_meant() -> None:
    with one_more_position():
        (week,) = codec.decode(OF_THE_FIRST_VERSION).history.weeks.values()
    assert week == Week(1, {LYING: 10, WALL: 15, RAISED: 20})


def test_what_is_done_in_it_is_remembered_next_to_all_else() -> None:
    with one_more_position() as standing:
        week = Week(3, {LYING: 20, standing: 35})
        block = Block(standing, 40, 1, 2, frozenset({Hold(Leg.LEFT, 1)}), frozenset({Hold(Leg.LEFT, 1)}))
        run = Run("abe", 10**9, 10**9, "kitc", Leg.LEFT, (block,), Planned(0, Hold(Leg.LEFT, 2)))
        person = SOMEBODY.with_position(standing, PositionProgress(35)).with_run(run)
        history = History(days=person.history.days, weeks={**person.history.weeks, MONDAY + 7: week})
        person = Progress(chair=standing, positions=person.positions, history=history, runs=person.runs)
        assert codec.decode(codec.encode(person)) == person


def test_a_version_that_does_not_know_it_leaves_the_record_alone() -> None:
    with one_more_position() as standing:  # never read here, since what was read once is remembered
        text = codec.encode(SOMEBODY.with_position(standing, PositionProgress(25)))
    with pytest.raises(ValueError):
        codec.decode(text)
