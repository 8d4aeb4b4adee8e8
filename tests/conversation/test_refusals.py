"""What was not taken is logged and counted; what cannot be read costs nobody the session."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from infra.local.echo.profiles import APL
from skill.conversation.alexa.wire import Refusal, refusals
from tests.conversation.household import Household
from tests.conversation.states import LAUNCH, begun

Json = dict[str, Any]
APLA = "Alexa.Presentation.APLA"


def ended(error: Json | None) -> Json:
    return {"type": "SessionEndedRequest", "reason": "ERROR", **({"error": error} if error else {})}


@pytest.mark.parametrize(
    ("request_json", "told"),
    [
        (
            ended({"type": "INVALID_RESPONSE", "message": "Speech exceeds the allowed size of 8000"}),
            [("SessionEndedRequest", "INVALID_RESPONSE", "Speech exceeds the allowed size of 8000")],
        ),
        (
            {
                "type": f"{APLA}.RuntimeError",
                "token": "one",
                "errors": [
                    {"type": "RENDER_ERROR", "reason": "UNKNOWN_ERROR", "message": "no"},
                    {"type": "NEW_ERROR", "reason": "NEVER_HEARD_OF"},
                ],
            },
            [
                (f"{APLA}.RuntimeError", "RENDER_ERROR", "UNKNOWN_ERROR: no"),
                (f"{APLA}.RuntimeError", "NEW_ERROR", "NEVER_HEARD_OF"),
            ],
        ),
        (
            {"type": "System.ExceptionEncountered", "error": {"type": "INVALID_RESPONSE", "message": "no"}},
            [("System.ExceptionEncountered", "INVALID_RESPONSE", "no")],
        ),
        (ended(None), []),
        ({"type": "LaunchRequest"}, []),
        ({"type": f"{APL}.RuntimeError", "errors": "none"}, []),
    ],
)
def test_every_report_of_an_error_is_told_by_its_kind_and_reason(
    request_json: Json, told: list[tuple[str, str, str]]
) -> None:
    assert refusals({"request": request_json}) == [Refusal(*each) for each in told]


@pytest.mark.parametrize("event", [None, [], {}, {"request": None}, {"request": {"errors": [1, None]}}])
def test_what_is_no_report_tells_of_nothing(event: object) -> None:
    assert refusals(event) == []


def test_no_id_and_nothing_that_was_said_gets_into_the_log(caplog: pytest.LogCaptureFixture) -> None:
    home = Household()
    begun(home)
    message = "Speech with id amzn1.echo-api.request.9 is invalid: <speak>Left leg, Mary</speak>"
    home.sends(reported(home, ended({"type": "INVALID_RESPONSE", "message": message})))

    [line] = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert line == "refused by Alexa: SessionEndedRequest, INVALID_RESPONSE, Speech with id … is invalid: …"


@pytest.mark.parametrize(
    "request_json",
    [
        {"type": f"{APL}.RuntimeError", "token": "one", "errors": [{"type": "NEW_ERROR"}]},
        {"type": f"{APLA}.RuntimeError", "token": "one", "errors": [{"type": "RENDER_ERROR", "reason": "X"}]},
        {"type": "Never.Heard.Of", "token": "one"},
    ],
)
def test_an_unreadable_report_is_logged_and_the_session_goes_on(
    request_json: Json, caplog: pytest.LogCaptureFixture
) -> None:
    home = Household()
    begun(home)
    home.wait(20)
    assert home.session is not None
    before = home.session.attributes

    answered = home.sends(reported(home, request_json)).json

    assert answered["response"] == {}
    assert answered["sessionAttributes"] == before
    assert f"{request_json['type']} cannot be read" in caplog.text
    assert ("refused by Alexa" in caplog.text) is ("errors" in request_json)
    assert "left" in home.says("which leg").words.lower()


def test_an_unreadable_request_outside_of_a_session_is_answered_with_nothing() -> None:
    home = Household()
    request = home.request(LAUNCH)
    del request["session"]
    request["request"] = {"type": "Never.Heard.Of"}

    assert home.sends(request).json == {"version": "1.0", "response": {}}


def reported(home: Household, request_json: Json) -> Json:
    """A request of the session that is open."""
    event = home.request("help")
    kept = {name: event["request"][name] for name in ("requestId", "timestamp", "locale")}
    return {**event, "request": {**kept, **request_json}}
