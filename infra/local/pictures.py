"""Write the drawings as SVG files: `python -m infra.local.pictures <folder>`."""

from __future__ import annotations

import sys
from itertools import product
from pathlib import Path

from skill.coaching.positions import Leg, PositionId
from skill.rendering.drawings import depths, figure, svg
from skill.speech.en.screen import SCREEN

_DEPTHS = {-1: "-easier", 0: "", 1: "-harder"}


def pictures() -> dict[str, str]:
    """Draw every position, leg and depth; by file name."""
    return {
        f"{position}-{leg}{_DEPTHS[depth]}.svg": svg(
            figure(position, leg, SCREEN[leg], depth, f"{SCREEN[position]}, {leg} leg")
        )
        for position, leg in product(PositionId, Leg)
        for depth in depths(position)
    }


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, drawn in pictures().items():
        (folder / name).write_text(drawn, encoding="utf-8")
