"""The circle that one breathes with: it grows and shrinks, and is quiet for who wants no motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from skill.coaching.breathing import IN_MS, OUT_MS
from skill.rendering.apl import guided
from skill.speech.en import ENGLISH
from tests.screens.sample import breaths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.screens.browser import Screen

BREATHS = 2


@pytest.fixture
def screen(screen_of: Callable[[str], Screen]) -> Iterator[Screen]:
    shown = screen_of("show-8")
    yield shown
    shown.page.emulate_media(reduced_motion="no-preference")


def sizes(screen: Screen) -> list[float]:
    """How wide the disc is at the end of every breath in and out."""
    screen.show(guided(breaths(BREATHS), "t", ENGLISH.screen))
    found = []
    for ms in (IN_MS, OUT_MS) * BREATHS:
        screen.pass_ms(ms - 500)
        found.append(screen.disc())
        screen.pass_ms(500)
    return found


def test_the_circle_is_full_after_each_breath_in_and_small_after_each_breath_out(screen: Screen) -> None:
    full, small, *again = sizes(screen)
    assert full > 2 * small
    assert again == pytest.approx([full, small], rel=0.05)


def test_the_circle_stays_quiet_where_motion_is_not_wanted_and_the_words_go_on(screen: Screen) -> None:
    screen.page.emulate_media(reduced_motion="reduce")
    assert len(set(sizes(screen))) == 1
    assert len(screen.said) == 2 * BREATHS
