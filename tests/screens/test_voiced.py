"""While a voice leads, a screen tells whose turn it is and of what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from skill.coaching.positions import Leg, PositionId
from skill.coaching.timeline import Cue, Phase, Timeline
from skill.rendering.apl import led_by_voice
from skill.speech.en import ENGLISH
from tests.screens.browser import VIEWPORTS
from tests.screens.sample import block, run_of
from tests.screens.test_looks import all_is_well, voiced

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.screens.browser import Screen

ALMOST_MS = 700


@pytest.mark.parametrize("viewport", VIEWPORTS)
def test_the_side_changes_with_the_voice(screen_of: Callable[[str], Screen], viewport: str) -> None:
    timeline, screen = block(PositionId.WALL), screen_of(viewport)
    screen.show(voiced(timeline, PositionId.WALL))
    switch = next(at for at, cue in enumerate(timeline) if cue.phase is Phase.SWITCH)
    left_ms = sum(cue.ms for cue in timeline.cues[:switch])
    for ms, leg in ((left_ms - ALMOST_MS, Leg.LEFT), (2 * ALMOST_MS, Leg.RIGHT)):
        screen.pass_ms(ms)
        seen = screen.texts()
        assert ENGLISH.screen[f"side_{leg}"] in seen
        assert ENGLISH.screen[f"side_{leg.other}"] not in seen
        assert ENGLISH.screen[f"{PositionId.WALL}_short"] in seen
        all_is_well(screen, viewport)


def test_where_no_position_is_led_through_there_is_nothing_to_show() -> None:
    said = Timeline.of([Cue(Phase.TALK, "Paused.", 1000)])
    assert led_by_voice(said, "t", ENGLISH.screen, run_of()) is None
