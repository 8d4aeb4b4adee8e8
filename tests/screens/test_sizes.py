"""What has to be read from the floor is large enough, in minutes of arc from two and a half metres."""

from __future__ import annotations

from math import atan, degrees
from typing import TYPE_CHECKING, Any

import pytest

from skill.coaching.positions import PositionId
from skill.coaching.timeline import Phase
from skill.rendering.apl import guided, paused
from skill.rendering.apl.document import ROUND
from skill.speech.en import ENGLISH
from tests.screens.browser import VIEWPORTS
from tests.screens.sample import from_phase, from_step
from tests.screens.test_documents import PLACE
from tests.screens.test_looks import shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.screens.browser import Screen

AWAY_MM = 2500
WIDE_MM = {
    "spot": 63.0,
    "show-5": 125.0,
    "show-8": 172.3,
    "show-15": 345.3,
    "show-15-upright": 194.2,
    "fire-tv": 708.0,
}
"""Of the screens themselves: 2.5, 5.5, 8 and 15.6 inches across, and a television of 32."""
COUNT, LED, TAPPED = 20, 12, 10


def minutes(letter_px: float, viewport: str) -> float:
    """How large something so many dp high looks, in minutes of arc."""
    high_mm = letter_px * WIDE_MM[viewport] / VIEWPORTS[viewport]["width"]
    return degrees(2 * atan(high_mm / 2 / AWAY_MM)) * 60


def letters(screen: Screen, directive: dict[str, Any], ms: int) -> dict[str, float]:
    screen.show(directive)
    screen.pass_ms(ms)
    return screen.letters()


@pytest.mark.parametrize("viewport", WIDE_MM)
def test_the_hold_is_read_from_the_floor(screen_of: Callable[[str], Screen], viewport: str) -> None:
    found = letters(screen_of(viewport), shown(from_phase(Phase.HOLD)), 1500)
    assert minutes(found["9"], viewport) >= COUNT
    assert minutes(found[ENGLISH.screen["side_left"]], viewport) >= LED


@pytest.mark.parametrize("viewport", WIDE_MM)
def test_the_way_in_is_read_from_the_floor(screen_of: Callable[[str], Screen], viewport: str) -> None:
    found = letters(screen_of(viewport), shown(from_step("heel", PositionId.WALL), PositionId.WALL), 1500)
    assert minutes(found[ENGLISH.screen["step_wall_heel"]], viewport) >= LED
    assert minutes(found[ENGLISH.screen["side_left"]], viewport) >= LED


@pytest.mark.parametrize("viewport", WIDE_MM)
def test_buttons_are_read_from_the_floor(screen_of: Callable[[str], Screen], viewport: str) -> None:
    screen = screen_of(viewport)
    if VIEWPORTS[viewport].get("shape", "").lower() == ROUND:
        screen.show(paused(PLACE, "t", ENGLISH.screen))
        signs = screen.signs()
        assert len(signs) == 2
        assert all(minutes(high, viewport) >= TAPPED for high in signs)
        return
    found = letters(screen, guided(from_phase(Phase.HOLD), "t", ENGLISH.screen), 500)
    for what in ("pause", "easier", "skip", "stop"):
        assert minutes(found[ENGLISH.screen[what]], viewport) >= TAPPED
