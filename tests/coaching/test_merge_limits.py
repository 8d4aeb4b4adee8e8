"""What holds somebody back is kept, whichever of two devices heard of it."""

from __future__ import annotations

from dataclasses import replace

from skill.coaching.merge import merge
from skill.coaching.positions import POSITIONS, Leg
from skill.coaching.progress import Pace
from skill.coaching.progression import back_to_gentlest, hurt, strike
from skill.coaching.routine import Wish
from tests.coaching.made import MONDAY, NEW, a_session, begun, done_in, knowing

LYING, *_ = POSITIONS
ONE = Wish(position=LYING)
PAUSED = replace(NEW, paused_day=MONDAY)


def test_a_pause_that_either_side_sets_stays() -> None:
    assert merge(NEW, PAUSED, a_session(NEW, ONE, MONDAY)).paused_day == MONDAY
    assert merge(NEW, a_session(NEW, ONE, MONDAY), PAUSED).paused_day == MONDAY


def test_of_two_pauses_the_later_one_stays() -> None:
    later = replace(NEW, paused_day=MONDAY + 1)
    assert merge(NEW, PAUSED, later).paused_day == merge(NEW, later, PAUSED).paused_day == MONDAY + 1


def test_a_pause_that_the_person_ended_does_not_come_back_from_an_old_copy() -> None:
    assert not merge(PAUSED, replace(PAUSED, pace=Pace.BRISK), NEW).locked
    assert not merge(PAUSED, NEW, replace(PAUSED, pace=Pace.BRISK)).locked


def test_a_new_pause_is_not_ended_by_an_answer_about_the_old_one() -> None:
    new = replace(PAUSED, paused_day=MONDAY + 1)
    assert merge(PAUSED, NEW, new).locked
    assert merge(PAUSED, new, NEW).locked


def test_pain_on_one_device_is_not_forgotten_because_another_one_counted_a_session() -> None:
    base = knowing(LYING, hold_s=20)
    stretched = a_session(base, ONE, MONDAY)
    for pain in (hurt(base, LYING), back_to_gentlest(base, LYING)):
        for merged in (merge(base, pain, stretched), merge(base, stretched, pain)):
            state, after_pain = merged.position(LYING), pain.position(LYING)
            assert (state.hold_s, state.depth) == (after_pain.hold_s, after_pain.depth)
            assert state.times == 1


def test_where_both_sides_moved_a_hold_the_shorter_one_counts() -> None:
    base = knowing(LYING, hold_s=20)
    grown, less = knowing(LYING, hold_s=25, stepped=True), knowing(LYING, hold_s=15)

    assert merge(base, grown, less).position(LYING).hold_s == 15
    assert merge(base, less, grown).position(LYING).hold_s == 15


def test_strikes_on_two_devices_keep_the_longer_rest() -> None:
    once = strike(NEW, Leg.LEFT, MONDAY)
    twice = strike(strike(NEW, Leg.LEFT, MONDAY), Leg.LEFT, MONDAY + 1)

    assert (
        merge(NEW, once, twice).leg(Leg.LEFT) == merge(NEW, twice, once).leg(Leg.LEFT) == twice.leg(Leg.LEFT)
    )


def test_a_stretch_that_goes_on_gently_on_one_device_is_gentle_on_every_one() -> None:
    base, run = begun()
    gentle, further = base.with_run(replace(run, gentle=True)), done_in(base, run, 2)
    for mine, theirs in ((gentle, further), (further, gentle)):
        assert [each.gentle for each in merge(base, mine, theirs).runs] == [True]
