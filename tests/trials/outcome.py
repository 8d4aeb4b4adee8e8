"""What a long trial came to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outcome:
    count: int
    """How many were tried."""
    broken: tuple[str, ...]
    """Each broken rule, with the way to it."""
    seconds: float
