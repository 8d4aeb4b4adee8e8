"""People, runs and moments for the tests of the domain."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from skill.coaching.positions import POSITIONS, Leg, PositionId
from skill.coaching.progress import PositionProgress, Progress
from skill.coaching.routine import Wish, begin_run
from skill.coaching.run import Block, End, Hold, Planned, Run, Sent
from skill.coaching.settle import close, epoch_ms, keep
from skill.speech.languages import words_for

if TYPE_CHECKING:
    from skill.speech.words import Words

MONDAY = date(2026, 3, 2).toordinal()
ZONE = "Europe/London"
NEW = Progress(zone=ZONE)
FULL_WAIT_MS = 100_000
"""Longer than any way into a hold."""


def words(turn: int = 0) -> Words:
    return words_for("en-US", turn)


def moment(day: int = MONDAY, hour: int = 8, minute: int = 0) -> datetime:
    """A moment of a winter's day in London, where clocks show UTC."""
    whole = date.fromordinal(day)
    return datetime(whole.year, whole.month, whole.day, hour, minute, tzinfo=UTC)


def begun(
    progress: Progress = NEW,
    wish: Wish = Wish(),  # noqa: B008 - frozen
    day: int = MONDAY,
    hour: int = 8,
    name: str = "run1",
    device: str = "kitchen",
) -> tuple[Progress, Run]:
    now_s = epoch_ms(moment(day, hour)) // 1000
    progress = begin_run(progress, wish, name, device[:4], now_s, day)
    run = progress.run(name)
    assert run is not None
    return progress, run


def finished(run: Run, holds: int | None = None) -> Run:
    """`run` with its next `holds` holds finished; all of them by default."""
    for planned in run.pending()[:holds]:
        run = run.finish(planned)
    return run


def done_in(progress: Progress, run: Run, holds: int | None = None) -> Progress:
    """`run` with more holds finished, still open."""
    return keep(progress, run, finished(run, holds))


def a_session(progress: Progress, wish: Wish, day: int, hour: int = 8, *, eased: bool = False) -> Progress:
    """A whole run, done and counted, on `day` at `hour`."""
    progress, run = begun(progress, wish, day, hour, name=f"{day}{hour:02}")
    if eased:
        run = replace(run, blocks=tuple(replace(block, eased=True) for block in run.blocks))
    done = finished(run)
    return close(keep(progress, run, done), done)


def sent(run: Run, holds: int | None = None, every_ms: int = 30_000) -> Run:
    """`run` while its next `holds` holds are being played; one ends every `every_ms`."""
    ends = tuple(End(planned, every_ms * (n + 1)) for n, planned in enumerate(run.pending()[:holds]))
    return replace(run, sent=Sent(run.started_s * 1000, ends))


def one_block(position: PositionId, hold_s: int = 10, depth: int = 0, first: Leg = Leg.LEFT) -> Run:
    block = Block(position, hold_s, depth, POSITIONS[position].holds_per_leg)
    return Run("run1", 0, 0, "kitc", first, (block,), Planned(0, Hold(first, 1)))


def knowing(position: PositionId, **state: int | bool) -> Progress:
    """Somebody with this state in one position."""
    return NEW.with_position(position, replace(PositionProgress(), **state))  # type: ignore[arg-type]
