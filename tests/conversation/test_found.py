"""What random talk, bad requests and the fuzzers once found (docs/defects.md)."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest

from infra.local.service.verification import read_envelope
from infra.local.service.webservice import VerificationException
from skill.coaching.timeline import Phase
from skill.conversation.turns.memory import Ask
from skill.speech.en import ENGLISH
from tests.conversation.household import Household
from tests.conversation.states import LAUNCH, begun, wait_for
from tests.conversation.with_alexa import Home
from tests.fuzz.targets import any_item_is_refused_or_kept, any_session_is_read_as_one_that_was_written
from tests.trials.conversations.house import disabled

Json = dict[str, Any]
HALF_A_CHARACTER = "\ud800"
NUMB = "alexa tell my hamstring stretches my groin is numb"


def at_the_question() -> Household:
    home = Household()
    return wait_for(home, begun(home), Phase.QUESTION)


def test_a_red_flag_on_one_device_is_heeded_in_the_next_word_on_another() -> None:
    home = at_the_question()
    home.beside("bedroom").says(NUMB)
    reply = home.says("yes")
    assert reply.words in ENGLISH.lines["locked"]
    assert reply.memory.ask is Ask.LOCKED
    assert reply.memory.playing is None
    assert reply.complaints == []


def test_a_red_flag_ends_the_run_of_every_device_and_keeps_what_was_held() -> None:
    home = Household()
    wait_for(home, begun(home), Phase.SWITCH)
    home.beside("bedroom").says(NUMB)
    home.says("which leg")
    assert home.known().locked
    assert home.known().runs == ()
    assert [day.seconds for day in home.known().history.days.values()] == [10]


def test_a_word_that_arrives_late_brings_no_run_back_that_its_device_has_left() -> None:
    home = Household()
    wait_for(home, begun(home), Phase.SETUP)
    late = deepcopy(home.request("shorter"))
    home.wait(5).says(LAUNCH)
    left, present = home.known().closed[-1].run, home.known().runs[-1].id
    home.sends(late)
    assert [run.id for run in home.known().runs] == [present]
    home.wait(3600)
    assert left not in [run.id for run in home.known().runs]


@pytest.mark.parametrize("place", ["user", "device", "request"])
def test_half_a_character_in_an_id_is_an_id_like_any_other(place: str) -> None:
    home = Household()
    request = home.request(LAUNCH)
    system = request["context"]["System"]
    ids = {"user": (system["user"], "userId"), "device": (system["device"], "deviceId")}
    where, name = ids.get(place, (request["request"], "requestId"))
    where[name] += HALF_A_CHARACTER
    assert home.sends(request).memory.ask is Ask.START


@pytest.mark.parametrize("tags", [[HALF_A_CHARACTER * 8], ["a b c d "], ["x" * 60_000], [None]])
def test_tags_of_requests_that_were_never_written_are_not_believed(tags: list[object]) -> None:
    home = at_the_question()
    assert home.session is not None
    home.session.attributes = {**home.session.attributes, "requests": tags}
    reply = home.says("how long left")
    assert reply.complaints == []
    assert reply.json["sessionAttributes"]["requests"] != tags
    assert [day.seconds for day in home.known().history.days.values()] == [30]


def test_an_apology_gives_nothing_back_that_was_not_read() -> None:
    home = at_the_question()
    request = home.request("help")
    del request["request"]["intent"]
    request["session"]["attributes"]["more"] = "x" * 60_000
    reply = home.sends(request)
    assert reply.words in ENGLISH.lines["sorry"]
    assert not reply.json.get("sessionAttributes")


def test_an_event_of_nobody_is_acknowledged_and_nothing_more() -> None:
    home = Home()
    event = disabled(home.now, 0)
    del event["context"]["System"]["user"]["userId"]
    assert home.happens(event)["response"] == {}


def test_a_body_that_is_nested_without_end_is_refused() -> None:
    request: Json = {"type": "LaunchRequest", "requestId": "r"}
    request["deep"] = json.loads("[" * 60 + "]" * 60)
    with pytest.raises(VerificationException, match="nested too deep"):
        read_envelope(json.dumps({"request": request}))


@pytest.mark.parametrize(
    "session",
    [
        b'{"playing":{"at_ms":0,"spans":"talk.-.-.0.1140"}}',
        b'{"playing":{"at_ms":5,"spans":""}}',
        b'{"playing":"-"}',
        b'{"about":{"leg":""}}',
        b"[]",
        b"{",
    ],
)
def test_what_the_fuzzer_found_in_sessions_reads_as_it_is_written(session: bytes) -> None:
    any_session_is_read_as_one_that_was_written(session)


@pytest.mark.parametrize(
    "item",
    [
        b"",
        b"null",
        b"\xff",
        b'{"v":1}',
        b'{"v":1,"f":"120001","n":"0.0.0","h":"0.0.0.0.0."}',
        b'{"version":2}',
        b'{"version":2,"v":1}',
        b'{"version":2,"history":{"days":{"of":"2026-03-02"}}}',
        b'{"version":2,"history":{"days":{"of":"2026-03-02 9*1","rest":"9*True True"}}}',
        b'{"version":2,"positions":{"of":"lying lying","times":"1 2"}}',
    ],
)
def test_odd_items_are_refused_or_kept(item: bytes) -> None:
    any_item_is_refused_or_kept(item)


def test_a_number_that_json_does_not_know_is_refused_and_never_given_back() -> None:
    home = Household()
    home.says(LAUNCH)
    assert home.session is not None
    home.session.attributes["odd"] = float("nan")
    reply = home.says("which leg")
    assert reply.json["response"] == {}
    assert "nan" not in str(reply.json).lower()


def test_what_an_apology_was_said_to_begins_no_stretch_when_it_comes_again() -> None:
    home = Household()
    begun(home)
    home.wait(24 * 3600)
    home.store.fails = True
    refused = home.request(LAUNCH)
    assert home.sends(deepcopy(refused)).words in ENGLISH.lines["no_memory"]
    home.store.fails = False
    assert home.sends(deepcopy(refused)).words in ENGLISH.lines["no_memory"]
    home.wait(24 * 3600).says(LAUNCH)
    assert len(home.known().closed) == 1
