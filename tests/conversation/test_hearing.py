"""No variant of a line is heard twice in a row, wherever in what is being said somebody speaks."""

from __future__ import annotations

from itertools import cycle, islice, pairwise

import pytest

from infra.local.echo import heard
from skill.coaching.timeline import Phase
from skill.conversation.alexa.hearing import heard_by
from skill.conversation.turns.memory import Memory, Playing
from skill.conversation.turns.reply import LISTEN_MS
from skill.speech.en import ENGLISH
from skill.speech.timing import speaking_ms
from tests.conversation.household import Answer, Household
from tests.conversation.states import QUICK, begun, wait_for

IN_HOLDS = ("cue.breathe_in", "cue.and_out", "cue.nearly", "release")
ONCE_A_SESSION = ("hello.first_leg", "wrap.part", "feel.ask")


def spoken(answer: Answer, seconds: float) -> list[str]:
    """The texts that begin within `seconds` of the answer, the reprompt among them."""
    begins_ms, texts = 0, []
    for segments in (heard.of_response(answer.json["response"]), heard.of_reprompt(answer.json["response"])):
        for segment in segments:
            if begins_ms <= seconds * 1000:
                texts.append(segment.text or "")
            begins_ms += speaking_ms(segment.text or "") + segment.pause_ms
        begins_ms += LISTEN_MS
    return texts


def repeated(texts: list[str], key: str) -> list[str]:
    said = [text for text in texts if text in ENGLISH.lines[key]]
    assert said, key
    return [one for one, other in pairwise(said) if one == other]


@pytest.mark.parametrize(
    "waits",
    [(103, 6, 30), (104, 31), (140, 9), (112, 25, 60, 3), (250, 30, 45), (60, 55, 20), (33, 90)],
)
def test_nor_where_a_stretch_is_interrupted_again_and_again(waits: tuple[int, ...]) -> None:
    home = Household()
    reply, texts = begun(home), []
    for seconds in islice(cycle(waits), 9):
        texts += spoken(reply, seconds)
        reply = home.wait(seconds).says("which leg")

    assert {key: repeated(texts, key) for key in IN_HOLDS} == {key: [] for key in IN_HOLDS}


def test_a_first_time_and_the_second_one_do_not_end_in_the_same_words() -> None:
    home = Household()
    home.says(QUICK)
    first = home.wait(20).says("yes")
    wait_for(home, first, Phase.QUESTION).says("just right")
    second = home.wait(40_000).says(QUICK)

    for key in ("wrap.part", "feel.ask"):
        one, other = (next(v for v in ENGLISH.lines[key] if v in answer.words) for answer in (first, second))
        assert one != other


def test_what_was_sent_counts_as_heard_only_as_far_as_it_was_played() -> None:
    memory = Memory(
        playing=Playing(1_000, ()),
        heard={"rest": 2},
        tellings={"rest": ((5_000, 0), (9_000, 1)), "stop": ((0, 1),)},
    )

    assert heard_by(memory, 2_000) == {"rest": 2, "stop": 1}
    assert heard_by(memory, 6_000) == {"rest": 0, "stop": 1}
    assert heard_by(memory, 60_000) == {"rest": 1, "stop": 1}
