"""Which positions a run has, and how it begins."""

from __future__ import annotations

from dataclasses import replace

import pytest

from skill.coaching.positions import HOLD_START_S, HOLD_STEP_S, POSITIONS, WAYS, Leg, PositionId, Way
from skill.coaching.progress import LegLimits, PositionProgress, Progress
from skill.coaching.progression import after_too_much
from skill.coaching.routine import Length, Wish, needs_welcome, positions_for
from tests.coaching.made import MONDAY, NEW, a_session, begun, finished

LYING, WALL, SEATED, RAISED = POSITIONS
QUICK = Wish(Length.QUICK)
LEFT_OUT = PositionProgress(left_out=True)


def without_floor(*left_out: PositionId) -> Progress:
    return replace(leaving_out(*left_out), floor=False)


def leaving_out(*left_out: PositionId) -> Progress:
    return replace(NEW, positions=dict.fromkeys(left_out, LEFT_OUT))


@pytest.mark.parametrize(
    ("position", "on_floor", "hold_max_s", "holds_per_leg", "depth_max"),
    [(LYING, True, 30, 1, 1), (WALL, True, 20, 1, 1), (SEATED, False, 30, 3, 0), (RAISED, False, 30, 3, 1)],
)
def test_the_positions_are_those_of_the_guide_with_the_articles_counts(
    position: PositionId, on_floor: bool, hold_max_s: int, holds_per_leg: int, depth_max: int
) -> None:
    it = POSITIONS[position]
    assert (it.on_floor, it.hold_max_s, it.holds_per_leg) == (on_floor, hold_max_s, holds_per_leg)
    assert it.depth_max == depth_max


@pytest.mark.parametrize(
    ("position", "easier", "harder"),
    [(LYING, None, WALL), (WALL, LYING, SEATED), (SEATED, LYING, RAISED), (RAISED, SEATED, None)],
)
def test_each_leads_to_an_easier_and_a_harder_one(
    position: PositionId, easier: PositionId | None, harder: PositionId | None
) -> None:
    assert (POSITIONS[position].easier, POSITIONS[position].harder) == (easier, harder)


@pytest.mark.parametrize(
    ("way", "seconds"),
    [
        (Way("lying"), (45, 20, 8)),
        (Way("wall"), (70, 35, 12)),
        (Way("wall_other"), (45, 25, 10)),
        (Way.CHAIR, (40, 30, 12)),
        (Way("seated"), (30, 12, 6)),
        (Way("seated_raised"), (35, 15, 8)),
        (Way("lying_other"), (10, 8, 5)),
        (Way("seated_other"), (8, 6, 5)),
        (Way("seated_raised_other"), (8, 6, 5)),
        (Way.BETWEEN, (8, 8, 6)),
    ],
)
def test_the_ways_take_as_long_as_the_coach_says(way: Way, seconds: tuple[int, int, int]) -> None:
    assert WAYS[way] == seconds


def test_every_hold_starts_at_ten_seconds_and_grows_in_steps_of_five() -> None:
    assert (PositionProgress().hold_s, HOLD_START_S, HOLD_STEP_S) == (10, 10, 5)


@pytest.mark.parametrize(
    ("progress", "wish", "expected"),
    [
        (NEW, Wish(), (LYING, WALL, SEATED)),
        (NEW, QUICK, (LYING,)),
        (NEW, Wish(position=WALL), (WALL,)),
        (NEW, Wish(position=RAISED), (RAISED,)),
        (replace(NEW, chair=RAISED), Wish(), (LYING, WALL, RAISED)),
        (without_floor(), Wish(), (SEATED,)),
        (without_floor(), QUICK, (SEATED,)),
        (without_floor(), Wish(position=WALL), (SEATED,)),
        (without_floor(), Wish(position=SEATED), (SEATED,)),
        (replace(without_floor(), chair=RAISED), Wish(position=LYING), (RAISED,)),
        (leaving_out(WALL), Wish(), (LYING, SEATED)),
        (leaving_out(LYING), QUICK, (WALL,)),
        (leaving_out(LYING, WALL, SEATED), Wish(), (SEATED,)),
        (without_floor(SEATED), Wish(), (SEATED,)),
    ],
)
def test_a_run_has_the_positions_that_were_asked_for_and_are_possible(
    progress: Progress, wish: Wish, expected: tuple[PositionId, ...]
) -> None:
    assert positions_for(progress, wish) == expected


def test_whoever_cannot_use_the_floor_never_meets_a_floor_position() -> None:
    for position in (None, *POSITIONS):
        for length in Length:
            _, run = begun(without_floor(), Wish(length, position))
            assert not any(POSITIONS[block.position].on_floor for block in run.blocks)


