"""The drawings for cards, as files that the Alexa app takes."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest

from infra.aws import pictures
from infra.aws.pictures import build_pictures
from skill.coaching.positions import POSITIONS, Leg
from skill.rendering.drawings import depths
from skill.rendering.pictures import LARGE, SMALL, Pictures, file_name

if TYPE_CHECKING:
    from pathlib import Path

    from skill.rendering.pictures import Size
    from tests.shared import Shared

FILE_MAX_BYTES = 512 * 1024
WIDTH_AND_HEIGHT = slice(16, 24)
"""Where a PNG file has them."""


@pytest.fixture(scope="session")
def built(shared: Shared) -> Path:
    return shared.made("pictures", build_pictures)


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_every_drawing_that_a_card_may_ask_for_is_there(built: Path, size: Size) -> None:
    for position in POSITIONS:
        for leg in Leg:
            for depth in depths(position):
                address = Pictures(built.as_uri()).at(size, file_name(position, leg, depth))
                data = (built / address.removeprefix(f"{built.as_uri()}/")).read_bytes()
                assert struct.unpack(">II", data[WIDTH_AND_HEIGHT]) == size
                assert len(data) < FILE_MAX_BYTES


def test_left_and_right_are_two_pictures(built: Path) -> None:
    left, right = ((built / str(SMALL) / f"wall-{leg}.png").read_bytes() for leg in Leg)
    assert left != right


def test_where_no_typeface_can_write_the_leg_nothing_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "_png", lambda svg, size, family: b"a drawing without its word")
    with pytest.raises(RuntimeError, match="typeface"):
        build_pictures(tmp_path / "pictures")
    assert not (tmp_path / "pictures").exists()
