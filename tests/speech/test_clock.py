"""Times of the day, as they are spoken."""

from __future__ import annotations

import re
from datetime import time

import pytest

from skill.speech.en import ENGLISH


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (time(7, 30), "seven thirty in the morning"),
        (time(4), "four in the morning"),
        (time(11, 45), "eleven forty five in the morning"),
        (time(12), "noon"),
        (time(12, 5), "twelve oh five in the afternoon"),
        (time(17, 59), "five fifty nine in the afternoon"),
        (time(18), "six in the evening"),
        (time(21), "nine in the evening"),
        (time(22), "ten at night"),
        (time(0), "midnight"),
        (time(0, 10), "twelve ten at night"),
        (time(3, 30), "three thirty at night"),
    ],
)
def test_a_time_is_spoken_with_its_part_of_the_day(at: time, words: str) -> None:
    assert ENGLISH.spell(at) == words


def test_no_two_times_of_the_day_sound_the_same_and_all_are_letters() -> None:
    spoken = [ENGLISH.spell(time(hour, minute)) for hour in range(24) for minute in range(60)]
    assert len(set(spoken)) == 24 * 60
    assert all(re.fullmatch("[a-z ]+", words) for words in spoken)
