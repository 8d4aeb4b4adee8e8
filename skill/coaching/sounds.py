"""Which sounds a person wants with a stretch (coach 8). Off until they say so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Bed(StrEnum):
    """What sounds quietly under a whole block."""

    NONE = "none"
    WATER = "water"
    RAIN = "rain"
    NIGHT = "night"


@dataclass(frozen=True, slots=True)
class Sounds:
    tones: bool = False
    """A soft tone as a hold begins, and another as it ends."""
    bed: Bed = Bed.NONE

    @property
    def any(self) -> bool:
        return self.tones or self.bed is not Bed.NONE


QUIET = Sounds()
