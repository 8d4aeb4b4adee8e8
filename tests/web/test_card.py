"""The card of an answer, shown beside the device."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from infra.local.pictures import OWN
from skill.rendering.pictures import LARGE, SMALL
from tests.web.fake_coach import FakeCoach
from tests.web.local_echo import LAUNCH

if TYPE_CHECKING:
    from typing import Any

    from tests.web.local_echo import LocalEcho

CARD = {
    "type": "Standard",
    "title": "Your <b>stretches</b>",
    "text": "Days in a row: 4\nThis week: 9",
    "image": {"smallImageUrl": OWN.at(SMALL, "wall-left"), "largeImageUrl": OWN.at(LARGE, "wall-left")},
}


class CardCoach(FakeCoach):
    """Sends a card with its first answer alone."""

    def __call__(self, envelope: dict[str, Any]) -> dict[str, Any]:
        answer = super().__call__(envelope)
        if self.kinds[-1] == "LaunchRequest":
            answer["response"] = {**answer["response"], "card": CARD}
        return answer


@pytest.fixture
def coach() -> CardCoach:
    return CardCoach()


def test_a_card_is_shown_with_its_drawing_until_the_next_answer(echo: LocalEcho) -> None:
    card = echo.page.locator("#card")
    expect(card).to_be_hidden()
    echo.say(LAUNCH)
    expect(card.locator("h2")).to_have_text("Your <b>stretches</b>")
    expect(card.locator("p")).to_have_text("Days in a row: 4\nThis week: 9", use_inner_text=True)
    echo.page.wait_for_function("() => document.querySelector('#card img').naturalWidth > 0")
    echo.say("pause")
    expect(card).to_be_hidden()


def test_a_drawing_that_does_not_exist_is_not_found(echo: LocalEcho) -> None:
    address = OWN.at(SMALL, "ceiling-left")
    assert echo.page.evaluate("address => fetch(address).then(a => a.status)", address) == 404
    echo.problems.clear()
