"""A report with made-up figures, for the tests of how a report is told."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.bench.report import Report
from tests.bench.result import Chapter, Figure, Table

GOALS = {
    "restore_over_cold": 0.1,
    "restore_over_restore": 1,
    "cold_start_ratio": 0.75,
    "warm_ratio": 5,
    "p99_over_median": 3,
    "history_ratio": 1.05,
    "item_bytes": 1024,
    "largest_item_bytes": 2048,
    "reads_per_session": 1,
    "writes_per_turn": 2,
    "hold_error_s": 0.5,
    "self_host_rps": None,
}
NAMES = tuple(GOALS)
RAW = {
    "cold_start_python_cpu_s": 0.03,
    "cold_start_ours_cpu_s": 0.41,
    "cold_start_sample_cpu_s": 0.55,
    "cold_start_ours_restored_cpu_s": 0.02,
    "cold_start_sample_restored_cpu_s": 0.03,
    "hello_world_median_s": 0.0002,
    "warm_turn_median_s": 0.001,
    "warm_turn_p99_s": 0.002,
    "reads_of_sample": 7.0,
    "history_days": 3652,
    "session_after_a_day_s": 0.0084,
    "session_after_years_s": 0.0086,
}
HERE = {"processor": "A Processor", "cores": "2", "memory": "8 GB", "system": "Linux"}


def figures(**values: float | None) -> tuple[Figure, ...]:
    """Everything just reached, but for `values`."""
    found = {name: goal or 100.0 for name, goal in GOALS.items()} | values
    return tuple(
        Figure(name, found[name], f"what {name} is", f"the limit of {name}", at_most=GOALS[name])
        for name in NAMES
    )


def report(*, raw: dict[str, float] | None = None, **values: float | None) -> Report:
    table = Table("Two things", ("Thing", "took"), (("this", "1 ms"), ("that", "20 ms")), "By hand.")
    chapter = Chapter("Things", figures(**values), (table,), RAW if raw is None else raw)
    at = datetime(2026, 3, 2, 12, tzinfo=UTC)
    return Report(at, HERE, {"python": "3.11.7"}, "0.1", (chapter,), quick=False)
