"""One slow minute: six breaths, each to the millisecond, and a stretch session where it stands for one."""

from __future__ import annotations

import pytest

from skill.coaching.breathing import BREATHS, breathed, breaths, breaths_left
from skill.coaching.positions import Leg
from skill.coaching.progression import strike
from skill.coaching.settle import both_rest, settle
from skill.coaching.streak import current
from skill.coaching.timeline import Phase
from tests.coaching.made import MONDAY, NEW, moment, words


@pytest.mark.parametrize("variant", range(12))
def test_every_breath_is_in_for_four_and_out_for_six_seconds(variant: int) -> None:
    cues = breaths(words(variant)).cues
    assert [cue.ms for cue in cues] == [4_000, 6_000] * BREATHS
    assert {cue.phase for cue in cues} == {Phase.BREATHE}
    assert all(cue.text and cue.pause_ms > 0 for cue in cues)


def test_the_minute_is_told_where_it_begins_halfway_and_where_it_ends() -> None:
    told = [cue.text for cue in breaths(words()).cues[::2]]
    assert "Halfway" in told[3]
    assert "ast" in told[5] or "One more" in told[5]


@pytest.mark.parametrize(
    ("left_ms", "left"),
    [(70_000, 6), (60_000, 6), (50_001, 6), (50_000, 5), (10_001, 2), (10_000, 1), (1, 1), (0, 1), (-5, 1)],
)
def test_a_breath_that_was_cut_off_is_taken_again(left_ms: int, left: int) -> None:
    assert breaths_left(left_ms) == left
    assert breaths(words(), left).ms == left * 10_000


def test_a_minute_that_stands_for_a_stretch_counts_for_the_day_and_the_streak() -> None:
    counted = breathed(NEW, moment(MONDAY, 8))
    assert counted.history.day(MONDAY).sessions == 1
    assert counted.history.day(MONDAY).seconds == 0
    assert current(counted.history, MONDAY) == 1


def test_no_more_than_a_days_two_are_breathed() -> None:
    progress = NEW
    for hour in (8, 12, 20, 21):
        progress = breathed(progress, moment(MONDAY, hour))
    assert progress.history.day(MONDAY).sessions == 2
    assert progress.history.sessions == 2


def test_both_legs_rest_while_neither_may_be_stretched() -> None:
    progress = NEW
    for leg in Leg:
        assert not both_rest(progress, MONDAY)
        progress = strike(strike(progress, leg, MONDAY), leg, MONDAY)
    assert [both_rest(progress, MONDAY + n) for n in range(5)] == [True] * 4 + [False]
    rested = settle(progress, moment(MONDAY + 2))
    assert rested.history.day(MONDAY + 1).rest
