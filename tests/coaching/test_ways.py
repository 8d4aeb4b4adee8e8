"""The coach learns how long each way takes a person, within bounds (coach 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.coaching.positions import WAYS, PositionId, Way
from skill.coaching.timeline import Phase
from skill.coaching.ways import MOST, arrived, needed_more, usual_s, way_at
from tests.coaching.made import NEW

if TYPE_CHECKING:
    from skill.coaching.progress import Progress

ways = st.sampled_from(list(WAYS))


TO_THE_WALL = Way("wall")


def after(*times: float, way: Way = TO_THE_WALL) -> Progress:
    progress = NEW
    for took_s in times:
        progress = arrived(progress, way, took_s)
    return progress


def test_nobody_who_never_said_ready_gets_another_time_than_the_table() -> None:
    assert {way: usual_s(NEW, way) for way in WAYS} == {way: WAYS[way].later for way in WAYS}


@pytest.mark.parametrize(
    ("times", "seconds"),
    [((20,), 22), ((20, 30), 28), ((20, 30, 24), 26), ((90, 20, 20, 20), 22), ((1, 1, 1), 12)],
)
def test_a_way_is_the_median_of_the_last_three_and_ten_per_cent_never_below_the_least(
    times: tuple[int, ...], seconds: int
) -> None:
    assert usual_s(after(*times), Way("wall")) == seconds


def test_each_way_is_learned_by_itself() -> None:
    assert usual_s(after(20), Way("lying")) == WAYS[Way("lying")].later


@given(ways, st.lists(st.floats(0, 5_000), max_size=5))
def test_more_time_moves_it_back_up_at_once(way: Way, times: list[float]) -> None:
    progress = after(*times, way=way)
    before = usual_s(progress, way)
    now = usual_s(needed_more(progress, way), way)
    assert now > before or now == MOST * WAYS[way].first


@given(ways, st.lists(st.one_of(st.none(), st.floats(0, 5_000)), max_size=20))
def test_whatever_is_said_it_stays_bounded(way: Way, said: list[float | None]) -> None:
    progress = NEW
    for took_s in said:
        progress = needed_more(progress, way) if took_s is None else arrived(progress, way, took_s)
    assert WAYS[way].least <= usual_s(progress, way) <= MOST * WAYS[way].first
    assert len(progress.ways.get(way, ())) <= 3


@pytest.mark.parametrize(
    ("phase", "position", "way"),
    [
        (Phase.SETUP, PositionId.LYING, Way("lying")),
        (Phase.SWITCH, PositionId.WALL, Way("wall_other")),
        (Phase.MOVE, PositionId.SEATED, Way.CHAIR),
        (Phase.SWITCH, PositionId.RAISED, Way("seated_raised_other")),
        (Phase.REST, PositionId.SEATED, Way.BETWEEN),
        (Phase.HOLD, PositionId.SEATED, None),
        (Phase.LEAD_IN, PositionId.SEATED, None),
        (Phase.SETUP, None, None),
    ],
)
def test_every_moment_belongs_to_its_way(phase: Phase, position: PositionId | None, way: Way | None) -> None:
    assert way_at(phase, position) is way
