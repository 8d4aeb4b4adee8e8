"""Questions about the stretches are answered anywhere, and the clock of a hold runs on (coach 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from skill.coaching.positions import POSITIONS, Frame, PositionId
from skill.coaching.timeline import Phase
from skill.conversation.flow.going_on import WITHIN_HOLD_MS
from skill.conversation.turns.memory import Ask
from skill.speech.en import ENGLISH
from tests.conversation.household import Household
from tests.conversation.states import LAUNCH, begun, wait_for

if TYPE_CHECKING:
    from tests.conversation.household import Answer

QUESTIONS = {
    "why": "lower back",
    "what is a hamstring": "back of your thigh",
    "where should i feel it": "Behind the thigh",
    "am i doing it right": "Then yes.",
    "how should i breathe": "longer out",
    "which way do i face": "face up",
    "what is the wall stretch": "heel up the frame",
    "what is the chair stretch": "edge of a chair",
    "can i do it on the bed": "a firm bed is fine",
    "can i keep my shoes on": "Bare feet",
    "can i do it after sport": "Warm muscles",
    "what do i need": "a firm chair",
    "how long does it take": "more minutes",
    "what's next": "right leg",
    "is it safe with a slipped disc": "Only your doctor",
    "i have no towel": "Your hands",
}
INTO_IT_S = 3


def held_out(reply: Answer) -> float:
    """Seconds until the hold that is going on is let go of."""
    playing = reply.memory.playing
    assert playing is not None
    assert playing.spans[0].phase is Phase.HOLD
    return playing.spans[0].ms / 1000


@pytest.mark.parametrize(("question", "answer"), QUESTIONS.items())
def test_it_is_answered_in_a_hold_whose_clock_runs_on(question: str, answer: str) -> None:
    home = Household()
    reply = wait_for(home, begun(home), Phase.HOLD).says(question)
    assert answer in reply.words
    assert held_out(reply) == pytest.approx(10 - INTO_IT_S, abs=0.6)


@pytest.mark.parametrize(("question", "answer"), QUESTIONS.items())
def test_it_is_answered_at_the_welcome_which_asks_again(question: str, answer: str) -> None:
    home = Household()
    home.says(LAUNCH)
    reply = home.says(question)
    elsewhere = {"am i doing it right": "yes.", "which way do i face": "On the floor, face up."}
    elsewhere |= {"how long does it take": "minutes for all of it", "what's next": "First the lying stretch"}
    assert elsewhere.get(question, answer) in reply.words
    assert reply.memory.ask is Ask.START


@pytest.mark.parametrize("question", QUESTIONS)
def test_it_is_answered_out_of_the_blue_and_starts_nothing(question: str) -> None:
    reply = Household().says(f"alexa ask my hamstring stretches {question}")
    assert reply.words
    assert not reply.open
    assert reply.memory.playing is None


ANSWERED_IN_A_HOLD = (
    *("why", "hamstring", "where_felt", "form", "how_to_breathe", "facing", "describe", "surface", "shoes"),
    *("after_sport", "equipment", "duration.left", "condition", "no_towel", "what_next"),
)


@pytest.mark.parametrize("key", ANSWERED_IN_A_HOLD)
def test_no_answer_is_too_long_for_a_hold(key: str) -> None:
    said = [text for line, texts in ENGLISH.lines.items() if line.startswith(key) for text in texts]
    assert [text for text in said if ENGLISH.speaking_ms(text) > WITHIN_HOLD_MS] == []


def without_frame() -> Household:
    home = Household()
    wait_for(home, begun(home), Phase.SETUP, nth=2).says("i have no door frame")
    return home


def test_no_door_frame_offers_the_corner_of_a_wall() -> None:
    home = without_frame()
    reply = home.says("yes")
    assert "Now the wall corner." in reply.words
    assert "frame" not in reply.words
    assert home.known().frame is Frame.CORNER


def test_without_a_corner_the_lying_stretch_comes_in_its_place_and_stays_there() -> None:
    home = without_frame()
    reply = home.says("no")
    assert "the lying stretch in its place" in reply.words
    assert "frame" not in reply.words
    assert home.known().frame is Frame.NONE
    assert positions_of(home) == [PositionId.LYING, PositionId.LYING, PositionId.SEATED]
    home.says("stop")
    home.wait(24 * 3600).says(LAUNCH)
    assert positions_of(home) == [PositionId.LYING, PositionId.LYING, PositionId.SEATED]


def test_who_does_not_answer_goes_on_without_the_wall() -> None:
    home = without_frame()
    assert "frame" not in home.wait(30).says("how long left").words
    assert home.known().frame is Frame.NONE


def test_the_second_time_in_a_row_one_is_lying_already() -> None:
    home = without_frame()
    home.says("no")
    home.says("stop")
    home.wait(24 * 3600)
    reply = home.says(LAUNCH)
    assert reply.words.count("your back") <= 1


def test_asked_for_by_its_name_the_wall_is_there_again() -> None:
    home = without_frame()
    home.says("no")
    home.says("stop")
    home.wait(60).says("alexa ask my hamstring stretches to start the wall stretch")
    assert home.known().frame is Frame.DOOR


def test_a_door_frame_found_at_the_question_is_used_at_once() -> None:
    home = without_frame()
    assert "Now the door frame." in home.says("i do have a door frame").words
    assert home.known().frame is Frame.DOOR


def positions_of(home: Household) -> list[PositionId]:
    (run,) = home.known().runs
    return [block.position for block in run.blocks]


def test_only_what_needs_a_frame_is_replaced() -> None:
    assert [position for position, known in POSITIONS.items() if known.needs_frame] == [PositionId.WALL]


def test_who_misses_it_where_none_is_needed_goes_on_holding() -> None:
    home = Household()
    home.says("alexa ask my hamstring stretches to start the chair stretch")
    reply = wait_for(home, home.says("yes"), Phase.HOLD).says("i have no door frame")
    assert "in its place, from now on" in reply.words
    assert held_out(reply) == pytest.approx(10 - INTO_IT_S, abs=0.6)
    assert home.known().frame is Frame.NONE


def test_in_a_hold_before_it_the_corner_is_for_later() -> None:
    home = Household()
    wait_for(home, begun(home), Phase.HOLD).says("i have no door frame")
    assert "Slowly straighten" in home.says("no").words
    assert positions_of(home) == [PositionId.LYING, PositionId.LYING, PositionId.SEATED]
