"""What a turn costs the store, and that no turn counts twice."""

from __future__ import annotations

import pytest

from skill.coaching.timeline import Phase
from tests.conversation.household import Answer, Household
from tests.conversation.states import LAUNCH, QUICK, STRETCHING, begun, household, wait_for


def test_a_whole_routine_is_read_once_and_written_at_most_once_a_turn() -> None:
    home = Household()
    turns = 0
    reply = home.says(LAUNCH)
    for words in ("yes", "which leg", "ready", "easier", "ready", "how am i doing", "ready", "just right"):
        wait_for(home, reply, Phase.QUESTION) if reply.memory.playing else home.wait(20)
        reply, turns = home.says(words), turns + 1
        assert home.store.writes <= turns + 1
    assert home.session is None
    assert home.store.reads == 1


def test_a_question_that_changes_nothing_writes_nothing() -> None:
    home = Household()
    home.says(LAUNCH)
    home.says("help")
    before = home.store.writes
    home.says("help")
    home.says("purple elephants")
    assert home.store.writes == before


@pytest.mark.parametrize("words", ["ready", "no", "it hurts", "skip", "easier", "stop", "chest pain"])
def test_a_request_that_is_delivered_twice_counts_once_and_is_answered_the_same(words: str) -> None:
    home = household(STRETCHING["at the question"])
    once = home.says(words)
    stored = home.known()
    again = home.asks_again(once)
    assert again.words == once.words
    assert home.known() == stored


def test_the_safety_note_is_said_again_where_nothing_tells_that_it_was_heard() -> None:
    home = Household()
    once = home.says(LAUNCH)
    assert home.asks_again(once).words == once.words
    later = Household(home.store, home.now)
    assert later.wait(3600).says(LAUNCH).words == once.words


def test_the_safety_note_that_was_met_with_silence_is_not_said_again() -> None:
    home = Household()
    once = home.says(LAUNCH)
    home.wait(40).leaves("EXCEEDED_MAX_REPROMPTS")
    assert home.wait(3600).says(LAUNCH).words != once.words


def test_a_doubled_launch_begins_one_run() -> None:
    home = Household()
    quick_one(home)
    home.wait(3600)
    once = home.says(LAUNCH)
    again = home.asks_again(once)
    assert len(home.known().runs) == 1
    assert {once.memory.run, again.memory.run} == {home.known().runs[0].id}


def test_a_doubled_answer_about_how_it_felt_is_one_good_session() -> None:
    home = Household()
    home.asks_again(quick_one(home))
    assert {state.good_run for state in home.known().positions.values()} == {1}
    assert home.known().history.sessions == 1


def quick_one(home: Household) -> Answer:
    home.says(QUICK)
    wait_for(home, home.wait(20).says("yes"), Phase.QUESTION)
    return home.says("just right")


def test_two_devices_at_once_lose_neither_ones_holds() -> None:
    kitchen = Household()
    quick_one(kitchen)
    bedroom = kitchen.beside("bedroom").wait(3600)
    kitchen.wait(3600)
    here, there = kitchen.says(QUICK), bedroom.says(QUICK)
    wait_for(kitchen, here, Phase.QUESTION).says("easy")
    wait_for(bedroom, there, Phase.QUESTION).says("easy")
    assert kitchen.known().history.sessions == 3
    assert sum(day.seconds for day in kitchen.known().history.days.values()) == 60


def test_what_a_device_did_not_play_since_it_was_asked_anew_is_not_held() -> None:
    home = Household()
    wait_for(home, begun(home), Phase.HOLD, 2)
    home.says("alexa ask my hamstring stretches how i'm doing")
    home.wait(600).says("alexa ask my hamstring stretches how i'm doing")
    assert [day.seconds for day in home.known().history.days.values()] == [10]
