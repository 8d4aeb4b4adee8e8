"""`build/pictures/`: the drawings for cards in the Alexa app, as PNG in both of its sizes."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import resvg_py

from infra.aws.paths import PICTURES, ROOT
from infra.local.pictures import CARD_MARGIN, pictures
from skill.rendering.pictures import LARGE, SMALL

if TYPE_CHECKING:
    from pathlib import Path

    from skill.rendering.pictures import Size

LETTERS = '<svg xmlns="http://www.w3.org/2000/svg"><text y="20" font-family="sans-serif">LEFT</text></svg>'


def build_pictures(target: Path) -> Path:
    """Raises RuntimeError on a machine whose typefaces cannot write LEFT and RIGHT."""
    if _png(LETTERS, SMALL) == _png(LETTERS.replace("LEFT", ""), SMALL):
        raise RuntimeError("no sans-serif typeface is installed here")
    shutil.rmtree(target, ignore_errors=True)
    for size in (SMALL, LARGE):
        folder = target / str(size)
        folder.mkdir(parents=True)
        for name, svg in pictures(CARD_MARGIN).items():
            (folder / f"{name}.png").write_bytes(_png(svg, size))
    return target


def _png(svg: str, size: Size) -> bytes:
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=size.width, height=size.height))


if __name__ == "__main__":
    print(build_pictures(PICTURES).relative_to(ROOT))
