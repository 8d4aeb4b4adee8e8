"""Two conversations with one person at once: nothing is lost, and nothing counts twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from skill.coaching.merge import merge
from skill.coaching.positions import POSITIONS
from skill.coaching.progress import Pace, PositionProgress, Progress
from skill.coaching.routine import Wish
from skill.coaching.run import EXPIRES_S, Run
from skill.coaching.settle import close, settle
from tests.coaching.made import MONDAY, NEW, a_session, begun, done_in, finished, moment, sent

LYING, WALL, SEATED, _ = POSITIONS
ONE = Wish(position=LYING)


def closed_in(progress: Progress, run: Run, holds: int | None = None) -> Progress:
    """`run` with more holds finished, and counted."""
    return close(done_in(progress, run, holds), finished(run, holds))


def today(progress: Progress) -> tuple[int, int]:
    day = progress.history.day(MONDAY)
    return day.sessions, day.seconds


def test_the_sessions_of_two_devices_both_count() -> None:
    mine, theirs = a_session(NEW, ONE, MONDAY, 8), a_session(NEW, Wish(position=SEATED), MONDAY, 9)

    merged = merge(NEW, mine, theirs)

    assert today(merged) == (2, 80)
    assert (merged.history.sessions, merged.history.week(MONDAY).sessions) == (2, 2)
    assert merged.history.streak == 1
    assert set(merged.positions) == {LYING, SEATED}
    assert not merged.history.day(MONDAY).double


@pytest.mark.parametrize("second_hour", [12, 20])
def test_two_devices_make_a_double_day_together(second_hour: int) -> None:
    merged = merge(NEW, a_session(NEW, ONE, MONDAY, 8), a_session(NEW, Wish(), MONDAY, second_hour))

    assert merged.history.day(MONDAY).double
    assert a_session(merged, ONE, MONDAY, 8).history.first_s == merged.history.first_s


def a_run(holds: int = 2) -> tuple[Progress, Run]:
    """Somebody with an open run in which this many holds are done, known to every device."""
    progress, run = begun()
    progress = done_in(progress, run, holds)
    return progress, finished(run, holds)


def test_a_run_that_both_sides_closed_counts_once() -> None:
    base, run = a_run()

    merged = merge(base, closed_in(base, run, 3), closed_in(base, run, 3))

    assert today(merged) == (1, 50)
    assert merged.history.sessions == merged.history.week(MONDAY).sessions == 1
    assert merged.runs == ()
    assert merged.position(LYING).times == 1


def test_a_run_that_expired_is_closed_by_two_devices_and_counts_once() -> None:
    base, run = a_run()
    base = base.with_run(sent(run, 2))
    noticed = moment(MONDAY, 8 + EXPIRES_S // 3600 + 1)

    merged = merge(base, settle(base, noticed), settle(base, noticed))

    assert today(merged) == (1, 40)


def test_what_else_one_side_did_is_kept_where_both_closed_a_run() -> None:
    base, run = a_run()
    mine = a_session(closed_in(base, run, 0), Wish(position=SEATED), MONDAY, 20)

    merged = merge(base, mine, closed_in(base, run, 0))

    assert today(merged) == (2, 80)
    assert merged.position(SEATED).times == 1
    assert merged.history.day(MONDAY).double


@pytest.mark.parametrize(("mine_holds", "their_holds"), [(1, 1), (1, 3), (3, 1), (0, 2)])
def test_seconds_of_one_run_that_both_sides_credited_count_once(mine_holds: int, their_holds: int) -> None:
    base, run = a_run()

    merged = merge(base, done_in(base, run, mine_holds), done_in(base, run, their_holds))

    gained = 10 * max(mine_holds, their_holds)
    assert today(merged) == (0, 20 + gained)
    assert [run.seconds for run in merged.runs] == [20 + gained]


def test_seconds_count_once_where_one_side_closed_the_run_and_the_other_went_on() -> None:
    base, run = a_run()

    merged = merge(base, done_in(base, run, 1), closed_in(base, run, 3))

    assert today(merged) == (1, 50)
    assert merged.runs == ()


def test_a_run_that_goes_on_stays_open_where_another_device_gave_it_up_before_it_counted() -> None:
    base, run = a_run(holds=1)

    merged = merge(base, done_in(base, run, 2), closed_in(base, run, 0))
    open_run = merged.run(run.id)

    assert open_run is not None
    assert today(merged) == (0, 30)
    assert today(closed_in(merged, open_run, 0)) == (1, 30)
    assert merge(base, base, closed_in(base, run, 0)).runs == ()


def counted_elsewhere_and_gone_on_with(holds: int = 2) -> tuple[Progress, Progress, Run]:
    """What another device counted, all of it together, and the run that this device is led through."""
    base, run = a_run()
    counted = closed_in(base, run, 0)
    merged = merge(base, base.with_run(sent(run, holds)), counted)
    going_on = merged.run(run.id)
    assert going_on is not None
    return counted, merged, going_on


def test_a_run_that_a_device_goes_on_with_stays_open_though_another_one_counted_it() -> None:
    _, merged, run = counted_elsewhere_and_gone_on_with()

    assert today(merged) == (1, 20)
    assert run.pending()[0].block == 1

    over = closed_in(merged, run, 2)

    assert today(over) == (1, 40)
    assert over.runs == ()
    assert (over.position(LYING).times, over.position(WALL).times) == (1, 1)


def test_it_stays_open_for_whoever_knows_it_as_counted() -> None:
    counted, merged, run = counted_elsewhere_and_gone_on_with()
    elsewhere = replace(counted, pace=Pace.BRISK)

    assert merge(counted, elsewhere, merged).runs == (run,)
    assert merge(counted, merged, elsewhere).runs == (run,)
    assert today(merge(counted, elsewhere, done_in(merged, run, 1))) == (1, 30)


def test_what_was_gone_on_with_is_closed_by_two_devices_and_counts_once() -> None:
    _, merged, run = counted_elsewhere_and_gone_on_with()

    both = merge(merged, closed_in(merged, run, 2), closed_in(merged, run, 1))

    assert today(both) == (1, 40)
    assert both.runs == ()


def test_it_is_over_where_the_other_one_counted_by_the_clock_what_is_played_again() -> None:
    base, run = a_run()
    base = base.with_run(sent(run, 2))
    played_again = sent(base.runs[0], 2, every_ms=40_000)

    merged = merge(base, base.with_run(played_again), closed_in(base, base.runs[0], 2))

    assert merged.runs == ()
    assert today(merged) == (1, 40)


def test_a_run_that_only_the_clock_credited_is_over_where_another_device_counted_it() -> None:
    base, run = a_run()
    base = base.with_run(sent(run, 2))
    playing = base.runs[0]

    merged = merge(base, done_in(base, playing, 1), closed_in(base, playing, 0))

    assert merged.runs == ()
    assert today(merged) == (1, 30)


def test_the_further_of_two_copies_of_a_run_is_kept_and_a_change_beats_none() -> None:
    base, run = a_run()
    paused = base.with_run(replace(run, held_s=4))

    assert merge(base, paused, base).runs == paused.runs
    assert merge(base, base, paused).runs == paused.runs
    assert merge(base, paused, done_in(base, run, 1)).runs == done_in(base, run, 1).runs


def test_runs_begun_on_two_devices_are_both_kept_and_a_third_is_counted_not_dropped() -> None:
    base, run = a_run()
    mine, _ = begun(base, ONE, MONDAY, 9, name="mine")
    theirs, _ = begun(base, ONE, MONDAY, 10, name="theirs")

    merged = merge(base, mine, theirs)

    assert [run.id for run in merged.runs] == ["mine", "theirs"]
    assert [closed.run for closed in merged.closed] == [run.id]
    assert today(merged) == (1, 20)


def test_a_setting_is_taken_from_the_side_that_changed_it() -> None:
    mine, theirs = replace(NEW, pace=Pace.BRISK), replace(NEW, floor=False)

    merged = merge(NEW, mine, theirs)

    assert (merged.pace, merged.floor) == (Pace.BRISK, False)


def test_the_streak_counts_the_days_of_both_devices() -> None:
    base = a_session(NEW, ONE, MONDAY)
    mine, theirs = a_session(base, ONE, MONDAY + 1), a_session(base, ONE, MONDAY + 2)

    merged = merge(base, mine, theirs)

    assert merged.history.streak == merged.history.best == 3
    assert merge(base, theirs, mine).history.streak == 3


def test_a_day_from_the_other_device_mends_a_streak_that_looked_broken() -> None:
    base = a_session(NEW, ONE, MONDAY)
    mine, theirs = a_session(base, ONE, MONDAY + 4), a_session(base, ONE, MONDAY + 2)

    assert mine.history.streak == 1
    assert merge(base, mine, theirs).history.streak == 3


def test_easing_in_the_last_session_is_remembered_whichever_side_it_was_on() -> None:
    base = NEW.with_position(LYING, PositionProgress(times=4, eased_ago=1))
    eased, plain = a_session(base, ONE, MONDAY, eased=True), a_session(base, ONE, MONDAY)

    assert merge(base, eased, plain).position(LYING).hold_s == 10
    assert {merge(base, *sides).position(LYING).eased_ago for sides in ((eased, plain), (plain, eased))} == {
        2
    }
    fresh = NEW.with_position(LYING, PositionProgress(times=4))
    once = a_session(fresh, ONE, MONDAY, eased=True)
    assert merge(fresh, once, a_session(fresh, ONE, MONDAY)).position(LYING).eased_ago == 1


def test_what_was_written_down_though_nobody_heard_so_is_over_for_whoever_ended_it() -> None:
    progress, run = begun()

    merged = merge(NEW, closed_in(progress, run, 2), done_in(progress, run, 1))

    assert merged.runs == ()
    assert today(merged) == today(closed_in(progress, run, 2))


def test_what_the_clock_credited_meanwhile_does_not_go_on_where_it_was_ended() -> None:
    progress, run = begun()
    base = progress.with_run(sent(run, 3))
    playing = base.runs[0].sent
    assert playing is not None
    theirs = settle(base, moment(MONDAY, 8) + timedelta(milliseconds=playing.ends[1].ms))

    merged = merge(base, closed_in(base, run, 2), theirs)

    assert theirs.runs[0].seconds
    assert merged.runs == ()
    assert today(merged) == (1, 20)


def test_what_counted_and_went_on_is_not_counted_again_by_whoever_comes_late() -> None:
    base, run = a_run()
    other = replace(begun()[1], id="other", device="bath")
    base = base.with_run(other)
    gone_on = merge(base, base.with_run(sent(run, 2)), closed_in(base, run, 0))
    theirs, mine = done_in(gone_on, other, 1), done_in(base, other, 3)

    assert theirs.run(run.id) is not None
    assert today(merge(base, mine, theirs))[1] == today(theirs)[1] + 20


def test_a_day_that_was_left_out_for_want_of_room_stays_out_and_breaks_no_streak() -> None:
    base = a_session(a_session(NEW, ONE, MONDAY), ONE, MONDAY + 1)
    theirs = replace(base, history=base.history.since(MONDAY + 1))

    merged = merge(base, a_session(base, ONE, MONDAY + 2), theirs)

    assert sorted(merged.history.days) == [MONDAY + 1, MONDAY + 2]
    assert merged.history.streak == 3
