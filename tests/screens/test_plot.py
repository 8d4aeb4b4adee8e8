"""The plot of the holds: every position keeps its colour and shape, whichever others a person has held."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from skill.rendering.apl import HoldLine
from skill.rendering.apl.parts import SERIES
from skill.rendering.apl.plot import plot
from skill.speech.en import ENGLISH
from tests.screens.sample import facts

NEVER = (None,) * 12


def only(*labels: str) -> tuple[HoldLine, ...]:
    """All positions, of which these alone were ever held."""
    return tuple(one if one.label in labels else replace(one, weeks_s=NEVER) for one in facts().holds)


def drawn(*labels: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = plot(replace(facts(), holds=only(*labels)), ENGLISH.screen)["items"]
    return items


def colours(items: list[dict[str, Any]]) -> set[str]:
    return {str(item.get("fill")) for item in items} & set(SERIES)


def test_the_chair_looks_the_same_alone_and_beside_the_others() -> None:
    assert colours(drawn("Chair")) == {SERIES[2]}
    assert colours(drawn("Chair", "Foot up")) == {SERIES[2], SERIES[3]}


def test_the_legend_begins_at_its_first_place_whoever_stands_there() -> None:
    def first_of(label: str) -> tuple[float, float]:
        word = next(item for item in drawn(label) if item.get("text") == label)
        return word["x"], word["y"]

    assert first_of("Lying") == first_of("Foot up")


def test_each_of_any_number_of_positions_has_a_look_and_a_place_of_its_own() -> None:
    lines = tuple(HoldLine(f"Stretch {number}", (None,) * 11 + (10,)) for number in range(9))
    picture = plot(replace(facts(), holds=lines), ENGLISH.screen)
    names = [item for item in picture["items"] if str(item.get("text")).startswith("Stretch")]
    places = {(name["x"], name["y"]) for name in names}
    assert len(places) == len(lines)
    assert max(y for _, y in places) < picture["height"]
    assert len(looks(picture["items"])) == len(lines)


def looks(items: list[dict[str, Any]]) -> set[tuple[str, str]]:
    """Colours and shapes of markers: the commands of a path without its places."""
    filled = (item for item in items if item.get("fill") in SERIES and "pathData" in item)
    return {(item["fill"], re.sub(r"[-\d.]+", "", item["pathData"])) for item in filled}


def test_nothing_held_yet_is_said_in_words() -> None:
    items = drawn()

    assert not colours(items)
    assert ENGLISH.screen["plot_empty"] in [item.get("text") for item in items]
