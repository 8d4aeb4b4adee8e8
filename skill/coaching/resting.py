"""Days on which safety says rest: they keep the streak and never use a skip day (guide B8)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from skill.coaching.history import DAYS_KEPT
from skill.coaching.positions import Leg
from skill.coaching.progression import SKIP_LEG_DAYS, resting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skill.coaching.progress import Progress


def rested(progress: Progress, day: int) -> Progress:
    """Every day up to `day` that was locked, or on which both legs were left alone, is a rest day."""
    history = progress.history
    for rest in sorted({*_locked(progress, day), *_spared(progress, day)}):
        if not history.day(rest).rest:
            history = history.with_rest(rest)
    return progress if history is progress.history else replace(progress, history=history)


def both_rest(progress: Progress, day: int) -> bool:
    """Whether no leg may be stretched on `day`."""
    return all(resting(progress, leg, day) for leg in Leg)


def _locked(progress: Progress, day: int) -> Iterator[int]:
    if progress.locked:
        yield from range(max(progress.lock_day, day - DAYS_KEPT + 1), day + 1)


def _spared(progress: Progress, day: int) -> Iterator[int]:
    until = [progress.leg(leg).skip_until for leg in Leg]
    since = max(until) - SKIP_LEG_DAYS
    yield from range(max(since, day - DAYS_KEPT + 1), min(*until, day) + 1)
