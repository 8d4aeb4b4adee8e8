"""A screen's touches and reports, answered as their spoken twins are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from skill.coaching.timeline import Phase
from skill.conversation.routing.questions import QUESTIONS
from skill.conversation.routing.routes import TOUCHES
from skill.conversation.turns.memory import Ask
from skill.rendering.apl.stage import TOUCHES as ON_THE_STAGE
from skill.speech.en import ENGLISH
from tests.conversation.at_a_show import AtAShow, buttons
from tests.conversation.states import begun, wait_for

if TYPE_CHECKING:
    from tests.conversation.household import Answer

STALL_S = 13
QUICK = "alexa ask my hamstring stretches for a quick one"


@pytest.fixture
def show() -> AtAShow:
    return AtAShow()


def begins_ms(reply: Answer, phase: Phase, nth: int = 1) -> int:
    """When the nth span of `phase` begins in what is being played."""
    playing = reply.memory.playing
    assert playing is not None
    places = [at for at, span in enumerate(playing.spans) if span.phase is phase]
    return sum(span.ms for span in playing.spans[: places[nth - 1]])


def seconds_today(reply: Answer) -> int:
    return sum(day.seconds for day in reply.progress.history.days.values())


def next_hold(reply: Answer) -> tuple[object, int]:
    run = reply.progress.run(reply.memory.run)
    assert run is not None
    return run.at, run.held_s


@pytest.mark.parametrize("answers", [ON_THE_STAGE, *(question.buttons for question in QUESTIONS.values())])
def test_every_button_is_answered_and_has_its_words(answers: tuple[str, ...]) -> None:
    for what in answers:
        assert what in TOUCHES
        assert ENGLISH.screen[what]
        assert ENGLISH.screen[f"{what}_spoken"]


def test_a_pause_by_touch_goes_on_by_touch_in_the_same_hold(show: AtAShow) -> None:
    reply = begun(show)
    wait_for(show, reply, Phase.HOLD)
    paused = show.touches("pause")
    assert paused.memory.ask is Ask.PAUSED
    assert buttons(paused) == {"resume", "stop"}
    show.wait(20)
    assert next_hold(show.touches("resume")) == (next_hold(paused)[0], 3)


def test_ready_by_touch_does_not_wait_for_the_silence_to_end(show: AtAShow) -> None:
    reply = begun(show)
    assert buttons(reply) >= {"ready", "skip", "stop"}
    wait_for(show, reply, Phase.QUESTION)
    further = show.touches("ready")
    assert further.memory.playing is not None
    assert {span.position for span in further.memory.playing.spans} - {None} == {"wall", "seated"}


def test_a_block_that_is_over_is_followed_by_the_next_one(show: AtAShow) -> None:
    wait_for(show, begun(show), Phase.QUESTION)
    further = show.reports("blockDone", "block:1")
    assert further.json["response"]["directives"]
    assert further.memory.playing is not None
    assert {span.position for span in further.memory.playing.spans} - {None} == {"wall", "seated"}


def test_the_question_at_the_end_of_a_block_is_spoken_with_the_microphone_open(show: AtAShow) -> None:
    before = begun(show)
    wait_for(show, before, Phase.QUESTION)
    asked = show.reports("asks", "block:1")
    response = asked.json["response"]
    assert asked.words == "Next is the right leg. Ready, or stop?"
    assert response["shouldEndSession"] is False
    assert "directives" not in response
    assert (asked.memory, asked.progress) == (before.memory, before.progress)
    further = show.wait(6).says("yes")
    assert further.memory.playing is not None
    assert next(span.leg for span in further.memory.playing.spans if span.hold) == "right"


def test_a_late_question_is_not_asked(show: AtAShow) -> None:
    wait_for(show, begun(show), Phase.HOLD)
    older = show.token
    show.wait(1).touches("easier")
    assert show.reports("asks", "block:1", token=older).json["response"] == {}


def test_a_late_word_about_an_older_document_changes_nothing(show: AtAShow) -> None:
    wait_for(show, begun(show), Phase.HOLD)
    older = show.token
    show.wait(1).touches("easier")
    assert show.reports("touch", "stop", token=older).json["response"] == {}


@pytest.mark.parametrize(("button", "words"), [("easy", "easy"), ("too_much", "a bit much")])
def test_how_it_felt_is_told_by_touch_as_by_voice(button: str, words: str) -> None:
    told: list[tuple[object, str]] = []
    for answered in (AtAShow(), AtAShow()):
        answered.says(QUICK)
        reply = answered.wait(20).says("yes")
        assert buttons(reply) >= {"easy", "just_right", "too_much"}
        wait_for(answered, reply, Phase.QUESTION)
        by_touch = answered.touches(button) if not told else answered.says(words)
        told.append((by_touch.progress.positions, by_touch.words))
    assert told[0] == told[1]


def test_what_stood_still_goes_on_in_the_same_hold(show: AtAShow) -> None:
    reply = begun(show)
    wait_for(show, reply, Phase.HOLD)
    at_ms = begins_ms(reply, Phase.HOLD) + 3000
    before, _ = next_hold(reply)
    there = show.wait(STALL_S).reports("stalled", "token", at_ms)
    assert there.memory.ask is Ask.NEXT
    assert there.memory.playing is not None
    assert next_hold(there) == (before, 3)
    first, *others = [span.ms for span in there.memory.playing.spans if span.phase is Phase.HOLD]
    assert first == pytest.approx(7_000, abs=1000)
    assert set(others) == {10_000}


def test_the_time_that_stood_still_counts_for_no_hold(show: AtAShow) -> None:
    """It is credited while nobody knows of the standstill, and not once more for the hold itself."""
    reply = begun(show)
    at_ms = begins_ms(reply, Phase.HOLD) + 4000
    wait_for(show, reply, Phase.HOLD)
    there = show.wait(STALL_S).reports("stalled", "token", at_ms)
    before, _ = next_hold(reply)
    assert next_hold(there)[0] == before
    wait_for(show, there, Phase.QUESTION)
    assert seconds_today(show.touches("ready")) == 40


def test_on_the_way_into_a_hold_it_goes_on_on_the_way(show: AtAShow) -> None:
    reply = begun(show)
    at_ms = begins_ms(reply, Phase.SWITCH)
    wait_for(show, reply, Phase.SWITCH)
    there = show.wait(STALL_S).reports("stalled", "token", at_ms)
    assert there.memory.playing is not None
    assert Phase.SWITCH in {span.phase for span in there.memory.playing.spans}
    assert next_hold(there)[1] == 0


@pytest.mark.parametrize("place", [("token", 0), ()], ids=["and says so", "and says nothing of where"])
def test_a_device_that_never_gets_beyond_the_first_words_is_not_asked_for_ever(
    show: AtAShow, place: tuple[object, ...]
) -> None:
    begun(show)
    again = show.wait(STALL_S).reports("stalled", *place)
    assert again.memory.playing is not None
    still = show.wait(STALL_S).reports("stalled", *place)
    assert (still.memory.ask, still.memory.playing) == (Ask.PAUSED, None)


def test_a_device_that_got_further_in_between_goes_on_every_time(show: AtAShow) -> None:
    begun(show)
    for _ in range(3):
        reply = show.wait(STALL_S).reports("stalled", "token", 1000)
        assert reply.memory.playing is not None


@pytest.mark.parametrize("at_ms", ["", None, True, [], -5, 10**12, 0.5])
def test_whatever_a_device_tells_of_its_place_is_answered(show: AtAShow, at_ms: object) -> None:
    wait_for(show, begun(show), Phase.HOLD)
    reply = show.reports("stalled", "token", at_ms)
    assert reply.complaints == []
    assert reply.json["response"]["directives"]


def test_the_last_hold_of_all_standing_still_ends_in_the_question_how_it_felt(show: AtAShow) -> None:
    show.says(QUICK)
    reply = show.wait(20).says("yes")
    at_ms = begins_ms(reply, Phase.HOLD, 2) + 7000
    wait_for(show, reply, Phase.HOLD, 2)
    assert show.wait(STALL_S).reports("stalled", "token", at_ms).memory.ask is Ask.FEEL
