"""Guide B5, row by row: how holds and depths move, and how they never do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.coaching.positions import POSITIONS, Leg, PositionId
from skill.coaching.progress import PositionProgress, Prescription
from skill.coaching.progression import (
    Feel,
    after_feel,
    after_too_much,
    back_to_gentlest,
    hurt,
    longer,
    shorter,
    stay,
)
from skill.coaching.routine import Wish
from skill.coaching.settle import close
from tests.coaching.made import MONDAY, NEW, a_session, begun, finished, knowing
from tests.coaching.sessions import Did, after, answered, good

LYING, WALL, SEATED, RAISED = POSITIONS
EASY, RIGHT, MUCH = Feel
ONE = Wish(position=LYING)


ROWS: dict[str, tuple[tuple[Did, ...], int]] = {
    "three good ones on two days: five seconds more": (good(0, 0, 1), 15),
    "three good ones on three days": (good(0, 1, 2), 15),
    "three good ones on one day: no step on that day": (good(0, 0, 0), 10),
    "but on the next day": (good(0, 0, 0, 1), 15),
    "two good ones are not enough": (good(0, 1), 10),
    "easy counts as good": (good(0, 0, 1, feel=EASY), 15),
    "just right and easy in turns": ((*good(0, 0), Did(1, EASY)), 15),
    "no answer is an answer": ((*good(0, 0), Did(1, None)), 15),
    "who never answers grows as well": (tuple(Did(day, None) for day in (0, 0, 1)), 15),
    "too much begins the three again": ((*good(0, 0), Did(1, MUCH), *good(1, 2)), 10),
    "too much after three good ones: no step": ((*good(0, 0, 0), Did(0, MUCH)), 10),
    "easing begins the three again": ((*good(0, 0), Did(1, eased=True), *good(1, 2)), 10),
    "easing is not good, whatever it felt like": ((*good(0, 0), Did(1, EASY, eased=True)), 10),
    "a second step takes three more": (good(0, 0, 1, 2, 3), 15),
    "a second step comes two days after the first": (good(0, 0, 1, 1, 1, 3), 20),
    "not one day after the first, however many good ones": (good(0, 0, 1, 1, 1, 2, 2), 15),
}


@pytest.mark.parametrize("row", ROWS)
def test_the_hold_goes_up_by_the_rules(row: str) -> None:
    sessions, hold_s = ROWS[row]
    assert after(*sessions).hold_s == hold_s


def test_from_ten_to_thirty_seconds_takes_eight_days_at_the_least() -> None:
    days = [day for day in range(30) for _ in range(4)]
    reached = {after(*good(*days[: n + 1])).hold_s: days[n] + 1 for n in reversed(range(len(days[:60])))}

    assert reached == {10: 1, 15: 2, 20: 4, 25: 6, 30: 8}


@pytest.mark.parametrize(("position", "top_s"), [(LYING, 30), (WALL, 20), (SEATED, 30), (RAISED, 30)])
def test_no_hold_grows_past_its_cap(position: PositionId, top_s: int) -> None:
    assert after(*good(*(n // 2 for n in range(80))), position=position).hold_s == top_s


def test_easy_at_the_top_is_remembered_and_moves_nothing_by_itself() -> None:
    top = knowing(LYING, hold_s=30)
    state = after(*good(0, 1, 2, feel=EASY), start=top)

    assert (state.hold_s, state.depth, state.easy_run) == (30, 0, 3)
    assert after(*good(0, 1, feel=EASY), *good(2), start=top).easy_run == 0


def test_a_step_is_told_once_and_no_takes_it_back() -> None:
    stepped = knowing(LYING, hold_s=15, stepped=True)

    refused = stay(stepped, MONDAY).position(LYING)
    assert (refused.hold_s, refused.stepped) == (10, False)
    assert not after(Did(0, None), start=stepped).stepped


def test_no_to_longer_holds_goes_for_all_that_grew_and_for_nothing_else() -> None:
    both = knowing(LYING, hold_s=15, stepped=True).with_position(WALL, PositionProgress(15, stepped=True))
    refused = stay(both.with_position(SEATED, PositionProgress(20)), MONDAY)

    assert [refused.position(p).hold_s for p in (LYING, WALL, SEATED)] == [10, 10, 20]


def test_no_to_a_longer_hold_stays_for_a_week() -> None:
    refused = stay(knowing(LYING, hold_s=15, stepped=True), MONDAY)
    holds = {day: after(*good(*range(day + 1)), start=refused).hold_s for day in range(9)}

    assert holds == {**dict.fromkeys(range(7), 10), 7: 15, 8: 15}


def test_where_a_prescription_says_how_long_nothing_grows() -> None:
    prescribed = replace(NEW, prescription=Prescription(hold_s=30))
    assert after(*good(0, 0, 1), start=prescribed).hold_s == 10


def test_somebody_who_stretches_one_leg_alone_on_advice_grows_too() -> None:
    one_leg = replace(NEW, prescription=Prescription(legs=frozenset({Leg.LEFT})))
    assert after(*good(0, 0, 1), start=one_leg).hold_s == 15


def test_the_answer_to_how_it_felt_counts_once() -> None:
    progress = a_session(NEW, ONE, MONDAY)

    once = after_feel(progress, EASY)
    assert (once.position(LYING).good_run, once.position(LYING).easy_run) == (1, 1)
    assert after_feel(once, EASY) == once
    assert after_too_much(once, MONDAY) == once


def test_a_position_stretched_twice_in_one_run_counts_as_one_time() -> None:
    progress, run = begun(NEW, ONE)
    twice = replace(run, blocks=(run.blocks[0], run.blocks[0]))

    assert close(progress, finished(twice)).position(LYING).times == 1


@given(st.sampled_from(list(POSITIONS)), st.integers(2, 6))
def test_longer_and_shorter_move_by_one_step_within_the_caps(position: PositionId, steps: int) -> None:
    top_s = POSITIONS[position].hold_max_s
    hold_s = min(top_s, steps * 5)

    assert longer(position, hold_s) == min(top_s, hold_s + 5)
    assert shorter(hold_s) == max(10, hold_s - 5)


events = st.tuples(
    st.integers(0, 4),
    st.sampled_from([*Feel, None]),
    st.booleans(),
    st.sampled_from(["", "", "hurt", "sharp", "no"]),
)


@settings(max_examples=200)
@given(st.lists(events, max_size=60))
def test_over_any_months_no_rule_of_the_guide_is_broken(
    days: list[tuple[int, Feel | None, bool, str]],
) -> None:
    """Checks 2 to 4 of guide B15: steps of five, two days apart, within the caps, never after pain."""
    progress, day, grown_on = NEW, 0, dict.fromkeys(POSITIONS, MONDAY - 9)
    for number, (later, feel, eased, event) in enumerate(days):
        day += later
        before = progress
        began, _ = begun(
            progress, Wish(), MONDAY + day, 5 + number % 18, name=f"{MONDAY + day}{5 + number % 18:02}"
        )
        for position, state in began.positions.items():
            was = before.position(position)
            assert 10 <= state.hold_s <= POSITIONS[position].hold_max_s
            assert state.hold_s % 5 == 0
            if state.hold_s > was.hold_s:
                assert state.hold_s == was.hold_s + 5
                assert was.good_run >= 3
                assert MONDAY + day - grown_on[position] >= 2
                grown_on[position] = MONDAY + day
        progress = a_session(progress, Wish(), MONDAY + day, 5 + number % 18, eased=eased)
        assert all(progress.position(p).hold_s <= began.position(p).hold_s for p in POSITIONS)
        if event == "hurt":
            progress = hurt(progress, LYING)
        if event == "sharp":
            progress = back_to_gentlest(progress, WALL)
        if event == "no":
            progress = stay(progress, MONDAY + day)
        lower = answered(progress, feel, day)
        assert all(lower.position(p).depth <= progress.position(p).depth for p in POSITIONS)
        progress = lower
