"""What people on the floor say is understood as well as it must be here. `make understanding` tells more."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from infra.local.nlu.model import LOCALES
from infra.local.nlu.understanding import understanding_of
from tests.understanding.heard import NOT_FOR_US, Heard, is_right
from tests.understanding.heldout import HARMLESS, held_out

if TYPE_CHECKING:
    from tests.understanding.heldout import Phrase

every_locale = pytest.mark.parametrize("locale", LOCALES)


@cache
def heard(locale: str) -> list[tuple[Phrase, Heard]]:
    understood = [(phrase, understanding_of(locale).understand(phrase.words)) for phrase in held_out()]
    return [(phrase, Heard(got.intent, got.slots)) for phrase, got in understood]


@every_locale
def test_what_is_in_scope_is_understood(locale: str) -> None:
    meant = [
        is_right(got, phrase)
        for phrase, got in heard(locale)
        if phrase.kind != "elsewhere" and any(meaning.intent != HARMLESS for meaning in phrase.means)
    ]
    assert sum(meant) / len(meant) >= 0.93


@every_locale
def test_emergencies_are_taken_as_such(locale: str) -> None:
    taken = [is_right(got, phrase) for phrase, got in heard(locale) if phrase.kind == "emergencies"]
    assert sum(taken) / len(taken) >= 0.97


@every_locale
def test_hardly_anything_harmless_raises_an_alarm(locale: str) -> None:
    alarms = [got.alarms for phrase, got in heard(locale) if phrase.kind == HARMLESS]
    assert sum(alarms) / len(alarms) <= 0.02


@every_locale
def test_what_is_not_for_the_coach_is_seldom_taken_for_a_wish(locale: str) -> None:
    taken = [got.meant not in NOT_FOR_US for phrase, got in heard(locale) if phrase.kind == "elsewhere"]
    assert sum(taken) / len(taken) <= 0.05
