"""What people hear of whole sessions, by a device's own clock, held against the figures of coach 2."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from skill.coaching.positions import Leg
from skill.speech.en import ENGLISH
from tests.listening.people import SESSIONS, in_a_hurry, learned, only_yes, quiet, silent, sixty
from tests.listening.routine import Listener

if TYPE_CHECKING:
    from tests.listening.routine import Listened

GOODBYES = tuple(
    line for key, lines in ENGLISH.lines.items() if key.startswith("next_step.") for line in lines
)


def lead_ins(listened: Listened, leg: Leg) -> list[float]:
    return [hold.lead_in_s for hold in listened.holds if hold.leg is leg]


def test_the_first_routine_takes_at_most_nine_minutes() -> None:
    first = sixty()[0]
    assert first.seconds <= 9 * 60
    assert (first.held_by(Leg.LEFT), first.held_by(Leg.RIGHT)) == (5, 5)


def test_the_thirtieth_is_held_nearly_half_of_the_time() -> None:
    thirtieth = sixty()[29]
    assert thirtieth.seconds <= 9 * 60 + 45
    assert thirtieth.held_share >= 0.48


def test_nothing_is_said_to_fill_a_silence() -> None:
    assert [listened.fillers for listened in sixty()] == [0] * SESSIONS


def test_few_words_are_said_inside_holds() -> None:
    assert sixty()[0].remarks <= 24
    assert sixty()[29].remarks <= 26


def test_nobody_waits_in_the_stretch_for_the_clock() -> None:
    for listened in (sixty()[0], sixty()[29]):
        left, right = lead_ins(listened, Leg.LEFT), lead_ins(listened, Leg.RIGHT)
        assert all(4 <= each <= 7 for each in left + right)
        assert max(left + right) - min(left + right) <= 1


def test_no_silence_is_longer_than_one_break() -> None:
    assert max(listened.longest_silence_s for listened in sixty()) <= 10


def test_one_yes_and_silence_lead_through_everything_to_a_goodbye() -> None:
    for listened in silent():
        assert (listened.held_by(Leg.LEFT), listened.held_by(Leg.RIGHT)) == (3, 3)
        assert "One hold a leg in the chair stretch today." in listened.script
        assert listened.script.endswith(GOODBYES)


@pytest.mark.parametrize(("which", "minutes"), [(0, 2.5), (1, 5), (2, 10)])
def test_whoever_is_in_a_hurry_gets_both_legs_in_time(which: int, minutes: float) -> None:
    listened = in_a_hurry()[which]
    assert listened.seconds <= minutes * 60
    assert listened.held_by(Leg.LEFT) == listened.held_by(Leg.RIGHT) >= 1


def test_a_session_that_silence_ended_is_over() -> None:
    listener = Listener()
    listener.session(answers=only_yes)
    listener.wait_until(listener.device.now + timedelta(minutes=10))
    again = listener.session(answers=only_yes)
    assert "carry on" not in again.script.lower().split("left leg")[0]
    assert again.held_by(Leg.LEFT) == 3


def test_who_says_that_they_are_in_place_waits_less_from_then_on() -> None:
    assert learned().seconds <= 8 * 60 + 30
    assert learned().held_share >= 0.55


def test_no_two_sessions_in_a_row_are_told_alike_nor_do_they_soon_come_again() -> None:
    scripts = [listened.script for listened in sixty()[20:]]
    assert all(one != other for one, other in pairwise(scripts))
    assert len(set(scripts)) >= 30


def test_the_quiet_coach_says_less_in_holds() -> None:
    assert quiet().remarks == 0
