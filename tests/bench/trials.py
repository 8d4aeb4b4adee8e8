"""Long trials: random conversations, bad requests, killed processes, a year, and which rules they broke."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.result import Chapter, Table
from tests.trials import kills
from tests.trials.conversations import run as conversations
from tests.trials.mutations import run as mutations
from tests.trials.year import run as year

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.trials.outcome import Outcome

TRIALS: dict[str, tuple[Callable[[int], Outcome], float]] = {
    "random conversations": (conversations.run, 1.0),
    "mutated requests": (mutations.run, 1.0),
    "processes killed amid their writes": (kills.run, 0.1),
    "people's years": (year.run, 0.1),
}
"""What is tried, and how often of the count asked for."""


def chapter(count: int) -> Chapter:
    outcomes = {name: trial(round(count * share)) for name, (trial, share) in TRIALS.items()}
    return Chapter(
        "Random conversations, and what nobody should send",
        tables=(
            Table(
                "Every rule is checked after every turn",
                ("What", "how many", "rules broken", "took"),
                tuple(_row(name, outcome) for name, outcome in outcomes.items()),
            ),
        ),
        raw={f"{name.replace(' ', '_')}_broken": len(outcome.broken) for name, outcome in outcomes.items()},
        broken=tuple(problem for outcome in outcomes.values() for problem in outcome.broken),
    )


def _row(name: str, outcome: Outcome) -> tuple[str, ...]:
    return name, f"{outcome.count:,}", str(len(outcome.broken)), f"{outcome.seconds:.0f} s"
