"""The card in the Alexa app: when there is one, what it says, and which drawing it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infra.local.echo.envelope import Envelopes, Listener
from skill.app import build_skill, pictures_from
from skill.coaching.timeline import Phase
from skill.conversation.turns.memory import Ask
from skill.rendering.pictures import Pictures
from skill.rendering.response import CARD_CHARACTERS_MAX, InTheApp, card
from tests.conversation.at_a_show import AtAShow
from tests.conversation.household import USER, ZONE, Household
from tests.conversation.states import LAUNCH, begun, wait_for

if TYPE_CHECKING:
    from typing import Any

    from tests.conversation.household import Answer

QUICK = "alexa ask my hamstring stretches for a quick one"
HOW = "alexa ask my hamstring stretches how i'm doing"
DETAILS = "alexa ask my hamstring stretches for the details"


def shown(reply: Answer) -> dict[str, Any]:
    found: dict[str, Any] = reply.json["response"].get("card") or {}
    return found


def lines(reply: Answer) -> list[str]:
    told: str = shown(reply)["content"]
    return told.split("\n")


def stretched(home: Household) -> Answer:
    """A quick one, and the answer to how it felt."""
    home.says(QUICK)
    wait_for(home, home.wait(20).says("yes"), Phase.QUESTION)
    return home.wait(5).says("just right")


@pytest.fixture
def home() -> Household:
    return Household()


@pytest.fixture
def voice() -> Household:
    """Somebody with a voice profile."""
    own = Household()
    own._envelopes = Envelopes(
        listener=Listener(USER, own.device, "amzn1.ask.person.one"), new_id=own._new_id
    )
    return own


def test_after_a_stretch_session_the_card_has_what_is_too_much_to_say(home: Household) -> None:
    reply = stretched(home)
    assert shown(reply)["type"] == "Simple"
    assert lines(reply) == [
        "Sessions today: 1 of 2",
        "Held today: 20 seconds",
        "Sessions this week: 1",
        "Days in a row: 1 (best 1)",
        "Lying stretch: 10 seconds a hold",
    ]


def test_last_week_stands_beside_this_week(home: Household) -> None:
    stretched(home)
    home.wait(7 * 24 * 3600)
    home.says(HOW)
    reply = home.says("yes")
    assert "Last week: 1" in lines(reply)
    assert "Sessions this week: 0" in lines(reply)


def test_after_a_break_the_best_streak_is_told_and_no_streak_of_zero(home: Household) -> None:
    stretched(home)
    home.wait(20 * 24 * 3600)
    home.says(HOW)
    told = lines(home.says("yes"))
    assert "Most days in a row: 1" in told
    assert not [line for line in told if line.startswith("Days in a row")]


def test_a_stretch_that_was_cut_off_has_no_card(home: Household) -> None:
    wait_for(home, begun(home), Phase.HOLD)
    assert not shown(home.says("stop"))


def test_how_am_i_doing_offers_the_details_and_sends_them_on_a_yes(home: Household) -> None:
    stretched(home)
    told = home.wait(60).says(HOW)
    assert told.memory.ask is Ask.DETAILS
    assert told.words.endswith("app?")
    assert not shown(told)
    sent = home.says("yes")
    assert not sent.open
    assert "Sessions today: 1 of 2" in lines(sent)


def test_a_no_to_the_details_sends_none(home: Household) -> None:
    stretched(home)
    home.wait(60).says(HOW)
    refused = home.says("no")
    assert not refused.open
    assert not shown(refused)


def test_the_details_can_be_asked_for_at_once(home: Household) -> None:
    stretched(home)
    reply = home.wait(60).says(DETAILS)
    assert not reply.open
    assert "Lying stretch: 10 seconds a hold" in lines(reply)


def test_in_the_middle_of_a_stretch_the_card_comes_and_nothing_more_is_asked(home: Household) -> None:
    stretched(home)
    home.wait(4 * 3600)
    home.says(LAUNCH)
    reply = home.says("how am i doing")
    assert reply.memory.ask is not Ask.DETAILS
    assert shown(reply)


def test_before_the_first_stretch_there_is_nothing_to_show(home: Household) -> None:
    for words in (HOW, DETAILS):
        reply = home.says(words)
        assert not shown(reply)
        assert not reply.open


def test_on_a_screen_the_details_are_drawn_and_nobody_is_asked() -> None:
    show = AtAShow()
    stretched(show)
    reply = show.wait(60).says(HOW)
    assert reply.memory.ask is None
    assert reply.json["response"]["directives"]
    assert shown(reply)


def test_a_voices_own_progress_comes_into_the_households_app_on_its_own_word_alone(
    voice: Household,
) -> None:
    assert not shown(stretched(voice))
    told = voice.wait(60).says(HOW)
    assert not shown(told)
    assert shown(voice.says("yes"))


def test_permission_comes_before_everything_else(home: Household) -> None:
    stretched(home)
    home.says("alexa ask my hamstring stretches to set reminders")
    assert shown(home.says("yes")).get("type") in (None, "AskForPermissionsConsent")


@pytest.mark.parametrize(("hold", "leg"), [(1, "right"), (2, "left")])
def test_the_drawing_is_of_the_leg_that_is_held(home: Household, hold: int, leg: str) -> None:
    home._skill = build_skill(
        home.store, zone_of=lambda _: ZONE, pictures=Pictures("https://pictures.example/stretches/")
    )
    stretched(home)
    home.wait(4 * 3600)
    wait_for(home, home.says(LAUNCH), Phase.HOLD, hold)
    reply = home.says("the details")
    assert shown(reply)["type"] == "Standard"
    assert shown(reply)["image"] == {
        "smallImageUrl": f"https://pictures.example/stretches/720x480/lying-{leg}.png",
        "largeImageUrl": f"https://pictures.example/stretches/1200x800/lying-{leg}.png",
    }
    assert reply.complaints == []


def test_a_card_stays_within_what_the_platform_takes() -> None:
    made = card(InTheApp("A title", ("x" * 9_000,)))
    assert made is not None
    assert len(made.title) + len(made.content) == CARD_CHARACTERS_MAX


def test_pictures_come_from_a_safe_address_or_not_at_all() -> None:
    assert pictures_from({}) is None
    assert pictures_from({"PICTURES_URL": ""}) is None
    assert pictures_from({"PICTURES_URL": "https://p.example"}) == Pictures("https://p.example")
    with pytest.raises(ValueError, match="https"):
        pictures_from({"PICTURES_URL": "http://p.example"})


def test_the_holds_stand_in_the_order_of_the_routine(home: Household) -> None:
    home.says("alexa ask my hamstring stretches to start the wall stretch")
    wait_for(home, home.wait(20).says("yes"), Phase.QUESTION)
    home.wait(5).says("just right")
    home.wait(3600)
    home.says(QUICK)
    home.wait(300)
    home.says(HOW)
    holds = [line.split(":")[0] for line in lines(home.says("yes")) if "a hold" in line]

    assert holds == ["Lying stretch", "Wall stretch"]
