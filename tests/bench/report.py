"""What was found, for a terminal, for other programs, and for people who read `docs/bench.md`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from tests.bench.result import Chapter, Figure, Table


@dataclass(frozen=True, slots=True)
class Report:
    made: datetime
    machine: dict[str, str]
    versions: dict[str, str]
    load_average: str
    chapters: tuple[Chapter, ...]
    quick: bool

    @property
    def figures(self) -> list[Figure]:
        return [figure for chapter in self.chapters for figure in chapter.figures]

    @property
    def raw(self) -> dict[str, float]:
        return {name: value for chapter in self.chapters for name, value in chapter.raw.items()}

    @property
    def complaints(self) -> list[str]:
        missed = [
            f"{figure.name} is {written(figure)}, the goal is {goal(figure)}"
            for figure in self.figures
            if figure.is_reached is False
        ]
        return [*(problem for chapter in self.chapters for problem in chapter.broken), *missed]

    @property
    def place(self) -> str:
        where = ", ".join(
            (self.machine["processor"], f"{self.machine['cores']} cores", self.machine["memory"])
        )
        return f"{self.made:%d %B %Y}, {where}, {self.machine['system']}, Python {self.versions['python']}"


def written(figure: Figure) -> str:
    if figure.value is None:
        return "—"
    number = f"{figure.value:.0f}" if figure.value >= 100 else f"{figure.value:.3g}"
    return f"{number} {figure.unit}".rstrip()


def goal(figure: Figure) -> str:
    goals = (("≤", figure.at_most), ("≥", figure.at_least))
    return ", ".join(f"{sign} {at:g} {figure.unit}".rstrip() for sign, at in goals if at is not None)


def as_json(report: Report) -> dict[str, Any]:
    return {
        **{figure.name: figure.value for figure in report.figures},
        "made": report.made.isoformat(),
        "quick": report.quick,
        "machine": report.machine,
        "load_average_before": report.load_average,
        "versions": report.versions,
        "raw": report.raw,
        "left_out": [chapter.left_out for chapter in report.chapters if chapter.left_out],
        "broken": report.complaints,
    }


def as_markdown(report: Report) -> str:
    return "\n".join(_markdown(report)) + "\n"


def _markdown(report: Report) -> Iterator[str]:
    yield "# How fast, how cheap, how true\n"
    yield f"Made by `make bench`: {report.place}. Load average before it: {report.load_average}."
    others = ", ".join(f"{name} {found}" for name, found in report.versions.items() if name != "python")
    yield f"Versions: {others}.\n"
    yield "Ratios are made in one run, in turns, so that a busy moment strikes both sides.\n"
    yield "![The same as bars, beside what one would otherwise use](pictures/bench.svg)\n"
    columns = ("Figure", "Here", "Goal", "What it is", "The limit that it approaches")
    yield from _grid(columns, [_figure_row(figure) for figure in report.figures])
    for chapter in report.chapters:
        yield f"\n## {chapter.title}\n"
        if chapter.left_out:
            yield f"Left out: {chapter.left_out}."
        for table in chapter.tables:
            yield f"{table.title}:\n"
            yield from _grid(table.columns, table.rows)
            yield f"\n{table.note}\n" if table.note else ""
    if report.complaints:
        yield "\n## Not as it should be\n"
        yield from (f"- {_headline(complaint)}" for complaint in report.complaints)


def _figure_row(figure: Figure) -> tuple[str, ...]:
    return f"`{figure.name}`", f"**{written(figure)}**", goal(figure), figure.means, figure.floor


def _grid(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(columns)} |"
    is_number = [n > 0 and all(_is_number(row[n]) for row in rows) for n in range(len(columns))]
    yield f"|{'|'.join('---:' if number else '---' for number in is_number)}|"
    yield from (f"| {' | '.join(row)} |" for row in rows)


def _is_number(cell: str) -> bool:
    return len(cell) < 16 and cell.lstrip("*+-≤ ")[:1].isdigit()


def as_text(chapter: Chapter) -> str:
    return "\n".join(_text(chapter))


def _text(chapter: Chapter) -> Iterator[str]:
    yield f"\n{chapter.title}"
    if chapter.left_out:
        yield f"  Left out: {chapter.left_out}."
    for table in chapter.tables:
        yield f"  {table.title}"
        yield from (f"    {line}" for line in aligned(table))
    for figure in chapter.figures:
        mark = {True: "✔", False: "✘", None: "·"}[figure.is_reached]
        yield f"  {mark} {figure.name} {written(figure)}  {goal(figure)}".rstrip()
    yield from (f"  ✘ {_headline(problem)}" for problem in chapter.broken)


def _headline(problem: str) -> str:
    return problem.partition("\n")[0]


def aligned(table: Table) -> list[str]:
    lines = [table.columns, *table.rows]
    widths = [max(len(line[n]) for line in lines) for n in range(len(table.columns))]
    return [
        "  ".join(
            cell.rjust(width) if n else cell.ljust(width)
            for n, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    ]
