"""The README's pictures are of today's routine, and the words beside them say what they show."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from infra.local.pictures import pictures
from skill.coaching.positions import POSITIONS, Leg, PositionId
from skill.coaching.timeline import Phase
from skill.speech.en import ENGLISH
from tests.screens.real import fortnight_later, moment
from tests.screens.test_looks import all_is_well, keep

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.screens.browser import Screen

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
WORDS = {Path(path).name: words for words, path in re.findall(r"!\[(.+?)\]\((docs/pictures/.+?)\)", README)}
"""What is said of each picture, by its name."""
DRAWN = [name for name in WORDS if name.removesuffix(".svg") in pictures()]
SCREEN = "show-8"
LED = {
    "hold": (PositionId.SEATED, Phase.HOLD, "step_hold", 2600),
    "wall": (PositionId.WALL, Phase.SETUP, "step_wall_heel", 2600),
}
"""What is seen, and how many milliseconds after it began."""


@pytest.mark.parametrize("name", LED)
def test_the_screen_of_a_real_moment_is_described_as_it_is(
    screen_of: Callable[[str], Screen], name: str
) -> None:
    position, phase, instruction, later_ms = LED[name]
    directive, at_ms = moment(position, Leg.LEFT, phase, ENGLISH.screen[instruction])
    screen = screen_of(SCREEN)
    screen.show(directive)
    screen.pass_ms(at_ms, step_ms=1500)
    screen.pass_ms(later_ms)
    keep(screen, f"readme/{name}-{SCREEN}")
    all_is_well(screen, SCREEN)
    words, seen = WORDS[f"{name}-{SCREEN}.png"], screen.texts()
    assert ENGLISH.screen["side_left"] in seen
    assert "left leg" in words
    assert ENGLISH.screen[instruction] in seen
    assert ENGLISH.screen[instruction].lower() in words.lower()
    assert ENGLISH.screen[f"{position}_short"].lower() in words.lower()
    seconds = re.findall(r"\d+(?= seconds)", words)
    assert len(seconds) == 1
    assert seconds[0] in seen


def test_the_screen_of_real_progress_is_described_as_it_is(screen_of: Callable[[str], Screen]) -> None:
    screen = screen_of(SCREEN)
    screen.show(fortnight_later())
    keep(screen, f"readme/progress-{SCREEN}")
    all_is_well(screen, SCREEN)
    streak = re.findall(r"\d+(?= days)", WORDS[f"progress-{SCREEN}.png"])
    assert len(streak) == 1
    assert streak[0] in screen.texts()


def test_every_kind_of_drawing_is_there() -> None:
    assert {PositionId(name.partition("-")[0]) for name in DRAWN} == set(POSITIONS)


@pytest.mark.parametrize("name", DRAWN)
def test_a_drawing_is_todays_and_its_words_name_position_and_leg(name: str) -> None:
    stem = name.removesuffix(".svg")
    assert (ROOT / "docs/pictures" / name).read_text(encoding="utf-8") == pictures()[stem]
    position, leg, *depth = stem.split("-")
    words = WORDS[name].lower()
    assert f"{leg} leg" in words
    assert ENGLISH.screen[f"{position}_short"].lower() in words
    assert [each for each in ("easier", "harder") if each in words] == depth
