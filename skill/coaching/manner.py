"""How a person wants to be guided, from all that is remembered of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.sounds import TOLD_IN_FULL
from skill.coaching.steps import Manner
from skill.coaching.ways import usual_s

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skill.coaching.positions import PositionId
    from skill.coaching.progress import Progress

TAUGHT_AT_FIRST, TAUGHT_EVERY = 5, 4
"""Sessions in which every position says how it is done (coach 4)."""
LED_TIMES = 10
"""So often the breath is led in every hold of a position; then in the first of a session (coach 5)."""


def manner_of(progress: Progress, positions: Iterable[PositionId], *, full: bool = False) -> Manner:
    """In these positions; `full` tells every way in at length."""
    known = set(positions)
    return Manner(
        pace=progress.pace_factor,
        full={position: full or progress.told_in_full(position) for position in known},
        quiet=progress.quiet,
        ways={way: usual_s(progress, way) for way in progress.ways},
        known=frozenset(p for p in known if progress.position(p).times >= LED_TIMES),
        count_down=progress.count_down,
        tones=progress.tones and progress.history.sessions >= TOLD_IN_FULL,
        sessions=progress.history.sessions,
        teaching=_teaching(progress),
        frame=progress.frame,
    )


def _teaching(progress: Progress) -> bool:
    sessions = progress.history.sessions
    return not progress.quiet and (sessions < TAUGHT_AT_FIRST or sessions % TAUGHT_EVERY == 0)
