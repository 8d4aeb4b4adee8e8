"""What the picture shows: a few bars side by side, each panel one question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from skill.storage.size import WRITE_UNIT_BYTES
from tests.bench.practice import span_of
from tests.bench.result import ms

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.bench.report import Report


@dataclass(frozen=True, slots=True)
class Bar:
    name: str
    value: float
    told: str
    is_ours: bool = False


@dataclass(frozen=True, slots=True)
class Limit:
    at: float
    told: str


@dataclass(frozen=True, slots=True)
class Panel:
    title: str
    bars: tuple[Bar, ...]
    limit: Limit | None = None


def panels(report: Report) -> list[Panel]:
    """Without those for which something was not measured."""
    found = {figure.name: figure.value for figure in report.figures if figure.value is not None}
    known = {**found, **report.raw}
    return [drawn(known) for needed, drawn in PANELS.items() if needed in known]


def _restored(found: Mapping[str, float]) -> Panel:
    return Panel(
        "The first answer of a restored process, computed",
        (
            Bar("This skill", *_both(found["cold_start_ours_restored_cpu_s"]), is_ours=True),
            Bar("Usual sample", *_both(found["cold_start_sample_restored_cpu_s"])),
        ),
        Limit(0.1 * found["cold_start_sample_cpu_s"], "goal"),
    )


def _cold_start(found: Mapping[str, float]) -> Panel:
    sample_s = found["cold_start_sample_cpu_s"]
    return Panel(
        "The first answer of a fresh process, computed",
        (
            Bar("Bare Python", *_both(found["cold_start_python_cpu_s"])),
            Bar("This skill", *_both(found["cold_start_ours_cpu_s"]), is_ours=True),
            Bar("Usual sample", *_both(sample_s)),
        ),
        Limit(0.75 * sample_s, "goal"),
    )


def _warm_turn(found: Mapping[str, float]) -> Panel:
    hello_s = found["hello_world_median_s"]
    return Panel(
        "A warm turn, without the store",
        (
            Bar("Hello world", *_both(hello_s)),
            Bar("This skill", *_both(found["warm_turn_median_s"]), is_ours=True),
            Bar("Its slowest 1 %", *_both(found["warm_turn_p99_s"]), is_ours=True),
        ),
        Limit(5 * hello_s, "goal, median"),
    )


def _reads(found: Mapping[str, float]) -> Panel:
    ours, theirs = found["reads_per_session"], found["reads_of_sample"]
    bars = (Bar("This skill", ours, f"{ours:g}", is_ours=True), Bar("Usual sample", theirs, f"{theirs:g}"))
    return Panel("Database reads in a whole routine", bars)


def _session(found: Mapping[str, float]) -> Panel:
    years = span_of(round(found["history_days"]))
    return Panel(
        f"A session after {years}, twice a day",
        (
            Bar("After one day", *_both(found["session_after_a_day_s"])),
            Bar(f"After {years}", *_both(found["session_after_years_s"]), is_ours=True),
        ),
    )


def _item(found: Mapping[str, float]) -> Panel:
    return Panel(
        f"What is stored of a person after {span_of(round(found['history_days']))}",
        (Bar("One item", found["item_bytes"], f"{found['item_bytes']:.0f} B", is_ours=True),),
        Limit(WRITE_UNIT_BYTES, f"one write unit, {WRITE_UNIT_BYTES:,} B"),
    )


def _hold(found: Mapping[str, float]) -> Panel:
    return Panel(
        "The hold that is furthest off its seconds",
        (Bar("10 to 30 s", found["hold_error_s"], f"{found['hold_error_s']:.2f} s", is_ours=True),),
        Limit(0.5, "goal, 0.5 s"),
    )


def _both(seconds: float) -> tuple[float, str]:
    return seconds, ms(seconds)


PANELS: dict[str, Callable[[Mapping[str, float]], Panel]] = {
    "cold_start_ours_restored_cpu_s": _restored,
    "cold_start_ours_cpu_s": _cold_start,
    "warm_turn_median_s": _warm_turn,
    "reads_of_sample": _reads,
    "session_after_years_s": _session,
    "item_bytes": _item,
    "hold_error_s": _hold,
}
"""What has to be known for each panel → the panel."""
