"""The map is what happens: the real skill in every place, with everything that can be said there."""

from __future__ import annotations

import pytest

from skill.conversation.routing.questions import QUESTIONS
from skill.conversation.routing.router import handler_for
from skill.conversation.routing.routes import INTENTS, NARROWER, ROUTES, TOUCHES
from skill.conversation.routing.rows import Doing, Kind
from skill.conversation.turns.memory import Ask
from skill.speech.en import ENGLISH
from tests.conversation.wishes import WISHES
from tests.map.__main__ import PICTURE
from tests.map.figures import tables_of_questions, touched_by
from tests.map.picture import picture
from tests.map.table import name_of, table
from tests.map.walk import END, PLACES, Place, Step, walk

SORRY = ENGLISH.lines["sorry"]
RED_FLAGS = ("EmergencyIntent", "UrgentIntent", "DizzyIntent", "FellIntent")
FASTEST_OUT = ("AMAZON.StopIntent", "AMAZON.CancelIntent", "AMAZON.NavigateHomeIntent")

each_place = pytest.mark.parametrize("place", PLACES)


def said_in(place: Place, *rows: str) -> list[Step]:
    return [step for step in walk(place) if step.routed.row in rows]


def test_every_question_has_its_row() -> None:
    assert set(QUESTIONS) == set(Ask)


def test_every_answer_of_a_question_and_every_touch_names_a_row() -> None:
    assert {intent for question in QUESTIONS.values() for intent in question.answers} <= set(ROUTES)
    assert {intent for intent, _ in TOUCHES.values()} <= set(INTENTS)
    assert {row for _, row in NARROWER.values()} <= set(ROUTES)
    assert {button for question in QUESTIONS.values() for button in question.buttons} <= set(TOUCHES)


@each_place
def test_what_the_map_says_is_what_the_skill_does(place: Place) -> None:
    for words, routed, *_ in walk(place):
        assert routed.row.split(".wish")[0].split(".too_much")[0] == WISHES[words]
        assert routed.question is (place if isinstance(place, Ask) else None)
        assert isinstance(place, Ask) or routed.doing is place
        mapped = handler_for(routed.row, routed.question, routed.doing, locked=routed.locked)
        assert name_of(mapped) == name_of(routed.handler)


@each_place
def test_no_intent_goes_without_an_answer(place: Place) -> None:
    for words, _, home, answer, to in walk(place):
        assert answer.complaints == [], words
        assert answer.words, words
        assert answer.words not in SORRY, words
        assert answer.open is bool(answer.reprompt) is (to != END), words
        assert (home.stored() is None) is (place is Ask.DELETE and words == "yes"), words


@pytest.mark.parametrize("question", Ask)
def test_no_question_is_without_an_exit(question: Ask) -> None:
    assert {step.to for step in said_in(question, *FASTEST_OUT)} == {END}
    reached, new = {question}, {question}
    while new:
        led = {step.to for place in new for step in walk(place) if step.words in ("yes", "no")}
        new = {place for place in led if isinstance(place, Ask)} - reached
        reached |= new
        if led - reached:
            return
    pytest.fail(f"yes and no lead round in a circle: {reached}")


@each_place
def test_red_flags_come_first_everywhere(place: Place) -> None:
    for step in said_in(place, *RED_FLAGS):
        assert step.to == END
        assert step.answer.json["response"]["shouldEndSession"]
        assert not step.answer.progress.runs


def test_nothing_comes_before_words_of_pain() -> None:
    for row in (row for row, route in ROUTES.items() if route.safety):
        assert not ROUTES[row].waits
        assert not ROUTES[row].after_check_up
    for row in RED_FLAGS:
        places = {handler_for(row, ask, doing, locked=True) for ask in (None, *Ask) for doing in Doing}
        assert places == {ROUTES[row].handler}


@pytest.mark.parametrize("question", [ask for ask in Ask if QUESTIONS[ask].kind is Kind.SAFETY])
def test_whatever_moves_on_waits_for_a_question_about_safety(question: Ask) -> None:
    own = QUESTIONS[question].answers
    waiting = [row for row, route in ROUTES.items() if route.waits and row not in own]
    assert len(waiting) > 10
    assert {step.to for step in said_in(question, *waiting)} == {question}


def test_the_table_has_a_line_for_every_intent() -> None:
    assert {line.split()[0] for line in table().splitlines() if not line.startswith(" ")} == set(ROUTES)


def test_the_picture_is_up_to_date() -> None:
    assert PICTURE.read_text(encoding="utf-8") == picture(), "make map draws it anew"


def test_what_depends_on_the_open_question_stands_in_one_table() -> None:
    (table,) = tables_of_questions()
    assert table.startswith("conversation/routing/questions.py")


def test_easier_in_a_hold_touches_few_modules() -> None:
    """Every response has all that is left in it, to the goodbye, and reaches the device in its own way."""
    assert len(touched_by("easier")) <= 50
