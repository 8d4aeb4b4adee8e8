"""A sore back is why people come: "we keep it gentle" comes true in the stretch that follows, in no other."""

from __future__ import annotations

from skill.coaching.positions import Leg
from skill.coaching.timeline import Phase
from skill.conversation.turns.memory import Ask
from skill.speech.en import ENGLISH
from tests.conversation.household import Household
from tests.conversation.states import LAUNCH, QUICK, begun, wait_for

SORE = "my back hurts"
BOTH = frozenset(Leg)
LATER_S = 60


def softer(home: Household) -> frozenset[Leg]:
    return home.known().runs[-1].softer


def test_told_before_the_first_stretch_it_makes_every_position_gentler() -> None:
    home = Household()
    home.says(LAUNCH)
    assert home.wait(20).says(SORE).words.startswith(ENGLISH.lines["sore_back"][0])
    started = home.wait(5).says("yes")
    assert "Straighten a little." in started.words
    assert softer(home) == BOTH


def test_what_was_wished_for_is_still_what_begins() -> None:
    home = Household()
    home.says(QUICK)
    home.wait(20).says(SORE)
    home.wait(5).says("yes")
    assert [block.position for block in home.known().runs[-1].blocks] == ["lying"]
    assert softer(home) == BOTH


def test_told_with_nothing_going_on_it_lasts_through_the_safety_note() -> None:
    home = Household()
    home.says(f"alexa tell my hamstring stretches {SORE}")
    assert home.wait(5).says("yes").memory.ask is Ask.START
    home.wait(20).says("yes")
    assert softer(home) == BOTH


def test_told_before_a_stretch_is_taken_up_again_what_is_left_of_it_is_gentler() -> None:
    home = Household()
    wait_for(home, begun(home), Phase.HOLD, 2).says("stop")
    assert home.wait(LATER_S).says(LAUNCH).memory.ask is Ask.RESUME
    assert home.wait(5).says(SORE).memory.ask is Ask.RESUME
    home.wait(5).says("yes")
    assert softer(home) == BOTH


def test_the_next_stretch_is_as_usual() -> None:
    home = Household()
    home.says(QUICK)
    home.wait(20).says(SORE)
    wait_for(home, home.wait(5).says("yes"), Phase.QUESTION).says("stop")
    home.wait(6 * 60 * 60).says(LAUNCH)
    assert softer(home) == frozenset()
