"""Credits what was played, closes runs that are over, and notes the days on which safety says rest.

Called with the request's own time before anything is answered, so that nothing finished is lost however
a conversation ended.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from skill.coaching.days import day_of, slot_of
from skill.coaching.history import DAYS_KEPT
from skill.coaching.positions import Leg
from skill.coaching.progress import CLOSED_KEPT, Closed, Progress
from skill.coaching.progression import SKIP_LEG_DAYS, after_run, resting
from skill.coaching.run import EXPIRES_S
from skill.coaching.sounds import OFFERED_UNTIL
from skill.coaching.streak import extend
from skill.coaching.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skill.coaching.run import Run


def epoch_ms(now: datetime) -> int:
    """Milliseconds since 1970."""
    return round(now.timestamp() * 1000)


def settle(progress: Progress, now: datetime, device: str = "") -> Progress:
    """Every run credited up to `now` (aware); finished and expired ones closed; rest days noted.

    With `device` only its own runs: what a session knows of another device's may be out of date.
    """
    for run in progress.runs:
        if device in ("", run.device):
            progress = settle_run(progress, run, now)
    if progress.sounds_offered and progress.history.sessions > OFFERED_UNTIL:
        progress = replace(progress, sounds_offered=False)
    return rested(progress, day_of(now, progress.clock))


def settle_run(progress: Progress, run: Run, now: datetime) -> Progress:
    credited = credit(run, epoch_ms(now))
    if credited != run:
        progress = keep(progress, run, credited)
    if credited.complete or int(now.timestamp()) - credited.touched_s >= EXPIRES_S:
        progress = close(progress, credited)
    return progress


def credit(run: Run, now_ms: int) -> Run:
    """`run` with every hold finished that ended by `now_ms` (milliseconds since 1970)."""
    if run.sent is None:
        return run
    due = [end for end in run.sent.ends if run.sent.at_ms + end.ms <= now_ms]
    if not due:
        return run
    touched_s = (run.sent.at_ms + due[-1].ms) // 1000
    sent = replace(run.sent, ends=tuple(end for end in run.sent.ends if end not in due))
    run = run.finish(*(end.planned for end in due))
    if sent.whole and not sent.ends:
        run = run.closed_early()
    return replace(run, sent=sent, touched_s=max(run.touched_s, touched_s))


def keep(progress: Progress, before: Run, after: Run) -> Progress:
    """`after` in place of `before`, its new seconds counted for its own day."""
    progress = progress.with_run(after)
    gained = after.seconds - before.seconds
    if not gained:
        return progress
    day = _day(progress, after)
    return replace(progress, history=progress.history.with_seconds(day, gained))


def close(progress: Progress, run: Run) -> Progress:
    """Take `run` off the list; count it as a stretch session, once, where both legs were held.

    It counts for the day and slot in which it was last heard of, not for the day on which that was noticed.
    """
    runs = tuple(other for other in progress.runs if other.id != run.id)
    before = progress.ended(run.id)
    counted_before = before is not None and before.counts
    others = tuple(other for other in progress.closed if other is not before)
    # One that counted went on with nothing in it.
    seconds = run.seconds + (before.seconds if before is not None and counted_before else 0)
    closed = (*others, Closed(run.id, seconds, run.counts or counted_before))
    progress = replace(progress, runs=runs, closed=closed[-CLOSED_KEPT:])
    day = _day(progress, run)
    progress = after_run(progress, run, day)
    if counted_before or not run.counts:
        return progress
    slot = slot_of(_moment(run), progress.clock)
    longest_last = sorted(run.blocks, key=lambda block: block.hold_s)
    holds_s = {block.position: block.hold_s for block in longest_last if block.done}
    history = extend(progress.history, day).with_session(day, slot, run.touched_s, holds_s)
    return replace(progress, history=history)


def counted(progress: Progress) -> Progress:
    """As it would be if every open run ended now: for telling how the day stands."""
    for run in progress.runs:
        if run.counts:
            progress = close(progress, run)
    return progress


def _moment(run: Run) -> datetime:
    return datetime.fromtimestamp(run.touched_s, UTC)


def _day(progress: Progress, run: Run) -> int:
    """Never before the last day on record: a journey west does not open an older day."""
    return max(day_of(_moment(run), progress.clock), progress.history.last_day)


def rested(progress: Progress, day: int) -> Progress:
    """Every day up to `day` that was locked, or on which both legs were left alone, is a rest day.

    Such days keep the streak and never use a skip day (guide B8).
    """
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
        yield from range(max(progress.paused_day, day - DAYS_KEPT + 1), day + 1)


def _spared(progress: Progress, day: int) -> Iterator[int]:
    until = [progress.leg(leg).skip_until for leg in Leg]
    since = max(until) - SKIP_LEG_DAYS
    yield from range(max(since, day - DAYS_KEPT + 1), min(*until, day) + 1)
