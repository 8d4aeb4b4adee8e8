"""The picture for the README: calm bars on a ground of its own, so that it can be read on any page."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from tests.bench.panels import panels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.panels import Panel
    from tests.bench.report import Report

WIDTH, MARGIN, GUTTER = 880, 28, 44
COLUMNS = 2
PANEL_WIDTH = (WIDTH - 2 * MARGIN - GUTTER) // COLUMNS
NAME_WIDTH, TOLD_WIDTH = 120, 64
BAR_WIDTH = PANEL_WIDTH - NAME_WIDTH - TOLD_WIDTH
TITLE, ROW, BAR, GAP, LIMIT_TEXT = 26, 24, 12, 22, 16

STYLE = """
  .ground { fill: #f7f5f0 } .title { fill: #2a3033; font-weight: 600; font-size: 14px }
  .name, .told, .limit { font-size: 12.5px; fill: #4c5559 } .ours { fill: #2a3033; font-weight: 600 }
  .limit, .foot { font-size: 11px } .limit { fill: #7a5c2e } .foot { fill: #6b7377 }
  .rail { fill: #e7e4dc } .bar { fill: #b4bab8 }
  .bar.ours { fill: #2f8177 } .line { stroke: #b98a45; stroke-width: 1.5; stroke-dasharray: 3 3 }
  text { font-family: system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #1e2426 } .title { fill: #e6e9e7 } .name, .told { fill: #b3bbb9 }
    .name.ours, .told.ours { fill: #e6e9e7 } .limit { fill: #d6ad6c } .foot { fill: #8d9795 }
    .rail { fill: #2b3335 }
    .bar { fill: #66716f } .bar.ours { fill: #63b8ab } .line { stroke: #c99a55 }
  }
"""


def picture(report: Report) -> str:
    """SVG; its colours follow the reader's light or dark setting."""
    rows = _pairs(panels(report))
    parts: list[str] = []
    top = MARGIN
    for row in rows:
        for column, panel in enumerate(row):
            parts += _panel(panel, MARGIN + column * (PANEL_WIDTH + GUTTER), top)
        top += max(map(_height, row)) + GAP
    foot = top + 4
    parts.append(_text("foot", MARGIN, foot, f"make bench, {report.place}"))
    height = foot + MARGIN - 10
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}"'
            f' height="{height}" role="img" aria-label="{escape(_told(report))}">',
            f"<style>{STYLE}</style>",
            f'<rect class="ground" width="{WIDTH}" height="{height}" rx="12"/>',
            *parts,
            "</svg>\n",
        ]
    )


def _told(report: Report) -> str:
    """The picture for those who do not see it."""
    return "; ".join(
        f"{panel.title}: {', '.join(f'{bar.name} {bar.told}' for bar in panel.bars)}"
        for panel in panels(report)
    )


def _pairs(some: list[Panel]) -> list[list[Panel]]:
    return [some[first : first + COLUMNS] for first in range(0, len(some), COLUMNS)]


def _height(panel: Panel) -> int:
    return TITLE + len(panel.bars) * ROW + (LIMIT_TEXT if panel.limit else 0)


def _panel(panel: Panel, left: int, top: int) -> Iterator[str]:
    values = [bar.value for bar in panel.bars]
    most = max([*values, panel.limit.at] if panel.limit else values)
    yield _text("title", left, top + 12, panel.title)
    start, under = left + NAME_WIDTH, top + TITLE
    for number, bar in enumerate(panel.bars):
        y, ours = under + number * ROW, " ours" if bar.is_ours else ""
        length = max(2, round(BAR_WIDTH * bar.value / most))
        yield _text(f"name{ours}", left, y + BAR - 1, bar.name)
        yield f'<rect class="rail" x="{start}" y="{y}" width="{BAR_WIDTH}" height="{BAR}" rx="3"/>'
        yield f'<rect class="bar{ours}" x="{start}" y="{y}" width="{length}" height="{BAR}" rx="3"/>'
        yield _text(f"told{ours}", start + BAR_WIDTH + 10, y + BAR - 1, bar.told)
    if panel.limit:
        x, bottom = (
            start + round(BAR_WIDTH * panel.limit.at / most),
            under + len(panel.bars) * ROW - ROW + BAR,
        )
        yield f'<line class="line" x1="{x}" y1="{under - 4}" x2="{x}" y2="{bottom + 4}"/>'
        yield _text(
            "limit", x, bottom + 17, panel.limit.told, anchor="end" if x > start + BAR_WIDTH / 2 else "middle"
        )


def _text(kind: str, x: int, y: int, words: str, anchor: str = "start") -> str:
    return f'<text class="{kind}" x="{x}" y="{y}" text-anchor="{anchor}">{escape(words)}</text>'
