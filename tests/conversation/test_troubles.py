"""A store that fails, sessions that end late, and words that come at the edge of a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from skill.coaching.timeline import Phase
from skill.conversation.turns.memory import Ask
from skill.speech.en import ENGLISH
from tests.conversation.household import Household
from tests.conversation.states import LAUNCH, QUICK, STATES, STRETCHING, begun, household, wait_for

if TYPE_CHECKING:
    from skill.coaching.timeline import Span
    from tests.conversation.household import Answer

NOT_SAVED = ENGLISH.lines["not_saved"][0]


def test_a_store_that_fails_in_the_middle_never_silences_the_coach() -> None:
    home = Household()
    wait_for(home, begun(home), Phase.QUESTION)
    home.store.fails = True
    reply = home.says("ready")
    assert "And hold." in reply.words
    assert reply.complaints == []


def test_what_could_not_be_saved_is_saved_on_the_next_turn() -> None:
    home = Household()
    wait_for(home, begun(home), Phase.QUESTION)
    home.store.fails = True
    wait_for(home, home.says("ready"), Phase.QUESTION)
    home.store.fails = False
    home.says("how am i doing")
    assert [day.seconds for day in home.known().history.days.values()] == [70]


def test_where_nothing_can_be_saved_at_the_end_it_is_said_once() -> None:
    home = Household()
    wait_for(home, begun(home), Phase.QUESTION)
    home.store.fails = True
    reply = home.says("stop")
    assert reply.words.count(NOT_SAVED) == 1
    assert not reply.open


def test_where_nothing_can_be_read_it_is_said_and_nothing_is_overwritten() -> None:
    home = Household()
    home.says(QUICK)
    wait_for(home, home.wait(20).says("yes"), Phase.QUESTION).says("easy")
    before = home.known()
    home.store.fails = True
    reply = home.wait(60).says(LAUNCH)
    assert reply.words in ENGLISH.lines["no_memory"]
    home.store.fails = False
    assert home.known() == before


def test_leaving_in_a_hold_keeps_the_holds_before_it() -> None:
    home = Household()
    wait_for(home, begun(home), Phase.HOLD, 2).leaves()
    home.wait(600)
    assert "Ten seconds" in home.says("alexa ask my hamstring stretches how i'm doing").words


def test_a_session_that_ends_late_counts_nothing_of_the_next_one_again() -> None:
    home = Household()
    wait_for(home, begun(home), Phase.QUESTION)
    old = home.session
    home.session = None
    home.wait(60).says(LAUNCH)
    wait_for(home, home.wait(5).says("yes"), Phase.QUESTION)
    home.says("stop")
    before = home.known()
    home.session = old
    home.wait(5).leaves("EXCEEDED_MAX_REPROMPTS")
    held_s = [[day.seconds for day in known.history.days.values()] for known in (before, home.known())]
    assert held_s[0] == held_s[1]


def test_a_session_that_ends_twice_ends_once() -> None:
    home = Household()
    once = wait_for(home, begun(home), Phase.HOLD, 2).leaves()
    before = home.known()
    home.asks_again(once)
    assert home.known() == before


def test_an_answer_late_in_the_question_still_answers_it() -> None:
    """The device speaks slower than estimated: the reprompt has begun, by the clock."""
    home = Household()
    reply = begun(home)
    playing = reply.memory.playing
    assert playing is not None
    spans = [span.phase for span in playing.spans]
    until = spans.index(Phase.LISTEN) + 1
    home.wait(sum(span.ms for span in playing.spans[:until]) / 1000 + INTO_THE_REPROMPT_S)
    assert home.says("no").open is False


INTO_THE_REPROMPT_S = 4


@pytest.mark.parametrize("words", ["how many left", "okay", "pause", "purple elephants", "skip", "more time"])
def test_words_while_letting_go_for_the_last_time_lose_no_question(words: str) -> None:
    reply = household(STATES["letting go for the last time"]).says(words)
    answers_it = words in ("okay", "skip")
    assert (reply.memory.ask is Ask.FEEL) is not answers_it
    assert reply.open is not answers_it


def test_answers_within_a_hold_use_its_own_time() -> None:
    home = household(STRETCHING["in the first hold"])
    held_ms = _first_hold_ms(home.says("which leg"))
    assert 6_500 <= held_ms <= 7_500


def test_after_an_answer_in_a_hold_the_next_ones_are_whole() -> None:
    home = household(STRETCHING["in the first hold"])
    for words in ("how long left", "which leg", "purple elephants"):
        reply = home.says(words)
        holds = [span.ms for span in _spans(reply) if span.phase is Phase.HOLD]
        assert set(holds[1:]) == {10_000}, words


def test_a_pause_of_seconds_takes_up_the_rest_of_the_hold() -> None:
    home = household(STRETCHING["in the first hold"])
    home.says("pause")
    assert _first_hold_ms(home.wait(5).says("resume")) == 7_000


def test_a_pause_of_minutes_begins_the_hold_anew() -> None:
    home = household(STRETCHING["in the first hold"])
    home.says("pause")
    assert _first_hold_ms(home.wait(150).says("resume")) == 10_000


def test_a_pause_that_outlasts_the_session_begins_the_hold_anew() -> None:
    home = household(STRETCHING["in the first hold"])
    home.says("pause")
    home.wait(20).leaves("EXCEEDED_MAX_REPROMPTS")
    home.wait(3 * 3600)
    reply = home.says("alexa tell my hamstring stretches to resume")
    assert _first_hold_ms(reply) == 10_000
    assert len(home.known().runs) == 1


def test_more_time_adds_fifteen_seconds_to_the_wait_and_keeps_the_rest_of_it() -> None:
    home = household(STRETCHING["getting into place"])
    reply = home.says("which leg")
    before_ms = _until_the_hold_ms(reply)
    longer_ms = _until_the_hold_ms(home.says("more time"))
    assert abs(longer_ms - before_ms - 15_000) < SAID_MS


SAID_MS = 6_000
"""The sentence that was cut off is said again."""


def _spans(reply: Answer) -> list[Span]:
    playing = reply.memory.playing
    assert playing is not None
    return list(playing.spans)


def _first_hold_ms(reply: Answer) -> int:
    return next(span.ms for span in _spans(reply) if span.phase is Phase.HOLD)


def _until_the_hold_ms(reply: Answer) -> int:
    spans = _spans(reply)
    first = next(i for i, span in enumerate(spans) if span.phase is Phase.HOLD)
    return sum(span.ms for span in spans[:first])
