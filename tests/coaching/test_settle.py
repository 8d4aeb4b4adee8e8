"""What was played is credited, and what is over is counted: once, and for its own day."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.coaching.days import day_of
from skill.coaching.history import DAYS_KEPT
from skill.coaching.positions import POSITIONS, Leg, PositionId
from skill.coaching.progress import Closed, LegLimits, Progress
from skill.coaching.routine import Wish, spare
from skill.coaching.run import EXPIRES_S, Block, Hold, Run, Sent
from skill.coaching.segment import Guide
from skill.coaching.settle import close, counted, credit, epoch_ms, keep, settle
from skill.coaching.steps import Entry, Manner, Start
from skill.coaching.streak import current
from skill.coaching.timeline import Phase, ends, fold
from tests.coaching.made import MONDAY, NEW, ZONE, a_session, begun, finished, moment, sent, words

EVERY_S = 30
LATER_S = EXPIRES_S + 1


def playing(holds: int | None = None, hour: int = 8) -> tuple[Progress, Run]:
    """A run of which this many holds are being played, one ending every thirty seconds."""
    progress, run = begun(hour=hour)
    run = sent(run, holds, EVERY_S * 1000)
    return progress.with_run(run), run


def after(seconds: float, hour: int = 8) -> datetime:
    return moment(MONDAY, hour) + timedelta(seconds=seconds)


def seconds_on(progress: Progress, day: int) -> int:
    return progress.history.day(day).seconds


@given(st.integers(0, 400), st.integers(1, 10))
def test_every_hold_that_ended_by_now_is_credited_and_none_that_did_not(elapsed_s: int, holds: int) -> None:
    progress, _ = playing(holds)
    ended = min(holds, elapsed_s // EVERY_S)

    settled = settle(progress, after(elapsed_s))

    assert seconds_on(settled, MONDAY) == 10 * ended
    run = settled.run("run1")
    assert (run is None) is (ended == 10)
    if run is not None:
        assert run.seconds == 10 * ended
        assert len(run.pending()) == 10 - ended


def test_what_another_device_plays_is_left_to_it() -> None:
    progress, run = playing(4)

    assert seconds_on(settle(progress, after(400), "another"), MONDAY) == 0
    assert seconds_on(settle(progress, after(400), run.device), MONDAY) == 40


@settings(max_examples=150)
@given(st.sampled_from(list(POSITIONS)), st.floats(0, 1), st.integers(0, 11), st.booleans())
def test_what_is_credited_is_what_was_heard_to_its_end(
    position: PositionId, share: float, turn: int, full: bool
) -> None:
    progress, run = begun(NEW, Wish(position=position))
    guide = Guide(words(turn), Manner(full={position: full}))
    segment = guide.play(run, Start(Entry.SETUP), run.pending())
    elapsed_ms = int(share * segment.timeline.ms)
    heard, begins = 0, 0
    for span in fold(segment.timeline):
        begins += span.ms
        heard += span.ms // 1000 if span.phase is Phase.HOLD and begins <= elapsed_ms else 0

    run = replace(run, sent=Sent(run.started_s * 1000, ends(segment.timeline)))
    settled = settle(progress.with_run(run), moment() + timedelta(milliseconds=elapsed_ms))

    assert seconds_on(settled, MONDAY) == heard


@given(st.lists(st.integers(0, 600), max_size=6))
def test_settling_often_is_settling_once(moments_s: list[int]) -> None:
    progress, _ = playing()
    often = progress
    for elapsed_s in sorted(moments_s):
        often = settle(often, after(elapsed_s))
        assert settle(often, after(elapsed_s)) == often

    assert settle(often, after(600)) == settle(progress, after(600))


def test_a_run_whose_last_hold_is_over_counts_as_a_stretch_session() -> None:
    progress, _ = playing()

    settled = settle(progress, after(10 * EVERY_S))

    assert settled.runs == ()
    assert settled.closed == (Closed("run1", 100, True),)
    assert settled.history.day(MONDAY).sessions == settled.history.streak == 1


def test_a_run_that_was_cut_off_waits_four_hours_and_then_counts_for_what_it_was() -> None:
    progress, _ = playing(2)
    last_heard_s = 2 * EVERY_S

    waiting = settle(progress, after(last_heard_s + EXPIRES_S - 1))
    assert waiting.run("run1") is not None
    assert waiting.history.sessions == 0

    over = settle(waiting, after(last_heard_s + EXPIRES_S))
    assert over.run("run1") is None
    assert over.history.sessions == 1


def test_one_leg_is_no_stretch_session_but_its_seconds_stay() -> None:
    progress, _ = playing(1)

    over = settle(progress, after(LATER_S + EVERY_S))

    assert (over.history.sessions, seconds_on(over, MONDAY)) == (0, 10)
    assert over.closed == (Closed("run1", 10, False),)


def test_a_run_counts_for_the_day_it_was_heard_of_not_for_the_day_that_is_noticed() -> None:
    progress, _ = playing(4, hour=23)

    noticed = settle(progress, moment(MONDAY + 3, 9))

    assert noticed.history.day(MONDAY).sessions == 1
    assert MONDAY + 3 not in noticed.history.days
    assert noticed.history.day(MONDAY).seconds == 40


def test_holds_heard_of_before_and_after_four_in_the_morning_count_for_their_own_days() -> None:
    progress, run = begun(hour=0)
    late = replace(run, started_s=run.started_s + 4 * 3_600 - 60, touched_s=run.started_s)
    progress = progress.with_run(sent(late, 4, EVERY_S * 1000))

    before_four = settle(progress, moment(MONDAY, 3, 59) + timedelta(seconds=40))
    after_four = settle(before_four, moment(MONDAY, 4, 10))

    assert (seconds_on(after_four, MONDAY - 1), seconds_on(after_four, MONDAY)) == (10, 30)


def test_a_journey_west_opens_no_older_day() -> None:
    progress = a_session(replace(NEW, zone="Asia/Tokyo"), Wish(), day_of(moment(), "Asia/Tokyo"), 8)
    west = replace(progress, zone="Pacific/Honolulu")

    again = a_session(west, Wish(), MONDAY, 9)

    assert again.history.days.keys() == progress.history.days.keys()
    assert again.history.streak == 1


def test_two_runs_at_once_are_settled_each_for_itself() -> None:
    progress, _ = playing(2)
    progress, other = begun(progress, name="run2", device="bedroom")
    progress = progress.with_run(sent(other, 1, EVERY_S * 1000))

    settled = settle(progress, after(2 * EVERY_S))

    assert [run.seconds for run in settled.runs] == [20, 10]
    assert seconds_on(settled, MONDAY) == 30


def test_crediting_moves_the_moment_a_run_was_heard_of() -> None:
    _, run = playing(3)

    credited = credit(run, epoch_ms(after(70)))

    assert credited.touched_s - run.touched_s == 60
    assert credited.sent is not None
    assert [end.ms for end in credited.sent.ends] == [90_000]


def test_a_hold_that_was_cut_short_to_ten_seconds_does_not_hide_the_longest_one() -> None:
    progress, run = begun()
    blocks = (Block(PositionId.WALL, 20, 0, 1), Block(PositionId.WALL, 10, -1, 1))
    run = finished(replace(run, blocks=blocks))

    assert close(progress, run).history.week(MONDAY).holds_s == {PositionId.WALL: 20}


def test_seconds_are_counted_by_what_is_new() -> None:
    progress, run = begun()
    once = keep(progress, run, finished(run, 2))

    assert seconds_on(keep(once, finished(run, 2), finished(run, 3)), MONDAY) == 30
    assert keep(once, finished(run, 2), finished(run, 2)) == once


def test_telling_how_the_day_stands_counts_open_runs_and_closes_none() -> None:
    progress, run = begun()
    progress = keep(progress, run, finished(run, 2))

    assert counted(progress).history.day(MONDAY).sessions == 1
    assert progress.history.day(MONDAY).sessions == 0


def test_with_one_leg_spared_the_other_one_makes_a_stretch_session() -> None:
    progress, run = begun()
    run = spare(run, frozenset({Leg.LEFT})).finish(run.sequence()[1])

    assert run.blocks[0].done == {Hold(Leg.RIGHT, 1)}
    assert close(progress, run).history.sessions == 1


def streak_after_pause(days: int, *, paused: bool = True) -> int:
    progress = NEW
    for day in range(MONDAY, MONDAY + 3):
        progress = a_session(progress, Wish(), day)
    still = replace(progress, paused_day=MONDAY + 2 if paused else 0)
    back = settle(still, moment(MONDAY + 2 + days))
    unlocked = a_session(replace(back, paused_day=0), Wish(), MONDAY + 2 + days)
    return current(unlocked.history, MONDAY + 2 + days)


@pytest.mark.parametrize("days", [1, 3, 9, 60])
def test_days_on_which_stretching_was_locked_never_break_the_streak(days: int) -> None:
    assert streak_after_pause(days) == 4


def test_the_same_days_without_a_lock_break_it() -> None:
    assert streak_after_pause(4, paused=False) == 1
    assert streak_after_pause(3, paused=False) == 4


def test_days_on_which_both_legs_were_left_alone_are_rest_days() -> None:
    limits = {Leg.LEFT: LegLimits(MONDAY + 7, MONDAY + 3), Leg.RIGHT: LegLimits(MONDAY + 8, MONDAY + 4)}
    progress = settle(replace(NEW, legs=limits), moment(MONDAY + 6))

    assert [day - MONDAY for day, kept in progress.history.days.items() if kept.rest] == [1, 2, 3]


def test_one_leg_left_alone_is_no_rest_day() -> None:
    progress = replace(NEW, legs={Leg.LEFT: LegLimits(MONDAY + 7, MONDAY + 3)})
    assert settle(progress, moment(MONDAY + 2)) == progress


def test_a_year_of_lock_is_kept_within_the_days_on_record() -> None:
    locked = replace(NEW, zone=ZONE, paused_day=MONDAY)
    assert len(settle(locked, moment(MONDAY + 365)).history.days) == DAYS_KEPT
