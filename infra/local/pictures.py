"""Write the drawings as SVG files: `python -m infra.local.pictures <folder>`."""

from __future__ import annotations

import sys
from functools import cache
from itertools import product
from pathlib import Path

from flask import Blueprint, Response, abort

from skill.coaching.positions import POSITIONS, Leg
from skill.rendering.drawings import depths, figure, svg
from skill.rendering.pictures import Pictures, file_name
from skill.speech.languages import words_for


@cache
def pictures() -> dict[str, str]:
    """Draw every position, leg and depth as SVG; by name."""
    label = words_for("en-US", 0).label
    return {
        file_name(position, leg, depth): svg(
            figure(position, leg, label(leg), depth, label("picture", position=label(position), leg=leg))
        )
        for position, leg in product(POSITIONS, Leg)
        for depth in depths(position)
    }


OWN = Pictures("/pictures", "svg")
"""The drawings as this machine's own server has them."""


def cards() -> Blueprint:
    """Serves the drawings for cards; the size in the address is for those who need pixels."""
    blueprint, drawn = Blueprint("pictures", __name__), pictures()

    @blueprint.get("/pictures/<size>/<name>.svg")
    def picture(size: str, name: str) -> Response:
        if name not in drawn:
            abort(404)
        return Response(drawn[name], mimetype="image/svg+xml")

    return blueprint


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, drawn in pictures().items():
        (folder / f"{name}.svg").write_text(drawn, encoding="utf-8")
