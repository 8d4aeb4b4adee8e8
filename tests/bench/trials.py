"""Long trials: random conversations, bad requests, killed processes, a year, and which rules they broke."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.result import Chapter, Figure, Table
from tests.trials import kills
from tests.trials.conversations import run as conversations
from tests.trials.mutations import run as mutations
from tests.trials.year import run as year

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.trials.conversations.run import Tally
    from tests.trials.outcome import Outcome

CONVERSATIONS = 10.0
"""Of the count asked for: a conversation without JSON takes a few milliseconds."""
ENOUGH_FOR_ALL = 50_000
"""In so many conversations every rare state has to be reached."""
TRIALS: dict[str, tuple[Callable[[int], Outcome], float]] = {
    "mutated requests": (mutations.run, 1.0),
    "processes killed amid their writes": (kills.run, 0.1),
    "people's years": (year.run, 0.1),
}
"""What is tried, and how often of the count asked for."""


def chapter(count: int) -> Chapter:
    talks = conversations.run(round(count * CONVERSATIONS))
    outcomes: dict[str, Outcome] = {"random conversations": talks}
    outcomes |= {name: trial(round(count * share)) for name, (trial, share) in TRIALS.items()}
    missed = talks.missed if talks.count >= ENOUGH_FOR_ALL else ()
    return Chapter(
        "Random conversations, and what nobody should send",
        figures=(_reached(talks),) if talks.count >= ENOUGH_FOR_ALL else (),
        tables=(
            Table(
                "Every rule is checked after every turn",
                ("What", "how many", "rules broken", "took"),
                tuple(_row(name, outcome) for name, outcome in outcomes.items()),
            ),
            _rare(talks),
        ),
        raw={
            **{f"{name.replace(' ', '_')}_broken": len(outcome.broken) for name, outcome in outcomes.items()},
            "random_conversations": talks.count,
            "random_conversations_first_seed": talks.first_seed,
            "random_conversations_last_seed": talks.first_seed + talks.count - 1,
            "random_conversations_turns": talks.turns,
            "rare_states_reached": len(talks.reached) - len(talks.missed),
        },
        broken=(
            *(problem for outcome in outcomes.values() for problem in outcome.broken),
            *(f"never reached: {state}" for state in missed),
        ),
    )


def _row(name: str, outcome: Outcome) -> tuple[str, ...]:
    return name, f"{outcome.count:,}", str(len(outcome.broken)), f"{outcome.seconds:.0f} s"


def _reached(talks: Tally) -> Figure:
    return Figure(
        "rare_states",
        len(talks.reached) - len(talks.missed),
        "Rare states that random conversations came to",
        f"all {len(talks.reached)}",
        at_least=len(talks.reached),
    )


def _rare(talks: Tally) -> Table:
    last = talks.first_seed + talks.count - 1
    return Table(
        f"Rare states in seeds {talks.first_seed} to {last}, {talks.turns:,} turns",
        ("State", "turns in it"),
        tuple((state, f"{times:,}") for state, times in talks.reached),
        "`python -m tests.trials.conversations --seed N` plays any of them again.",
    )
