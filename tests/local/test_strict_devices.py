"""Devices that take less than others do."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from infra.local.echo import heard
from infra.local.echo.device import Mode
from infra.local.echo.profiles import (
    PICKY_ECHO,
    SPEECH_ECHO,
    STRICT_ECHO,
    STRICT_SHOW,
    STRICTEST_ECHO,
    Profile,
)
from tests.local.devices import START, device_for, ends, to_the_microphone
from tests.local.fake_skill import FakeSkill, speech
from tests.local.test_device_screen import SCREEN

Json = dict[str, Any]
LONG = '<speak>Hold. <break time="8s"/> Halfway. <break time="8s"/> Lower it.</speak>'


def document(*items: Json) -> Json:
    template = {"items": [{"type": "Sequencer", "items": list(items)}]}
    return {"type": heard.RENDER_AUDIO, "token": "block", "document": {"mainTemplate": template}}


def said(words: str) -> Json:
    return {"type": "Speech", "contentType": "SSML", "content": f"<speak>{words}</speak>"}


def answering(response: Json) -> FakeSkill:
    skill = FakeSkill()
    skill.answers["LaunchRequest"] = response
    return skill


def test_the_limit_is_for_each_speech_of_a_document_by_itself() -> None:
    short = said('Hold. <break time="8s"/> Lower it.')
    skill = answering(speech("<speak>Ready.</speak>") | {"directives": [document(short, short)]})
    device = device_for(skill, STRICT_ECHO)
    device.hear(START)
    assert device.state.mode is Mode.SPEAKING

    skill = answering(speech("<speak>Ready.</speak>") | {"directives": [document(said(LONG[7:-8]))]})
    device = device_for(skill, STRICT_ECHO)
    device.hear(START)
    assert ends(device) == ["ERROR"]


def test_a_device_without_documents_says_the_rest_and_reports_the_error() -> None:
    item = said("Left leg.")
    skill = answering(speech("<speak>Ready.</speak>") | {"directives": [document(item)]})
    device = device_for(skill, SPEECH_ECHO)
    device.hear(START)

    assert [segment.text for segment in device.state.segments] == ["Ready."]
    report = skill.requests[-1]["request"]
    assert report["type"] == "Alexa.Presentation.APLA.RuntimeError"
    assert report["errors"][0]["type"] == "RENDER_ERROR"
    assert device.is_in_session


def test_a_device_that_refuses_everything_once_takes_it_the_second_time() -> None:
    skill = answering(speech(LONG))
    device = device_for(skill, PICKY_ECHO)
    device.hear(START)
    assert ends(device) == ["ERROR"]
    device.hear(START)
    assert device.state.mode is Mode.SPEAKING


@pytest.mark.parametrize(("profile", "carried"), [(STRICT_ECHO, {"turns": 1}), (STRICTEST_ECHO, {})])
def test_some_devices_forget_what_a_session_carried_when_it_ends(profile: Profile, carried: Json) -> None:
    skill = answering(speech("<speak>Ready?</speak>", "<speak>Ready?</speak>"))
    device = device_for(skill, profile)
    device.hear(START)
    device.stay_silent()
    assert skill.requests[-1]["request"]["type"] == "SessionEndedRequest"
    assert skill.requests[-1]["session"]["attributes"] == carried


def test_some_words_never_reach_the_skill_while_alexa_speaks() -> None:
    skill = answering(speech("<speak>Ready?</speak>", "<speak>Ready?</speak>"))
    device = device_for(skill, STRICTEST_ECHO)
    device.hear(START)
    device.hear("stop")
    assert len(skill.requests) == 1
    assert not device.is_in_session

    device.hear(START)
    to_the_microphone(device)
    device.hear("stop")
    assert skill.requests[-1]["request"]["intent"]["name"] == "AMAZON.StopIntent"


def test_a_screen_may_lose_its_session_in_the_middle_of_a_document() -> None:
    screen: Json = deepcopy(SCREEN)
    screen["datasources"]["block"]["properties"]["holdMs"] = 90_000
    skill = answering({"directives": [screen]})
    device = device_for(skill, STRICT_SHOW)
    device.hear(START)
    device.advance(29)
    assert device.is_in_session
    device.advance(2)
    assert ends(device) == ["USER_INITIATED"]
