"""Whether the handler keeps anything: what is allocated after many turns, next to after few."""

from __future__ import annotations

import gc
import sys
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.result import Chapter, Table
from tests.bench.talk import SESSION, DictStore, Person, coach

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.bench.talk import Json

PEOPLE = 20
MARKS = 5
"""Moments at which memory is looked at, evenly apart; caches have filled by the first."""
GROWTH_MAX = 0.01


def rss_mb(process: str = "self") -> float | None:
    """Resident megabytes; None on a machine without /proc."""
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return None
    lines = dict(line.split(":", 1) for line in status.read_text(encoding="utf-8").splitlines())
    return int(lines["VmRSS"].split()[0]) / 1024


def allocated_blocks() -> int:
    gc.collect()
    return sys.getallocatedblocks()


def watch(skill: Callable[[Json], Json], turns: int) -> Iterator[tuple[int, int, float | None]]:
    """Turns so far, blocks and megabytes, at each mark. The same people come back twice a day for years."""
    talking = cycle([Person(f"amzn1.ask.account.{n}") for n in range(PEOPLE)])
    done = 0
    for mark in range(1, MARKS + 1):
        while done < turns * mark / MARKS:
            person = next(talking)
            for _, request in islice(person.stretches(), turns - done):
                person.hears(skill(request))
                done += 1
            person.session = None
        yield done, allocated_blocks(), rss_mb()


def growth(blocks: list[int]) -> float:
    """From the first mark to the last, as a share."""
    return blocks[-1] / blocks[0] - 1


def chapter(turns: int) -> Chapter:
    marks = list(watch(coach(DictStore()), turns))
    grown = growth([blocks for _, blocks, _ in marks])
    rows = tuple(
        (f"{done:,}", f"{blocks:,}", "—" if rss is None else f"{rss:.1f} MB") for done, blocks, rss in marks
    )
    return Chapter(
        "The handler's memory",
        tables=(
            Table(
                f"{PEOPLE} people stretch twice a day in one process, {len(SESSION)} turns a session",
                ("After turns", "allocated blocks", "resident"),
                rows,
                "Blocks are what Python has allocated after a full collection:"
                f" {grown:+.2%} from the first mark to the last.",
            ),
        ),
        raw={"memory_growth_share": grown},
        broken=(f"the handler's memory grew by {grown:.1%}",) if grown > GROWTH_MAX else (),
    )
