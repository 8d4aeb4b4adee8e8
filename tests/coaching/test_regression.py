"""Guide B5, the rows that go down: easing, pain, nerve feelings and days away."""

from __future__ import annotations

import pytest

from skill.coaching.positions import POSITIONS, Leg
from skill.coaching.progress import PositionProgress, Progress
from skill.coaching.progression import (
    Feel,
    after_feel,
    after_gap,
    after_too_much,
    back_to_gentlest,
    careful,
    hurt,
    resting,
    strike,
)
from skill.coaching.routine import Wish, spare
from skill.coaching.settle import close
from tests.coaching.made import MONDAY, NEW, a_session, begun, finished, knowing
from tests.coaching.sessions import ONE, Did, after, good

LYING, WALL, SEATED, RAISED = POSITIONS
EASY, RIGHT, MUCH = Feel
AT_20 = knowing(LYING, hold_s=20, last_day=MONDAY - 1)
EASED = Did(0, None, eased=True)


def test_eased_in_two_sessions_running_is_five_seconds_less() -> None:
    assert after(EASED, start=AT_20).hold_s == 20
    assert after(EASED, EASED, start=AT_20).hold_s == 15


@pytest.mark.parametrize("between", [Did(0, RIGHT), Did(0, EASY), Did(0, None)])
def test_a_session_without_easing_between_two_with_it_breaks_the_row(between: Did) -> None:
    assert after(EASED, between, EASED, start=AT_20).hold_s == 20


def test_every_second_session_of_easing_takes_five_seconds_and_never_under_ten() -> None:
    eased = [Did(day, None, eased=True) for day in range(8)]

    assert [after(*eased[:n], start=AT_20).hold_s for n in range(1, 9)] == [20, 15, 15, 10, 10, 10, 10, 10]


def test_too_much_means_less_every_time_it_is_said() -> None:
    stands = [after(*[Did(0, MUCH)] * n, start=AT_20) for n in range(1, 7)]

    assert [(state.hold_s, state.depth) for state in stands] == [
        (15, 0),
        (10, 0),
        (10, -1),
        (10, -1),
        (10, -1),
        (10, -1),
    ]


def test_too_much_for_one_position_leaves_the_others() -> None:
    both = knowing(LYING, hold_s=20).with_position(WALL, PositionProgress(20))
    lower = after_too_much(a_session(both, Wish(), MONDAY), MONDAY, position=WALL)

    assert [lower.position(p).hold_s for p in (LYING, WALL)] == [20, 15]


def test_too_much_for_one_leg_takes_that_leg_gentler_for_a_week_and_no_seconds() -> None:
    lower = after_too_much(a_session(AT_20, ONE, MONDAY), MONDAY, leg=Leg.LEFT)

    assert lower.position(LYING).hold_s == 20
    assert (lower.leg(Leg.LEFT).softer_until, lower.leg(Leg.RIGHT).softer_until) == (MONDAY + 7, 0)


def test_too_much_counts_even_where_the_stretch_was_not_finished() -> None:
    progress, run = begun(AT_20, ONE)
    progress = close(progress, finished(run, 1))

    assert after_feel(progress, EASY).position(LYING).good_run == 0
    assert after_too_much(progress, MONDAY).position(LYING).hold_s == 15


def test_an_unfinished_stretch_is_no_good_one_and_breaks_the_row() -> None:
    two = NEW.with_position(LYING, after(*good(0, 0)))
    progress, run = begun(two, ONE, MONDAY + 1)
    progress = after_feel(close(progress, finished(run, 1)), RIGHT)

    assert progress.position(LYING).good_run == 0
    assert after(*good(1, 2), start=progress).hold_s == 10


def test_a_stretch_with_one_leg_left_alone_moves_nothing() -> None:
    two = NEW.with_position(LYING, after(*good(0, 0)))
    progress, run = begun(two, ONE, MONDAY + 1)
    progress = after_feel(close(progress, finished(spare(run, frozenset({Leg.LEFT})))), RIGHT)

    assert progress.position(LYING).good_run == 2
    assert progress.position(LYING).hold_s == 10


def test_a_position_that_was_not_reached_learns_nothing() -> None:
    progress, run = begun()
    progress = close(progress, finished(run, 2))

    assert set(progress.positions) == {LYING}


