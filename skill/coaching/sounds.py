"""Which sounds a person wants with a stretch (coach 8). Off until they say so, and offered once."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

OFFERED_FROM, OFFERED_UNTIL = 3, 9
"""Stretch sessions: offered at the end of the third, or of the next one that leaves room for it."""
TOLD_IN_FULL = 10
"""Stretch sessions; with tones, the words that begin and end a hold are shorter then."""


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
