"""Draw the store's icons from `interaction_model/assets/icon.svg`: `python -m infra.aws.icons`."""

from __future__ import annotations

import resvg_py

from infra.aws.paths import INTERACTION_MODEL

SIZES_PX = (108, 512)
DRAWING = INTERACTION_MODEL / "assets" / "icon.svg"


def icon(size_px: int) -> bytes:
    return bytes(resvg_py.svg_to_bytes(svg_path=str(DRAWING), width=size_px, height=size_px))


def main() -> None:
    for size_px in SIZES_PX:
        (DRAWING.parent / "images" / f"icon-{size_px}.png").write_bytes(icon(size_px))


if __name__ == "__main__":
    main()
