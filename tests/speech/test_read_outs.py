"""Whatever somebody's history is: every read-out keeps to the rules (guide B9, coach 7 and 9)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skill.coaching.days import Slot, day_of, week_of
from skill.coaching.history import History, Week
from skill.coaching.positions import POSITIONS, Leg, PositionId
from skill.coaching.progress import LegLimits, PositionProgress, Progress, Told
from skill.coaching.routine import Wish, begin_run, spare
from skill.coaching.settle import settle
from skill.coaching.streak import extend
from skill.conversation.flow.breathing import COUNTS, YES, minute
from skill.conversation.flow.wrap_up import farewell
from skill.conversation.intents.read_out import PERIODS, summarize_progress
from skill.conversation.intents.resting import take_rest_day
from skill.conversation.intents.starting import launch
from skill.conversation.turns.memory import Memory
from skill.conversation.turns.turn import Turn
from skill.speech.en import ENGLISH
from skill.speech.en.spelling import number
from skill.speech.languages import words_for
from tests.coaching.calendars import Kind, with_day
from tests.coaching.made import finished

if TYPE_CHECKING:
    from collections.abc import Callable

    from skill.coaching.run import Run
    from skill.conversation.turns.reply import Reply

NOW = datetime(2026, 3, 16, 20, 0, tzinfo=UTC)
"""A Monday evening."""
ZONE = "Europe/London"
NUMBERS = re.compile(rf"\b(?:\d+|{'|'.join(number(n) for n in range(99, 0, -1))})\b")
AGAINST = re.compile(r"\b(out of|of|from|to|and)\b")
"""How a number is told against another one."""
GUILT = re.compile(
    r"\b(you lost|you broke|only|missed|lost|broke\w*|fail\w*|behind|others|everyone|percent)\b|%|!"
)
FACTS_MAX = 3
READ_OUT_MAX_MS = 15_000
END_MAX_MS = 12_000
"""Of the last words (coach 9)."""
READ_OUT_MAX_WORDS = 38
"""About thirty-five (guide B9)."""


@st.composite
def people(draw: st.DrawFn) -> Progress:
    """Somebody with weeks of days kept, missed and rested, with holds anywhere, on any day of a week."""
    days = draw(st.lists(st.sampled_from([*Kind, Kind.KEPT, Kind.KEPT]), max_size=40))
    today = day_of(NOW, ZONE)
    history = History()
    for ago, kind in zip(range(len(days), 0, -1), days, strict=True):
        for _ in range(draw(st.integers(1, 3)) if kind is Kind.KEPT else 1):
            history = with_day(history, today - ago, kind)
        if kind is Kind.KEPT:
            history = history.with_seconds(today - ago, draw(st.integers(10, 1_000)))
    for _ in range(draw(st.integers(0, 3))):
        history = with_day(history, today, Kind.KEPT).with_seconds(today, draw(st.integers(10, 600)))
    streak = draw(st.sampled_from([history.streak, 2, 6, 13, 65, 95, 364]))
    history = replace(history, streak=streak, best=max(history.best, streak))
    progress = Progress(welcomed_day=1, zone=ZONE, history=history)
    for position in draw(st.sets(st.sampled_from(list(POSITIONS)))):
        hold_s = draw(st.sampled_from(range(10, POSITIONS[position].hold_max_s + 1, 5)))
        state = PositionProgress(hold_s=hold_s, times=draw(st.integers(0, 5)), last_day=today)
        progress = progress.with_position(position, state)
    if draw(st.booleans()):
        progress = progress.with_leg(draw(st.sampled_from(Leg)), LegLimits(today + 1, today + 1))
    return settle(progress, NOW)


people_and_variants = given(people(), st.integers(0, 11), st.integers(0, 6))


def turn(progress: Progress, variant: int, later: int, period: str = "") -> Turn:
    moment = NOW + timedelta(days=later)
    return Turn(
        moment,
        "request",
        "kitchen",
        True,
        settle(progress, moment),
        Memory(),
        words_for("en-US", variant),
        slots={"period": period},
    )


def spoken(here: Turn, wish: Callable[[Turn], Reply]) -> str:
    return " ".join(cue.text for cue in wish(here).speech)


def a_run(here: Turn) -> Run:
    """A quick one in which every hold of the legs that may be stretched was finished."""
    progress = begin_run(here.progress, Wish(), "abcdef", "kitchen", here.now_ms // 1000, here.day)
    run = progress.runs[-1]
    return finished(spare(run, run.spared), len(run.pending()))


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?])\s+", text)


def wrongs(text: str, facts: int = FACTS_MAX + 1, *, asks: bool = False) -> list[str]:
    """What is wrong with a read-out of at most so many sentences, and a question where one is due."""
    said = sentences(text)
    told = said[:-1] if asks else said
    takes_ms = ENGLISH.speaking_ms(" ".join(told))
    numbers = [NUMBERS.findall(sentence.lower().replace("one more", "more")) for sentence in said]
    return [
        *([] if len(told) <= facts else [f"{len(told)} sentences"]),
        *(
            f"{len(n)} numbers: {s}"
            for n, s in zip(numbers, said, strict=True)
            if len(n) > (2 if AGAINST.search(s) else 1)
        ),
        *([] if takes_ms < READ_OUT_MAX_MS else [f"{takes_ms} ms"]),
        *([] if len(" ".join(told).split()) <= READ_OUT_MAX_WORDS else [f"{len(text.split())} words"]),
        *(f"never said: {found}" for found in GUILT.findall(text.lower())),
        *(f"digits: {found}" for found in re.findall(r"\b\d{1,2}\b|\d\.\d", text)),
    ]


@settings(deadline=None, max_examples=150)
@people_and_variants
def test_how_it_goes(progress: Progress, variant: int, later: int) -> None:
    for period in ("", "TODAY", *PERIODS):
        text = spoken(turn(progress, variant, later, period), summarize_progress)
        assert wrongs(text, asks=text.endswith("?")) == [], text


@settings(deadline=None, max_examples=150)
@people_and_variants
def test_after_a_stretch_session(progress: Progress, variant: int, later: int) -> None:
    here = turn(progress, variant, later)
    text = " ".join(farewell(here, a_run(here)))
    assert wrongs(text, FACTS_MAX + 2) == [], text
    assert ENGLISH.speaking_ms(text) <= END_MAX_MS, text


@settings(deadline=None, max_examples=100)
@people_and_variants
def test_a_rest_day(progress: Progress, variant: int, later: int) -> None:
    text = spoken(turn(progress, variant, later), take_rest_day)
    assert wrongs(text, FACTS_MAX, asks=True) == [], text
    counts = turn(progress, variant, later)
    after = spoken(counts, lambda here: minute(here, about={COUNTS: YES}))
    assert wrongs(" ".join(sentences(after)[-3:]), asks=True) == [], after


@settings(deadline=None, max_examples=100)
@people_and_variants
def test_welcome_back(progress: Progress, variant: int, later: int) -> None:
    """What is said before the way into the first position."""
    here = turn(progress, variant, later)
    speech = launch(here).speech.cues[0].text
    known = progress.history.last_stretched and later < 7
    assert not known or wrongs(speech, FACTS_MAX + 2) == [], speech


def told_of(days: tuple[int, ...], period: str = "", *, aim: int = 14, last: int = 0, told: str = "") -> str:
    """So many stretch sessions a day, the last of them today, a Wednesday; the holds went from 10 to 15 s."""
    wednesday = day_of(NOW, ZONE) + 2
    history = History()
    for ago, count in zip(range(len(days) - 1, -1, -1), days, strict=True):
        for n in range(count):
            day = wednesday - ago
            slot = Slot.EVENING if n else Slot.MORNING
            held = {PositionId.LYING: 15}
            history = extend(history, day).with_session(day, slot, 0, held).with_seconds(day, 100)
    if last:
        history = replace(history, weeks={**history.weeks, week_of(wednesday) - 7: Week(last)})
    states = {PositionId.LYING: PositionProgress(hold_s=15, times=5)}
    yesterday = Told(wednesday - 1, told)
    progress = Progress(welcomed_day=1, zone=ZONE, history=history, positions=states, aim=aim, told=yesterday)
    return spoken(turn(progress, 0, 2, period), summarize_progress)


@pytest.mark.parametrize(
    ("days", "period", "heard"),
    [
        (
            (2, 2, 1),
            "",
            "One of two done today. About two minutes held. That's five out of five so far",
        ),
        ((2, 2, 2), "", "Both done today. About three minutes held. That's six out of six so far this week."),
        ((2, 2, 0), "", "Nothing yet today. That's four out of four so far this week."),
        ((0, 0, 1), "", "One of two done today. About two minutes held. Your lying stretch went from ten to"),
        ((2, 2, 2), "WEEK", "That's six out of six so far this week."),
        ((1, 1, 1), "WEEK", "Three sessions this week."),
        ((2, 1, 0), "YESTERDAY", "You did one session yesterday. About two minutes held."),
        ((2, 0, 0), "YESTERDAY", "Yesterday was a day off."),
        ((2, 2, 2), "MONTH", "Six sessions this month. About ten minutes held."),
        (
            (2, 2, 2),
            "START",
            "You've done six sessions since you began. Your lying stretch went from ten to",
        ),
        ((2, 2, 2), "TOTAL", "You've held your stretches for about ten minutes in all."),
        ((2, 2, 2), "BEST", "Your best is three days in a row. Your longest hold is fifteen seconds."),
        ((2, 2, 2), "STREAK", "Three days in a row."),
    ],
)
def test_each_question_is_answered_for_what_was_asked(days: tuple[int, ...], period: str, heard: str) -> None:
    assert told_of(days, period).startswith(heard)


def test_a_week_before_is_told_as_it_was() -> None:
    assert told_of((1,), "LAST_WEEK", last=11).startswith("Last week you did eleven sessions.")


@pytest.mark.parametrize("last", [5, 30, 0])
def test_a_week_suggests_one_more_than_the_last_where_that_can_still_be(last: int) -> None:
    told = told_of((1, 1, 1), "WEEK", last=last)
    assert ("would be one more than last week" in told) is (last == 5)
    assert ("still time for" in told) is (last == 30)


def test_with_once_a_day_as_the_aim_one_is_the_whole_day() -> None:
    told = told_of((1, 1, 1), aim=7)
    assert told.startswith("You've stretched today. About two minutes held. That's three out of three so far")
    assert "tonight" not in told


def test_what_was_told_yesterday_is_not_told_today() -> None:
    assert "six out of six" in told_of((2, 2, 2))
    assert "six out of six" not in told_of((2, 2, 2), told="aim")


@pytest.mark.parametrize("days", [3, 7, 14, 30, 66, 96, 126])
def test_a_milestone_is_told_on_its_day_and_not_on_the_day_before(days: int) -> None:
    today = day_of(NOW, ZONE)
    for streak, told in ((days - 1, True), (days - 2, False)):
        history = History()
        for ago in range(min(streak, 40), 0, -1):
            history = with_day(history, today - ago, Kind.KEPT)
        history = replace(history, streak=streak, sessions=1_000, first_day=today - 700, longest_s=30)
        here = turn(Progress(welcomed_day=1, zone=ZONE, history=history), 0, 0)
        text = " ".join(farewell(here, a_run(here))).lower()
        assert (f"{number(days) if days < 100 else days} days" in text) is told


KINDLY = (
    "hello",
    "rest.",
    "breath.",
    "reminders.",
    "wrap.",
    "week.",
    "last_week.",
    "streak.",
    "today.",
    "fact.",
)


def test_nobody_is_blamed_for_a_day_without_a_stretch() -> None:
    lines = [(key, text) for key, texts in ENGLISH.lines.items() if key.startswith(KINDLY) for text in texts]
    assert len(lines) > 100
    assert [(key, text) for key, text in lines if GUILT.search(text.lower())] == []


def test_whoever_comes_back_hears_that_coming_back_counts() -> None:
    assert all("count" in text for text in ENGLISH.lines["hello.back"])
