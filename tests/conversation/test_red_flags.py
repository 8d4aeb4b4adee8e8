"""Red flags win, in every state: stop, the fixed words, the end, and a lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from skill.conversation.turns.memory import Ask
from skill.speech.en import ENGLISH
from tests.conversation.at_a_show import AtAShow
from tests.conversation.states import LAUNCH, QUICK, STATES, STRETCHING, household

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conversation.household import Household

NAMED = "alexa tell my hamstring stretches "
SCRIPT = " ".join(ENGLISH.lines[key][0] for key in ("emergency", "emergency.number", "emergency.limits"))

every_state = pytest.mark.parametrize("bring", STATES.values(), ids=STATES.keys())


def tell(home: Household, words: str) -> str:
    return home.says(words if home.session else NAMED + words).words


@every_state
@pytest.mark.parametrize("words", ["my groin is numb", "i can't pee", "i can't feel my legs", "chest pain"])
def test_an_emergency_ends_everything_with_the_fixed_words_said_twice(
    bring: Callable[[Household], None], words: str
) -> None:
    home = household(bring)
    assert tell(home, words) == f"{SCRIPT} {SCRIPT}"
    assert home.session is None
    assert home.known().locked
    assert home.known().runs == ()


@every_state
@pytest.mark.parametrize("words", ["i have a fever", "i want to die"])
def test_something_urgent_and_a_crisis_pause_it_as_well(
    bring: Callable[[Household], None], words: str
) -> None:
    home = household(bring)
    tell(home, words)
    assert home.session is None
    assert home.known().locked
    assert home.known().runs == ()


@every_state
@pytest.mark.parametrize("words", ["i feel dizzy", "i fell"])
def test_whoever_is_dizzy_or_fell_is_not_coached_on(bring: Callable[[Household], None], words: str) -> None:
    home = household(bring)
    tell(home, words)
    assert home.session is None
    assert home.stored() is None or home.known().runs == ()


def locked() -> Household:
    return household(STATES["locked"])


@pytest.mark.parametrize(
    "words", [LAUNCH, QUICK, f"{NAMED}resume", f"{NAMED}next", f"{NAMED}start over", f"{NAMED}it was easy"]
)
def test_nothing_starts_while_it_is_paused(words: str) -> None:
    home = locked()
    home.wait(3600).says(words)
    assert home.known().runs == ()
    assert home.known().locked


def test_weeks_later_it_is_paused_still() -> None:
    home = locked()
    assert home.wait(20 * 86_400).says(LAUNCH).memory.ask is Ask.LOCKED


NO_KEY = (
    *("fine", "i'm fine", "resume", "start", "okay", "why not", "it's better now", "it's gone", "skip"),
    *("okay i think", "help", "maybe", "yes", "i'm ready", "a quick one", "start over", "no"),
)


@pytest.mark.parametrize("words", NO_KEY)
def test_nothing_but_its_own_sentence_ends_the_pause(words: str) -> None:
    home = locked()
    home.says(LAUNCH)
    home.says(words)
    assert home.known().locked
    assert home.known().runs == ()


def test_that_sentence_opens_nothing_unless_it_names_who_said_so() -> None:
    home = locked()
    home.says(LAUNCH)
    request = home.request("my doctor said it's okay")
    del request["request"]["intent"]["slots"]["who"]
    assert home.sends(request).memory.ask is Ask.LOCKED
    assert home.known().locked


def test_after_that_sentence_everything_begins_at_its_gentlest() -> None:
    home = locked()
    home.says(LAUNCH)
    reply = home.says("my doctor said it's okay")
    assert "ready to start" in reply.words.lower()
    run = home.says("yes").progress.runs[-1]
    assert {(block.depth, block.hold_s) for block in run.blocks} == {(-1, 10)}


def test_no_number_of_yeses_ends_the_pause() -> None:
    """What Alexa takes for a yes may have been "okay" or "why not"."""
    home = locked()
    home.says(LAUNCH)
    for words in ("yes", "okay", "why not", "yes"):
        assert home.says(words).memory.ask == "locked", words
    assert home.known().locked


def test_a_mistake_is_undone_after_one_more_word_and_nothing_begins_by_itself() -> None:
    home = household(STATES["asked whether it was a mistake"])
    reply = home.says("yes")
    assert not home.known().locked
    assert reply.memory.playing is None


def test_a_mistake_that_is_not_confirmed_changes_nothing() -> None:
    home = household(STATES["asked whether it was a mistake"])
    home.says("no")
    assert home.known().locked


@pytest.mark.parametrize("words", ["i feel dizzy", "i fell"])
def test_after_a_dizziness_or_a_fall_the_next_start_waits_once_for_go_on(words: str) -> None:
    home = household(STATES["in the first hold"])
    home.says(words)
    assert home.wait(3600).says(LAUNCH).memory.ask == "steady"
    assert home.says("go on").memory.playing is not None
    home.says("stop")
    assert home.wait(3600).says(LAUNCH).memory.ask != "steady"


def test_two_days_after_a_dizziness_nothing_is_said_of_it() -> None:
    home = household(STATES["in the first hold"])
    home.says("i feel dizzy")
    assert home.wait(48 * 3600).says(LAUNCH).memory.ask != "steady"


def test_numbness_that_stays_pauses_everything() -> None:
    home = household(STATES["asked whether numbness has gone"])
    home.says("it's still there")
    assert home.session is None
    assert home.known().locked


def test_numbness_out_of_the_blue_pauses_nothing() -> None:
    home = household(STATES["never here"])
    tell(home, "my leg is numb")
    assert home.session is None
    assert home.stored() is None or not home.known().locked


@pytest.mark.parametrize("bring", STRETCHING.values(), ids=STRETCHING.keys())
@pytest.mark.parametrize("words", ["it hurts", "sharp pain", "it tingles", "my leg is numb"])
def test_pain_stops_what_is_playing_at_once(bring: Callable[[Household], None], words: str) -> None:
    reply = household(bring).says(words)
    assert reply.memory.playing is None
    assert all(run.sent is None for run in reply.progress.runs)
    assert "And hold." not in reply.words + reply.reprompt


@pytest.mark.parametrize("bring", STRETCHING.values(), ids=STRETCHING.keys())
def test_tingling_never_leads_to_a_longer_or_deeper_hold(bring: Callable[[Household], None]) -> None:
    home = household(bring)
    home.says("it tingles")
    for wish in ("go on", "yes", "longer", "hold for thirty seconds", "harder"):
        reply = home.wait(40).says(wish)
    run = reply.progress.run(reply.memory.run)
    assert run is not None
    assert {block.depth for block in run.blocks if not block.complete} == {-1}
    assert {block.hold_s for block in run.blocks} == {10}


def test_a_screen_shows_the_words_of_an_emergency_once_and_the_number_in_figures() -> None:
    show = AtAShow()
    show.says(LAUNCH)
    reply = show.says("i can't feel my groin")
    shown = reply.json["response"]["directives"][0]["datasources"]["block"]["properties"]
    assert shown["number"] == "911"
    assert reply.words == f"{shown['words']} {shown['words']}"


@pytest.mark.parametrize(("words", "number"), [("i fell", "911"), ("i'm dizzy", ""), ("i have a fever", "")])
def test_a_screen_shows_every_warning_and_a_number_only_where_one_is_to_be_called(
    words: str, number: str
) -> None:
    show = AtAShow()
    show.says(LAUNCH)
    reply = show.says(words)
    shown = reply.json["response"]["directives"][0]["datasources"]["block"]["properties"]
    assert (read(shown["words"]), shown.get("number", "")) == (reply.words, number)


def read(shown: str) -> str:
    """Words as they are read, whatever line they stand in."""
    return shown.replace("<br>", " ").replace("\u00a0", " ")


def test_a_red_flag_locks_though_everything_was_deleted_on_another_device_meanwhile() -> None:
    home = household(STRETCHING["in the first hold"])
    assert home.known().runs
    other = home.beside("bedroom")
    other.says(f"{NAMED}delete my data")
    other.says("yes")
    assert home.stored() is None

    home.says("my groin is numb")

    known = home.known()
    assert known.locked
    assert (known.runs, known.history.sessions) == ((), 0)
