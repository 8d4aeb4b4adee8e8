"""The held-out list is large, of every kind, and says each thing once."""

from __future__ import annotations

from collections import Counter

from tests.understanding.heldout import ALARMS, HARMLESS, held_out

ENOUGH = {"emergencies": 110, "harmless": 150, "elsewhere": 80}


def test_it_holds_enough_of_every_kind() -> None:
    of_kind = Counter(phrase.kind for phrase in held_out())
    assert of_kind.total() >= 650
    assert {kind: of_kind[kind] for kind, enough in ENOUGH.items() if of_kind[kind] < enough} == {}


def test_nothing_stands_in_it_twice() -> None:
    times = Counter(phrase.words for phrase in held_out())
    assert [words for words in times if times[words] > 1] == []


def test_every_emergency_means_an_alarm_and_nothing_harmless_does() -> None:
    for phrase in held_out():
        alarming = {meaning.intent in ALARMS for meaning in phrase.means}
        if phrase.kind == "emergencies":
            assert alarming == {True}, phrase
        if phrase.kind == HARMLESS:
            assert alarming == {False}, phrase