DOWN = knowing(LYING, hold_s=25, depth=1, good_run=2, easy_run=1, stepped=True)


def test_it_hurts_means_five_seconds_less_and_the_three_again() -> None:
    state = hurt(DOWN, LYING).position(LYING)
    assert (state.hold_s, state.good_run, state.easy_run, state.stepped) == (20, 0, 0, False)
    assert hurt(NEW, LYING).position(LYING).hold_s == 10


def test_sharp_pain_and_nerve_feelings_mean_ten_seconds_at_the_easiest_depth() -> None:
    state = back_to_gentlest(DOWN, LYING).position(LYING)
    assert (state.hold_s, state.depth, state.good_run, state.stepped) == (10, -1, 0, False)


def strikes(*days: int, leg: Leg = Leg.LEFT) -> Progress:
    progress = NEW
    for day in days:
        progress = strike(progress, leg, MONDAY + day)
    return progress


@pytest.mark.parametrize(
    ("days", "rests"),
    [((0,), False), ((0, 0), True), ((0, 3), True), ((0, 7), True), ((0, 8), False), ((0, 8, 12), True)],
)
def test_two_strikes_on_one_leg_within_seven_days_rest_it(days: tuple[int, ...], rests: bool) -> None:
    assert resting(strikes(*days), Leg.LEFT, MONDAY + days[-1]) is rests


def test_a_leg_rests_for_three_days_after_the_second_strike() -> None:
    progress = strikes(0, 2)

    assert [resting(progress, Leg.LEFT, MONDAY + day) for day in range(2, 7)] == [True] * 4 + [False]
    assert not resting(progress, Leg.RIGHT, MONDAY + 2)


def test_strikes_on_different_legs_are_not_two_on_one() -> None:
    progress = strike(strikes(0), Leg.RIGHT, MONDAY)

    assert not any(resting(progress, leg, MONDAY) for leg in Leg)


def test_nothing_deeper_for_seven_days_after_a_nerve_feeling_in_either_leg() -> None:
    assert [careful(strikes(0, leg=Leg.RIGHT), MONDAY + day) for day in (0, 7, 8)] == [True, True, False]
    assert not careful(NEW, MONDAY)


def back_after(days: int, start: Progress = AT_20) -> PositionProgress:
    return after_gap(start, start.position(LYING).last_day + days).position(LYING)


@pytest.mark.parametrize(("days", "hold_s"), [(1, 20), (6, 20), (7, 15), (13, 15), (14, 10), (400, 10)])
def test_after_a_week_away_five_seconds_less_after_two_weeks_ten_seconds(days: int, hold_s: int) -> None:
    assert back_after(days).hold_s == hold_s


def test_a_gap_is_never_taken_below_ten_seconds() -> None:
    assert back_after(8, knowing(LYING, hold_s=10, last_day=MONDAY)).hold_s == 10


def test_a_gap_counts_once_however_often_a_run_is_begun() -> None:
    progress = AT_20
    for day in (8, 8, 9, 10):
        progress = after_gap(progress, MONDAY - 1 + day)

    assert progress.position(LYING).hold_s == 15


def test_a_position_that_is_not_reached_for_two_weeks_begins_again_though_others_went_on() -> None:
    progress = AT_20.with_position(WALL, PositionProgress(hold_s=20, last_day=MONDAY - 1, times=9))
    for day in range(13):
        progress = a_session(progress, ONE, MONDAY + day)
    assert progress.position(WALL).hold_s == 15

    progress, _ = begun(progress, ONE, MONDAY + 13, name="two weeks")

    assert (progress.position(WALL).hold_s, progress.position(WALL).times) == (10, 0)
    assert progress.position(LYING).hold_s == 30


def test_the_way_in_is_told_in_full_again_after_two_weeks() -> None:
    known = knowing(LYING, times=40, last_day=MONDAY)
    assert back_after(13, known).times == 40
    assert back_after(14, known).times == 0


def test_a_second_gap_counts_again() -> None:
    first = a_session(AT_20, ONE, MONDAY + 8)
    assert first.position(LYING).hold_s == 15

    assert a_session(first, ONE, MONDAY + 16).position(LYING).hold_s == 10
