"""Every screen in every viewport: nothing is cut off, the right leg is named. SCREENSHOTS=1 keeps them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from skill.coaching.positions import POSITIONS, Leg, PositionId
from skill.coaching.timeline import Cue, Phase, Timeline
from skill.conversation.routing.questions import QUESTIONS
from skill.conversation.turns.memory import Ask
from skill.rendering.apl import Part, guided, help_screen, progress, question, warning
from skill.speech.en import ENGLISH
from tests.screens.browser import VIEWPORTS
from tests.screens.sample import block, facts, rest_of
from tests.screens.test_in_the_renderer import start_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.screens.browser import Screen

SHAPES = ["spot", "show-8", "show-15-upright"]
PICTURES = Path(__file__).parents[2] / "build" / "screenshots"
QUESTION = "Welcome back. Last time you stopped after the wall stretch. Shall we go on from there?"
PAUSED = "Paused. Say resume when you are ready."
FEEL = "How did that feel: easy, just right, or too much?"
NEXT = "Ready for the wall stretch?"
URGENT = ENGLISH.lines["urgent"][0]
EMERGENCY = " ".join(ENGLISH.lines[f"emergency{part}"][0] for part in ("", ".number", ".limits"))
PHRASES = ["“Easier” or “that hurts”", "“Pause”", "“How long left?”", "“Skip”", "“Again”", "“Stop”"]


def asked(words: str) -> Timeline:
    return Timeline.of([Cue(Phase.QUESTION, words, 3000), Cue(Phase.LISTEN, "", 8000)])


def during(phase: Phase, *, holds: int = 1, leg: Leg = Leg.LEFT) -> dict[str, Any]:
    return guided(
        rest_of(block(holds=holds), phase, leg),
        "t",
        ENGLISH.screen,
        Part(holds=dict.fromkeys(POSITIONS, holds)),
    )


def directives() -> dict[str, tuple[dict[str, Any], int]]:
    """Each screen, and how many milliseconds into it the picture is taken."""
    return {
        "set-up": (guided(block(), "t", ENGLISH.screen), start_of(Phase.SETUP) + 1000),
        "lying": (
            guided(block(PositionId.LYING), "t", ENGLISH.screen, Part({PositionId.LYING: -1})),
            start_of(Phase.SETUP) + 1000,
        ),
        "wall": (guided(block(PositionId.WALL), "t", ENGLISH.screen), start_of(Phase.SETUP) + 1000),
        "hold": (during(Phase.HOLD, holds=3), 3000),
        "rest": (during(Phase.REST, holds=2), 3000),
        "switch": (during(Phase.SWITCH, leg=Leg.RIGHT), 3000),
        "question": (question(QUESTION, "t", ENGLISH.screen, ("yes", "no")), 0),
        "paused": (question(PAUSED, "t", ENGLISH.screen, ("resume", "stop")), 0),
        "feel": (question(FEEL, "t", ENGLISH.screen, QUESTIONS[Ask.FEEL].buttons), 0),
        "felt": (guided(asked(FEEL), "t", ENGLISH.screen, Part(answers=QUESTIONS[Ask.FEEL].buttons)), 1000),
        "next": (guided(asked(NEXT), "t", ENGLISH.screen, Part(answers=QUESTIONS[Ask.NEXT].buttons)), 1000),
        "progress": (progress(facts(), "t", ENGLISH.screen), 0),
        "help": (help_screen(PHRASES, "t", ENGLISH.screen), 0),
        "emergency": (warning(EMERGENCY, ENGLISH.screen["emergency_number"], "t"), 0),
        "warning": (warning(URGENT, "", "t"), 0),
    }


@pytest.mark.parametrize("viewport", VIEWPORTS)
@pytest.mark.parametrize("name", directives())
def test_nothing_is_cut_off(screen_of: Callable[[str], Screen], viewport: str, name: str) -> None:
    screen = screen_of(viewport)
    directive, at_ms = directives()[name]
    screen.show(directive)
    screen.pass_ms(at_ms, step_ms=1000)
    if os.environ.get("SCREENSHOTS") == "1":
        screen.save(PICTURES / f"{name}-{viewport}.png")
    texts = screen.texts()
    assert texts
    for words, box in texts.items():
        assert "…" not in words
        assert inside(box, VIEWPORTS[viewport]), (words, box)


@pytest.mark.parametrize("viewport", SHAPES)
@pytest.mark.parametrize(
    ("phase", "characters"),
    [(Phase.TALK, 330), (Phase.SETUP, 90), (Phase.SETUP, 200), (Phase.HOLD, 90), (Phase.REST, 120)],
)
def test_a_long_caption_is_shown_smaller_and_whole(
    screen_of: Callable[[str], Screen], viewport: str, phase: Phase, characters: int
) -> None:
    place = () if phase is Phase.TALK else (PositionId.WALL, Leg.LEFT)
    words = "Roll to your side. " * (characters // 19) + "End."
    screen = screen_of(viewport)
    screen.show(guided(Timeline.of([Cue(phase, words, 9000, 0, *place)]), "t", ENGLISH.screen))
    screen.pass_ms(1000)
    box = next(box for shown, box in screen.texts().items() if shown.endswith("End."))
    assert inside(box, VIEWPORTS[viewport])
    pause = next(box for shown, box in screen.texts().items() if shown == ENGLISH.screen["pause"])
    assert box[3] <= pause[1]


@pytest.mark.parametrize("viewport", SHAPES)
@pytest.mark.parametrize("leg", Leg)
def test_the_leg_at_work_is_named_during_its_hold(
    screen_of: Callable[[str], Screen], viewport: str, leg: Leg
) -> None:
    screen = screen_of(viewport)
    screen.show(during(Phase.HOLD, leg=leg))
    screen.pass_ms(2000)
    assert ENGLISH.screen[leg] in screen.texts()
    assert ENGLISH.screen[leg.other] not in screen.texts()


def inside(box: tuple[float, float, float, float], viewport: dict[str, Any]) -> bool:
    left, top, right, bottom = box
    width, height = viewport["width"], viewport["height"]
    if viewport.get("shape") == "ROUND":
        # A line's box is taller than its letters: their corners lie a quarter further in.
        slack = (bottom - top) / 4
        corners = ((x, y) for x in (left, right) for y in (top + slack, bottom - slack))
        return all((x - width / 2) ** 2 + (y - height / 2) ** 2 <= (width / 2) ** 2 for x, y in corners)
    return left >= 0 and top >= 0 and right <= width and bottom <= height
