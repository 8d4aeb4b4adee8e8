"""After it hurt: a rest that is long enough, an end on a "no", and no question how it felt."""

from __future__ import annotations

import pytest

from infra.local.echo import heard
from skill.coaching.timeline import Phase
from skill.conversation.turns.memory import Ask
from skill.speech.en import ENGLISH
from tests.conversation.household import Answer, Household
from tests.conversation.states import LAUNCH, SAFETY, STATES, STRETCHING, begun, household, wait_for

WORDS_S = 1
"""One way of saying it takes longer than another."""


@pytest.mark.parametrize(("words", "rest_s"), [("it hurts", 20), ("it tingles", 30), ("my leg is numb", 30)])
def test_the_rest_lasts_until_it_is_asked(words: str, rest_s: int) -> None:
    home = household(STRETCHING["in the first hold"])
    *rest, _ = heard.of_response(home.says(words).json["response"])
    assert rest_s <= heard.length_ms(rest) / 1000 < rest_s + WORDS_S


def test_a_no_to_going_on_is_the_end_for_today() -> None:
    home = household(SAFETY["asked whether to go on after a hurt"])
    reply = home.says("no")
    assert reply.words.startswith(ENGLISH.lines["hurts.enough"])
    assert reply.memory.playing is None
    assert home.known().runs == ()


def gone_on_with_after_pain(home: Household) -> Answer:
    """The last answer of a routine in which it hurt, and which was gone on with to its end."""
    wait_for(home, begun(home), Phase.HOLD).says("it hurts")
    reply = home.wait(30).says("yes")
    while reply.memory.ask is Ask.NEXT:
        reply = wait_for(home, reply, Phase.QUESTION).says("ready")
    return reply


def test_nobody_is_asked_how_it_felt_once_it_hurt() -> None:
    home = Household()
    reply = gone_on_with_after_pain(home)
    assert any(line in reply.words for line in ENGLISH.lines["wrap.plain"])
    assert not any(line in reply.words for line in ENGLISH.lines["feel.ask"])


def test_nobody_is_sent_to_the_next_one_once_it_hurt() -> None:
    home = Household()
    reply = gone_on_with_after_pain(home)
    reply = wait_for(home, reply, Phase.QUESTION).says("it was just right")
    assert ENGLISH.lines["feel.thanks"][0] in reply.words
    assert reply.words.endswith(ENGLISH.lines["next_step.later"])


@pytest.mark.parametrize("words", ["it hurts", "a sharp pain", "it tingles", "my leg is numb"])
def test_told_at_the_question_whether_to_carry_on_it_is_as_if_it_had_been_told_in_the_stretch(
    words: str,
) -> None:
    home, there = household(STATES["asked whether to carry on"]), household(STRETCHING["in the first hold"])
    reply = home.says(words)
    there.says(words)
    (run,) = home.known().runs
    assert run.gentle
    assert reply.memory.playing is None
    assert (home.known().legs, home.known().positions) == (there.known().legs, there.known().positions)
    home.wait(60).says(LAUNCH)
    reply = home.says("yes")
    while reply.memory.ask is Ask.NEXT:
        reply = wait_for(home, reply, Phase.QUESTION).says("ready")
    assert any(line in reply.words for line in ENGLISH.lines["wrap.plain"])
