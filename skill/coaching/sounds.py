"""Which sounds a person wants with a stretch (coach 8). Off until they say so, and offered once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

OFFERED_AFTER = 2
"""Stretch sessions; the offer comes with the one after them."""


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
    offered: bool = False
    """Whether it was asked already if tones are wanted; it is not asked twice."""

    @property
    def any(self) -> bool:
        return self.tones or self.bed is not Bed.NONE


QUIET = Sounds()


def to_be_offered(sounds: Sounds, sessions: int) -> bool:
    return not sounds.offered and not sounds.any and sessions >= OFFERED_AFTER
