"""Reminders: nothing is set without its own yes, and every trouble has a sentence that helps."""

from __future__ import annotations

import pytest

from infra.local.alexa_services import SILENCE
from skill.conversation.turns.memory import Ask
from skill.speech.en import ENGLISH
from tests.conversation.states import LAUNCH
from tests.conversation.with_alexa import METHODS, agreed, permitted, reminds, said


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
    assert reply.memory.ask is Ask.LOCKED
    assert reminds(home) == []


def test_reminders_cost_no_write_of_progress() -> None:
    home = permitted()
    home.says(LAUNCH)
    home.says("help")
    writes = home.store.writes
    home.says("set reminders")
    home.says("seven")
    home.says("yes")
    assert home.store.writes == writes
