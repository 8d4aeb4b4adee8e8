"""Where the drawings lie that cards in the Alexa app show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from skill.coaching.positions import Leg, PositionId

DEPTHS = {-1: "-easier", 0: "", 1: "-harder"}


class Size(NamedTuple):
    """Width and height in pixels."""

    width: int
    height: int

    def __str__(self) -> str:
        return f"{self.width}x{self.height}"


SMALL, LARGE = Size(720, 480), Size(1200, 800)
"""The two that the Alexa app asks for."""


def file_name(position: PositionId, leg: Leg, depth: int = 0) -> str:
    """The name of a drawing, without its ending."""
    return f"{position}-{leg}{DEPTHS[depth]}"


@dataclass(frozen=True)
class Pictures:
    """An address under which every drawing lies in a folder for each size."""

    base: str
    kind: str = "png"

    def at(self, size: Size, name: str) -> str:
        return f"{self.base.rstrip('/')}/{size}/{name}.{self.kind}"
