"""What is said in a hold is about that hold."""

from __future__ import annotations

from skill.coaching.positions import Leg
from skill.speech.en import ENGLISH
from tests.conversation.household import Household
from tests.conversation.states import LAUNCH, STRETCHING, household


def test_how_long_left_is_what_is_left_of_it() -> None:
    assert "Seven more seconds." in household(STRETCHING["in the first hold"]).says("how long left").words


def test_skip_leaves_that_hold_out_and_nothing_else() -> None:
    reply = household(STRETCHING["in the first hold"]).says("skip")
    assert {hold.leg for hold in reply.progress.runs[0].blocks[0].passed} == {Leg.LEFT}


def test_what_was_said_last_is_what_is_repeated() -> None:
    home = Household()
    welcome = home.says(LAUNCH).words
    assert ENGLISH.lines["welcome.safety"][0] in welcome
    assert home.says("repeat").words == welcome
    answer = home.says("can i keep my shoes on").words
    assert home.says("repeat").words.startswith(answer)
