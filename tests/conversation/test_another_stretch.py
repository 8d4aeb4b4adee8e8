"""A stretch of another kind is guided, drawn, eased and remembered without a line of code for it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from skill.coaching.timeline import Phase
from skill.conversation.turns.memory import Ask
from tests.conversation.at_a_show import AtAShow
from tests.conversation.household import Household
from tests.conversation.standing import STANDING, standing_too
from tests.conversation.states import LAUNCH, wait_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conversation.household import Answer

LONG_S = 240
"""As no answer lasts."""


@pytest.fixture(autouse=True)
def standing() -> Iterator[None]:
    with standing_too():
        yield


def whole_session(home: Household) -> list[Answer]:
    home.says(LAUNCH)
    replies = [home.says("yes")]
    while replies[-1].memory.ask is Ask.NEXT:
        replies.append(home.wait(LONG_S).says("ready"))
    home.wait(LONG_S)
    return replies


def test_it_is_guided_on_both_legs_as_the_last_of_the_session() -> None:
    replies = whole_session(Household())
    words = " ".join(reply.words for reply in replies)
    assert words.count("Left leg. Slowly bow from the hips.") == 2
    assert words.count("Right leg. Slowly bow from the hips.") == 2
    assert words.index("Slowly bow") > words.rindex("belly button forward")
    assert [complaint for reply in replies for complaint in reply.complaints] == []


def test_it_is_drawn_step_by_step_in_its_own_words() -> None:
    shown = json.dumps([reply.json for reply in whole_session(AtAShow())])
    assert all(label in shown for label in ("Before a step", "Heel on the step", "Bow"))


def test_it_is_remembered_and_told_like_any_other() -> None:
    home = AtAShow()
    whole_session(home)
    home.says("easy")
    assert home.known().position(STANDING).times == 1
    assert '"Standing"' in json.dumps(home.says("alexa ask my hamstring stretches how am i doing").json)


def test_easier_leads_to_its_own_easier_form_and_then_to_what_is_gentler() -> None:
    home = Household()
    reply = whole_session(home)[-1]
    home.wait(-LONG_S)
    wait_for(home, reply, Phase.HOLD, nth=2)
    assert home.says("easier").words.startswith("Bend the knee on the step.")
    assert "The chair stretch is gentler" in home.wait(2).says("easier").words
