"""What the page offers to press: the skill's own answers, each of them understood as its button is."""

from __future__ import annotations

import pytest

from infra.local.echo import consent
from infra.local.echo.manifest import example_phrases
from infra.local.nlu.model import LOCALES
from infra.local.nlu.understanding import FALLBACK, Wish, understanding_of
from infra.local.offers import Offers, offers
from skill.conversation.routing.questions import QUESTIONS
from skill.conversation.routing.router import handler_for
from skill.conversation.routing.routes import TOUCHES
from skill.conversation.routing.rows import Doing
from skill.rendering.apl.stage import TOUCHES as WHILE_LED
from skill.speech.languages import language_for

ASKED = [(ask, button) for ask, question in QUESTIONS.items() for button in question.buttons]
LED = [(None, touch) for touch in WHILE_LED]


@pytest.mark.parametrize("locale", LOCALES)
def test_what_a_button_says_does_what_a_touch_does(locale: str) -> None:
    screen = language_for(locale).screen
    for ask, button in (*ASKED, *LED):
        intent, slots = TOUCHES[button]
        understood = understanding_of(locale).understand(screen[button])
        said, touched = (handler_for(each, ask, Doing.STRETCHING) for each in (understood.intent, intent))
        assert said == touched, (ask, button)
        assert {k: v.lower() for k, v in understood.slots.items()} == {k: v.lower() for k, v in slots.items()}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_phrase_is_understood(locale: str) -> None:
    understanding = understanding_of(locale)
    for phrase in language_for(locale).phrases:
        assert understanding.understand(phrase).intent not in {"", FALLBACK}, phrase
    first, *others = (understanding.understand(phrase, in_session=False) for phrase in example_phrases())
    assert first.wish is Wish.LAUNCH
    assert others
    assert {other.wish for other in others} == {Wish.INTENT}


def test_alexas_own_question_has_her_answers() -> None:
    approve, no = consent.OFFERED
    understand = understanding_of("en-US").understand
    assert consent.status_of(approve, understand(approve)) == consent.ACCEPTED
    assert consent.status_of(no, understand(no)) == consent.DENIED


def test_nothing_is_offered_where_no_session_is_open() -> None:
    assert offers(None, "en-US") == Offers()
