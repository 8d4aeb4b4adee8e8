"""Turns without a browser: what the page's device asks for and gets."""

from __future__ import annotations

from typing import Any

import pytest

from infra.local.nlu.understanding import understanding_of
from infra.local.turns import BadTurnError, Turns
from tests.web.fake_coach import FakeCoach

Json = dict[str, Any]

AT = "2026-03-02T07:30:05.250Z"
SESSION = {"id": "s1", "new": False, "attributes": {"turns": 4}}
DOCUMENT = {"token": "t1", "version": "1.4", "componentsVisibleOnScreen": []}


@pytest.fixture
def turns() -> Turns:
    return Turns(FakeCoach(), understanding_of)


def turn(device: str = "echo", session: Json | None = None, **what: object) -> Json:
    return {"device": device, "voice": "anyone", "locale": "en-US", "at": AT, "session": session, **what}


def the_request(outcome: Json) -> Json:
    request: Json = outcome["exchanges"][0]["request"]
    return request


def test_a_launch_opens_a_session_at_the_devices_own_time(turns: Turns) -> None:
    outcome = turns.take(turn(say="Alexa, start my hamstring stretches"))
    request = the_request(outcome)
    assert request["request"]["type"] == "LaunchRequest"
    assert request["request"]["timestamp"] == "2026-03-02T07:30:05Z"
    assert request["session"]["new"] is True
    assert outcome["session"] == {
        "id": request["session"]["sessionId"],
        "new": False,
        "attributes": {"turns": 1},
    }
    assert outcome["understood"]["name"] == "LaunchRequest"


def test_what_is_heard_has_its_words_silences_and_estimates(turns: Turns) -> None:
    outcome = turns.take(turn(say="Alexa, start my hamstring stretches"))
    texts = [(segment["text"], segment["pause_ms"]) for segment in outcome["speech"]]
    assert texts[1:3] == [("And hold.", 9000), ("Breathe out slowly.", 8000)]
    assert all(segment["speech_ms"] > 0 for segment in outcome["speech"])
    assert outcome["reprompt"][-1]["text"] == "Ready?"


def test_a_locale_has_its_own_model_and_its_requests_say_so(turns: Turns) -> None:
    british = {"locale": "en-GB"}
    outcome = turns.take(turn(session=SESSION, say="i've come over all funny") | british)
    assert outcome["understood"]["name"] == "DizzyIntent"
    assert the_request(outcome)["request"]["locale"] == "en-GB"
    ended = turns.take(turn(session=SESSION, ended="EXCEEDED_MAX_REPROMPTS") | british)
    assert the_request(ended)["request"]["locale"] == "en-GB"


def test_slots_are_told_by_their_ids(turns: Turns) -> None:
    outcome = turns.take(turn(session=SESSION, say="wall stretch please"))
    assert outcome["understood"]["name"] == "StartIntent"
    assert outcome["understood"]["slots"] == {"position": "WALL"}


def test_a_session_goes_on_with_its_attributes(turns: Turns) -> None:
    outcome = turns.take(turn(session=SESSION, say="yes"))
    assert the_request(outcome)["session"]["attributes"] == {"turns": 4}
    assert outcome["session"]["attributes"] == {"turns": 5}


def test_naming_the_skill_opens_a_new_session(turns: Turns) -> None:
    outcome = turns.take(turn(session=SESSION, say="Alexa, start my hamstring stretches"))
    assert the_request(outcome)["session"]["new"] is True
    assert outcome["session"]["id"] != "s1"


def test_a_touch_sends_the_documents_token_and_arguments(turns: Turns) -> None:
    touch = turn("show8", SESSION, touched=["touch", "pause"], document=DOCUMENT)
    request = the_request(turns.take(touch))
    assert request["request"]["type"] == "Alexa.Presentation.APL.UserEvent"
    assert request["request"]["token"] == "t1"
    assert request["request"]["arguments"] == ["touch", "pause"]


def test_only_devices_with_a_screen_announce_apl(turns: Turns) -> None:
    for device, announced in (("echo", []), ("show8", ["Alexa.Presentation.APL"])):
        request = the_request(turns.take(turn(device, SESSION, say="yes")))
        assert [*request["context"]["System"]["device"]["supportedInterfaces"]] == announced


def test_silence_ends_the_session_with_its_reason(turns: Turns) -> None:
    outcome = turns.take(turn(session=SESSION, ended="EXCEEDED_MAX_REPROMPTS"))
    assert the_request(outcome)["request"]["reason"] == "EXCEEDED_MAX_REPROMPTS"
    assert outcome["session"] is None


def test_a_device_that_refuses_long_pauses_says_so_to_the_skill(turns: Turns) -> None:
    outcome = turns.take(turn("strict", say="Alexa, start my hamstring stretches"))
    assert outcome["session"] is None
    assert outcome["speech"] == []
    last = outcome["exchanges"][-1]["request"]["request"]
    assert (last["reason"], last["error"]["type"]) == ("ERROR", "INVALID_RESPONSE")


@pytest.mark.parametrize(
    "broken",
    [
        {},
        turn("toaster", say="yes"),
        turn() | {"voice": "nobody", "say": "yes"},
        turn() | {"at": "now", "say": "yes"},
        turn() | {"locale": "xx-XX", "say": "yes"},
        turn() | {"locale": ["en-GB"], "say": "yes"},
        turn(touched=["touch", "pause"], document=DOCUMENT),
        turn(session=SESSION, touched=["touch"], document=None),
        turn(session={"name": "x"}, say="yes"),
        turn(ended="EXCEEDED_MAX_REPROMPTS"),
        turn(session=SESSION),
        [],
    ],
)
def test_what_no_device_would_send_is_refused(turns: Turns, broken: Json) -> None:
    with pytest.raises(BadTurnError):
        turns.take(broken)
