"""How much is tried."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Effort:
    processes: int
    """Fresh processes of each kind."""
    sessions: int
    """Of a warm coach."""
    days: int
    """Of history, stretched twice daily."""
    load_s: int
    turns: int
    """In which memory must not grow."""
    trials: int
    """Random conversations, and as many mutated requests."""


FULL = Effort(processes=25, sessions=400, days=3652, load_s=60, turns=100_000, trials=10_000)
QUICK = Effort(processes=3, sessions=20, days=60, load_s=3, turns=2_000, trials=40)
