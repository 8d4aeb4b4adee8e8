"""The answers that are heard most, in sound: short, and the blocks as long as their holds want."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.parts import need
from tests.sound.read_aloud import MOST, SHORT_S, ReadAloud, read_aloud

if TYPE_CHECKING:
    from pathlib import Path

SENTENCE_WORDS_MAX = 20
RESPONSE_MAX_S = 220


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> list[ReadAloud]:
    need("espeak-ng")
    folder: Path = tmp_path_factory.mktemp("sounds")
    return read_aloud(folder, people=2, days=20)


def test_what_is_heard_most_is_short_unless_it_leads_through_holds(answers: list[ReadAloud]) -> None:
    spoken = [each for each in answers if not each.is_guided]
    assert len(answers) == MOST
    assert len(spoken) >= 3
    assert {each.kind: each.seconds for each in spoken if each.seconds > SHORT_S} == {}


def test_a_block_is_no_longer_than_one_response_may_be(answers: list[ReadAloud]) -> None:
    guided = [each for each in answers if each.is_guided]
    assert guided
    assert {each.kind: each.seconds for each in guided if each.seconds > RESPONSE_MAX_S} == {}


def test_no_sentence_of_them_is_long(answers: list[ReadAloud]) -> None:
    for each in answers:
        for sentence in each.words.replace("?", ".").split("."):
            assert len(sentence.split()) <= SENTENCE_WORDS_MAX, sentence
