"""Ten thousand households that talk as people do: any wish, at any moment, on anything.

`python -m tests.trials.conversations [how many]` tells what it found.
"""

from __future__ import annotations

import sys
import time
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.trials.conversations.talk import Talk
from tests.trials.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable

STEPS = 12
WORKERS = 2


def talked(examples: int, *, shrinks: bool = False) -> settings:
    """So many households, always the same ones where no seed is given."""
    return settings(
        max_examples=examples,
        stateful_step_count=STEPS,
        derandomize=not shrinks,
        database=None,
        deadline=None,
        phases=[Phase.generate, *([Phase.shrink] if shrinks else [])],
        suppress_health_check=list(HealthCheck),
        print_blob=False,
    )


def run(count: int, *, first_seed: int = 0, workers: int = WORKERS) -> Outcome:
    begun = time.perf_counter()
    shares = [count // workers + (number < count % workers) for number in range(workers)]
    with ProcessPoolExecutor(workers) as pool:
        parts = list(pool.map(_share, shares, range(first_seed, first_seed + workers)))
    held = sum(part[0] for part in parts)
    broken = tuple(problem for part in parts for problem in part[1])
    return Outcome(held, broken, time.perf_counter() - begun)


def _share(count: int, number: int) -> tuple[int, list[str]]:
    Talk.held = 0
    talks = seed(number)(type("Talks", (Talk,), {}))
    chosen = settings(talked(count), derandomize=False)
    try:
        run_state_machine_as_test(talks, settings=chosen)
    except Exception as error:  # whatever is wrong, it is told with the way to it
        return Talk.held, ["\n".join((f"{type(error).__name__}: {error}", *notes(error)))]
    return Talk.held, []


def notes(error: BaseException) -> Iterable[str]:
    """The steps that led there."""
    lines = "\n".join(getattr(error, "__notes__", ())).splitlines()
    return (line for line in lines if "no_rule_is_broken" not in line)


def main() -> None:
    numbers = [int(argument) for argument in sys.argv[1:]]
    outcome = run(numbers[0] if numbers else 1_000, first_seed=sum(numbers[1:]))
    print(f"{outcome.count} households talked in {outcome.seconds:.0f} s, {len(outcome.broken)} rules broken")
    sys.exit("\n\n".join(outcome.broken) or None)


if __name__ == "__main__":
    main()
