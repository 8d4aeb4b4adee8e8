"""Every screen in every viewport: nothing is cut off, nothing overlaps. SCREENSHOTS=1 keeps them."""

from __future__ import annotations

import os
from itertools import combinations
from math import dist
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from skill.coaching.breathing import BREATHS
from skill.coaching.positions import POSITIONS, Leg, PositionId
from skill.coaching.timeline import Cue, Phase, Timeline
from skill.conversation.routing.questions import QUESTIONS
from skill.conversation.turns.memory import Ask
from skill.rendering.apl import (
    Part,
    Place,
    closing,
    emergency,
    guided,
    help_screen,
    led_by_voice,
    paused,
    progress,
    question,
)
from skill.rendering.drawings import depths, steps
from skill.speech.en import ENGLISH
from tests.screens.browser import VIEWPORTS
from tests.screens.sample import block, breaths, facts, from_phase, from_step, run_of, second_day, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.screens.browser import Box, Screen

    Directive = dict[str, Any]

SHAPES = ["spot", "show-5", "show-15-upright"]
PICTURES = Path(__file__).parents[2] / "build" / "screenshots"
YES_NO = ("yes", "no")
AGAIN = told("resume.ask", position=PositionId.WALL, leg=Leg.LEFT)
FELT = told("feel.ask")
FEEL = " ".join(map(told, ("wrap.all", "wrap.first_today", "feel.ask")))
NEXT = told("question.next_position", position=PositionId.WALL)
FIRST = " ".join(
    (told("welcome.first", count=9), *map(told, ("welcome.safety", "welcome.pause", "welcome.ready")))
)
URGENT = told("urgent")
EMERGENCY = " ".join(told(f"emergency{part}") for part in ("", ".number", ".limits"))
GOODBYE = " ".join(map(told, ("feel.just_right", "next_step.tonight")))
INNER = 0.44
"""How far the inside of a ring is from its middle, of its width."""
SEATED, WALL = PositionId.SEATED, PositionId.WALL


def asked(words: str, ask: Ask) -> Directive:
    timeline = Timeline.of([Cue(Phase.QUESTION, words, 3000), Cue(Phase.LISTEN, "", 8000)])
    return guided(timeline, "t", ENGLISH.screen, Part(None, QUESTIONS[ask].buttons))


def shown(timeline: Timeline, position: PositionId = SEATED) -> Directive:
    return guided(timeline, "t", ENGLISH.screen, Part(run_of(position, 3), later_ms=240_000))


def voiced(timeline: Timeline, position: PositionId = SEATED) -> Directive:
    made = led_by_voice(timeline, "t", ENGLISH.screen, run_of(position))
    assert made
    return made


def directives() -> dict[str, tuple[Directive, int]]:
    """Each screen, and how many milliseconds into it the picture is taken."""
    return {
        "way": (shown(from_step("heel", WALL), WALL), 2600),
        "hold": (shown(from_phase(Phase.HOLD)), 3000),
        "rest": (shown(from_phase(Phase.REST)), 3000),
        "switch": (shown(from_phase(Phase.SWITCH)), 3000),
        "breathing": (guided(breaths(BREATHS), "t", ENGLISH.screen), 3000),
        "paused": (paused(Place(WALL, 0, Leg.LEFT, 20, 13), "t", ENGLISH.screen), 0),
        "voice": (voiced(block()), 0),
        "first": (question(FIRST, "t", ENGLISH.screen, YES_NO), 0),
        "again": (question(AGAIN, "t", ENGLISH.screen, YES_NO), 0),
        "feel": (question(FEEL, "t", ENGLISH.screen, QUESTIONS[Ask.FEEL].buttons), 0),
        "felt": (asked(FELT, Ask.FEEL), 1000),
        "next": (asked(NEXT, Ask.NEXT), 1000),
        "goodbye": (closing(GOODBYE, "t"), 0),
        "progress": (progress(facts(), "t", ENGLISH.screen), 0),
        "second-day": (progress(second_day(), "t", ENGLISH.screen), 0),
        "help": (help_screen(ENGLISH.phrases, "t", ENGLISH.screen), 0),
        "emergency": (emergency(EMERGENCY, ENGLISH.screen["emergency_number"], "t", ENGLISH.screen), 0),
        "urgent": (closing(URGENT, "t"), 0),
    }


@pytest.mark.parametrize("viewport", VIEWPORTS)
@pytest.mark.parametrize("name", directives())
def test_nothing_is_cut_off_and_nothing_overlaps(
    screen_of: Callable[[str], Screen], viewport: str, name: str
) -> None:
    screen = screen_of(viewport)
    directive, at_ms = directives()[name]
    screen.show(directive)
    screen.pass_ms(at_ms, step_ms=1000)
    keep(screen, f"{name}-{viewport}")
    all_is_well(screen, viewport)


def keep(screen: Screen, name: str) -> None:
    if os.environ.get("SCREENSHOTS") == "1":
        screen.save(PICTURES / f"{name}.png")


def all_is_well(screen: Screen, viewport: str) -> None:
    texts = screen.texts()
    assert texts
    for words, box in texts.items():
        assert "…" not in words
        assert inside(box, VIEWPORTS[viewport]), (words, box)
    for (one, first), (other, second) in combinations(texts.items(), 2):
        assert not overlap(first, second), (one, other)


