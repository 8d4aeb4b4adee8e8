"""What "ready" and "more time" on a way teach about how long it takes this person (coach 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.positions import WAYS
from skill.coaching.ways import arrived, needed_more, usual_s, way_at

if TYPE_CHECKING:
    from skill.coaching.positions import Way
    from skill.conversation.turns.turn import Turn


def learned_ready(turn: Turn) -> Turn:
    """The turn with the way that just ended remembered; the same turn where nobody was on one."""
    way, here, run = _way(turn), turn.here, turn.run
    if way is None or here is None or run is None or run.block is None:
        return turn
    progress = turn.progress
    full = progress.told_in_full(run.block.position)
    usual = WAYS[way].first if full else usual_s(progress, way)
    took_s = usual - here.left_ms / 1000 / progress.pace_factor
    return turn.with_progress(arrived(progress, way, took_s))


def learned_slow(turn: Turn) -> Turn:
    """The turn with more time for this way from now on; the same turn where nobody is on one."""
    way = _way(turn)
    return turn if way is None else turn.with_progress(needed_more(turn.progress, way))


def _way(turn: Turn) -> Way | None:
    here, run = turn.here, turn.run
    if here is None or run is None or run.block is None or turn.question is not None:
        return None
    return way_at(here.span.phase, run.block.position)