def test_a_quick_run_has_one_hold_for_each_leg() -> None:
    _, run = begun(without_floor(), QUICK)
    assert len(run.pending()) == 2


def test_a_run_takes_the_hold_and_the_depth_that_were_reached() -> None:
    progress = NEW.with_position(WALL, PositionProgress(hold_s=20, depth=-1, last_day=MONDAY))
    _, run = begun(progress)

    assert [(block.hold_s, block.depth) for block in run.blocks] == [(10, 0), (20, -1), (10, 0)]


def test_the_first_leg_takes_turns_from_run_to_run() -> None:
    progress, legs = NEW, []
    for day in range(MONDAY, MONDAY + 4):
        progress, run = begun(progress, day=day, name=f"run{day - MONDAY}")
        legs.append((run.first_leg, run.at.hold.leg if run.at else None))

    assert legs == [(leg, leg) for leg in (Leg.LEFT, Leg.RIGHT, Leg.LEFT, Leg.RIGHT)]


def test_naming_a_position_brings_it_back_into_the_routine() -> None:
    progress, _ = begun(leaving_out(WALL), Wish(position=WALL))

    assert positions_for(progress, Wish()) == (LYING, WALL, SEATED)


def resting(*legs: Leg) -> Progress:
    return replace(NEW, legs={leg: LegLimits(MONDAY + 7, MONDAY + 3) for leg in legs})


def test_a_leg_that_rests_is_left_out_until_its_last_day_is_over() -> None:
    _, run = begun(resting(Leg.LEFT), day=MONDAY + 3)
    assert {planned.hold.leg for planned in run.pending()} == {Leg.RIGHT}
    assert run.spared == {Leg.LEFT}

    _, run = begun(resting(Leg.LEFT), day=MONDAY + 4)
    assert {planned.hold.leg for planned in run.pending()} == set(Leg)


def test_with_both_legs_resting_a_run_has_nothing_to_hold() -> None:
    _, run = begun(resting(*Leg))
    assert run.at is None
    assert not run.counts


def open_runs(progress: Progress) -> list[str]:
    return [run.id for run in progress.runs]


def test_two_devices_may_be_under_way_at_once() -> None:
    progress, _ = begun(name="one")
    progress, _ = begun(progress, name="two", device="bedroom")

    assert open_runs(progress) == ["one", "two"]


def test_a_third_run_does_not_lose_what_the_first_one_did() -> None:
    progress, one = begun(name="one")
    progress = progress.with_run(finished(one, 2))
    progress, _ = begun(progress, name="two")

    progress, _ = begun(progress, name="three")

    assert open_runs(progress) == ["two", "three"]
    assert progress.history.sessions == 1


def test_beginning_the_same_run_twice_makes_one_run() -> None:
    progress, _ = begun(name="one")
    progress, _ = begun(progress, name="one")

    assert open_runs(progress) == ["one"]


@pytest.mark.parametrize(("days_away", "heard"), [(1, False), (13, False), (14, True), (40, True)])
def test_the_safety_note_is_heard_again_after_two_weeks_away(days_away: int, heard: bool) -> None:
    progress = a_session(replace(NEW, welcomed_day=MONDAY), Wish(), MONDAY)

    assert needs_welcome(progress, MONDAY + days_away) is heard


def test_the_safety_note_is_heard_first_of_all() -> None:
    assert needs_welcome(NEW, MONDAY)
    assert not needs_welcome(replace(NEW, welcomed_day=MONDAY), MONDAY)


def test_days_spent_locked_are_days_away() -> None:
    progress = a_session(replace(NEW, welcomed_day=MONDAY), Wish(), MONDAY)
    locked = replace(progress, history=progress.history.with_rest(MONDAY + 20))

    assert needs_welcome(locked, MONDAY + 20)


def test_only_the_two_newest_runs_are_kept_by_themselves() -> None:
    runs = [begun(name=name)[1] for name in ("one", "two", "three")]
    progress = NEW
    for run in runs:
        progress = progress.with_run(run)

    assert open_runs(progress) == ["two", "three"]


def test_a_leg_that_was_too_much_is_taken_gentler_for_a_week_and_the_other_is_not() -> None:
    progress = after_too_much(a_session(NEW, Wish(position=LYING), MONDAY), MONDAY, leg=Leg.LEFT)
    for day, depths in ((7, {Leg.LEFT: -1, Leg.RIGHT: 0}), (8, {Leg.LEFT: 0, Leg.RIGHT: 0})):
        _, run = begun(progress, Wish(position=LYING), MONDAY + day, name=f"day {day}")
        assert {leg: run.depth(0, leg) for leg in Leg} == depths
