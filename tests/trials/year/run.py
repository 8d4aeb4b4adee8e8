"""A year of a thousand people: `python -m tests.trials.year [people]`.

Twice a day with misses, gaps, journeys, easing, pain and nerve words, by the skill's own coaching; every step
is held against the guide's B5, B8 and B15 as `year_guide` and `year_calendar` read them. With the full count
the table goes to docs/year.md.
"""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

from tests.trials.outcome import Outcome
from tests.trials.year.guide import CAPS_S
from tests.trials.year.habits import DAYS, KINDS, habits, kind_of
from tests.trials.year.stretch import Life

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

PEOPLE = 1_000
PAGE = Path(__file__).parents[3] / "docs" / "year.md"
HAPPENED = {
    "eases": "easier, in the middle of a hold",
    "hurts": "it hurts",
    "sharp": "sharp pain",
    "nerve": "tingling and the like",
    "flags": "words of an emergency",
    "both legs rest": "came while both legs were resting",
    "drops": "walked away in the middle",
    "harder": "harder",
    "no to a step": "no to five seconds more",
    "deeper offered": "a deeper form was offered",
    "deeper taken": "and taken",
}


@dataclass(frozen=True, slots=True)
class Lived:
    """What one person's year came to."""

    kind: str
    complaints: tuple[str, ...]
    holds_s: dict[str, int]
    """Of the positions that were stretched in."""
    depths: dict[str, int]
    left_out: frozenset[str]
    stretches: int
    streak: int
    best: int
    item_bytes: float
    """Of the median visit."""
    largest_bytes: int
    happened: Counter[str]


def live(number: int, days: int = DAYS) -> Lived:
    life = Life(habits(number)).live(days)
    known = {str(p): state for p, state in life.progress.positions.items() if state.times}
    return Lived(
        kind=kind_of(number),
        complaints=tuple(life.complaints),
        holds_s={position: state.hold_s for position, state in known.items()},
        depths={position: state.depth for position, state in known.items()},
        left_out=frozenset(position for position, state in known.items() if state.left_out),
        stretches=life.paper.sheet.total,
        streak=life.paper.sheet.streak,
        best=life.paper.sheet.best,
        item_bytes=median(life.items_bytes),
        largest_bytes=max(life.items_bytes),
        happened=life.happened,
    )


def everybody(count: int) -> list[Lived]:
    with ProcessPoolExecutor(min(count, os.cpu_count() or 1)) as pool:
        return list(pool.map(live, range(count), chunksize=5))


def run(count: int) -> Outcome:
    begun_s = time.monotonic()
    lived = everybody(count)
    return Outcome(count, _broken(lived), time.monotonic() - begun_s)


def _broken(lived: Iterable[Lived]) -> tuple[str, ...]:
    return tuple(complaint for each in lived for complaint in each.complaints)


def table(lived: list[Lived]) -> Iterator[str]:
    yield "| Position | People | 25 % | Median | 75 % | At its cap | Deeper | Gentlest | Eased out |"
    yield "|---|--:|--:|--:|--:|--:|--:|--:|--:|"
    for position, cap_s in CAPS_S.items():
        who = [each for each in lived if position in each.holds_s]
        if len(who) < 2:
            continue
        quarters = " | ".join(
            f"{seconds:.0f} s" for seconds in _quarters(each.holds_s[position] for each in who)
        )
        shares = [
            [each.holds_s[position] == cap_s for each in who],
            [each.depths[position] > 0 for each in who],
            [each.depths[position] < 0 for each in who],
            [position in each.left_out for each in who],
        ]
        told = " | ".join(f"{100 * sum(share) / len(share):.0f} %" for share in shares)
        yield f"| {position} | {len(who)} | {quarters} | {told} |"
    yield ""
    yield "| At the end of the year | 25 % | Median | 75 % | Most |"
    yield "|---|--:|--:|--:|--:|"
    yield _row("stretches in the year", [each.stretches for each in lived])
    yield _row("streak, days", [each.streak for each in lived])
    yield _row("best streak, days", [each.best for each in lived])
    yield _row("median item, bytes", [each.item_bytes for each in lived])
    yield _row("largest item, bytes", [each.largest_bytes for each in lived])
    yield ""
    yield from _kinds(lived)
    yield ""
    yield "| What happened | Times |"
    yield "|---|--:|"
    total = sum((each.happened for each in lived), Counter[str]())
    yield from (f"| {words} | {total[key]:,} |" for key, words in HAPPENED.items())


def _kinds(lived: list[Lived]) -> Iterator[str]:
    yield "| Who | People | Longest hold, 25 % | Median | 75 % | Sessions, median |"
    yield "|---|--:|--:|--:|--:|--:|"
    for kind in (*KINDS, ""):
        who = [each for each in lived if each.kind == kind and each.holds_s]
        if len(who) < 2:
            continue
        longest = _quarters(max(each.holds_s.values()) for each in who)
        quarters = " | ".join(f"{seconds:.0f} s" for seconds in longest)
        sessions = median(each.stretches for each in who)
        yield f"| {kind or 'everybody else'} | {len(who)} | {quarters} | {sessions:.0f} |"


def _quarters(values: Iterable[float]) -> list[float]:
    return quantiles(values, n=4, method="inclusive")


def _row(name: str, values: Sequence[float]) -> str:
    return f"| {name} | {' | '.join(f'{q:.0f}' for q in _quarters(values))} | {max(values):.0f} |"


def page(lived: list[Lived]) -> str:
    stretches, broken = sum(each.stretches for each in lived), _broken(lived)
    return "\n".join(
        (
            "# A year of a thousand people",
            "",
            f"Made by `python -m tests.trials.year`: {len(lived):,} seeded people, {DAYS} days,",
            f"{stretches:,} stretch sessions. They miss mornings and evenings, stay away for weeks, travel,",
            "walk away in the middle, ease, hurt, tingle, ask for more, and answer how it felt or not. Of",
            "every ten, one never answers, one always finds it too much, one only has a chair, and one is",
            "always in a hurry. After every session each hold, depth, leg at rest, day, week and streak is",
            "compared with another reading of the guide (`tests/trials/year/guide.py`, `calendar.py`).",
            "",
            f"Differences to the guide: {len(broken)}. One write unit holds 1,024 bytes.",
            "",
            *table(lived),
            "",
        )
    )


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    lived = everybody(count)
    broken = _broken(lived)
    print(*table(lived), "", f"{len(broken)} differences to the guide", *broken[:20], sep="\n")
    if count >= PEOPLE:
        PAGE.write_text(page(lived), encoding="utf-8")
    sys.exit(bool(broken))


if __name__ == "__main__":
    main()
