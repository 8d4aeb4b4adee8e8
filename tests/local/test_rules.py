from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from infra.local.echo.envelope import Envelopes
from infra.local.echo.profiles import ECHO, SHOW_8
from tests.local.fake_skill import BLOCK, speech
from tests.rules import broken

Json = dict[str, Any]
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
LAUNCH = Envelopes(ECHO).launch(Envelopes().new_session(), NOON)
ON_A_SCREEN = Envelopes(SHOW_8).launch(Envelopes().new_session(), NOON)
END = Envelopes(ECHO).session_ended(Envelopes().new_session(), NOON, "USER_INITIATED")
SHOWN = {"token": "block:1", "version": "1.4"}
REPORT = Envelopes(SHOW_8).user_event(["asks", "block:1"], Envelopes().new_session(), NOON, SHOWN)
ASK = "<speak>Ready?</speak>"
BYE = speech("<speak>Bye.</speak>", ends=True)
CARD = {"type": "Standard", "title": "Days", "text": "Two.", "image": {"smallImageUrl": "https://x.example"}}
DOCUMENT = {"type": "Alexa.Presentation.APL.RenderDocument", "token": "t", "document": {}}


def answer(body: Json, attributes: Json | None = None) -> Json:
    return {"version": "1.0", "sessionAttributes": attributes or {}, "response": body}


@pytest.mark.parametrize(
    ("request_", "body"),
    [
        (LAUNCH, speech(BLOCK, BLOCK)),
        (LAUNCH, speech("<speak>Ready? Say next, or stop.</speak>", ASK)),
        (LAUNCH, speech("<speak>Bye.</speak>", ends=True)),
        (LAUNCH, {"card": CARD, **BYE}),
        (ON_A_SCREEN, {"directives": [DOCUMENT]}),
        (REPORT, speech("<speak>Ready for the other leg?</speak>")),
        (END, {}),
    ],
)
def test_sound_responses_break_no_rule(request_: Json, body: Json) -> None:
    assert broken(request_, answer(body)) == []


LONG = "<speak>" + 'Hold. <break time="10s"/>' * 22 + " Done?</speak>"


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        (speech("<speak>You & me?</speak>", ASK), "not well-formed"),
        (speech('<speak>Hi<break time="11s"/>?</speak>', ASK), "break of 11000 ms"),
        ({"card": {"type": "Simple", "title": "", "content": "Two days."}, **BYE}, "no title"),
        ({"card": {"type": "Simple", "title": "Days", "content": "x" * 8_000}, **BYE}, "8000 characters"),
        ({"card": {**CARD, "image": {"smallImageUrl": "http://x.example"}}, **BYE}, "http://x.example"),
        (speech('<speak>Hi <break time="1s"/> <break time="1s"/>?</speak>', ASK), "two breaks"),
        (
            speech('<speak><s>Hi<break time="1s"/></s><break time="1s"/>?</speak>', ASK),
            "two breaks",
        ),
        (
            speech(ASK, '<speak>Hi<break time="1s"/><break time="1s"/>?</speak>'),
            "the reprompt has two",
        ),
        (speech(f"<speak><sub alias='You'>{'a' * 8000}</sub>?</speak>", ASK), "characters"),
        (speech(LONG, ASK), "the speech takes"),
        (speech(ASK, LONG), "the reprompt takes"),
        (speech("<speak><marquee>Ready?</marquee></speak>", ASK), "<marquee>"),
        (speech("<speak>Ready?</speak>"), "without a reprompt"),
        (speech("<speak>Ready? Here we go.</speak>", ASK), "ends without a prompt"),
        (speech("<speak>Bye.</speak>", ASK, ends=True), "over has a reprompt"),
        ({"outputSpeech": {"type": "PlainText", "text": "Hi."}}, "must be true or false"),
        (speech(ASK, ASK) | {"directives": [DOCUMENT]}, "without a screen"),
        (speech(ASK, ASK) | {"sound": 1}, "unknown keys"),
        (speech(ASK, ASK) | {"card": {"type": "Poster"}}, "cannot read"),
    ],
)
def test_a_response_that_breaks_a_rule_is_complained_about(body: Json, complaint: str) -> None:
    complaints = broken(LAUNCH, answer(body))
    assert len(complaints) == 1, complaints
    assert complaint in complaints[0]


def test_speech_and_memory_beyond_24_kilobytes_are_complained_about() -> None:
    assert broken(LAUNCH, answer(speech(ASK, ASK), {"a": "x" * 24_000})) == []
    complaints = broken(LAUNCH, answer(speech(ASK, ASK), {"a": "x" * 25_000}))
    assert "session attributes take" in complaints[0]


def test_a_document_beyond_120_kilobytes_is_complained_about() -> None:
    big = DOCUMENT | {"datasources": {"a": "x" * 125_000}}
    assert "the response takes" in broken(ON_A_SCREEN, answer({"directives": [big]}))[0]


def test_an_answer_to_a_session_that_has_ended_is_complained_about() -> None:
    complaints = broken(END, answer(speech("<speak>Bye.</speak>", ends=True)))
    assert "must be empty" in complaints[0]
