"""What is taken for what, as a picture: a square for every intent that is taken for another one."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from tests.understanding.heldout import ALARMS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

CELL, LEFT, TOP, MARGIN = 11, 150, 150, 16
DARKEST = 0.1
"""The share of an intent's samples from which on a square is darkest."""
STYLE = """
  .ground { fill: #f7f5f0 } .rail { stroke: #e7e4dc } .right { fill: #cfdedb } .wrong { fill: #2f8177 }
  .alarm { fill: #b4512f } .name { font-size: 9px; fill: #4c5559 } .name.alarming { fill: #b4512f }
  text { font-family: system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #1e2426 } .rail { stroke: #2b3335 } .right { fill: #33494a } .wrong { fill: #63b8ab }
    .alarm { fill: #e2845f } .name { fill: #b3bbb9 } .name.alarming { fill: #e2845f }
  }
"""


def picture(taken: Mapping[tuple[str, str], float], intents: Sequence[str]) -> str:
    """SVG: a row for each intent that is meant, a column for what it is taken for; alarms in red."""
    size = CELL * len(intents)
    width, height = LEFT + size + MARGIN, TOP + size + MARGIN
    said = {intent: sum(n for (was, _), n in taken.items() if was == intent) for intent in intents}
    told = f"What is taken for what, of {len(intents)} intents, cross-validated"
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}"'
            f' height="{height}" role="img" aria-label="{told}">',
            f"<style>{STYLE}</style>",
            f'<rect class="ground" width="{width}" height="{height}" rx="12"/>',
            *_names(intents, size),
            *(
                _square(intents.index(was), intents.index(got), number / said[was], alarming=got in ALARMS)
                for (was, got), number in sorted(taken.items())
            ),
            "</svg>\n",
        ]
    )


def _names(intents: Sequence[str], size: int) -> Iterator[str]:
    for at, intent in enumerate(intents):
        name = escape(intent.removeprefix("AMAZON.").removesuffix("Intent"))
        alarming = " alarming" if intent in ALARMS else ""
        y, x = TOP + at * CELL + CELL - 3, LEFT + at * CELL + CELL - 3
        yield f'<text class="name{alarming}" x="{LEFT - 6}" y="{y}" text-anchor="end">{name}</text>'
        yield f'<text class="name{alarming}" transform="translate({x} {TOP - 6}) rotate(-60)">{name}</text>'
        yield f'<path class="rail" d="M{LEFT} {y + 3}h{size}M{x + 3} {TOP}v{size}"/>'


def _square(row: int, column: int, share: float, *, alarming: bool) -> str:
    kind = "right" if row == column else "alarm" if alarming else "wrong"
    strength = 1.0 if row == column else min(1.0, 0.15 + share / DARKEST)
    x, y = LEFT + column * CELL, TOP + row * CELL
    return (
        f'<rect class="{kind}" x="{x}" y="{y}" width="{CELL - 1}" height="{CELL - 1}"'
        f' opacity="{strength:.2f}"><title>{share:.1%}</title></rect>'
    )
