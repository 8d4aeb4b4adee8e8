from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.bench import __main__ as bench
from tests.bench.effort import QUICK
from tests.bench.made import NAMES, report
from tests.bench.report import as_json, as_markdown, as_text, goal
from tests.bench.result import Chapter, Figure

if TYPE_CHECKING:
    from pathlib import Path

    from tests.bench.effort import Effort


def test_a_program_finds_every_figure_by_its_name() -> None:
    told = json.loads(json.dumps(as_json(report(warm_ratio=4.5))))

    assert {*NAMES, "made", "machine", "versions", "raw"} <= told.keys()
    assert told["warm_ratio"] == 4.5


def test_every_figure_stands_beside_its_goal_its_meaning_and_its_limit() -> None:
    page = as_markdown(report())

    for name in NAMES:
        [line] = [line for line in page.splitlines() if line.startswith(f"| `{name}`")]
        assert f"what {name} is" in line
        assert f"the limit of {name}" in line
    assert "≤ 0.75" in page


def test_a_page_of_figures_tells_its_day_and_its_machine() -> None:
    assert "2 March 2026, A Processor, 2 cores, 8 GB, Linux, Python 3.11.7" in as_markdown(report())


def test_a_missed_goal_is_told_and_a_reached_one_is_not() -> None:
    complaints = report(history_ratio=1.2).complaints

    assert complaints == ["history_ratio is 1.2, the goal is ≤ 1.05"]
    assert report().complaints == []


def test_a_broken_rule_is_told_on_the_page() -> None:
    broken = replace(report(), chapters=(Chapter("Trials", broken=("a hold was lost",)),))

    assert "a hold was lost" in as_markdown(broken)
    assert "✘ a hold was lost" in as_text(broken.chapters[0])


def test_columns_stand_one_below_the_other() -> None:
    lines = as_text(report().chapters[0]).splitlines()

    this, that = (next(line for line in lines if name in line) for name in ("this", "that"))
    assert this.index("ms") == that.index("ms")


def test_what_cannot_be_measured_here_is_named_in_one_line_and_is_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def without_an_engine(_: Effort) -> Chapter:
        pytest.skip("espeak-ng is missing")

    monkeypatch.setitem(bench.CHAPTERS, "held", without_an_engine)
    chapter = bench.measured("held", QUICK)
    told = replace(report(), chapters=(chapter,))

    assert as_json(told)["hold_error_s"] is None
    assert as_json(told)["left_out"] == ["espeak-ng is missing"]
    assert "Left out: espeak-ng is missing." in as_text(chapter)
    assert told.complaints == []


def test_a_report_leaves_numbers_a_page_and_a_picture(tmp_path: Path) -> None:
    bench.write(report(), tmp_path / "build", tmp_path / "docs")

    assert json.loads((tmp_path / "build" / "bench.json").read_text())["item_bytes"] == 1024
    assert "pictures/bench.svg" in (tmp_path / "docs" / "bench.md").read_text()
    assert (tmp_path / "docs" / "pictures" / "bench.svg").read_text().startswith("<svg")


@pytest.mark.parametrize(("value", "reached"), [(1.0, True), (1.1, False), (None, None)])
def test_a_goal_is_reached_at_its_very_edge(value: float | None, reached: bool | None) -> None:
    assert Figure("any", value, "", "", at_most=1.0).is_reached is reached


@pytest.mark.parametrize(("value", "reached"), [(0.48, True), (0.47, False)])
def test_some_goals_are_the_least_that_will_do(value: float, reached: bool) -> None:
    figure = Figure("share", value, "", "", at_least=0.48)

    assert figure.is_reached is reached
    assert goal(figure) == "≥ 0.48"
