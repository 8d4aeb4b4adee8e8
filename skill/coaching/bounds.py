"""What a remembered value may be, said in its type next to its field: whoever reads it back looks there."""

from __future__ import annotations

from datetime import date
from typing import Annotated, NamedTuple


class Bounds(NamedTuple):
    """The least and the most: of a number itself, of a text or a list its length."""

    least: int
    most: int


DAYS = Bounds(0, date.max.toordinal())
Ordinal = Annotated[int, DAYS]
"""A local day as `date.toordinal` counts; 0 means never."""

MOMENTS = Bounds(-62_135_596_800, 253_402_300_799)
"""The years 1 to 9999, in seconds since 1970: what a request's timestamp can say at all."""
EpochS = Annotated[int, MOMENTS]
EpochMs = Annotated[int, Bounds(*(1000 * moment for moment in MOMENTS))]

IDS = Bounds(1, 8)
Id = Annotated[str, IDS]
"""ASCII letters and digits."""
