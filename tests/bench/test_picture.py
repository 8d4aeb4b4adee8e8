from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
import resvg_py

from tests.bench.made import NAMES, RAW, report
from tests.bench.picture import BAR_WIDTH, STYLE, WIDTH, picture

SVG = "{http://www.w3.org/2000/svg}"


def _bars(drawn: str, kind: str) -> list[float]:
    root = ElementTree.fromstring(drawn)
    return [float(bar.get("width", 0)) for bar in root.iter(f"{SVG}rect") if bar.get("class") == kind]


def _words(drawn: str) -> list[str]:
    return [text.text or "" for text in ElementTree.fromstring(drawn).iter(f"{SVG}text")]


def test_the_picture_can_be_drawn() -> None:
    drawn = bytes(resvg_py.svg_to_bytes(svg_string=picture(report())))

    assert drawn.startswith(b"\x89PNG")
    assert len(drawn) > 10_000


def test_bars_are_as_long_as_their_figures_are_large() -> None:
    ours, others = (_bars(picture(report()), kind) for kind in ("bar ours", "bar"))

    _, python, sample = others[:3]
    assert sample == BAR_WIDTH
    assert [python, ours[1]] == pytest.approx([BAR_WIDTH * s / 0.55 for s in (0.03, 0.41)], abs=1)


def test_no_bar_leaves_its_place_when_a_goal_is_missed_by_far() -> None:
    drawn = picture(report(hold_error_s=90.0, item_bytes=99_999))

    assert max(_bars(drawn, "bar ours")) <= BAR_WIDTH


def test_what_could_not_be_measured_is_not_drawn() -> None:
    without_java = {name: value for name, value in RAW.items() if not name.startswith(("cold", "reads"))}
    words = _words(picture(report(raw=without_java, hold_error_s=None)))

    assert not [word for word in words if re.search("fresh|restored|reads|seconds", word)]
    assert "A warm turn, without the store" in words


def test_a_picture_of_nothing_is_a_picture() -> None:
    nothing = dict.fromkeys(NAMES)

    assert _bars(picture(report(raw={}, **nothing)), "bar") == []


def test_every_colour_has_another_one_in_the_dark() -> None:
    light, _, dark = STYLE.partition("@media (prefers-color-scheme: dark)")

    painted = {match[1] for match in re.finditer(r"\.([\w.]+)[^{}]*\{[^}]*(?:fill|stroke):", light)}
    assert {"ground", "title", "name", "limit", "foot", "rail", "bar", "line"} <= painted
    assert not [name for name in painted - {"ours"} if f".{name}" not in dark]


def test_those_who_do_not_see_it_are_told_the_same() -> None:
    drawn = ElementTree.fromstring(picture(report()))

    assert "This skill 410 ms" in drawn.get("aria-label", "")
    assert drawn.get("width") == str(WIDTH)
