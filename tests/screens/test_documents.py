from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from skill.coaching.positions import POSITIONS, Leg, PositionId
from skill.coaching.timeline import Cue, Phase, Timeline
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
from skill.rendering.apl import parts as p
from skill.rendering.apl.guided import instruction
from skill.rendering.apl.stage import TOUCHES
from skill.rendering.drawings import Picture, depths, steps
from skill.rendering.drawings.figures import HOLD
from skill.rendering.drawings.shapes import INK
from skill.speech.en import ENGLISH
from tests.screens.sample import block, breaths, facts, run_of

if TYPE_CHECKING:
    from collections.abc import Iterator

RESPONSE_MAX_BYTES = 120_000
FEEL = ("easy", "just_right", "too_much")
PLACE = Place(PositionId.WALL, 0, Leg.LEFT, 20, 13)


def screens() -> dict[str, dict[str, Any]]:
    voiced = led_by_voice(block(), "run:1", ENGLISH.screen, run_of())
    assert voiced
    return {
        "guided": guided(block(), "run:1", ENGLISH.screen, Part(run_of())),
        "asking": guided(block(), "run:1", ENGLISH.screen, Part(run_of(), FEEL)),
        "breathing": guided(breaths(), "run:1", ENGLISH.screen),
        "paused": paused(PLACE, "run:1", ENGLISH.screen),
        "led by a voice": voiced,
        "question": question("Welcome back. Shall we go on?", "q:1", ENGLISH.screen, ("yes", "no")),
        "progress": progress(facts(), "p:1", ENGLISH.screen, "Twenty-three days in a row."),
        "emergency": emergency("Call the number.", "911", "w:1", ENGLISH.screen),
        "closing": closing("Well done.", "c:1"),
        "help": help_screen(["“Easier”", "“Stop”"], "h:1", ENGLISH.screen),
    }


def nodes(tree: object) -> Iterator[dict[str, Any]]:
    if isinstance(tree, dict):
        yield tree
    if isinstance(tree, dict | list):
        for branch in tree.values() if isinstance(tree, dict) else tree:
            yield from nodes(branch)


@pytest.mark.parametrize("name", screens())
def test_every_screen_is_an_apl_1_4_document_with_a_token(name: str) -> None:
    directive = screens()[name]
    assert directive["type"] == "Alexa.Presentation.APL.RenderDocument"
    assert directive["document"]["version"] == "1.4"
    assert {node.get("version") for node in nodes(directive) if node.get("type") == "AVG"} <= {"1.1"}
    assert directive["token"]


@pytest.mark.parametrize("position", POSITIONS)
def test_the_longest_block_leaves_room_in_the_response(position: PositionId) -> None:
    directive = guided(block(position, holds=6), "run:1", ENGLISH.screen, Part(run_of(position, 6), FEEL))
    assert len(json.dumps(directive)) < 0.6 * RESPONSE_MAX_BYTES


def test_every_touch_has_a_label_and_tells_what_where_and_when() -> None:
    guided = screens()["guided"]
    buttons = [node for node in nodes(guided) if node.get("type") == "Button"]
    on_the_ring = 2
    assert len(buttons) == 2 * len(TOUCHES) + on_the_ring
    for button in buttons:
        assert button["spoken"] == ENGLISH.screen[f"{button['what']}_spoken"]
    wrapper = guided["document"]["layouts"]["Button"]["item"]
    *_, event = wrapper["onPress"]
    assert event["arguments"] == ["touch", "${what}", "run:1", "${elapsedTime}"]
    assert wrapper["accessibilityLabel"] == "${spoken}"


INSTRUCTION_CHARACTERS, IN_A_LINE_ON_THE_RING = 19, 11


@pytest.mark.parametrize("position", POSITIONS)
def test_every_drawing_of_a_way_in_has_an_instruction_that_is_read_at_a_glance(position: PositionId) -> None:
    for depth in depths(position):
        for step in steps(position, depth):
            if step != HOLD:
                words = instruction(ENGLISH.screen, Picture(position, depth, step))
                assert 0 < len(words) <= INSTRUCTION_CHARACTERS
                assert max(map(len, words.split())) <= IN_A_LINE_ON_THE_RING


def test_words_are_escaped_for_speech_and_caption() -> None:
    said = guided(Timeline.of([Cue(Phase.TALK, "Rest & breathe.", 1000)]), "run:1", ENGLISH.screen)
    [line] = said["datasources"]["block"]["properties"]["lines"]
    words = "Rest &amp; breathe."
    assert (line["text"], line["ssml"]) == (words, f"<speak>{words}</speak>")


def test_a_line_said_twice_is_made_into_speech_once() -> None:
    lines = screens()["guided"]["datasources"]["block"]["properties"]["lines"]
    texts = [line["text"] for line in lines]
    assert len(texts) == len(set(texts)) == len({cue.text for cue in block()})


def test_the_device_is_asked_to_stay_awake_longer_than_the_block() -> None:
    assert screens()["guided"]["document"]["settings"]["idleTimeout"] > block().ms


@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        *((ink, ground) for ink in (p.TEXT, p.QUIET, p.ACCENT) for ground in (p.GROUND, p.DIM_GROUND)),
        (p.TEXT, p.BUTTON),
        (p.TEXT, p.ALARM),
        *((ink, p.GROUND) for ink in (*p.SERIES, p.BUTTON_EDGE)),
        (INK["plate_word"], INK["plate"]),
    ],
)
def test_everything_written_has_a_contrast_of_at_least_4_5(ink: str, ground: str) -> None:
    lighter, darker = sorted((luminance(ink), luminance(ground)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return sum(w * s for w, s in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
