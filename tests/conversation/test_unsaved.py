"""A store that fails in the middle: heard once, after the holds, while the coaching goes on."""

from __future__ import annotations

from skill.coaching.timeline import Phase
from skill.speech.en import ENGLISH
from tests.conversation.household import Answer, Household
from tests.conversation.states import begun, wait_for

(YET,) = ENGLISH.lines["not_saved.yet"]
(NOT,) = ENGLISH.lines["not_saved"]


def holds_s(reply: Answer) -> list[float]:
    playing = reply.memory.playing
    assert playing is not None
    return [span.ms / 1000 for span in playing.spans if span.phase is Phase.HOLD]


def in_the_second_block(*, fails: bool) -> tuple[Household, Answer]:
    home = Household()
    wait_for(home, begun(home), Phase.QUESTION)
    home.store.fails = fails
    return home, home.says("ready")


def test_it_is_heard_between_the_holds_and_the_question_and_changes_no_hold() -> None:
    _, told = in_the_second_block(fails=True)
    _, usual = in_the_second_block(fails=False)
    assert told.words.replace(f" {YET}", "") == usual.words
    assert told.words.index(YET) > told.words.rindex("old.")
    assert holds_s(told) == holds_s(usual)


def test_holds_of_a_block_that_comes_by_itself_are_credited_when_they_end() -> None:
    home, told = in_the_second_block(fails=True)
    wait_for(home, told, Phase.HOLD, 3).wait(5)
    before = home.says("which leg").progress.history
    home, told = in_the_second_block(fails=True)
    wait_for(home, told, Phase.RELEASE, 3)
    after = home.says("which leg").progress.history
    day = max(after.days)
    assert after.days[day].seconds - before.days[day].seconds == 10


def test_it_is_heard_once_a_session() -> None:
    home, told = in_the_second_block(fails=True)
    third = wait_for(home, told, Phase.QUESTION).wait(3).says("ready")
    last = wait_for(home, third, Phase.QUESTION).says("stop")
    assert [reply.words.count(NOT) for reply in (told, third, last)] == [1, 0, 0]


def test_whoever_interrupted_before_it_hears_it_the_next_time() -> None:
    home, told = in_the_second_block(fails=True)
    again = wait_for(home, told, Phase.HOLD).says("which leg")
    assert YET in again.words


def test_a_pause_and_words_of_safety_are_not_held_up_by_it() -> None:
    for words in ("pause", "it hurts", "it tingles", "i feel dizzy", "my groin is numb"):
        home, told = in_the_second_block(fails=True)
        reply = wait_for(home, told, Phase.HOLD).says(words)
        assert NOT not in reply.words, words


def test_all_of_it_is_saved_once_the_store_is_back() -> None:
    home, told = in_the_second_block(fails=True)
    wait_for(home, told, Phase.QUESTION)
    home.store.fails = False
    home.says("stop")
    assert sum(day.seconds for day in home.known().history.days.values()) == 70
