"""Guide B5, row by row: how holds and depths move, and how they never do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.coaching.positions import POSITIONS, PositionId
from skill.coaching.progress import PositionProgress
from skill.coaching.progression import (
    Feel,
    after_feel,
    back_to_gentlest,
    hurt,
    longer,
    shorter,
    stay,
)
from skill.coaching.routine import Wish
from skill.coaching.settle import close
from tests.coaching.made import MONDAY, NEW, a_session, begun, finished, knowing
from tests.coaching.sessions import Did, after, good

LYING, WALL, SEATED, RAISED = POSITIONS
EASY, RIGHT, MUCH = Feel
ONE = Wish(position=LYING)


ROWS: dict[str, tuple[tuple[Did, ...], int]] = {
    "three good ones on two days: five seconds more": (good(0, 0, 1), 15),
    "three good ones on three days": (good(0, 1, 2), 15),
    "three good ones on one day: no step": (good(0, 0, 0), 10),
    "a fourth one on the next day makes up for it": (good(0, 0, 0, 1), 15),
    "two good ones are not enough": (good(0, 1), 10),
    "easy counts as good": (good(0, 0, 1, feel=EASY), 15),
    "just right and easy in turns": ((*good(0, 0), Did(1, EASY)), 15),
    "no answer counts for nothing": ((*good(0, 0), Did(1, None)), 10),
    "no answer takes nothing away": ((*good(0, 0), Did(1, None), *good(1)), 15),
    "too much begins the three again": ((*good(0, 0), Did(1, MUCH), *good(1, 2)), 10),
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

    refused = stay(stepped, LYING).position(LYING)
    assert (refused.hold_s, refused.stepped) == (10, False)
    assert not after(Did(0, None), start=stepped).stepped


def test_after_a_refused_step_three_more_good_ones_offer_it_again() -> None:
    grown = NEW.with_position(LYING, after(*good(0, 0, 1)))
    refused = stay(grown, LYING)

    assert after(*good(2, 3), start=refused).hold_s == 10
    assert after(*good(2, 3, 4), start=refused).hold_s == 15


def test_the_answer_to_how_it_felt_counts_once() -> None:
    progress = a_session(NEW, ONE, MONDAY)

    once = after_feel(progress, RIGHT)
    assert once.position(LYING).good_run == 1
    assert after_feel(once, RIGHT) == once
    assert after_feel(once, MUCH) == once


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
    st.sampled_from(["", "", "hurt", "sharp", "quick"]),
)


@settings(max_examples=200)
@given(st.lists(events, max_size=60))
def test_over_any_months_no_rule_of_the_guide_is_broken(
    days: list[tuple[int, Feel | None, bool, str]],
) -> None:
    """Checks 2 to 4 of guide B15: steps of five, two days apart, within the caps, never after pain."""
    progress, day, grown_on = NEW, MONDAY, dict.fromkeys(POSITIONS, 0)
    for number, (later, feel, eased, event) in enumerate(days):
        day += later
        before = dict(progress.positions)
        progress = a_session(progress, Wish(), day, 5 + number % 18, eased=eased)
        if event == "hurt":
            progress = hurt(progress, LYING)
        if event == "sharp":
            progress = back_to_gentlest(progress, WALL)
        progress = progress if feel is None else after_feel(progress, feel)
        for position, state in progress.positions.items():
            was = before.get(position, PositionProgress())
            assert 10 <= state.hold_s <= POSITIONS[position].hold_max_s
            assert state.hold_s % 5 == 0
            assert state.depth <= was.depth
            if state.hold_s > was.hold_s:
                assert state.hold_s == was.hold_s + 5
                assert not eased
                assert feel in (EASY, RIGHT)
                assert day - grown_on[position] >= 2
                grown_on[position] = day
