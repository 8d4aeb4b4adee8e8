"""How much is said: quiet holds, short instructions and full ones, from the moment they are wished for."""

from __future__ import annotations

import pytest

from skill.coaching.cues import TIPS
from skill.coaching.progress import Instructions
from skill.speech.en import ENGLISH
from tests.conversation.household import Household
from tests.conversation.states import LAUNCH, QUICK, STRETCHING, begun, household, practised
from tests.conversation.test_pacing import ASK, left_ms

CHATTER = tuple(
    text
    for key in (
        "cue.breathe_in",
        "cue.and_out",
        "cue.out_slowly",
        *(f"tip.lying.{number}" for number in range(TIPS)),
    )
    for text in ENGLISH.lines[key]
)
FULL, SHORT = "Lie down on your back, on the floor or your bed.", "On your back."
IN_A_HOLD = STRETCHING["in the first hold"]


def chatter(words: str) -> list[str]:
    return [text for text in CHATTER if text in words]


def test_quiet_begins_in_the_middle_of_a_hold_and_takes_no_second_of_it() -> None:
    reply = household(IN_A_HOLD).says("quiet mode")

    assert chatter(reply.words) == []
    assert reply.complaints == []
    assert left_ms(household(IN_A_HOLD), "quiet mode") == left_ms(household(IN_A_HOLD), "which leg")


def test_quiet_stays_until_more_is_wished_for() -> None:
    home = Household()
    practised(home)
    home.says(f"{ASK}to use fewer words")
    assert home.known().quiet
    assert chatter(home.wait(60).says(QUICK).words) == []
    assert chatter(home.wait(5).says("talk more").words)
    assert not home.known().quiet


@pytest.mark.parametrize("hold_s", [10, 15, 20, 25, 30])
def test_a_quiet_hold_of_any_length_keeps_to_the_rules(hold_s: int) -> None:
    home = Household()
    practised(home)
    home.says(f"{ASK}quiet mode")
    home.says(f"{ASK}hold for {ENGLISH.spell(hold_s)} seconds")
    reply = home.says(QUICK)

    assert reply.complaints == []
    assert chatter(reply.words) == []


def test_the_way_in_is_told_in_full_once_where_few_words_are_wanted() -> None:
    home = Household()
    home.says(f"{ASK}quiet mode")
    assert FULL in begun(home).words
    home.wait(600).says("stop")
    home.wait(36_000).says(LAUNCH)
    home.says("no")
    assert FULL not in home.wait(36_000).says(QUICK).words


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("full instructions", FULL),
        ("explain everything", FULL),
        ("short instructions", SHORT),
        ("skip the explanations", SHORT),
    ],
)
@pytest.mark.parametrize("times", ["never here", "practised"])
def test_instructions_are_as_long_as_was_chosen(words: str, told: str, times: str) -> None:
    home = Household()
    if times == "practised":
        practised(home)
    home.says(ASK + words)
    reply = begun(home) if times == "never here" else home.says(QUICK)
    assert told in reply.words


def test_whatever_was_chosen_what_do_i_do_tells_it_in_full() -> None:
    home = Household()
    practised(home)
    home.says(f"{ASK}short instructions")
    assert SHORT in home.says(QUICK).words
    assert FULL in home.wait(5).says("what do i do").words


def test_on_the_way_into_a_position_the_whole_of_it_is_told_at_once() -> None:
    home = Household()
    practised(home)
    home.says(QUICK)
    reply = home.wait(20).says("explain everything")
    assert FULL in reply.words


def test_a_hold_is_not_broken_off_for_a_choice_of_instructions() -> None:
    for words in ("explain everything", "short instructions"):
        assert left_ms(household(IN_A_HOLD), words) == left_ms(household(IN_A_HOLD), "which leg")


def test_two_devices_that_choose_at_once_lose_neither_choice() -> None:
    kitchen = household(IN_A_HOLD)
    bedroom = kitchen.beside("bedroom")
    bedroom.says(f"{ASK}short instructions")
    kitchen.says("quiet mode")
    kitchen.wait(5).says("slower")

    known = kitchen.known()
    assert (known.quiet, known.instructions) == (True, Instructions.SHORT)
