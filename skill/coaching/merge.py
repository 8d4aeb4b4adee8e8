"""Three-way merge: what one conversation changed, brought onto what another one saved meanwhile."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

from skill.coaching import deliveries
from skill.coaching.merge_history import Twice, merge_history
from skill.coaching.progress import CLOSED_KEPT, RUNS_KEPT, Closed, LegLimits, Progress
from skill.coaching.progress import PositionProgress as State
from skill.coaching.settle import close
from skill.coaching.values import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from skill.coaching.run import Run

D = TypeVar("D", Progress, State, LegLimits)
K = TypeVar("K")
V = TypeVar("V", State, LegLimits)


def _soonest(mine: int, theirs: int) -> int:
    """1 before 2 before 0."""
    return min(mine or 3, theirs or 3) % 3


# Where both sides changed one field the gentler value counts; unnamed fields are taken from mine.
BOTH: dict[str, Callable[[Any, Any], Any]] = {
    **dict.fromkeys(("hold_s", "depth", "good_run", "easy_run", "stepped", "gap_taken"), min),
    **dict.fromkeys(("good_from", "step_day", "times", "last_day", "left_out"), max),
    **dict.fromkeys(("careful_until", "skip_until", "welcomed_day", "zone_day"), max),
    **dict.fromkeys(("refused_day", "asked_day", "feel_day", "told", "details_day"), max),
    **dict.fromkeys(("softer_until", "stay_until", "cut_short_day"), max),
    "eased_ago": _soonest,
    "devices": deliveries.merged,
}


def merge(base: Progress, mine: Progress, theirs: Progress) -> Progress:
    """`theirs` with the changes from `base` to `mine` added.

    Counts are added up, but a run that both sides know counts once. Settings that only one side changed
    are taken from it. A lock that either side set meanwhile is never lost.
    """
    runs = _runs(base, mine, theirs)
    paused_day = _paused_day(base, mine, theirs)
    merged = replace(
        _fields(base, mine, theirs),
        positions=_keyed(State(), base.positions, mine.positions, theirs.positions),
        legs=_keyed(LegLimits(), base.legs, mine.legs, theirs.legs),
        history=merge_history(base.history, mine.history, theirs.history, _twice(base, mine, theirs)),
        runs=tuple(runs[-RUNS_KEPT:]),
        closed=_closed((base, theirs, mine), {run.id for run in runs}),
        paused_day=paused_day,
    )
    unaware = [run for run in runs if paused_day and not _aware(run, mine, theirs)]
    for run in dict.fromkeys((*runs[:-RUNS_KEPT], *unaware)):
        merged = close(merged, run)
    return merged


def _aware(run: Run, *sides: Progress) -> bool:
    """Whether it is open where the lock is known; a red flag ends what goes on anywhere else."""
    return any(side.locked and side.run(run.id) is not None for side in sides)


def _fields(base: D, mine: D, theirs: D) -> D:
    changed: dict[str, Any] = {}
    for name in (field.name for field in fields(mine)):
        was, ours, other = (getattr(side, name) for side in (base, mine, theirs))
        if ours != was:
            changed[name] = BOTH[name](ours, other) if other != was and name in BOTH else ours
    return replace(theirs, **changed)


def _keyed(new: V, base: Mapping[K, V], mine: Mapping[K, V], theirs: Mapping[K, V]) -> dict[K, V]:
    return {
        key: _fields(base.get(key, new), mine.get(key, new), theirs.get(key, new))
        for key in dict.fromkeys((*theirs, *mine))
    }


def _paused_day(base: Progress, mine: Progress, theirs: Progress) -> int:
    was, ours, other = (side.paused_day for side in (base, mine, theirs))
    if was in (ours, other):
        return other if ours == was else ours
    return max(ours, other)


def _runs(base: Progress, mine: Progress, theirs: Progress) -> list[Run]:
    """The runs that are open, the newest last."""
    kept: dict[str, Run] = {}
    for side, other in ((theirs, mine), (mine, theirs)):
        for run in side.runs:
            if not _over(run, base, other):
                was = base.run(run.id)
                open_run = _anew(run) if was is not None and _counted_by(other, run) else run
                kept[run.id] = _furthest(was, open_run, kept.get(run.id, open_run))
    return sorted(kept.values(), key=lambda run: (run.started_s, run.id))


def _over(run: Run, base: Progress, other: Progress) -> bool:
    """Closed by the other side; but not where a device goes on with it, or it never counted there."""
    was, closed = base.run(run.id), other.ended(run.id)
    if other.run(run.id) is not None:
        return False
    if closed is None:
        return was is not None
    if was is None:
        # Begun since, and written down, but the word of that was lost: it is over for whoever began it.
        return base.ended(run.id) is None and closed.seconds >= run.seconds
    if run == was or _given_up(run, other):
        return True
    if closed.counts:
        return not (_given_more(run, was) and closed.seconds <= run.seconds)
    return closed.seconds >= run.seconds and not _given_more(run, was)


def _given_more(run: Run, was: Run) -> bool:
    """Whether a device was given more of it to play since then."""
    if run.sent is None:
        return False
    # What was credited by the clock is taken out of what was sent, and is no more to play.
    known = was.sent.ends if was.sent is not None and run.sent.at_ms == was.sent.at_ms else ()
    return not set(run.sent.ends) <= set(known)


def _counted_by(other: Progress, run: Run) -> bool:
    closed = other.ended(run.id)
    return closed is not None and closed.counts and other.run(run.id) is None


def _anew(run: Run) -> Run:
    """A run that goes on after it was counted: what was done by then is behind it."""
    blocks = tuple(replace(block, done=frozenset()) for block in run.blocks)
    return replace(run, blocks=blocks, seconds=0)


def _given_up(run: Run, other: Progress) -> bool:
    """Whether its device began another run since: what comes of this one now comes late."""
    began = (later.started_s for later in other.runs if later.device == run.device and later.id != run.id)
    return any(started_s >= run.touched_s for started_s in began)


def _furthest(was: Run | None, ours: Run, other: Run) -> Run:
    if was in (ours, other):
        return other if ours == was else ours
    run = max(ours, other, key=lambda run: (run.seconds, run.touched_s))
    return replace(run, gentle=True) if ours.gentle or other.gentle else run


def _closed(sides: Iterable[Progress], still_open: set[str]) -> tuple[Closed, ...]:
    """Runs that any side closed, those of `base` first; of two endings of one run the fuller.

    One that is open is among them only where it counted before it went on.
    """
    kept: dict[str, Closed] = {}
    for closed in (closed for side in sides for closed in side.closed):
        kept[closed.run] = max(closed, kept.get(closed.run, closed), key=lambda c: (c.counts, c.seconds))
    ended = (closed for run, closed in kept.items() if closed.counts or run not in still_open)
    return tuple(ended)[-CLOSED_KEPT:]


def _twice(base: Progress, mine: Progress, theirs: Progress) -> Twice:
    """What both sides counted of the same runs since `base`."""
    seconds = sessions = 0
    known, was = _known(theirs), _known(base)
    for run_id, ours in _known(mine).items():
        other, before, ended = known.get(run_id), was.get(run_id), base.ended(run_id)
        if other is None or (ended and base.run(run_id) is None):
            continue
        seconds += min(ours.seconds, other.seconds) - (before.seconds if before else 0)
        sessions += ours.counts and other.counts and not (ended and ended.counts)
    return Twice(seconds, sessions)


def _known(side: Progress) -> dict[str, Closed]:
    """Every run of one side as what it came to so far; an open one counts where it did before it went on."""
    known = {closed.run: closed for closed in side.closed}
    for run in side.runs:
        before = known.get(run.id, Closed(run.id, 0, counts=False))
        known[run.id] = before._replace(seconds=before.seconds + run.seconds)
    return known
