"""Reminders that nothing came of for two days: asked about once, without holding up the stretch."""

from __future__ import annotations

import pytest

from infra.local.alexa_services import SILENCE
from skill.coaching.timeline import Phase
from skill.conversation.turns.memory import Ask
from tests.conversation.asked import reminded, stretched
from tests.conversation.states import LAUNCH, wait_for
from tests.conversation.with_alexa import METHODS, permitted, reminds


@pytest.mark.parametrize(("days", "asked"), [(1, False), (2, False), (3, True), (6, True), (13, True)])
def test_it_is_asked_after_two_days_without_a_stretch(days: int, *, asked: bool) -> None:
    reply = reminded(days).says(LAUNCH)
    assert (reply.memory.ask is Ask.REMIND_FITS) is asked


def test_whoever_has_no_reminders_is_not_asked() -> None:
    home = stretched(permitted()).later(4)
    assert home.says(LAUNCH).memory.ask is Ask.NEXT


@pytest.mark.parametrize("trouble", [SILENCE, 401, 429, 500])
def test_where_her_services_do_not_answer_the_stretch_begins_at_once(trouble: int) -> None:
    home = reminded(4)
    home.alexa.fails = dict.fromkeys(METHODS, trouble)
    reply = home.says(LAUNCH)
    assert reply.memory.ask is Ask.NEXT
    assert "And hold." in reply.words


def test_it_is_asked_once_until_the_next_stretch() -> None:
    home = reminded(4)
    assert home.says(LAUNCH).memory.ask is Ask.REMIND_FITS
    home.wait(5).says("stop")
    assert home.later(1).says(LAUNCH).memory.ask is Ask.NEXT
    home.says("stop")
    stretched(home)
    assert home.later(4).says(LAUNCH).memory.ask is Ask.REMIND_FITS


def test_silence_begins_the_stretch_and_changes_no_reminder() -> None:
    home = reminded(4)
    reply = home.says(LAUNCH)
    assert "And hold." in reply.reprompt
    wait_for(home, reply, Phase.HOLD, 2)
    assert "second" in home.says("how long left").words
    assert reminds(home) == ["07:30"]


@pytest.mark.parametrize("words", ["yes", "fine", "next", "start", "resume"])
def test_these_words_leave_the_reminders_and_begin_the_stretch(words: str) -> None:
    home = reminded(4)
    home.says(LAUNCH)
    reply = home.wait(6).says(words)
    assert "And hold." in reply.words
    assert reminds(home) == ["07:30"]


@pytest.mark.parametrize("words", ["fine", "next", "help", "no", "purple elephants", "which leg"])
def test_only_a_yes_stops_them(words: str) -> None:
    home = reminded(4)
    home.says(LAUNCH)
    home.wait(6).says("no")
    reply = home.wait(6).says(words)
    assert reminds(home) == ["07:30"]
    assert "And hold." in reply.words + reply.reprompt


def test_a_yes_stops_them_all_and_the_stretch_begins() -> None:
    home = reminded(4, "seven thirty in the morning", "nine in the evening")
    home.says(LAUNCH)
    home.wait(6).says("no")
    reply = home.wait(6).says("yes")
    assert reminds(home) == []
    assert "And hold." in reply.words


@pytest.mark.parametrize("question", ["no", ""])
def test_cancelling_them_in_other_words_does_too(question: str) -> None:
    home = reminded(4)
    home.says(LAUNCH)
    if question:
        home.wait(6).says(question)
    assert "And hold." in home.wait(6).says("cancel my reminders").words
    assert reminds(home) == []


@pytest.mark.parametrize(
    ("times", "after"),
    [
        (("seven thirty in the morning",), ["20:00"]),
        (("seven thirty in the morning", "nine in the evening"), ["07:30", "20:00"]),
    ],
)
def test_a_better_time_takes_the_place_of_the_one_it_is_for(times: tuple[str, ...], after: list[str]) -> None:
    home = reminded(4, *times)
    home.says(LAUNCH)
    home.wait(6).says("no")
    assert home.wait(6).says("eight in the evening").memory.ask is Ask.REMIND
    reply = home.wait(6).says("yes")
    assert reminds(home) == after
    assert reply.memory.ask is Ask.RESUME


def test_a_red_flag_at_the_question_comes_first() -> None:
    home = reminded(4)
    home.says(LAUNCH)
    reply = home.wait(6).says("my groin is numb")
    assert reply.words.startswith("Please stop.")
