"""Every drawing beside the words that it goes with: `python -m infra.local.contact_sheet <folder>`.

One sheet for each position and depth, as PNG, to be looked at. Whoever sees only the drawings should know
what to do.
"""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import resvg_py

from infra.aws.pictures import typeface
from skill.coaching.positions import DEPTHS, POSITIONS, Leg, PositionId
from skill.rendering.apl.guided import instruction
from skill.rendering.drawings import Picture, depths, figure, steps, svg
from skill.rendering.drawings.figures import HOLD
from skill.speech.en import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator

COLUMNS, WIDE, HIGH, LINE = 3, 480, 320, 21
LINES = 5
"""Of words under a drawing: its instruction, and sentences that are said with it."""


def sentences(position: PositionId, depth: int, step: str) -> Iterator[str]:
    """What is said while a step is drawn, in full and in short."""
    ways = [f"setup.{position}.{form}.{DEPTHS[depth]}" for form in ("full", "short")]
    for key in (*ways, f"switch.{position}.full", f"move.{position}.full"):
        drawn = ""
        for sentence, own in zip(ENGLISH.ways_in.get(key, ()), ENGLISH.drawn.get(key, ()), strict=True):
            drawn = own or drawn
            if drawn == step:
                yield sentence
    if step == steps(position, depth)[-2]:
        yield from ENGLISH.lines[f"lead_in.{position}.{DEPTHS[depth]}"]


def sheet(position: PositionId, depth: int, leg: Leg = Leg.LEFT) -> str:
    cells = [_cell(at, position, depth, step, leg) for at, step in enumerate(steps(position, depth))]
    rows = -(-len(cells) // COLUMNS)
    wide, high = COLUMNS * WIDE, rows * (HIGH + LINES * LINE)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" height="{high}">'
        f'<rect width="{wide}" height="{high}" fill="#fff"/>{"".join(cells)}</svg>'
    )


def _cell(at: int, position: PositionId, depth: int, step: str, leg: Leg) -> str:
    x, y = at % COLUMNS * WIDE, at // COLUMNS * (HIGH + LINES * LINE)
    word = ENGLISH.screen[leg] if step == HOLD else ""
    drawn = svg(figure(position, leg, word, depth, step=step)).replace("frame", f"frame{at}")
    placed = f'<svg x="{x + 3}" y="{y}" width="{WIDE - 6}" height="{HIGH - 4}" viewBox="0 0 240 160">'
    title = "" if step == HOLD else instruction(ENGLISH.screen, Picture(position, depth, step))
    said = [f"{step}: {title}", *dict.fromkeys(sentences(position, depth, step))][:LINES]
    words = "".join(
        f'<text x="{x + 8}" y="{y + HIGH + LINE * (line + 0.6)}" font-family="sans-serif" '
        f'font-size="{13 if line else 16}">{escape(text)}</text>'
        for line, text in enumerate(said)
    )
    return f"{placed}{drawn}</svg>{words}"


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for position in POSITIONS:
        for depth in depths(position):
            drawn = sheet(position, depth)
            png = resvg_py.svg_to_bytes(svg_string=drawn, sans_serif_family=typeface())
            (folder / f"{position}-{DEPTHS[depth]}.png").write_bytes(bytes(png))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
