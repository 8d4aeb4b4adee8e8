from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime, timedelta

import pytest

from infra.local import events
from infra.local.device import LISTENING_S, Device, Mode
from infra.local.envelope import Envelopes
from infra.local.profiles import ECHO, SHOW_8, STRICT_ECHO, Profile
from infra.local.ssml import Segment
from infra.local.understanding import Understanding
from skill.coaching.positions import Leg, PositionId
from skill.coaching.timeline import Cue, Phase, Timeline
from skill.rendering.apl import guided
from tests.local.fake_skill import BLOCK, FakeSkill, speech
from tests.local.small_model import small_model

UNDERSTANDING = Understanding(small_model())
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
START = "Alexa, start my hamstring stretches"


def device_for(skill: FakeSkill, profile: Profile = ECHO) -> Device:
    return Device(skill, UNDERSTANDING, NOON, Envelopes(profile))


def to_the_microphone(device: Device) -> None:
    device.advance(device.until_change_s or 0)
    assert device.state.mode is Mode.LISTENING


def ends(device: Device) -> list[str]:
    return [event.reason for event in device.log if isinstance(event, events.Ended)]


def test_it_sleeps_until_the_skill_is_named() -> None:
    skill = FakeSkill()
    device = device_for(skill)
    device.hear("how am i doing")
    device.advance(3600)
    assert (device.state.mode, skill.requests) == (Mode.ASLEEP, [])


def test_it_speaks_then_listens_for_eight_seconds_then_asks_once_more_then_leaves() -> None:
    skill = FakeSkill()
    device = device_for(skill)
    device.hear(START)
    modes = []
    while device.until_change_s is not None:
        modes.append(device.state.mode)
        device.advance(device.until_change_s)
    assert modes == [Mode.SPEAKING, Mode.LISTENING, Mode.SPEAKING, Mode.LISTENING]
    assert skill.requests[-1]["request"]["reason"] == "EXCEEDED_MAX_REPROMPTS"
    listened = [event.at for event in device.log if isinstance(event, events.Listened)]
    assert device.now - listened[-1] == timedelta(seconds=LISTENING_S)


def test_speaking_takes_as_long_as_its_words_and_pauses() -> None:
    skill = FakeSkill()
    device = device_for(skill)
    device.hear(START)
    device.advance(60)
    device.hear(START)
    to_the_microphone(device)
    device.hear("yes")
    assert device.until_change_s is not None
    assert 21 < device.until_change_s < 25


def test_an_answer_stays_in_the_session_with_its_attributes() -> None:
    skill = FakeSkill()
    device = device_for(skill)
    device.hear(START)
    to_the_microphone(device)
    device.hear("yes")
    first, second = (request["session"] for request in skill.requests)
    assert (first["new"], first["attributes"]) == (True, {})
    assert (second["new"], second["attributes"]) == (False, {"turns": 1})
    assert first["sessionId"] == second["sessionId"]


def test_an_interruption_reaches_the_skill_at_the_second_it_is_spoken() -> None:
    skill = FakeSkill()
    device = device_for(skill)
    device.hear(START)
    to_the_microphone(device)
    device.hear("yes")
    device.advance(7)
    device.hear("easier")
    assert skill.times[2] - skill.times[1] == timedelta(seconds=7)
    assert device.state.segments[0].text == "Easier. Go on?"


def test_a_reprompt_can_be_interrupted_too() -> None:
    skill = FakeSkill()
    device = device_for(skill)
    device.hear(START)
    to_the_microphone(device)
    device.hear("yes")
    to_the_microphone(device)
    device.advance(LISTENING_S + 3)
    assert device.state.mode is Mode.SPEAKING
    device.hear("pause")
    assert skill.requests[-1]["request"]["intent"]["name"] == "AMAZON.PauseIntent"


def test_a_closed_session_is_over_once_the_goodbye_is_spoken() -> None:
    skill = FakeSkill()
    device = device_for(skill)
    device.hear(START)
    device.hear("stop")
    assert (device.state.mode, device.is_in_session) == (Mode.SPEAKING, False)
    device.advance(10)
    assert (device.state.mode, ends(device)) == (Mode.ASLEEP, ["SKILL"])
    assert "SessionEndedRequest" not in skill.types


def test_words_into_a_goodbye_only_silence_it() -> None:
    skill = FakeSkill()
    device = device_for(skill)
    device.hear(START)
    device.hear("stop")
    device.hear("easier")
    assert device.state.mode is Mode.ASLEEP
    assert len(skill.requests) == 2


@pytest.mark.parametrize("word", ["exit", "Alexa, quit!"])
def test_exit_ends_the_session_without_asking_the_skill(word: str) -> None:
    skill = FakeSkill()
    device = device_for(skill)
    device.hear(START)
    device.hear(word)
    assert skill.requests[-1]["request"]["reason"] == "USER_INITIATED"
    assert device.state.mode is Mode.ASLEEP


def test_naming_the_skill_again_opens_a_new_session() -> None:
    skill = FakeSkill()
    device = device_for(skill)
    device.hear(START)
    device.hear("ask my hamstring stretches how i'm doing")
    assert [r["session"]["new"] for r in skill.requests] == [True, True]
    assert len({r["session"]["sessionId"] for r in skill.requests}) == 2


def test_without_a_reprompt_it_listens_once() -> None:
    skill = FakeSkill()
    skill.answers["LaunchRequest"] = speech("<speak>Ready?</speak>")
    device = device_for(skill)
    device.hear(START)
    device.stay_silent()
    assert [type(e) for e in device.log].count(events.Listened) == 1
    assert ends(device) == ["EXCEEDED_MAX_REPROMPTS"]


def test_broken_ssml_ends_the_session_with_an_error_that_the_skill_is_told() -> None:
    skill = FakeSkill()
    skill.answers["LaunchRequest"] = speech("<speak>Left & right</speak>", "<speak>Go?</speak>")
    device = device_for(skill)
    device.hear(START)
    assert skill.requests[-1]["request"]["error"]["type"] == "INVALID_RESPONSE"
    assert ends(device) == ["ERROR"]


def test_a_strict_device_refuses_more_than_ten_seconds_of_pauses() -> None:
    skill = FakeSkill()
    device = device_for(skill, STRICT_ECHO)
    device.hear(START)
    assert device.state.mode is Mode.SPEAKING
    device.hear("yes")
    assert skill.requests[-1]["request"]["error"]["type"] == "INVALID_RESPONSE"


def test_silence_from_an_audio_document_is_no_pause_of_speech() -> None:
    skill = FakeSkill()
    items = [
        {"type": "Speech", "contentType": "PlainText", "content": "${payload.block.cue}"},
        {"type": "Silence", "duration": 20000},
        {"type": "Speech", "contentType": "SSML", "content": "<speak>Release. Go on?</speak>"},
    ]
    skill.answers["LaunchRequest"] = speech("<speak>Lie back.</speak>", BLOCK) | {
        "reprompt": None,
        "directives": [
            {
                "type": "Alexa.Presentation.APLA.RenderDocument",
                "token": "block",
                "document": {"mainTemplate": {"items": [{"type": "Sequencer", "items": items}]}},
                "datasources": {"block": {"cue": "Hold."}},
            }
        ],
    }
    device = device_for(skill, STRICT_ECHO)
    device.hear(START)
    assert [s.text for s in device.state.segments] == ["Lie back.", "Hold.", "", "Release. Go on?"]
    assert (device.until_change_s or 0) > 20


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
