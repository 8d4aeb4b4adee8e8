"""The leave to set reminders: asked for by Alexa herself, or by a card for a week after a refusal."""

from __future__ import annotations

import pytest

from infra.local.echo import consent
from skill.speech.en import ENGLISH
from tests.conversation.with_alexa import METHODS, Home, agreed, reminds, said

SORRY = ENGLISH.lines["sorry"]
SCOPE = "alexa::alerts:reminders:skill:readwrite"


def test_leave_is_asked_for_by_alexa_herself_and_the_yes_is_not_asked_for_twice() -> None:
    home = Home()
    asked = agreed(home)
    (directive,) = asked.json["response"]["directives"]
    assert directive["payload"] == {
        "@type": "AskForPermissionsConsentRequest",
        "@version": "1",
        "permissionScope": SCOPE,
    }
    assert asked.complaints == []
    reply = home.tells_alexa(asked, consent.ACCEPTED)
    assert (reply.open, reply.complaints, reminds(home)) == (False, [], ["07:30"])


def test_the_answer_finds_its_way_back_in_the_same_session_too() -> None:
    home = Home()
    asked = agreed(home, "set my evening reminder to nine")
    attributes = asked.json["sessionAttributes"]
    directive = consent.asked(asked.json["response"])
    assert directive is not None
    home.alexa.book.allow()
    home.session = home._envelopes.new_session()
    home.session.new, home.session.attributes = False, attributes
    request = consent.answer(directive, consent.ACCEPTED)
    home.sends(home._envelopes.consent(request, home.session, home.now))
    assert reminds(home) == ["21:00"]


def test_whoever_accepts_but_is_not_allowed_gets_the_card_and_no_second_question() -> None:
    home = Home()
    asked = agreed(home)
    home.alexa.fails = dict.fromkeys(METHODS, 401)
    reply = home.tells_alexa(asked, consent.ACCEPTED)
    assert reply.json["response"]["card"] == {"type": "AskForPermissionsConsent", "permissions": [SCOPE]}
    assert consent.asked(reply.json["response"]) is None


def test_a_refusal_is_kept_for_a_week_and_answered_with_a_card_until_then() -> None:
    home = Home()
    home.tells_alexa(agreed(home), consent.DENIED)
    reply = agreed(home.later(6))
    assert consent.asked(reply.json["response"]) is None
    assert reply.json["response"]["card"]["permissions"] == [SCOPE]
    reply = agreed(home.later(1))
    assert consent.asked(reply.json["response"]) is not None


def test_leave_given_in_the_app_after_a_refusal_is_enough() -> None:
    home = Home()
    home.tells_alexa(agreed(home), consent.DENIED)
    home.alexa.book.allow()
    agreed(home)
    assert reminds(home) == ["07:30"]


def test_no_answer_is_no_refusal() -> None:
    home = Home()
    reply = home.tells_alexa(agreed(home), consent.NOT_ANSWERED)
    assert reply.words in said("reminders.unanswered")
    assert consent.asked(agreed(home).json["response"]) is not None


@pytest.mark.parametrize(
    "changes",
    [
        {"token": "forged"},
        {"token": ""},
        {"token": "slot=noon&both=both&at=99:99&run=x"},
        {"token": "slot=morning&at=07:30&run=" + "x" * 500},
        {"payload": {}},
        {"payload": None},
        {"payload": {"status": "SHRUG"}},
        {"status": {"code": "500", "message": "oops"}, "payload": {}},
    ],
    ids=str,
)
def test_an_answer_that_was_tampered_with_sets_nothing_and_is_answered(changes: dict[str, object]) -> None:
    home = Home()
    status = consent.DENIED if "payload" in changes else consent.ACCEPTED
    asked = agreed(home)
    reply = home.tells_alexa(asked, status, **changes)
    assert reply.complaints == []
    assert reply.words
    assert reply.words not in SORRY
    if "x" * 500 not in str(changes):
        assert reminds(home) == []


def test_an_answer_to_somebody_elses_question_is_not_ours() -> None:
    home = Home()
    asked = agreed(home)
    reply = home.tells_alexa(asked, consent.ACCEPTED, name="Buy")
    assert reply.json["response"] == {}
    assert reminds(home) == []


def test_a_store_that_fails_at_alexas_answer_is_said_aloud() -> None:
    home = Home()
    asked = agreed(home)
    home.store.fails = True
    reply = home.tells_alexa(asked, consent.ACCEPTED)
    assert reply.words in said("no_memory")
