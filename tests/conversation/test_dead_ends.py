"""What people say that once led nowhere: answered where it is said, and in a hold the clock runs on."""

from __future__ import annotations

import pytest

from skill.coaching.timeline import Phase
from skill.speech.en import ENGLISH
from tests.conversation.household import Household
from tests.conversation.states import LAUNCH, STATES, household

NOT_UNDERSTOOD = tuple(
    line for key, variants in ENGLISH.lines.items() if key.startswith("fallback") for line in variants
)
BY_THE_WAY = (
    *(
        "thank you",
        "good morning",
        "what do i need",
        "how long does it take",
        "where should i feel it",
        "why",
    ),
    *("five minutes", "no towel", "i'm pregnant", "i had back surgery", "be quiet", "quiet please"),
    *(
        "two rounds",
        "count down for me",
        "play music",
        "what time is it",
        "it feels tight",
        "i can breathe fine",
    ),
    *("what's a hamstring", "am i doing this right", "should i take my shoes off", "volume up"),
)
"""Nothing of what is ahead is lost by these."""
PAUSES = (
    "i need to go to the bathroom",
    "somebody is at the door",
    "the phone is ringing",
    "i have to cough",
)
BEFORE = (*BY_THE_WAY, "my back hurts", "help my back pain", "no door frame")


def said_in_a_hold(words: str) -> tuple[Household, str]:
    home = household(STATES["in the first hold"])
    return home, home.says(words).words


@pytest.mark.parametrize("words", BY_THE_WAY)
def test_in_a_hold_it_is_answered_and_the_hold_goes_on(words: str) -> None:
    home, answer = said_in_a_hold(words)
    assert not answer.startswith(NOT_UNDERSTOOD)
    reply = home.wait(1).says("which leg")
    assert reply.memory.playing is not None
    assert Phase.HOLD in {span.phase for span in reply.memory.playing.spans}
    assert len(reply.progress.runs[-1].pending()) >= len(
        household(STATES["in the first hold"]).known().runs[-1].pending()
    )


@pytest.mark.parametrize("words", PAUSES)
def test_what_calls_somebody_away_is_a_pause(words: str) -> None:
    home, _ = said_in_a_hold(words)
    assert home.says("i'm back").memory.playing is not None


@pytest.mark.parametrize("words", BEFORE)
def test_at_the_welcome_it_is_answered_and_nobody_is_sent_away(words: str) -> None:
    home = Household()
    home.says(LAUNCH)
    reply = home.says(words)
    assert not reply.words.startswith(NOT_UNDERSTOOD)
    assert reply.open
    assert "don't stretch" not in reply.words


@pytest.mark.parametrize(
    "words", ["play music", "what time is it", "thank you", "i don't feel like it today"]
)
def test_with_nothing_running_it_is_answered_as_well(words: str) -> None:
    answer = Household().says(f"alexa tell my hamstring stretches {words}").words
    assert answer
    assert not answer.startswith(NOT_UNDERSTOOD)
