"""The device's manners with a screen: documents that speak, wait and report."""

from __future__ import annotations

from collections import defaultdict

import pytest

from infra.local.echo.device import Device, Mode
from infra.local.echo.profiles import SHOW_8
from infra.local.echo.ssml import Segment
from skill.coaching.positions import Leg, PositionId
from skill.coaching.timeline import Cue, Phase, Timeline
from skill.rendering.apl import guided
from skill.rendering.apl.guided import LATER_MS
from tests.local.devices import START, device_for
from tests.local.fake_skill import FakeSkill, speech

SCREEN = {
    "type": "Alexa.Presentation.APL.RenderDocument",
    "token": "block:1",
    "document": {
        "type": "APL",
        "version": "1.4",
        "settings": {"idleTimeout": 60000},
        "onMount": [
            {
                "type": "Sequential",
                "commands": [
                    {"type": "SpeakItem", "componentId": "cue"},
                    {"type": "Idle", "delay": "${payload.block.properties.holdMs}"},
                    {"type": "SendEvent", "arguments": ["blockDone", "block:1"]},
                ],
            }
        ],
        "mainTemplate": {
            "items": [{"type": "Text", "id": "cue", "speech": "${payload.block.properties.cueSpeech}"}]
        },
    },
    "datasources": {
        "block": {
            "type": "object",
            "properties": {"cueSsml": "<speak>Left leg. Hold.</speak>", "holdMs": 10000},
            "transformers": [
                {"inputPath": "cueSsml", "outputName": "cueSpeech", "transformer": "ssmlToSpeech"}
            ],
        }
    },
}


def test_a_document_on_a_screen_speaks_waits_and_asks_the_skill_for_more() -> None:
    skill = FakeSkill()
    skill.answers["LaunchRequest"] = {"directives": [SCREEN]}
    device = device_for(skill, SHOW_8)
    device.hear(START)
    assert device.state.segments == (Segment("Left leg. Hold.", 10_000),)
    device.advance((device.until_change_s or 0) - 0.1)
    assert len(skill.requests) == 1
    device.advance(0.2)
    event = skill.requests[1]
    assert event["request"]["arguments"] == ["blockDone", "block:1"]
    assert event["context"]["Alexa.Presentation.APL"]["token"] == "block:1"


def test_words_stop_what_the_document_on_the_screen_was_doing() -> None:
    skill = FakeSkill()
    skill.answers["LaunchRequest"] = {"directives": [SCREEN]}
    device = device_for(skill, SHOW_8)
    device.hear(START)
    device.hear("pause")
    device.stay_silent()
    assert "Alexa.Presentation.APL.UserEvent" not in skill.types


def test_a_touch_reaches_the_skill_only_while_something_is_on_the_screen() -> None:
    skill = FakeSkill()
    skill.answers["LaunchRequest"] = {"directives": [SCREEN]}
    device = device_for(skill, SHOW_8)
    device.touch(["touch", "pause"])
    device.hear(START)
    device.touch(["touch", "pause"])
    assert [r["request"].get("arguments") for r in skill.requests] == [None, ["touch", "pause"]]


def test_a_screen_keeps_the_session_for_its_idle_time_and_then_lets_go() -> None:
    skill = FakeSkill()
    skill.answers["LaunchRequest"] = {"directives": [SCREEN | {"document": {"settings": {}}}]}
    device = device_for(skill, SHOW_8)
    device.hear(START)
    device.advance(29)
    assert device.is_in_session
    device.advance(2)
    assert not device.is_in_session


def test_without_a_screen_an_answer_that_says_nothing_of_the_session_ends_it() -> None:
    skill = FakeSkill()
    skill.answers["LaunchRequest"] = {"outputSpeech": {"type": "PlainText", "text": "Hi."}}
    device = device_for(skill)
    device.hear(START)
    device.advance(5)
    assert device.state.mode is Mode.ASLEEP


def test_a_document_whose_event_gets_a_broken_answer_leaves_the_device_asleep() -> None:
    skill = FakeSkill()
    skill.answers["LaunchRequest"] = {"directives": [SCREEN]}
    skill.answers["Alexa.Presentation.APL.UserEvent"] = speech("<speak>Left & right</speak>")
    device = device_for(skill, SHOW_8)
    device.hear(START)
    device.advance(device.until_change_s or 0)
    assert (device.state.mode, device.until_change_s) == (Mode.ASLEEP, None)


def test_the_skills_own_screen_takes_the_time_of_its_timeline() -> None:
    cues = (
        Cue(Phase.SETUP, "Sit tall.", 900, 5_000),
        Cue(Phase.HOLD, "And hold.", 800, 9_200, PositionId.SEATED, Leg.LEFT, 1),
        Cue(Phase.RELEASE, "And release.", 1000, 3_000, PositionId.SEATED, Leg.LEFT),
    )
    timeline = Timeline.of(cues)
    skill = FakeSkill()
    skill.answers["LaunchRequest"] = {
        "directives": [guided(timeline, "block:1", defaultdict(lambda: "word"))]
    }
    device = device_for(skill, SHOW_8)
    device.hear(START)
    assert [s.text for s in device.state.segments] == [cue.text for cue in cues]
    assert device.until_change_s == pytest.approx(timeline.ms / 1000, abs=0.5)
    device.advance(device.until_change_s or 0)
    assert skill.requests[-1]["request"]["arguments"] == ["blockDone", "block:1"]


ASKING = Timeline.of(
    (
        Cue(Phase.RELEASE, "And release.", 1000, 3_000, PositionId.SEATED, Leg.LEFT),
        Cue(Phase.QUESTION, "Ready for the other leg?", 1_500),
        Cue(Phase.LISTEN, "", 0, 8_000),
    )
)


@pytest.fixture
def asked() -> tuple[FakeSkill, Device]:
    """A screen whose question was spoken by the skill, and the microphone open."""
    skill = FakeSkill()
    skill.answers["LaunchRequest"] = {"directives": [guided(ASKING, "block:1", defaultdict(lambda: "word"))]}
    skill.answers["Alexa.Presentation.APL.UserEvent"] = speech("<speak>Ready for the other leg?</speak>")
    device = device_for(skill, SHOW_8)
    device.hear(START)
    to_the_microphone_after_words(device)
    return skill, device


def to_the_microphone_after_words(device: Device) -> None:
    device.advance(device.until_change_s or 0)
    assert [s.text for s in device.state.segments] == ["Ready for the other leg?"]
    device.advance(device.until_change_s or 0)
    assert device.state.mode is Mode.LISTENING


def test_a_screen_goes_on_by_itself_where_its_question_is_not_answered(
    asked: tuple[FakeSkill, Device],
) -> None:
    skill, device = asked
    assert device.display is not None
    device.advance(8 + 3)
    sent = [r["request"]["arguments"][0] for r in skill.requests[1:]]
    assert sent == ["asks", "blockDone"]
    waited = skill.times[2] - skill.times[1]
    assert waited.total_seconds() == pytest.approx((1_500 + 8_000 + LATER_MS) / 1000, abs=1)


def test_an_answer_to_a_screens_question_stops_it(asked: tuple[FakeSkill, Device]) -> None:
    skill, device = asked
    device.advance(4)
    device.hear("yes")
    device.stay_silent()
    assert "blockDone" not in [r["request"].get("arguments", [""])[0] for r in skill.requests]