@pytest.mark.parametrize("viewport", SHAPES)
@pytest.mark.parametrize(
    ("phase", "characters"),
    [(Phase.TALK, 330), (Phase.QUESTION, 90), (Phase.SETUP, 80), (Phase.HOLD, 150), (Phase.REST, 80)],
)
def test_a_long_caption_is_shown_whole(
    screen_of: Callable[[str], Screen], viewport: str, phase: Phase, characters: int
) -> None:
    """But on the small round screen, which has no room for one beside the drawing."""
    led = phase not in (Phase.TALK, Phase.QUESTION)
    place = (PositionId.WALL, Leg.LEFT) if led else ()
    words = "Roll to your side. " * (characters // 19) + "End."
    screen = screen_of(viewport)
    screen.show(guided(Timeline.of([Cue(phase, words, 9000, 0, *place)]), "t", ENGLISH.screen))
    screen.pass_ms(1000)
    boxes = [box for said, box in screen.texts().items() if said.endswith("End.")]
    assert len(boxes) == (0 if led and viewport == "spot" else 1)
    assert all(inside(box, VIEWPORTS[viewport]) for box in boxes)


@pytest.mark.parametrize("viewport", SHAPES)
@pytest.mark.parametrize("leg", Leg)
def test_the_leg_at_work_is_named_during_its_hold(
    screen_of: Callable[[str], Screen], viewport: str, leg: Leg
) -> None:
    cues = [cue for cue in block() if cue.phase is Phase.HOLD and cue.leg is leg]
    screen = screen_of(viewport)
    screen.show(guided(Timeline.of(cues), "t", ENGLISH.screen))
    screen.pass_ms(1000)
    assert ENGLISH.screen[f"side_{leg}"] in screen.texts()
    assert ENGLISH.screen[f"side_{leg.other}"] not in screen.texts()


@pytest.mark.parametrize("viewport", ["spot", "show-5"])
@pytest.mark.parametrize(("position", "depth"), [(p, depth) for p in POSITIONS for depth in depths(p)])
def test_every_step_has_room_on_the_smallest_screens(
    screen_of: Callable[[str], Screen], viewport: str, position: PositionId, depth: int
) -> None:
    screen, run = screen_of(viewport), run_of(position, depth=depth)
    for step in steps(position, depth)[:-1]:
        screen.show(guided(from_step(step, position, depth), "t", ENGLISH.screen, Part(run)))
        screen.pass_ms(2600, step_ms=1300)
        keep(screen, f"{position}{depth:+}-{step}-{viewport}")
        all_is_well(screen, viewport)


@pytest.mark.parametrize("viewport", [name for name in VIEWPORTS if name != "spot"])
def test_a_number_and_its_meaning_stay_inside_their_ring(
    screen_of: Callable[[str], Screen], viewport: str
) -> None:
    screen = screen_of(viewport)
    screen.show(guided(from_step("back", PositionId.LYING), "t", ENGLISH.screen))
    screen.pass_ms(1000)
    left, top, right, bottom = screen.ring()
    middle, inner = ((left + right) / 2, (top + bottom) / 2), INNER * (right - left)
    seen = screen.texts()
    number = next(words for words in seen if words.isdigit())
    assert len(number) == 2
    for words in (number, ENGLISH.screen["count_way"]):
        assert in_circle(seen[words], middle, inner), words


@pytest.mark.parametrize("ask", [Ask.FEEL, Ask.NEXT])
def test_a_round_screen_has_a_button_for_every_answer(screen_of: Callable[[str], Screen], ask: Ask) -> None:
    screen, answers = screen_of("spot"), QUESTIONS[ask].buttons
    for directive in (asked(FELT, ask), question(FEEL, "t", ENGLISH.screen, answers)):
        screen.show(directive)
        screen.pass_ms(1000)
        assert {ENGLISH.screen[answer] for answer in answers} <= set(screen.texts())
        all_is_well(screen, "spot")


@pytest.mark.parametrize("viewport", VIEWPORTS)
def test_the_side_is_told_in_one_line(screen_of: Callable[[str], Screen], viewport: str) -> None:
    screen = screen_of(viewport)
    screen.show(shown(from_phase(Phase.SWITCH)))
    screen.pass_ms(1000)
    side = ENGLISH.screen["side_right"]
    _, top, _, bottom = screen.texts()[side]
    assert bottom - top < 1.5 * screen.letters()[side]


def overlap(one: Box, other: Box) -> bool:
    """Whether two lines of words lie on each other; a line's box is taller than its letters."""
    slack = 0.14 * (one[3] - one[1]), 0.14 * (other[3] - other[1])
    beside = one[2] <= other[0] or other[2] <= one[0]
    above = one[3] - slack[0] <= other[1] + slack[1] or other[3] - slack[1] <= one[1] + slack[0]
    return not beside and not above


def inside(box: Box, viewport: dict[str, Any]) -> bool:
    left, top, right, bottom = box
    width, height = viewport["width"], viewport["height"]
    if viewport.get("shape") == "ROUND":
        return in_circle(box, (width / 2, height / 2), width / 2)
    return left >= 0 and top >= 0 and right <= width and bottom <= height


def in_circle(box: Box, middle: tuple[float, float], radius: float) -> bool:
    left, top, right, bottom = box
    # A line's box is taller than its letters: their corners lie a quarter further in.
    slack = (bottom - top) / 4
    corners = ((x, y) for x in (left, right) for y in (top + slack, bottom - slack))
    return all(dist((x, y), middle) <= radius for x, y in corners)
