"""`build/pictures/`: the drawings for cards in the Alexa app, as PNG in both of its sizes."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import resvg_py

from infra.aws.paths import PICTURES, ROOT
from infra.local.pictures import pictures
from skill.rendering.pictures import LARGE, SMALL

if TYPE_CHECKING:
    from pathlib import Path

    from skill.rendering.pictures import Size

FAMILIES = ("Arial", "Liberation Sans", "DejaVu Sans", "Noto Sans", "FreeSans", "Helvetica")
"""Typefaces without serifs, one of which a machine with any has; the renderer itself knows only the first."""
LETTERS = '<svg xmlns="http://www.w3.org/2000/svg"><text y="20" font-family="sans-serif">LEFT</text></svg>'


def build_pictures(target: Path) -> Path:
    """Raises RuntimeError on a machine whose typefaces cannot write LEFT and RIGHT."""
    family = typeface()
    shutil.rmtree(target, ignore_errors=True)
    for size in (SMALL, LARGE):
        folder = target / str(size)
        folder.mkdir(parents=True)
        for name, svg in pictures().items():
            (folder / f"{name}.png").write_bytes(_png(svg, size, family))
    return target


def typeface() -> str:
    """One without serifs. Raises RuntimeError where there is none."""
    family = next((family for family in FAMILIES if _writes(family)), None)
    if family is None:
        raise RuntimeError("no sans-serif typeface is installed here")
    return family


def _writes(family: str) -> bool:
    return _png(LETTERS, SMALL, family) != _png(LETTERS.replace("LEFT", ""), SMALL, family)


def _png(svg: str, size: Size, family: str) -> bytes:
    return bytes(
        resvg_py.svg_to_bytes(svg_string=svg, width=size.width, height=size.height, sans_serif_family=family)
    )


if __name__ == "__main__":
    print(build_pictures(PICTURES).relative_to(ROOT))
