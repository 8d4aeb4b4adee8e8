"""What a person was told to do, and what they ask for themselves (coach 6)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.coaching.plan import Granted, granted, only, own_plan, prescribe
from skill.coaching.positions import POSITIONS, Leg, PositionId
from skill.coaching.progress import PositionProgress
from skill.coaching.routine import Wish, positions_for
from tests.coaching.made import NEW, begun

LYING, WALL, SEATED, RAISED = POSITIONS
WHOLE, HALF, MOST = Granted


def test_three_times_thirty_is_what_every_position_gets() -> None:
    progress, run = begun(prescribe(NEW, hold_s=30, holds=3))
    assert [(block.hold_s, block.holds) for block in run.blocks] == [(30, 3)] * 3
    assert progress.position(LYING).hold_s == 10


@pytest.mark.parametrize(
    ("said", "kept"), [(30, 30), (32, 30), (33, 35), (60, 60), (90, 60), (5, 10), (12, 10)]
)
def test_prescribed_seconds_are_kept_in_steps_of_five_from_ten_to_sixty(said: int, kept: int) -> None:
    assert prescribe(NEW, hold_s=said).prescription.hold_s == kept


@pytest.mark.parametrize(("said", "kept"), [(1, 1), (2, 2), (5, 5), (8, 5)])
def test_one_to_five_holds_a_leg_may_be_prescribed(said: int, kept: int) -> None:
    assert prescribe(NEW, holds=said).prescription.holds == kept


def test_what_is_said_later_is_added_to_what_was_said_before() -> None:
    told = prescribe(prescribe(NEW, hold_s=30), holds=2).prescription
    assert (told.hold_s, told.holds) == (30, 2)


def test_only_the_chair_leaves_the_floor_out() -> None:
    assert positions_for(only(NEW, position=SEATED), Wish()) == (SEATED,)


def test_only_the_left_leg_leaves_the_right_one_out() -> None:
    _, run = begun(only(NEW, leg=Leg.LEFT))
    assert {planned.hold.leg for planned in run.pending()} == {Leg.LEFT}


def test_the_coachs_own_plan_comes_back_as_it_was() -> None:
    grown = NEW.with_position(LYING, PositionProgress(hold_s=20))
    back = own_plan(only(prescribe(grown, hold_s=60, holds=5), leg=Leg.LEFT, position=LYING))
    assert back == grown


def test_a_position_asked_for_by_name_is_done_whatever_the_prescription() -> None:
    assert positions_for(only(NEW, position=SEATED), Wish(position=LYING)) == (LYING,)


@pytest.mark.parametrize(
    ("hold_s", "wished_s", "again", "outcome"),
    [
        (10, 15, False, (WHOLE, 15)),
        (10, 20, False, (HALF, 15)),
        (10, 30, False, (HALF, 20)),
        (10, 30, True, (WHOLE, 30)),
        (10, 60, False, (HALF, 20)),
        (10, 60, True, (MOST, 30)),
        (30, 20, False, (WHOLE, 20)),
        (30, 3, False, (WHOLE, 10)),
        (30, 45, False, (MOST, 30)),
    ],
)
def test_a_jump_is_met_half_way_and_granted_to_who_asks_again(
    hold_s: int, wished_s: int, again: bool, outcome: tuple[Granted, int]
) -> None:
    assert granted(LYING, hold_s, wished_s, again=again) == outcome


@given(st.sampled_from(list(POSITIONS)), st.integers(2, 6), st.integers(1, 3_600), st.booleans())
def test_nobody_gets_more_than_the_articles_seconds_on_their_own_word(
    position: PositionId, steps: int, wished_s: int, again: bool
) -> None:
    hold_s = min(POSITIONS[position].hold_max_s, 5 * steps)
    outcome, seconds = granted(position, hold_s, wished_s, again=again)

    assert seconds % 5 == 0
    assert 10 <= seconds <= POSITIONS[position].hold_max_s
    assert seconds <= max(hold_s, wished_s + 5)
    assert outcome is not HALF or hold_s < seconds < wished_s


def test_prescriptions_leave_the_plan_alone() -> None:
    assert replace(prescribe(NEW, hold_s=45), prescription=NEW.prescription) == NEW
