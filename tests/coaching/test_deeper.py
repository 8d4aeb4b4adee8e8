"""Guide B5, the last row of "up": easy three times at the longest hold, and a deeper form is offered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from skill.coaching.ladder import Rung, agreed_deeper, asked_deeper, deeper_next
from skill.coaching.positions import POSITIONS, Leg, PositionId
from skill.coaching.progress import Finished, LegLimits, PositionProgress, Progress
from skill.coaching.progression import Feel, after_feel
from skill.coaching.routine import Wish, positions_for
from tests.coaching.made import MONDAY, NEW, a_session, knowing

LYING, WALL, SEATED, RAISED = POSITIONS
EASY, RIGHT, MUCH = Feel
TOP_S = {position: known.hold_max_s for position, known in POSITIONS.items()}


def easy(position: PositionId, depth: int = 0, **state: int | bool) -> Progress:
    """Three easy ones at the longest hold, from Monday to Wednesday."""
    outgrown = PositionProgress(TOP_S[position], depth, 3, MONDAY, 3, last_day=MONDAY + 2, times=9)
    progress = NEW.with_position(position, replace(outgrown, **state))  # type: ignore[arg-type]
    return replace(progress, finished=Finished("run1", MONDAY + 2))


def offered(progress: Progress, day: int = MONDAY + 2) -> PositionId | None:
    return deeper_next(progress, tuple(POSITIONS), day)


FORMS: dict[str, tuple[Progress, PositionId | None]] = {
    "the plain lying stretch": (easy(LYING), LYING),
    "the gentlest one, back to the plain form": (easy(LYING, -1), LYING),
    "the wall": (easy(WALL), WALL),
    "the chair, whose next step is the raised foot": (easy(SEATED), SEATED),
    "the raised foot": (easy(RAISED), RAISED),
    "the deepest form, with nothing after it": (easy(RAISED, 1), None),
    "the deepest form, with the next position in the routine already": (easy(LYING, 1), None),
    "the deepest form, with the next position left out": (
        easy(LYING, 1).with_position(WALL, PositionProgress(left_out=True)),
        LYING,
    ),
    "not at the longest hold": (easy(LYING, hold_s=25), None),
    "two easy ones": (easy(LYING, easy_run=2), None),
    "three on one day": (easy(LYING, good_from=MONDAY + 2), None),
    "a day after the last step": (easy(LYING, step_day=MONDAY + 1), None),
    "two days after the last step": (easy(LYING, step_day=MONDAY), LYING),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_step_up_is_offered_where_it_was_easy_three_times_at_the_top(form: str) -> None:
    progress, position = FORMS[form]
    assert offered(progress) is position


@pytest.mark.parametrize("leg", Leg)
def test_none_is_offered_within_seven_days_of_a_nerve_feeling(leg: Leg) -> None:
    tingled = easy(LYING).with_leg(leg, LegLimits(careful_until=MONDAY + 7))

    assert offered(tingled, MONDAY + 7) is None
    assert offered(tingled, MONDAY + 8) is LYING


def test_of_several_the_gentlest_is_offered_and_only_of_those_that_were_done() -> None:
    both = replace(easy(WALL), positions={**easy(WALL).positions, **easy(LYING).positions})

    assert offered(both) is LYING
    assert deeper_next(both, (WALL, SEATED), MONDAY + 2) is WALL


def test_whatever_the_answer_three_more_easy_ones_come_before_the_next_offer() -> None:
    asked = asked_deeper(easy(LYING), LYING)
    offers = []
    for day in (3, 4, 5):
        asked = a_session(asked, Wish(position=LYING), MONDAY + day)
        done = asked.finished.positions
        asked = after_feel(asked, EASY)
        offers.append(deeper_next(asked, done, MONDAY + day))

    assert offers == [None, None, LYING]


def test_an_offer_alone_changes_neither_the_form_nor_the_hold() -> None:
    before, after = easy(LYING).position(LYING), asked_deeper(easy(LYING), LYING).position(LYING)
    assert (after.depth, after.hold_s) == (before.depth, before.hold_s)


@pytest.mark.parametrize(
    ("position", "depth", "rung", "form"),
    [
        (LYING, 0, Rung.DEPTH, (LYING, 1, 20)),
        (LYING, -1, Rung.DEPTH, (LYING, 0, 30)),
        (WALL, 0, Rung.DEPTH, (WALL, 1, 10)),
        (SEATED, 0, Rung.POSITION, (RAISED, 0, 10)),
        (RAISED, 0, Rung.DEPTH, (RAISED, 1, 20)),
    ],
)
def test_a_step_up_that_is_agreed_to_costs_ten_seconds_and_begins_anew(
    position: PositionId, depth: int, rung: Rung, form: tuple[PositionId, int, int]
) -> None:
    came_to, target, progress = agreed_deeper(easy(position, depth), position, MONDAY + 2)
    state = progress.position(target)

    assert (came_to, (target, state.depth, state.hold_s)) == (rung, form)
    assert (state.good_run, state.easy_run, state.step_day) == (0, 0, MONDAY + 2)


def test_the_raised_foot_takes_the_place_of_the_chair_stretch() -> None:
    _, _, progress = agreed_deeper(easy(SEATED), SEATED, MONDAY + 2)
    assert positions_for(progress, Wish()) == (LYING, WALL, RAISED)


def test_after_a_step_up_the_hold_waits_two_days_before_it_grows() -> None:
    _, _, progress = agreed_deeper(easy(LYING), LYING, MONDAY + 2)
    for day, hold_s in ((2, 20), (2, 20), (3, 20), (4, 25)):
        progress = after_feel(a_session(progress, Wish(position=LYING), MONDAY + day), EASY)
        assert progress.position(LYING).hold_s == hold_s


@pytest.mark.parametrize("feel", [RIGHT, MUCH])
def test_anything_but_easy_begins_the_three_again(feel: Feel) -> None:
    progress = after_feel(a_session(easy(LYING), Wish(position=LYING), MONDAY + 3), feel)
    assert offered(progress, MONDAY + 3) is None


def test_a_new_form_is_told_in_full_once_more() -> None:
    _, _, progress = agreed_deeper(easy(LYING), LYING, MONDAY + 2)

    assert progress.told_in_full(LYING)
    assert not a_session(progress, Wish(position=LYING), MONDAY + 3).told_in_full(LYING)


def test_a_position_that_comes_back_into_the_routine_starts_at_ten_seconds() -> None:
    left = easy(LYING, 1).with_position(WALL, PositionProgress(hold_s=20, depth=-1, left_out=True))
    _, target, progress = agreed_deeper(left, LYING, MONDAY + 2)

    assert (target, progress.position(WALL).hold_s, progress.position(WALL).left_out) == (WALL, 10, False)


def test_harder_toward_a_position_that_is_in_the_routine_leaves_its_hold_alone() -> None:
    both = replace(
        knowing(WALL, hold_s=20), positions={**easy(LYING, 1).positions, **knowing(WALL, hold_s=20).positions}
    )
    _, _, progress = agreed_deeper(both, LYING, MONDAY + 2)
    assert progress.position(WALL).hold_s == 20
