"""Seeded households that talk as people do: any wish, at any moment, on anything.

`python -m tests.trials.conversations [how many [first seed]]` tells what it found, and the rare states that
it came to; `--seed N` plays one of them, and tells what happened and the digest of all that was sent.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from tests.trials.conversations.phrases import understood
from tests.trials.conversations.rare_states import STATES
from tests.trials.conversations.talk import talked
from tests.trials.outcome import Outcome

SHARE = 500
"""Seeds that a process plays before it tells."""
COLLECTED_AFTER = 50_000
"""Objects, in a process that does nothing else."""
LAST_TURNS = 40
"""Longer conversations are counted as so long."""


@dataclass(frozen=True, slots=True)
class Tally(Outcome):
    """Of many seeds, one after the other."""

    first_seed: int = 0
    turns: int = 0
    lengths: tuple[int, ...] = ()
    """How many conversations had so many turns, from none on."""
    reached: tuple[tuple[str, int], ...] = ()
    """Rare states, and in how many exchanges they were."""

    @property
    def missed(self) -> tuple[str, ...]:
        return tuple(state for state, times in self.reached if not times)

    @property
    def median(self) -> int:
        """Turns of a conversation."""
        passed = 0
        for length, many in enumerate(self.lengths):
            passed += many
            if 2 * passed >= self.count:
                return length
        return 0


def run(count: int, *, first_seed: int = 0, workers: int | None = None) -> Tally:
    """The seeds from `first_seed` on, by ranges over processes."""
    begun = time.perf_counter()
    last = first_seed + count
    shares = [range(first, min(first + SHARE, last)) for first in range(first_seed, last, SHARE)]
    understood("yes")  # What every process needs is read once, before there are any.
    with ProcessPoolExecutor(workers or os.cpu_count(), get_context("fork"), _settle_in) as pool:
        parts = list(pool.map(played, shares))
    return _together(parts, first_seed, time.perf_counter() - begun)


def _settle_in() -> None:
    """What is imported stays; a conversation leaves little behind."""
    gc.freeze()
    gc.set_threshold(COLLECTED_AFTER)


def played(seeds: range) -> Tally:
    """These seeds, in this process."""
    begun, broken, turns = time.perf_counter(), [], 0
    lengths, reached = [0] * (LAST_TURNS + 1), Counter[str]()
    for seed in seeds:
        told = talked(seed)
        turns += told.turns
        lengths[min(told.turns, LAST_TURNS)] += 1
        reached.update(told.reached)
        if told.problems:
            broken.append(
                "\n".join((f"seed {seed}: {told.problems[0]}", *(f"    {act}" for act in told.acts)))
            )
    every = tuple((state, reached[state]) for state in STATES)
    return Tally(
        len(seeds), tuple(broken), time.perf_counter() - begun, seeds.start, turns, tuple(lengths), every
    )


def _together(parts: list[Tally], first_seed: int, seconds: float) -> Tally:
    return Tally(
        sum(part.count for part in parts),
        tuple(problem for part in parts for problem in part.broken),
        seconds,
        first_seed,
        sum(part.turns for part in parts),
        tuple(map(sum, zip(*(part.lengths for part in parts), strict=True))),
        tuple((state, sum(dict(part.reached)[state] for part in parts)) for state in STATES),
    )


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.trials.conversations", description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=1_000)
    parser.add_argument("first", type=int, nargs="?", default=0)
    parser.add_argument("--seed", type=int, help="play this one alone, and tell all of it")
    chosen = parser.parse_args(arguments)
    if chosen.seed is not None:
        replay(chosen.seed)
    tally = run(chosen.count, first_seed=chosen.first)
    for state, times in tally.reached:
        print(f"{times:>9,}  {state}")
    rare = len(tally.reached) - len(tally.missed)
    print(
        f"seeds {tally.first_seed} to {tally.first_seed + tally.count - 1}: {tally.count:,} conversations, "
        f"{tally.turns:,} turns (median {tally.median}), in {tally.seconds:.0f} s; "
        f"{len(tally.broken)} broken, {rare} of {len(tally.reached)} rare states reached"
    )
    sys.exit("\n\n".join(tally.broken) or None)


def replay(seed: int) -> None:
    told = talked(seed, noted=True)
    print("\n".join((f"seed {seed}, {told.turns} turns, digest {told.digest}", *told.acts)))
    sys.exit("\n".join(told.problems) or None)


if __name__ == "__main__":
    main()
