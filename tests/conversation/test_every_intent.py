"""Whatever is said, whenever it is said."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import pytest

from skill.conversation.alexa.session import memory_of
from skill.conversation.routing.routes import INTENTS
from skill.speech.en import ENGLISH
from tests.conversation.household import Household, understanding
from tests.conversation.states import SAFETY, STATES, STRETCHING, household
from tests.conversation.wishes import BY_THE_WAY, WISHES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from skill.coaching.run import Hold
    from tests.conversation.household import Answer

SORRY = ENGLISH.lines["sorry"]
MOVES_ON = ("next", "skip", "start over", "go back", "pause", "more time", "harder", "easier", "longer")


def each(states: dict[str, Callable[[Household], None]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("bring", states.values(), ids=states.keys())


class Said(NamedTuple):
    """One wish, said in some state."""

    wish: str
    reply: Answer
    held_s: int
    """All that is stored after it."""


def in_each(bring: Callable[[Household], None], words: Iterable[str]) -> Iterator[Said]:
    """Each of `words` said in the same state."""
    for wish in words:
        home = household(bring)
        named = "" if home.session else "alexa ask my hamstring stretches "
        yield Said(wish, home.says(named + wish), held_s(home))


@cache
def every_wish(bring: Callable[[Household], None]) -> tuple[Said, ...]:
    return tuple(in_each(bring, WISHES))


def ahead(reply: Answer) -> list[tuple[int, Hold]]:
    """The holds that are still to come, in what the session knows."""
    run = reply.progress.run(reply.memory.run)
    return [] if run is None else [(planned.block, planned.hold) for planned in run.pending()]


def test_the_table_has_every_intent_that_the_skill_answers() -> None:
    assert set(WISHES.values()) == set(INTENTS)


@pytest.mark.parametrize(("words", "intent"), WISHES.items())
def test_the_words_in_the_table_mean_what_they_are_meant_for(words: str, intent: str) -> None:
    assert understanding().understand(words).intent == intent


@each(STATES)
def test_every_wish_is_answered_within_the_rules(bring: Callable[[Household], None]) -> None:
    wrong = {
        wish: reply.complaints or reply.words
        for wish, reply, _ in every_wish(bring)
        if reply.complaints or not reply.words or reply.words in SORRY
    }
    assert wrong == {}


@each(STATES)
def test_a_session_stays_open_for_a_question_and_for_nothing_else(bring: Callable[[Household], None]) -> None:
    for wish, reply, _ in every_wish(bring):
        assert reply.open is (reply.memory.ask is not None), wish
        assert reply.open is bool(reply.reprompt), wish


@each(STRETCHING)
def test_what_is_said_by_the_way_changes_nothing_that_is_ahead(bring: Callable[[Household], None]) -> None:
    before = household(bring).says("which leg")
    for wish, reply, _ in in_each(bring, BY_THE_WAY):
        assert ahead(reply) == ahead(before), wish
        assert reply.open, wish


@each(STATES)
def test_nothing_that_was_held_is_ever_lost(bring: Callable[[Household], None]) -> None:
    before = held_s(household(bring))
    for wish, _, after in every_wish(bring):
        assert after >= before, wish


def held_s(home: Household) -> int:
    known = home.stored()
    return sum(day.seconds for day in known.history.days.values()) if known else 0


@each(SAFETY)
def test_nothing_moves_on_before_a_question_about_safety_is_answered(
    bring: Callable[[Household], None],
) -> None:
    asked = household(bring).session
    assert asked is not None
    question = memory_of(asked.attributes["memory"]).ask
    for wish, reply, _ in in_each(bring, MOVES_ON):
        if wish == "next" and question in ("hurt", "other_leg", "nerve_gone", "nerve_try", "steady"):
            continue
        assert reply.memory.ask == question, wish
        assert reply.memory.playing is None, wish
