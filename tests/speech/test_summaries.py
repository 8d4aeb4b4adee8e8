"""Every read-out there can be: three facts and a step at most, one number a sentence, fifteen seconds."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product
from typing import TYPE_CHECKING

import pytest

from skill.coaching.days import Slot, day_of
from skill.coaching.positions import PositionId
from skill.coaching.progress import PositionProgress, Progress
from skill.coaching.streak import extend
from skill.coaching.timeline import Phase
from skill.conversation.flow.wrap_up import report
from skill.conversation.intents.read_out import summarize_progress
from skill.conversation.turns.memory import Memory
from skill.conversation.turns.turn import Turn
from skill.speech.en import ENGLISH
from skill.speech.en.spelling import number
from skill.speech.languages import words_for
from tests.conversation.household import Household
from tests.conversation.states import begun, wait_for

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = datetime(2026, 3, 18, 20, 0, tzinfo=UTC)
ZONE = "Europe/London"
WORDS = "|".join(number(n) for n in range(99, 0, -1))
NUMBERS = re.compile(rf"\b(?:\d+|{WORDS})\b")
SUMMARY_MAX_MS = 15_000
ONE_OF_TWO = "one of two"


def stretched(sessions: tuple[int, ...], holds: dict[PositionId, int]) -> Progress:
    """Someone with so many stretch sessions on each of the last days, the last of them today."""
    progress = Progress(welcomed_day=1, zone=ZONE)
    for position, hold_s in holds.items():
        progress = progress.with_position(position, PositionProgress(hold_s=hold_s, times=3))
    for ago, count in zip(range(len(sessions) - 1, -1, -1), sessions, strict=True):
        progress = _day(progress, NOW - timedelta(days=ago), count, holds)
    return progress


def _day(progress: Progress, moment: datetime, count: int, holds: dict[PositionId, int]) -> Progress:
    day, history = day_of(moment, ZONE), progress.history
    for _ in range(count):
        history = extend(history, day).with_session(day, Slot.EVENING, int(moment.timestamp()), holds)
        history = history.with_seconds(day, 100)
    return replace(progress, history=history)


def turn(progress: Progress, period: str, variant: int) -> Turn:
    words = words_for("en-US", variant)
    return Turn(NOW, "request", "kitchen", True, progress, Memory(), words, slots={"period": period})


HISTORIES = [
    (1,),
    (2,),
    (0,),
    (5,),
    (1, 0),
    (2,) * 9,
    (2, 2, 2, 2, 2, 2, 2, 1, 1, 0),
    (1, 1, 0, 0, 1),
    (3,) * 28,
    (1, 0, 0, 0, 0, 0, 0, 0, 0),
    (2,) * 70,
]
PERIODS = ("", "TODAY", "WEEK", "STREAK")
HOLDS = [{PositionId.LYING: 10}, {PositionId.LYING: 30, PositionId.RAISED: 25, PositionId.WALL: 20}]


def read_outs() -> Iterator[str]:
    for sessions, holds, period, variant in product(
        HISTORIES, HOLDS, ("", "TODAY", "WEEK", "STREAK"), range(3)
    ):
        speech = summarize_progress(turn(stretched(sessions, holds), period, variant)).speech
        yield " ".join(cue.text for cue in speech)


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?!])\s+", text.lower())


@pytest.fixture(scope="module")
def every_read_out() -> list[str]:
    return sorted(set(read_outs()))


def test_a_read_out_has_three_facts_and_a_next_step_at_most(every_read_out: list[str]) -> None:
    assert len(every_read_out) > 30
    told = {text: [one for one in sentences(text) if not one.endswith("?")] for text in every_read_out}
    assert [text for text, sentences_told in told.items() if len(sentences_told) > 4] == []


def test_a_sentence_has_one_number(every_read_out: list[str]) -> None:
    wrong = [
        sentence
        for text in every_read_out
        for sentence in sentences(text)
        if len(NUMBERS.findall(sentence.replace(ONE_OF_TWO, "one"))) > 1
    ]
    assert wrong == []


def test_a_read_out_takes_less_than_fifteen_seconds(every_read_out: list[str]) -> None:
    assert max(map(ENGLISH.speaking_ms, every_read_out)) < SUMMARY_MAX_MS


def test_no_read_out_has_a_number_in_digits_below_a_hundred(every_read_out: list[str]) -> None:
    assert [text for text in every_read_out if re.search(r"\b\d{1,2}\b|%|\d\.\d", text)] == []


@pytest.mark.parametrize("variant", range(3))
@pytest.mark.parametrize("before", [(0,), (1,), (1, 1, 0), (1,) * 6 + (0,), (2,) * 13 + (1,)])
def test_the_last_words_of_a_run_are_short_and_true(before: tuple[int, ...], variant: int) -> None:
    home = Household()
    finished = replace(
        wait_for(home, begun(home), Phase.QUESTION).says("which leg").progress.runs[-1],
        touched_s=int(NOW.timestamp()),
    )
    here = turn(stretched(before, {PositionId.LYING: 10}), "", variant)
    said = report(here, finished)
    assert len(said) <= 3
    assert ENGLISH.speaking_ms(" ".join(said)) < SUMMARY_MAX_MS
    full_day = before[-1] + 1 >= 2
    assert any("day" in sentence for sentence in said) or not full_day


def test_the_numbers_of_the_day_are_right() -> None:
    here = turn(stretched((1,), {PositionId.LYING: 15}), "TODAY", 0)
    text = " ".join(cue.text for cue in summarize_progress(here).speech)
    assert text.startswith("One of two done today. About two minutes of stretching.")
    assert "fifteen seconds" in text


def test_the_numbers_of_the_week_are_right() -> None:
    """A Wednesday, after a week of nine and so far five in this one."""
    progress = stretched((1, 1, 1, 1, 1, 2, 2, 2, 2, 1), {PositionId.LYING: 15})
    text = " ".join(cue.text for cue in summarize_progress(turn(progress, "WEEK", 0)).speech)
    assert text.startswith("Five stretches this week, enough to keep what you have. Last week had nine.")
    assert "Let's try for ten this week." in text
