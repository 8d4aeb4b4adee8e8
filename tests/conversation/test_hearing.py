"""No variant of a line is heard twice in a row in what is sent, nor two answers in the same words."""

from __future__ import annotations

from itertools import pairwise

import pytest

from infra.local.echo import heard
from skill.coaching.timeline import Phase
from skill.conversation.turns.reply import LISTEN_MS
from skill.speech.en import ENGLISH
from tests.conversation.household import Answer, Household
from tests.conversation.states import QUICK, begun, wait_for

IN_HOLDS = ("cue.breathe_in", "cue.and_out", "release")
ONCE_A_SESSION = ("hello.first_leg", "wrap.part", "feel.ask")


def spoken(answer: Answer, seconds: float) -> list[str]:
    """The texts that begin within `seconds` of the answer, the reprompt among them."""
    begins_ms, texts = 0, []
    for segments in (heard.of_response(answer.json["response"]), heard.of_reprompt(answer.json["response"])):
        for segment in segments:
            if begins_ms <= seconds * 1000:
                texts.append(segment.text or "")
            begins_ms += ENGLISH.speaking_ms(segment.text or "") + segment.pause_ms
        begins_ms += LISTEN_MS
    return texts


def repeated(texts: list[str], key: str) -> list[str]:
    said = [text for text in texts if text in ENGLISH.lines[key]]
    assert said, key
    return [one for one, other in pairwise(said) if one == other]


@pytest.mark.parametrize("words", ["yes", "which leg"])
def test_nor_in_what_is_sent_at_once(words: str) -> None:
    home = Household()
    texts = spoken(begun(home), 10_000) if words == "yes" else spoken(_interrupted(home, words), 10_000)

    assert {key: repeated(texts, key) for key in IN_HOLDS} == {key: [] for key in IN_HOLDS}


def test_what_is_asked_twice_is_answered_in_other_words() -> None:
    home = Household()
    begun(home)
    one, other = (home.wait(60).says("how long left").words for _ in range(2))
    assert one.split(".")[0] != other.split(".")[0]


def _interrupted(home: Household, words: str) -> Answer:
    begun(home)
    return home.wait(30).says(words)


def test_a_first_time_and_the_second_one_do_not_end_in_the_same_words() -> None:
    home = Household()
    home.says(QUICK)
    first = home.wait(20).says("yes")
    wait_for(home, first, Phase.QUESTION).says("just right")
    second = home.wait(40_000).says(QUICK)

    for key in ("wrap.part",):
        one, other = (next(v for v in ENGLISH.lines[key] if v in answer.words) for answer in (first, second))
        assert one != other
