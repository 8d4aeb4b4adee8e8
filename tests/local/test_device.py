from __future__ import annotations

from datetime import timedelta

import pytest

from infra.local.echo import events
from infra.local.echo.device import LISTENING_S, Mode
from infra.local.echo.profiles import STRICT_ECHO
from tests.local.devices import START, device_for, ends, to_the_microphone
from tests.local.fake_skill import BLOCK, FakeSkill, speech


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
        {"type": "Speech", "contentType": "SSML", "content": "<speak>Lower it. Go on?</speak>"},
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
    heard = [(segment.text, segment.pause_ms) for segment in device.state.segments]
    assert heard == [("Lie back.", 0), ("Hold.", 20_000), ("Lower it. Go on?", 0)]
    assert (device.until_change_s or 0) > 20
