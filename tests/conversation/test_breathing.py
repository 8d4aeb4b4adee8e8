"""A slow minute is counted once, when it was heard to its end, and only where it stands for a stretch."""

from __future__ import annotations

import pytest

from skill.conversation.turns.memory import Ask
from tests.conversation.household import Answer, Household

HURTS = "alexa tell my hamstring stretches it hurts"
BREATHE = "alexa ask my hamstring stretches for a minute of breathing"


def sessions(home: Household) -> int:
    known = home.stored()
    return known.history.sessions if known else 0


def minute_s(reply: Answer) -> float:
    playing = reply.memory.playing
    assert playing is not None
    return playing.spans[0].ms / 1000


def test_it_counts_once_it_is_over_whatever_is_said_then() -> None:
    for words in ("no", "yes", "which leg", "stop"):
        home = Household()
        home.says(HURTS)
        reply = home.wait(5).says("yes")
        assert sessions(home) == 0
        home.wait(minute_s(reply) + 1).says(words)
        assert sessions(home) == 1


def test_it_counts_where_nobody_says_anything_any_more() -> None:
    home = Household()
    home.says(HURTS)
    reply = home.wait(5).says("yes")
    home.wait(minute_s(reply) + 20).leaves("EXCEEDED_MAX_REPROMPTS")
    assert sessions(home) == 1


def test_another_one_is_not_another_stretch_session() -> None:
    home = Household()
    home.says(HURTS)
    reply = home.wait(5).says("yes")
    again = home.wait(minute_s(reply) + 1).says("yes")
    home.wait(minute_s(again) + 1).says("no")
    assert sessions(home) == 1


def test_it_does_not_count_where_it_was_cut_short() -> None:
    home = Household()
    home.says(HURTS)
    reply = home.wait(5).says("yes")
    home.wait(minute_s(reply) - 2).says("stop")
    assert sessions(home) == 0


def test_it_counts_after_a_pause_when_the_rest_of_it_was_heard() -> None:
    home = Household()
    home.says(HURTS)
    home.wait(5).says("yes")
    home.wait(30).says("pause")
    rest = home.wait(60).says("resume")
    assert minute_s(rest) < 50
    assert sessions(home) == 0
    home.wait(minute_s(rest) + 1).says("no")
    assert sessions(home) == 1


def test_a_minute_for_its_own_sake_is_no_stretch() -> None:
    home = Household()
    reply = home.says(BREATHE)
    home.wait(minute_s(reply) + 1).says("no")
    assert sessions(home) == 0


@pytest.mark.parametrize("words", ["easier", "skip", "faster", "how many left", "yes", "purple elephants"])
def test_words_in_the_minute_are_answered_and_it_goes_on(words: str) -> None:
    home = Household()
    whole = home.says(BREATHE)
    reply = home.wait(minute_s(whole) - 25).says(words)
    assert "out" in reply.words.lower()
    assert reply.memory.ask is Ask.BREATHE
    assert 30 <= minute_s(reply) < 45


@pytest.mark.parametrize(
    "words",
    ["i can't breathe", "help me breathe", "it hurts when i breathe", "i'm not able to breathe"],
)
def test_whoever_cannot_breathe_hears_the_emergency_words_and_no_exercise(words: str) -> None:
    for opened in (False, True):
        home = Household()
        if opened:
            home.says(BREATHE)
            home.wait(20)
        reply = home.says(words if opened else f"alexa tell my hamstring stretches {words}")
        assert reply.words.startswith("Please stop.")
        assert not reply.open
        locked = home.wait(60).says(BREATHE)
        assert locked.memory.ask is Ask.LOCKED
        assert "doctor" in locked.words
