"""The question that Alexa asks by herself: on the terminal's device and on the page's."""

from __future__ import annotations

from typing import Any

import pytest

from infra.local.echo import consent, events
from infra.local.echo.device import Device, Mode
from infra.local.nlu.understanding import Understanding
from infra.local.turns import Turns
from tests.local.devices import START, device_for, to_the_microphone
from tests.local.fake_skill import FakeSkill, speech
from tests.local.small_model import small_model

Json = dict[str, Any]
SCOPE = "alexa::alerts:reminders:skill:readwrite"
DIRECTIVE: Json = {
    "type": "Connections.SendRequest",
    "name": "AskFor",
    "payload": {"@type": "AskForPermissionsConsentRequest", "@version": "1", "permissionScope": SCOPE},
    "token": "a token",
}
ASKING = {**speech("<speak>Alexa asks.</speak>", ends=True), "directives": [DIRECTIVE]}


def asking_skill() -> FakeSkill:
    skill = FakeSkill()
    skill.answers["LaunchRequest"] = ASKING
    return skill


def to_the_question(device: Device) -> None:
    """Through the skill's words and Alexa's."""
    device.hear(START)
    device.advance(device.until_change_s or 0)
    to_the_microphone(device)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("yes", "ACCEPTED"),
        ("I approve.", "ACCEPTED"),
        ("no", "DENIED"),
        ("no thanks", "DENIED"),
        ("purple elephants", "NOT_ANSWERED"),
    ],
)
def test_what_is_said_to_alexa_is_a_request_of_its_own(words: str, status: str) -> None:
    skill = asking_skill()
    device = device_for(skill)
    to_the_question(device)
    device.hear(words)
    assert skill.types == ["LaunchRequest", "Connections.Response"]
    request = skill.requests[-1]["request"]
    assert request["payload"] == {"permissionScope": SCOPE, "status": status}
    assert (request["name"], request["token"], request["status"]["code"]) == ("AskFor", "a token", "200")
    assert skill.requests[-1]["session"]["new"] is True
    assert skill.requests[-1]["session"]["attributes"] == {}


def test_the_question_is_heard_after_the_skills_own_words() -> None:
    device = device_for(asking_skill())
    to_the_question(device)
    spoken = [event.segments[0].text for event in device.log if isinstance(event, events.Spoke)]
    assert spoken == ["Alexa asks.", consent.QUESTION]
    assert device.state.mode is Mode.LISTENING


def test_silence_is_an_answer_too_and_is_asked_for_once() -> None:
    skill = asking_skill()
    device = device_for(skill)
    device.hear(START)
    device.stay_silent(60)
    answers = [r["request"]["payload"]["status"] for r in skill.requests if "payload" in r["request"]]
    assert answers == ["NOT_ANSWERED"]


def test_naming_the_skill_again_leaves_the_question_unanswered() -> None:
    skill = asking_skill()
    device = device_for(skill)
    to_the_question(device)
    skill.answers.clear()
    device.hear(START)
    assert skill.types == ["LaunchRequest", "LaunchRequest"]
    assert device.is_in_session


AT = "2026-03-02T07:30:05Z"


def turn(session: Json | None, **what: object) -> Json:
    return {"device": "echo", "voice": "anyone", "locale": "en-US", "at": AT, "session": session, **what}


def asked(skill: FakeSkill) -> tuple[Turns, Json]:
    turns = Turns(skill, lambda _: Understanding(small_model()))
    return turns, turns.take(turn(None, say=START))


def test_the_pages_device_hears_the_question_and_stays_awake_for_the_answer() -> None:
    skill = asking_skill()
    turns, outcome = asked(skill)
    assert [segment["text"] for segment in outcome["speech"]] == ["Alexa asks.", consent.QUESTION]
    outcome = turns.take(turn(outcome["session"], say="yes"))
    assert skill.requests[-1]["request"]["payload"]["status"] == "ACCEPTED"
    assert outcome["understood"]["name"] == "AMAZON.YesIntent"
    assert "consent" not in outcome["session"]


def test_the_pages_device_tells_silence_and_plays_what_the_skill_says_to_it() -> None:
    skill = asking_skill()
    turns, outcome = asked(skill)
    outcome = turns.take(turn(outcome["session"], ended="EXCEEDED_MAX_REPROMPTS"))
    assert skill.requests[-1]["request"]["payload"]["status"] == "NOT_ANSWERED"
    assert outcome["speech"]
