"""What is known is told, and what is deleted is gone for good, whoever is late."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from infra.local.alexa_services import SILENCE
from skill.conversation.turns.memory import Ask
from skill.speech.en import ENGLISH
from skill.storage.store import person_key
from tests.conversation.household import PERSON, USER, CountingStore
from tests.conversation.states import LAUNCH, QUICK, STRETCHING
from tests.conversation.with_alexa import Home, permitted, reminds

if TYPE_CHECKING:
    from collections.abc import Callable

    from skill.storage.store import Record
    from tests.conversation.household import Answer


class Watched(CountingStore):
    """Remembers whom it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: set[str] = set()

    def load(self, person: str) -> Record | None:
        self.keys.add(person)
        return super().load(person)

    def save(self, person: str, record: Record, expected: int) -> None:
        self.keys.add(person)
        super().save(person, record, expected)


def stretched(home: Home) -> Home:
    """One quick routine, all of it."""
    home.asks("for a quick one")
    home.says("yes")
    home.wait(600).leaves("EXCEEDED_MAX_REPROMPTS")
    return home


def deleted(home: Home) -> Answer:
    home.asks("delete my data")
    return home.says("yes")


def test_what_is_known_is_three_short_sentences_with_one_number() -> None:
    reply = stretched(Home()).asks("what do you know about me")
    sentences = re.split(r"(?<=[.?!])\s+", reply.words)
    assert len(sentences) <= 3
    assert all(len(sentence.split()) <= 20 for sentence in sentences)
    assert "one session" in reply.words
    assert not reply.open


def test_a_stranger_is_told_of_no_sessions() -> None:
    assert "sessions" not in Home().asks("what do you know about me").words


def test_a_stretch_that_is_under_way_goes_on_after_the_answer() -> None:
    home = Home()
    STRETCHING["in the first hold"](home)
    run = home.says("what do you know about me").progress.runs[-1]
    assert run.sent is not None


def test_with_a_yes_nothing_is_left() -> None:
    home = stretched(Home())
    reply = deleted(home)
    assert (reply.open, reply.complaints, home.stored()) == (False, [], None)
    assert reply.json.get("sessionAttributes") in (None, {})
    assert home.says(LAUNCH).memory.ask is Ask.START


@pytest.mark.parametrize("words", ["no", "fine", "good", "stop", "purple elephants", "next", "just right"])
def test_with_anything_else_everything_is_left(words: str) -> None:
    home = stretched(Home())
    before = home.known()
    home.asks("delete my data")
    home.says(words)
    assert home.known().history == before.history


def test_nothing_is_claimed_where_the_store_fails() -> None:
    home = stretched(Home())
    home.asks("delete my data")
    home.store.fails = True
    reply = home.says("yes")
    assert reply.words in ENGLISH.lines["no_memory"]
    home.store.fails = False
    assert home.known().history.sessions == 1


def test_asking_twice_deletes_once_and_says_the_same() -> None:
    home = stretched(Home())
    once = deleted(home)
    assert home.asks_again(once).words == once.words
    assert home.stored() is None


def _says_next(late: Home) -> Answer:
    return late.says("next")


def _leaves(late: Home) -> Answer:
    return late.leaves()


def _asks_how_long(late: Home) -> Answer:
    return late.says("how long left")


@pytest.mark.parametrize("goes_on", [_says_next, _leaves, _asks_how_long])
@pytest.mark.parametrize("anew", [False, True])
def test_a_session_on_another_device_brings_nothing_back(
    goes_on: Callable[[Home], Answer], anew: bool
) -> None:
    home = stretched(Home())
    late = Home(home.store, home.now, "bedroom")
    late.says(QUICK)
    late.wait(100)
    home.now = late.now
    deleted(home)
    if anew:
        home.wait(10).says(LAUNCH)
    late.wait(60)
    reply = goes_on(late)
    assert reply.complaints == []
    stored = home.stored()
    assert stored is None or (stored.history.sessions, stored.positions) == (0, {})
    assert stored is None or not stored.history.days


