"""The plots of the holds: one for each position, from the second day on, and each keeps its colour."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from skill.coaching.grid import Trend
from skill.rendering.apl import progress
from skill.rendering.apl.plot import colour, plot
from skill.speech.en import ENGLISH
from tests.screens.sample import facts, second_day
from tests.screens.test_documents import nodes

if TYPE_CHECKING:
    from skill.rendering.apl import ProgressScreen

SCREEN = ENGLISH.screen
NEVER = Trend(True, ())


def plots(shown: ProgressScreen) -> list[dict[str, Any]]:
    graphics = progress(shown, "t", SCREEN)["document"]["graphics"]
    return [graphic for name, graphic in graphics.items() if name.startswith("plot")]


def texts(graphic: dict[str, Any]) -> list[str]:
    return [item["text"] for item in graphic["items"] if item["type"] == "text"]


def only(label: str) -> ProgressScreen:
    """All positions, of which one alone was ever held."""
    shown = facts()
    holds = tuple(one if one.label == label else replace(one, trend=NEVER) for one in shown.holds)
    return replace(shown, holds=holds)


def test_a_position_has_a_plot_once_it_was_held() -> None:
    assert [texts(graphic)[0] for graphic in plots(facts())] == ["Lying", "Wall", "Chair", "Foot up"]
    assert [texts(graphic)[0] for graphic in plots(second_day())] == ["Lying", "Wall"]


def test_a_position_keeps_its_colour_whichever_others_a_person_has_held() -> None:
    [alone] = plots(only("Chair"))
    inks = {item.get("fill") for item in alone["items"]}
    assert colour(2) in inks
    assert not {colour(0), colour(1), colour(3)} & inks


def test_every_session_of_the_first_weeks_is_a_dot() -> None:
    drawn = plot(second_day().holds[0], 0, SCREEN)
    dots = next(item for item in drawn["items"] if item.get("fill") == colour(0) and "pathData" in item)
    assert dots["pathData"].count("M") == 3
    assert SCREEN["plot_by_session"] in texts(drawn)


def test_the_aim_is_written_at_its_line() -> None:
    wall = plot(facts().holds[1], 1, SCREEN)
    assert "20" in texts(wall)
    assert any("strokeDashArray" in item for item in wall["items"])


def test_nothing_held_yet_is_said_in_words() -> None:
    nothing = replace(facts(), holds=tuple(replace(one, trend=NEVER) for one in facts().holds))
    said = {node["text"] for node in nodes(progress(nothing, "t", SCREEN)) if "text" in node}
    assert SCREEN["plot_empty"] in said
    assert not plots(nothing)
