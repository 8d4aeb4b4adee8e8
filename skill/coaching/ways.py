"""How long each way takes this person, learned from "ready" and "more time" (coach 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.positions import POSITIONS, TIMES_KEPT, WAY_MOST_S, WAYS, Way
from skill.coaching.timeline import Phase
from skill.coaching.values import replace

if TYPE_CHECKING:
    from skill.coaching.positions import PositionId
    from skill.coaching.progress import Progress

SLOWER_THAN_THEY_WERE = 1.1
MORE = 1.25
"""How much longer a way becomes for who asks for more time on it."""
MOST = 2
"""So many times the first day's seconds is the most that it may become."""


def way_at(phase: Phase, position: PositionId | None) -> Way | None:
    """The way that somebody is on in `phase`; None where it is none."""
    if phase is Phase.MOVE:
        return Way.CHAIR
    if phase is Phase.REST:
        return Way.BETWEEN
    if position is None or phase not in (Phase.SETUP, Phase.SWITCH):
        return None
    known = POSITIONS[position]
    return known.way_in if phase is Phase.SETUP else known.other_leg


def usual_s(progress: Progress, way: Way) -> int:
    """Seconds once it need not be told in full any more: as it was learned, or else as the table says."""
    times = sorted(progress.ways.get(way, ()))
    if not times:
        return WAYS[way].later
    # The statistics module loads fractions and more, which every cold start would wait for.
    median = (times[(len(times) - 1) // 2] + times[len(times) // 2]) / 2
    return _within(way, median * SLOWER_THAN_THEY_WERE)


def arrived(progress: Progress, way: Way, took_s: float) -> Progress:
    """ "Ready" on `way`, after so many seconds at normal pace."""
    times = (*progress.ways.get(way, ()), max(1, min(WAY_MOST_S, round(took_s))))[-TIMES_KEPT:]
    return replace(progress, ways={**progress.ways, way: times})


def needed_more(progress: Progress, way: Way) -> Progress:
    """ "More time", "slow down" or a pause on `way`."""
    longer = _within(way, usual_s(progress, way) * MORE)
    return replace(progress, ways={**progress.ways, way: (round(longer / SLOWER_THAN_THEY_WERE),)})


def _within(way: Way, seconds: float) -> int:
    known = WAYS[way]
    return round(min(MOST * known.first, max(known.least, seconds)))