def test_a_late_device_may_start_anew_and_is_remembered_from_then_on() -> None:
    home = stretched(Home())
    late = Home(home.store, home.now, "bedroom")
    late.says(LAUNCH)
    deleted(home)
    late.says("no")
    late.says(LAUNCH)
    assert late.says("yes").memory.playing is not None
    assert len(home.known().runs) == 1


def test_the_households_reminders_go_with_its_progress() -> None:
    home = permitted()
    home.asks("remind me at eight")
    home.says("yes")
    assert ENGLISH.lines["data.reminders_gone"][0] in deleted(home).words
    assert reminds(home) == []


def test_a_voice_that_deletes_its_own_leaves_the_households_reminders() -> None:
    home = permitted()
    home.asks("remind me at eight")
    home.says("yes")
    deleted(home.speaks("one"))
    assert reminds(home) == ["08:00"]


@pytest.mark.parametrize("status", [500, SILENCE, 429])
def test_reminders_that_cannot_be_reached_are_named_and_the_data_goes_all_the_same(status: int) -> None:
    home = stretched(permitted())
    home.alexa.fails["GET"] = status
    assert ENGLISH.lines["data.reminders_left"][0] in deleted(home).words
    assert home.stored() is None


def test_where_nothing_was_allowed_reminders_are_not_spoken_of() -> None:
    assert "reminder" not in deleted(stretched(Home())).words


def test_a_recognised_voice_has_progress_of_its_own() -> None:
    home = stretched(Home(voice="one"))
    assert home.store.peek(person_key(USER, "amzn1.ask.person.one")) is not None
    assert home.store.peek(PERSON) is None
    assert "one session" in home.asks("what do you know about me").words
    assert "one session" not in home.speaks("two").asks("what do you know about me").words
    assert "one session" not in home.speaks("").asks("what do you know about me").words


def test_deleting_a_voices_data_leaves_everybody_elses() -> None:
    home = stretched(stretched(stretched(Home()).speaks("one")).speaks("two"))
    deleted(home.speaks("one"))
    left = [bool(home.store.peek(person_key(USER, f"amzn1.ask.person.{voice}"))) for voice in ("one", "two")]
    assert (left, bool(home.store.peek(PERSON))) == ([False, True], True)


@pytest.mark.parametrize("heard", ["", "two"])
def test_a_stretch_stays_with_whoever_began_it(heard: str) -> None:
    home = Home(voice="one")
    home.asks("for a quick one")
    home.speaks(heard).says("yes")
    home.wait(600).leaves("EXCEEDED_MAX_REPROMPTS")
    assert "one session" in home.speaks("one").asks("what do you know about me").words
    assert home.store.peek(PERSON) is None
    assert home.store.peek(person_key(USER, "amzn1.ask.person.two")) is None


def test_whoever_is_not_recognised_at_first_stays_with_the_household_in_that_session() -> None:
    home = Home()
    home.says(LAUNCH)
    home.speaks("one").says("who am i")
    assert home.store.peek(person_key(USER, "amzn1.ask.person.one")) is None


@pytest.mark.parametrize("voice", ["", "one"])
def test_who_am_i_names_whose_progress_it_is(voice: str) -> None:
    key = "who.voice" if voice else "who.household"
    assert Home(voice=voice).asks("who am i stretching as").words in ENGLISH.lines[key]


@pytest.mark.parametrize(
    "forged", ["AAAAAAAAA", "x", PERSON, f"{PERSON[:3]}.AAAA", 5, None, ["AAAAAAAA"], "../../.."]
)
def test_a_session_cannot_name_a_person_of_another_household(forged: object) -> None:
    home = stretched(Home(Watched()))
    home.says(LAUNCH)
    assert home.session is not None
    home.session.attributes |= {"voice": forged, "progress": None}
    assert home.says("how am i doing").complaints == []
    assert isinstance(home.store, Watched)
    assert {key.partition(".")[0] for key in home.store.keys} == {PERSON}
    assert home.known().history.sessions == 1
