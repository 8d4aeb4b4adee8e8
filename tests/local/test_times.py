"""Times that are said, in the form in which Alexa sends them."""

from __future__ import annotations

from datetime import time

import pytest

from infra.local.nlu.en.times import times
from infra.local.nlu.en.words import normalise
from skill.coaching.reminding import PARTS_OF_DAY, meant
from skill.speech.en import ENGLISH


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("seven thirty", "07:30"),
        ("7:30", "07:30"),
        ("7:30 am", "07:30"),
        ("half past seven", "07:30"),
        ("half past seven in the evening", "19:30"),
        ("quarter past nine at night", "21:15"),
        ("a quarter to eight", "07:45"),
        ("quarter to one", "12:45"),
        ("nine o'clock", "09:00"),
        ("nine o'clock at night", "21:00"),
        ("nine p.m.", "21:00"),
        ("seven oh five", "07:05"),
        ("twelve", "12:00"),
        ("twelve thirty", "12:30"),
        ("twelve at night", "00:00"),
        ("twelve thirty in the morning", "00:30"),
        ("noon", "12:00"),
        ("midnight", "00:00"),
        ("19:30", "19:30"),
        ("the morning", "MO"),
        ("the evening", "EV"),
        ("tonight", "NI"),
    ],
)
def test_a_time_is_written_as_alexa_writes_it(said: str, written: str) -> None:
    assert times()[normalise(said)] == written


def test_everything_that_is_written_is_a_time_that_the_skill_takes() -> None:
    assert all(meant(written, None) is not None for written in times().values())
    assert set(PARTS_OF_DAY) <= set(times().values())


def test_what_the_skill_says_a_time_is_can_be_said_to_it() -> None:
    for hour in range(24):
        for minute in range(0, 60, 5):
            said = normalise(ENGLISH.spell(time(hour, minute)))
            # "Three at night" is said of an hour that a dial calls three in the morning.
            if not 1 <= hour < 4:
                assert times()[said] == f"{hour:02}:{minute:02}"
