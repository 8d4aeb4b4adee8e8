"""Reminders: nothing is set without its own yes, and nothing else is lost on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infra.local import consent
from infra.local.alexa_services import SILENCE
from skill.conversation.turn import Ask
from skill.speech.en import ENGLISH
from tests.conversation.states import LAUNCH, SAFETY, STRETCHING
from tests.conversation.wishes import WISHES
from tests.conversation.with_alexa import ASK, Home, permitted, reminds

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conversation.household import Answer

SORRY = ENGLISH.lines["sorry"]
METHODS = ("GET", "POST", "PUT", "DELETE")
SCOPE = "alexa::alerts:reminders:skill:readwrite"


def agreed(home: Home, words: str = "remind me at seven thirty in the morning") -> Answer:
    home.asks(words)
    return home.says("yes")


def said(key: str, **words: str) -> set[str]:
    return {text.format(**words) for text in ENGLISH.lines[key]}


def test_nothing_is_set_before_the_yes() -> None:
    home = permitted()
    reply = home.asks("remind me at seven thirty in the morning")
    assert reply.memory.ask is Ask.REMIND
    assert all(part in reply.words for part in ("every day", "seven thirty in the morning", "hamstring"))
    assert reminds(home) == []
    home.says("yes")
    assert reminds(home) == ["07:30"]


@pytest.mark.parametrize("words", ["fine", "easy", "purple elephants", "help", "next", "how am i doing"])
def test_only_a_yes_is_a_yes(words: str) -> None:
    home = permitted()
    home.asks("remind me at eight")
    home.says(words)
    assert reminds(home) == []


def test_each_of_two_reminders_has_its_own_yes() -> None:
    home = permitted()
    home.asks("remind me after i brush my teeth")
    home.says("seven")
    reply = home.says("yes")
    assert (reply.memory.ask, reminds(home)) == (Ask.REMIND_WHEN, ["07:00"])
    home.says("ten")
    assert reminds(home) == ["07:00"]
    reply = home.says("yes")
    assert (reply.open, reminds(home)) == (False, ["07:00", "22:00"])


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("remind me at seven thirty in the morning", "07:30"),
        ("remind me at nine in the evening", "21:00"),
        ("change my evening reminder to nine", "21:00"),
        ("set my morning reminder to nine", "09:00"),
        ("remind me in the afternoon", "15:00"),
        ("remind me at noon", "12:00"),
    ],
)
def test_a_time_that_is_named_is_the_time_that_is_set(words: str, at: str) -> None:
    home = permitted()
    agreed(home, words)
    assert reminds(home) == [at]


def test_the_evening_alone_is_asked_for_where_it_alone_is_wanted() -> None:
    home = permitted()
    home.asks("set my evening reminder")
    home.says("half past nine")
    assert not home.says("yes").open
    assert reminds(home) == ["21:30"]


def test_a_change_replaces_the_time_and_adds_none() -> None:
    home = permitted()
    agreed(home, "remind me at nine in the evening")
    agreed(home, "change my evening reminder to ten")
    assert reminds(home) == ["22:00"]


def test_yes_to_when_proposes_the_usual_time_and_asks_again() -> None:
    home = permitted()
    home.asks("set reminders")
    assert "seven thirty in the morning" in home.says("yes").words
    assert reminds(home) == []


def test_no_asks_for_another_time_and_a_second_no_leaves_it_out() -> None:
    home = permitted()
    home.asks("remind me at eight")
    assert home.says("no").memory.ask is Ask.REMIND_WHEN
    reply = home.says("no")
    assert (reply.open, reminds(home)) == (False, [])


def test_a_time_that_was_not_caught_is_asked_for_again() -> None:
    home = permitted()
    home.asks("set reminders")
    assert home.session is not None
    request = home.request("seven thirty")
    request["request"]["intent"]["slots"]["time"] |= {"value": "?"}
    reply = home.sends(request)
    assert (reply.memory.ask, reply.complaints) == (Ask.REMIND_WHEN, [])
    assert ENGLISH.lines["reminders.which_time"][0] in reply.words


def test_the_reminder_rings_on_the_clock_of_the_persons_zone() -> None:
    home = permitted(zone="Asia/Kolkata")
    agreed(home)
    (alert,) = home.alexa.book.alerts.values()
    assert alert["trigger"]["timeZoneId"] == "Asia/Kolkata"
    assert alert["alertInfo"]["spokenInfo"]["content"] == [
        {"locale": "en-US", "text": ENGLISH.lines["reminders.text"][0]}
    ]


def test_without_a_known_zone_nothing_is_promised() -> None:
    home = permitted(zone=None)
    reply = home.asks("remind me at eight")
    assert reply.words in said("reminders.no_zone")
    assert not reply.open


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
        {"token": "noon/both/99:99/x"},
        {"token": "morning//07:30/" + "x" * 500},
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


@pytest.mark.parametrize(
    ("status", "key"),
    [
        (403, "reminders.not_here"),
        (429, "reminders.too_many"),
        (400, "reminders.refused"),
        (500, "reminders.no_answer"),
        (503, "reminders.no_answer"),
        (SILENCE, "reminders.no_answer"),
    ],
)
def test_every_trouble_has_a_sentence_that_helps(status: int, key: str) -> None:
    home = permitted()
    home.alexa.fails["POST"] = status
    reply = agreed(home)
    assert reply.words in said(key)
    assert (reply.open, reply.complaints) == (False, [])


@pytest.mark.parametrize("wish", ["when do you remind me", "cancel my reminders"])
@pytest.mark.parametrize("status", [403, 429, 500, SILENCE])
def test_what_cannot_be_read_is_not_told(wish: str, status: int) -> None:
    home = permitted()
    agreed(home)
    home.alexa.fails = dict.fromkeys(METHODS, status)
    reply = home.asks(wish)
    assert "seven" not in reply.words
    assert (reply.open, reply.complaints) == (False, [])
    assert reminds(home) == ["07:30"]


def test_what_is_told_is_what_is_there_whoever_changed_it() -> None:
    home = permitted()
    agreed(home)
    agreed(home, "remind me at nine in the evening")
    reply = home.asks("when do you remind me")
    assert "seven thirty in the morning" in reply.words
    assert "nine in the evening" in reply.words
    home.alexa.book.alerts.clear()
    assert "Shall we" in home.asks("when do you remind me").words


def test_cancelling_takes_the_one_that_is_named() -> None:
    home = permitted()
    agreed(home)
    agreed(home, "remind me at nine in the evening")
    assert "seven thirty" in home.asks("cancel my morning reminder").words
    assert reminds(home) == ["21:00"]
    home.asks("cancel my reminders")
    assert reminds(home) == []


def test_after_words_of_an_emergency_no_reminder_to_stretch_is_set() -> None:
    home = permitted()
    home.says("alexa tell my hamstring stretches my groin is numb")
    reply = home.asks("remind me at eight")
    assert reply.memory.ask is Ask.CHECKED
    assert reminds(home) == []


def brought(bring: Callable[[Home], None]) -> Home:
    home = permitted()
    bring(home)
    return home


@pytest.mark.parametrize("bring", SAFETY.values(), ids=SAFETY.keys())
def test_a_question_about_safety_comes_first(bring: Callable[[Home], None]) -> None:
    home = brought(bring)
    before = home.session and dict(home.session.attributes).get("memory", {}).get("ask")
    reply = home.says("remind me at eight" if home.session else f"{ASK}remind me at eight")
    assert reply.memory.ask in (before, Ask.CHECKED)
    assert reply.memory.ask not in (Ask.REMIND, Ask.REMIND_WHEN)


@pytest.mark.parametrize("bring", STRETCHING.values(), ids=STRETCHING.keys())
@pytest.mark.parametrize("wish", ["remind me at eight", "delete my data"])
def test_a_stretch_that_is_set_aside_is_offered_again_and_nothing_of_it_is_lost(
    bring: Callable[[Home], None], wish: str
) -> None:
    home = brought(bring)
    reply = home.says(wish)
    aside = reply.progress.run(reply.memory.run)
    assert aside is not None
    home.wait(20)
    reply = home.says("no")
    if reply.memory.ask is Ask.REMIND_WHEN:
        reply = home.says("no")
    assert (reply.memory.ask, reply.complaints) == (Ask.RESUME, [])
    run = reply.progress.run(reply.memory.run)
    assert run is not None
    assert (run.id, run.pending()) == (aside.id, aside.pending())
    assert home.says("yes").memory.playing is not None


def test_nothing_is_credited_for_a_stretch_that_stands_still() -> None:
    home = brought(STRETCHING["in the first hold"])
    seconds = home.says("remind me at eight").progress.history.sessions
    run = home.known().runs[-1]
    home.wait(600)
    home.says("yes")
    assert home.known().runs[-1].pending() == run.pending()
    assert home.known().history.sessions == seconds


def test_a_stretch_is_offered_again_after_alexas_own_question() -> None:
    home = Home()
    STRETCHING["in the first hold"](home)
    home.says("remind me at eight")
    asked = home.says("yes")
    reply = home.tells_alexa(asked, consent.ACCEPTED)
    assert (reply.memory.ask, reminds(home)) == (Ask.RESUME, ["08:00"])
    assert home.says("yes").memory.playing is not None


def _asked_when(home: Home) -> None:
    home.asks("set reminders")


def _asked_to_confirm(home: Home) -> None:
    home.asks("remind me at eight")


def _offered(home: Home) -> None:
    home.asks("when do you remind me")


def _asked_to_delete(home: Home) -> None:
    home.asks("delete my data")


TALKS = {
    "when": _asked_when,
    "this one": _asked_to_confirm,
    "at all": _offered,
    "delete": _asked_to_delete,
}


@pytest.mark.parametrize("words", WISHES)
@pytest.mark.parametrize("bring", TALKS.values(), ids=TALKS.keys())
def test_every_wish_is_answered_within_the_rules_there_too(bring: Callable[[Home], None], words: str) -> None:
    home = brought(bring)
    reply = home.says(words)
    assert (reply.complaints, reply.open) == ([], reply.memory.ask is not None)
    assert reply.words
    assert reply.words not in SORRY
    deletes = bring is _asked_to_delete and words == "yes"
    assert (home.stored() is None) is deletes


def test_a_store_that_fails_at_alexas_answer_is_said_aloud() -> None:
    home = Home()
    asked = agreed(home)
    home.store.fails = True
    reply = home.tells_alexa(asked, consent.ACCEPTED)
    assert reply.words in said("no_memory")


def test_reminders_cost_no_write_of_progress() -> None:
    home = permitted()
    home.says(LAUNCH)
    writes = home.store.writes
    home.says("set reminders")
    home.says("seven")
    home.says("yes")
    assert home.store.writes == writes
