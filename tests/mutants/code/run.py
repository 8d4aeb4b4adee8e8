"""Tries a sample of the changes, and says which ones no test notices."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from typing import TYPE_CHECKING

from tests.mutants.code.coverage_map import DATA, CoverageMap, make
from tests.mutants.code.explained import EXPLAINED
from tests.mutants.code.spots import Spot, sample
from tests.mutants.trial import Verdict, tried, warm_up

if TYPE_CHECKING:
    from pathlib import Path

    from tests.mutants.mutant import Mutant

STAGES = (40, 400)
"""So many tests first, and so many more where all of them passed."""
WIDTH = 86


def run(count: int, seed: int, *, again: bool = True) -> int:
    """How many survived without an explanation; `again`: which test runs which line is found out anew."""
    data = make() if again or not DATA.exists() else DATA
    warm_up()
    spots = sample(count, seed)
    killed = survived = explained = 0
    with ProcessPoolExecutor(2) as pool:
        for spot, verdict in zip(spots, pool.map(partial(judge, data), spots), strict=True):
            if verdict is None:
                continue
            killed += verdict.killed
            known = not verdict.killed and spot.name in EXPLAINED
            explained, survived = explained + known, survived + (not verdict.killed and not known)
            by = verdict.by.split("::")[-1].removeprefix("test_") if verdict.killed else "SURVIVED"
            print(f"{spot.name:{WIDTH}}  {EXPLAINED[spot.name] if known else by}", flush=True)
    tried_in_all = killed + survived + explained
    share = killed / max(1, tried_in_all - explained)
    print(
        f"Code mutants killed: {killed} of {tried_in_all} ({share:.1%}), seed {seed}; explained: {explained}"
    )
    return survived


@cache
def _map_of(data: Path) -> CoverageMap:
    """Read once in each process."""
    return CoverageMap(data)


def judge(data: Path, spot: Spot) -> Verdict | None:
    mutant = spot.mutant()
    if mutant is None:
        return None
    tests, verdict, begin = _map_of(data).tests_of(spot.path, spot.line), Verdict(False), 0
    for many in STAGES:
        some = tests[begin : begin + many]
        if some and not verdict.killed:
            verdict = _tried(mutant, some)
        begin += many
    return verdict


def _tried(mutant: Mutant, tests: list[str]) -> Verdict:
    """A change after which the tests are not even found any more is noticed too: they were, without it."""
    try:
        return tried(mutant, tests)
    except ValueError:
        return Verdict(True, "(collection)", "the tests are not found")
