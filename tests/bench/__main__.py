"""`make bench`, or `python -m tests.bench [--quick] [--only CHAPTER …]`.

Prints every table, writes build/bench.json, docs/bench.md and the picture for the README. `--quick` tries
little of everything, `--only` some chapters; their pages stay in build/, for such figures are not to keep.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.bench import capacity, cold_start, decade, held, listened, load, memory, trials, warm_turn
from tests.bench.effort import FULL, QUICK
from tests.bench.machine import load_average, machine, versions
from tests.bench.picture import picture
from tests.bench.report import Report, as_json, as_markdown, as_text
from tests.bench.result import Chapter, Figure
from tests.storage.dynamodb_local import dynamodb_local

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bench.effort import Effort

ROOT = Path(__file__).parents[2]


def _cold_start(effort: Effort) -> Chapter:
    with dynamodb_local() as endpoint:
        return cold_start.chapter(endpoint, effort.processes)


def _capacity(effort: Effort) -> Chapter:
    with dynamodb_local() as endpoint:
        return capacity.chapter(endpoint, effort.days)


CHAPTERS: dict[str, Callable[[Effort], Chapter]] = {
    "cold_start": _cold_start,
    "warm_turn": lambda effort: warm_turn.chapter(effort.sessions),
    "decade": lambda effort: decade.chapter(effort.days, effort.sessions),
    "capacity": _capacity,
    "held": lambda _: held.chapter(),
    "listened": lambda _: listened.chapter(),
    "load": lambda effort: load.chapter(effort.load_s),
    "memory": lambda effort: memory.chapter(effort.turns),
    "trials": lambda effort: trials.chapter(effort.trials),
}
"""One after the other: nothing is measured while something else is."""

FIGURES = {
    "cold_start": ("restore_over_cold", "restore_over_restore", "cold_start_ratio"),
    "capacity": ("reads_per_session", "writes_per_turn"),
    "held": ("hold_error_s",),
}
"""What is not known where a part is missing."""


def measured(name: str, effort: Effort) -> Chapter:
    try:
        return CHAPTERS[name](effort)
    except pytest.skip.Exception as missing:
        figures = tuple(Figure(figure, None, "not measured", "") for figure in FIGURES.get(name, ()))
        return Chapter(name, figures, left_out=str(missing))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="try little of everything")
    parser.add_argument("--only", nargs="+", choices=CHAPTERS, default=list(CHAPTERS), metavar="CHAPTER")
    chosen = parser.parse_args(arguments)
    whole = not chosen.quick and len(chosen.only) == len(CHAPTERS)
    report = Report(datetime.now(UTC), machine(), versions(), load_average(), (), chosen.quick)
    print(f"Benchmarks: {report.place}")
    for name in chosen.only:
        chapter = measured(name, QUICK if chosen.quick else FULL)
        print(as_text(chapter), flush=True)
        report = replace(report, chapters=(*report.chapters, chapter))
    write(report, ROOT / "build", ROOT / "docs" if whole else ROOT / "build")
    for complaint in report.complaints:
        print(f"✘ {complaint}", file=sys.stderr)
    return 1 if any(chapter.broken for chapter in report.chapters) else 0


def write(report: Report, build: Path, docs: Path) -> None:
    (docs / "pictures").mkdir(parents=True, exist_ok=True)
    build.mkdir(exist_ok=True)
    (build / "bench.json").write_text(json.dumps(as_json(report), indent=2) + "\n", encoding="utf-8")
    (docs / "bench.md").write_text(as_markdown(report), encoding="utf-8")
    (docs / "pictures" / "bench.svg").write_text(picture(report), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
