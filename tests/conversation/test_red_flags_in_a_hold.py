"""Each red flag, said three seconds into a hold: the right words, then nothing begins but by one sentence."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from skill.coaching.timeline import Phase
from skill.speech.languages import words_for
from tests.conversation.household import Household
from tests.conversation.states import LAUNCH, STATES, begun, household, wait_for

if TYPE_CHECKING:
    from tests.conversation.household import Answer

EMERGENCIES = (
    *(
        "my chest hurts",
        "there's a weight on my chest",
        "i can't get any air",
        "something is stuck in my throat",
    ),
    *("my face is drooping", "my speech is slurred", "i've gone blind in one eye", "my arm won't lift"),
    *("it's the worst headache of my life", "a sudden terrible headache", "my whole left side is paralyzed"),
    *("i passed out", "my husband blacked out", "she is having a fit", "i had a seizure", "he won't wake up"),
    *("i'm bleeding a lot", "it won't stop bleeding", "i'm coughing up blood", "i took too many pills"),
    *(
        "it feels numb when i wipe",
        "i just wet myself",
        "i can't pee",
        "my groin is numb",
        "tingling in my bottom",
    ),
    *("both my legs are weak", "my legs won't hold me", "my leg gave way", "i can't walk anymore"),
    *("i fell and hit my head", "i hit my head", "i think i broke my hip", "call an ambulance"),
)
URGENT = (
    *("something snapped in my leg", "a muscle tore in my thigh", "i have a fever", "i can't lift my foot"),
    *("my calf is hot and red", "i found a lump", "the pain is worse at night"),
)
CRISES = ("i want to die", "i've been thinking about suicide", "there's no reason to live")
HARMLESS = (
    *("i need to go to the bathroom", "it feels tight", "i can breathe fine", "i can't move that far"),
    *("i can't stand this", "my legs are tired", "my chest is on the floor", "my chest doesn't hurt"),
    *(
        "quiet please",
        "you're going too quick",
        "skip the wall",
        "the doorbell is ringing",
        "i have to cough",
    ),
)
NO_KEY = ("start", "resume", "it's better now", "it went away", "okay", "why not", "i can", "skip", "yes")
KEY = "my doctor said it's okay"


def in_a_hold(locale: str = "en-US") -> Household:
    return _in_a_hold(locale).twin()


@cache
def _in_a_hold(locale: str) -> Household:
    home = Household(locale=locale)
    return wait_for(home, begun(home), Phase.HOLD)


def assert_nothing_begins(home: Household) -> None:
    for wait_s in (60, 24 * 3600):
        reply = home.wait(wait_s).says(LAUNCH)
        for words in NO_KEY:
            assert reply.memory.playing is None, words
            assert reply.memory.ask == "locked", words
            reply = home.says(words)
        home.says("stop")


def opened(home: Household) -> Answer:
    home.says(LAUNCH)
    return home.says(KEY)


@pytest.mark.parametrize("flag", EMERGENCIES)
def test_an_emergency_is_answered_with_the_fixed_words_and_pauses_everything(flag: str) -> None:
    home = in_a_hold()
    reply = home.says(flag)
    script = " ".join(
        words_for("en-US", 0).line(key) for key in ("emergency", "emergency.number", "emergency.limits")
    )
    assert reply.words == f"{script} {script}"
    assert_nothing_begins(home)
    assert opened(home).memory.playing is not None


@pytest.mark.parametrize("flag", URGENT)
def test_what_a_doctor_should_see_today_is_sent_there_and_pauses_everything(flag: str) -> None:
    home = in_a_hold()
    assert home.says(flag).words == words_for("en-US", 0).line("urgent")
    assert_nothing_begins(home)
    assert opened(home).memory.playing is not None


@pytest.mark.parametrize("flag", CRISES)
def test_a_thought_of_suicide_gets_a_calm_sentence_and_not_a_word_of_stretching(flag: str) -> None:
    home = in_a_hold()
    reply = home.says(flag)
    assert reply.words == " ".join(words_for("en-US", 0).line(key) for key in ("crisis", "crisis.number"))
    assert "stretch" not in reply.words
    assert_nothing_begins(home)
    assert opened(home).memory.playing is not None


@pytest.mark.parametrize("locale", ["en-AU", "en-CA", "en-GB", "en-IN"])
@pytest.mark.parametrize(
    ("flag", "key"), [("my face is drooping", "emergency.number"), (CRISES[0], "crisis.number")]
)
def test_the_number_is_that_of_the_country(locale: str, flag: str, key: str) -> None:
    assert words_for(locale, 0).line(key) in in_a_hold(locale).says(flag).words


@pytest.mark.parametrize("words", HARMLESS)
def test_what_only_sounds_like_an_alarm_pauses_nothing(words: str) -> None:
    home = in_a_hold()
    reply = home.says(words)
    assert reply.open
    assert not home.known().locked


def test_skipping_the_wall_leaves_out_the_wall_and_goes_on_with_the_hold() -> None:
    home = in_a_hold()
    run = home.says("skip the wall").progress.runs[-1]
    assert "wall" not in {run.blocks[planned.block].position for planned in run.pending()}
    assert run.at is not None
    assert run.blocks[run.at.block].position == "lying"


def test_two_misunderstandings_in_a_row_tell_how_to_get_help() -> None:
    home = in_a_hold()
    first = home.says("purple elephants")
    assert "emergency" not in first.words
    again = home.wait(1).says("purple elephants")
    assert words_for("en-US", 0).line("fallback.twice") in again.words


def test_a_word_that_is_understood_between_them_counts() -> None:
    home = in_a_hold()
    for words in ("purple elephants", "which leg", "purple elephants"):
        reply = home.wait(1).says(words)
    assert words_for("en-US", 0).line("fallback.twice") not in reply.words


def test_a_run_that_was_cut_short_by_a_flag_is_not_offered_again() -> None:
    home = household(STATES["paused in a hold"])
    home.says(EMERGENCIES[0])
    assert opened(home).memory.ask != "resume"
