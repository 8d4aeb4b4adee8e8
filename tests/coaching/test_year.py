"""A year of some people against the guide, and the guide's own eyes: every rule that is bent is noticed."""

from __future__ import annotations

import importlib
from datetime import timedelta

import pytest

from skill.storage.size import ITEM_BYTES_MAX
from tests.trials.year import spoken
from tests.trials.year.habits import habits
from tests.trials.year.run import live, run
from tests.trials.year.stretch import Life

PEOPLE = 24
NOTICED_WITHIN = 40
BENT: dict[str, tuple[str, str, int | timedelta]] = {
    "two good ones are enough": ("progression", "GOOD_NEEDED", 2),
    "a step every day": ("progression", "STEP_DAYS", 1),
    "less care after a nerve feeling": ("progression", "CAREFUL_DAYS", 6),
    "a leg rests too short": ("progression", "SKIP_LEG_DAYS", 2),
    "a week away is forgiven": ("progression", "SHORT_GAP_DAYS", 8),
    "two weeks away are forgiven": ("progression", "LONG_GAP_DAYS", 15),
    "a deeper form costs less": ("ladder", "DEEPER_COSTS_S", 5),
    "a deeper form is offered too soon": ("progression", "EASY_NEEDED", 2),
    "a double day takes longer": ("history", "DOUBLE_APART_S", 4 * 3600),
    "a streak forgives three": ("streak", "SKIP_DAYS", 3),
    "steps of ten seconds": ("progression", "HOLD_STEP_S", 10),
    "a day begins at midnight": ("days", "DAY_BEGINS", timedelta()),
}
"""What is bent, the module it is in, its name and the wrong value."""


def test_a_year_breaks_no_rule_of_the_guide() -> None:
    outcome = run(PEOPLE)
    assert outcome.count == PEOPLE
    assert outcome.broken == ()


def test_the_item_stays_within_two_write_units_all_year() -> None:
    lived = live(0)
    assert 600 < lived.item_bytes <= lived.largest_bytes <= ITEM_BYTES_MAX


def test_the_same_person_lives_the_same_year_again() -> None:
    assert live(3, days=90) == live(3, days=90)


def test_people_are_not_alike() -> None:
    assert len({live(number, days=60).stretches for number in range(8)}) > 4


def test_a_month_with_the_real_skill_breaks_no_rule_that_can_be_heard() -> None:
    outcome = spoken.run(3, days=20)
    assert outcome.broken == ()


@pytest.mark.parametrize("bent", BENT)
def test_a_rule_that_is_bent_is_noticed(bent: str, monkeypatch: pytest.MonkeyPatch) -> None:
    module, name, wrong = BENT[bent]
    monkeypatch.setattr(importlib.import_module(f"skill.coaching.{module}"), name, wrong)
    assert any(Life(habits(number)).live().complaints for number in range(NOTICED_WITHIN))
