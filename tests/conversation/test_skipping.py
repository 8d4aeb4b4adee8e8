"""Which part is skipped is told by the slot's id, whatever the words of the language are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from skill.coaching.positions import Leg
from skill.coaching.run import Hold
from skill.coaching.timeline import Phase
from tests.conversation.household import Household
from tests.conversation.states import begun, wait_for

if TYPE_CHECKING:
    from tests.conversation.household import Json


def skip(home: Household, words: str, part: str) -> Json:
    """A request to skip `part`, for which somebody said `words`."""
    request = home.request("skip this leg")
    slot = request["request"]["intent"]["slots"]["part"]
    slot["value"] = words
    slot["resolutions"]["resolutionsPerAuthority"][0]["values"] = [{"value": {"name": words, "id": part}}]
    return request


def left_out(words: str, part: str) -> set[Leg]:
    """The legs that are left out of the lying stretch, asked for in the first hold of its left leg."""
    home = Household()
    reply = wait_for(home, begun(home), Phase.HOLD).sends(skip(home, words, part))
    lying = reply.progress.runs[0].blocks[0]
    assert not lying.done
    return {hold.leg for hold in lying.passed}


@pytest.mark.parametrize(
    ("words", "part", "legs"),
    [
        ("das rechte bein", "RIGHT_LEG", {Leg.RIGHT}),
        ("la jambe gauche", "LEFT_LEG", {Leg.LEFT}),
        ("left", "RIGHT_LEG", {Leg.RIGHT}),
        ("questa gamba", "THIS_LEG", {Leg.LEFT}),
        ("das bein", "LEG", {Leg.LEFT}),
        ("diese position", "STRETCH", {Leg.LEFT, Leg.RIGHT}),
    ],
)
def test_the_leg_that_was_meant_is_skipped_in_any_language(words: str, part: str, legs: set[Leg]) -> None:
    assert left_out(words, part) == legs


def test_switching_legs_between_them_means_the_one_that_is_next() -> None:
    home = Household()
    wait_for(home, begun(home), Phase.SWITCH)
    reply = home.sends(skip(home, "bein", "LEG"))
    lying = reply.progress.runs[0].blocks[0]
    assert lying.done == lying.passed == {Hold(Leg.LEFT, 1)}
