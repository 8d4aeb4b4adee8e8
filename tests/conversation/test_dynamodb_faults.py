"""DynamoDB going wrong in every way, and what the person hears of it: little, and nothing is lost."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

import pytest

from skill.coaching.timeline import Phase
from skill.speech.en import ENGLISH
from skill.storage.codec import VERSION
from skill.storage.dynamodb import DynamoDbStore, dynamodb_client
from tests.conversation.household import PERSON, CountingStore, Household
from tests.conversation.states import LAUNCH, QUICK, begun, wait_for
from tests.storage.aws import made_up_account
from tests.storage.shaky_dynamodb import FAULTS, ShakyDynamoDb, shaky_dynamodb, silence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skill.coaching.progress import Progress
    from tests.conversation.household import Answer

ALEXA_WAITS_S = 8
ON_THE_WAY_S = 2
"""Left for the network and for a cold start."""
NOT_SAVED, NO_MEMORY = ENGLISH.lines["not_saved"][0], ENGLISH.lines["no_memory"]
every_fault = pytest.mark.parametrize("fault", FAULTS)
NEWER_STATE = json.dumps({"version": VERSION + 1, "what": "next year's shape"})


@pytest.fixture
def shaky() -> Iterator[tuple[ShakyDynamoDb, Household]]:
    with shaky_dynamodb() as (endpoint, database), made_up_account(endpoint):
        store = DynamoDbStore(dynamodb_client(), "progress")
        yield database, Household(CountingStore(store))


def in_time(home: Household, words: str) -> Answer:
    begun_s = time.monotonic()
    reply = home.says(words)
    assert time.monotonic() - begun_s < ALEXA_WAITS_S - ON_THE_WAY_S
    assert reply.complaints == []
    return reply


def a_quick_one(home: Household) -> Progress:
    home.says(QUICK)
    wait_for(home, home.wait(20).says("yes"), Phase.QUESTION).says("easy")
    return home.known()


def seconds(progress: Progress) -> list[int]:
    return [day.seconds for day in progress.history.days.values()]


@every_fault
def test_at_the_start_it_is_said_calmly_and_what_was_saved_stays(
    shaky: tuple[ShakyDynamoDb, Household], fault: str
) -> None:
    database, home = shaky
    before = a_quick_one(home)
    database.fault = FAULTS[fault]
    reply = in_time(home.wait(60), LAUNCH)
    assert reply.words in NO_MEMORY
    assert not reply.open
    database.fault = None
    assert home.known() == before
    assert "And hold." in in_time(home.wait(60), LAUNCH).words


@every_fault
def test_in_the_middle_it_is_heard_after_the_holds_and_the_next_turn_saves_all_of_it_once(
    shaky: tuple[ShakyDynamoDb, Household], fault: str
) -> None:
    database, home = shaky
    wait_for(home, begun(home), Phase.QUESTION)
    database.fault = FAULTS[fault]
    reply = in_time(home, "ready")
    assert NOT_SAVED not in reply.words.rpartition("old.")[0]
    assert reply.words.count(NOT_SAVED) == 1
    database.fault = None
    wait_for(home, reply, Phase.QUESTION).says("how am i doing")
    assert seconds(home.known()) == [70]


@every_fault
def test_at_the_end_it_is_said_once_and_what_was_saved_before_stays(
    shaky: tuple[ShakyDynamoDb, Household], fault: str
) -> None:
    database, home = shaky
    home.says(QUICK)
    wait_for(home, home.wait(20).says("yes"), Phase.QUESTION).says("how am i doing")
    database.fault = FAULTS[fault]
    reply = in_time(home.wait(5), "just right")
    assert reply.words.count(NOT_SAVED) == 1
    assert not reply.open
    database.fault = None
    assert seconds(home.known()) == [20]


def test_a_whole_routine_without_an_answer_to_any_write_is_saved_by_the_last_turn(
    shaky: tuple[ShakyDynamoDb, Household],
) -> None:
    database, home = shaky
    reply = begun(home)
    database.fault = silence
    for _ in range(2):
        reply = in_time(wait_for(home, reply, Phase.QUESTION), "ready")
    database.fault = None
    wait_for(home, reply, Phase.QUESTION).says("stop")
    assert seconds(home.known()) == [100]


OTHER_SHAPES: dict[str, dict[str, Any]] = {
    "a state of next year": {"version": {"N": "7"}, "state": {"S": NEWER_STATE}},
    "attributes of next year": {"version": {"N": "7"}, "progress": {"M": {}}},
    "a state that is garbled": {"version": {"N": "7"}, "state": {"S": '{"version":2,"zone":'}},
    "a state that is binary": {"version": {"N": "7"}, "state": {"B": "AAAA"}},
    "no version": {"state": {"S": NEWER_STATE}},
    "last year's attributes, garbled": {"v": {"N": "7"}, "s": {"S": '{"v":1,"f":'}},
}


@pytest.mark.parametrize("shape", OTHER_SHAPES)
def test_an_item_of_another_shape_is_left_exactly_as_it_is(
    shaky: tuple[ShakyDynamoDb, Household], shape: str
) -> None:
    database, home = shaky
    item = {"id": {"S": PERSON}, **OTHER_SHAPES[shape]}
    database.items[PERSON] = item
    for words in (LAUNCH, QUICK, "alexa ask my hamstring stretches how i'm doing"):
        assert in_time(home.wait(60), words).words in NO_MEMORY
    assert database.items == {PERSON: item}


@pytest.mark.parametrize("shape", OTHER_SHAPES)
def test_an_item_that_takes_another_shape_in_the_middle_is_not_overwritten(
    shaky: tuple[ShakyDynamoDb, Household], shape: str
) -> None:
    """A newer version of the skill has answered another device of the household meanwhile."""
    database, home = shaky
    wait_for(home, begun(home), Phase.QUESTION)
    item = database.items[PERSON] = {"id": {"S": PERSON}, **OTHER_SHAPES[shape]}
    reply = in_time(home, "ready")
    assert reply.words.count(NOT_SAVED) == 1
    assert NOT_SAVED not in in_time(wait_for(home, reply, Phase.LISTEN), "stop").words
    assert database.items == {PERSON: item}


SAFETY_WORDS = {
    "call an ambulance": "Please stop.",
    "i can't feel my groin": "Please stop.",
    "my leg is swollen and hot": "Please don't stretch today.",
    "i feel dizzy": "Stop, rest, breathe.",
    "i fell": "Stay where you are.",
}


@pytest.mark.parametrize("words", SAFETY_WORDS)
def test_nothing_is_said_before_the_words_that_matter_in_the_middle_of_a_stretch(
    shaky: tuple[ShakyDynamoDb, Household], words: str
) -> None:
    database, home = shaky
    wait_for(home, begun(home), Phase.HOLD)
    database.fault = FAULTS["not there just now"]
    assert in_time(home, words).words.startswith(SAFETY_WORDS[words])


@pytest.mark.parametrize("words", SAFETY_WORDS)
@every_fault
def test_nothing_is_said_before_the_words_that_matter_where_nothing_can_be_read(
    shaky: tuple[ShakyDynamoDb, Household], fault: str, words: str
) -> None:
    database, home = shaky
    before = a_quick_one(home)
    database.fault = FAULTS[fault]
    reply = in_time(home.wait(60), f"alexa tell my hamstring stretches {words}")
    assert reply.words.startswith(SAFETY_WORDS[words])
    database.fault = None
    assert home.known().history.days == before.history.days


@pytest.mark.parametrize("words", ["it hurts", "sharp pain", "my foot tingles", "my leg is numb"])
def test_what_is_felt_is_answered_and_never_met_with_try_again_later(
    shaky: tuple[ShakyDynamoDb, Household], words: str
) -> None:
    database, home = shaky
    database.fault = FAULTS["throttled"]
    reply = in_time(home, f"alexa tell my hamstring stretches {words}")
    assert reply.words not in NO_MEMORY
    assert NOT_SAVED not in reply.words


def test_a_pause_that_could_not_be_written_comes_with_the_answer_after_it(
    shaky: tuple[ShakyDynamoDb, Household],
) -> None:
    database, home = shaky
    wait_for(home, begun(home), Phase.HOLD)
    database.fault = FAULTS["not there just now"]
    in_time(home, "my leg is numb")
    database.fault = None
    assert ENGLISH.lines["numb.stays"][0] in in_time(home.wait(40), "it's still there").words
    assert home.known().locked
    assert home.known().runs == ()
