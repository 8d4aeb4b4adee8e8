"""Which sounds a person wants with a stretch (coach 8). Off until they say so, and offered once."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Bed(StrEnum):
    """What sounds quietly under a whole block."""

    NONE = "none"
    WATER = "water"
    RAIN = "rain"
    NIGHT = "night"


class Sounds(NamedTuple):
    tones: bool = False
    """A soft tone as a hold begins, and another as it ends."""
    bed: Bed = Bed.NONE

    @property
    def any(self) -> bool:
        return self.tones or self.bed is not Bed.NONE


QUIET = Sounds()
