"""What a benchmark found: figures with their limits, and tables."""

from __future__ import annotations

from dataclasses import dataclass, field

TIMES = "\N{MULTIPLICATION SIGN}"


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that the whole is judged by; `value` is None where a part was missing to measure it."""

    name: str
    value: float | None
    means: str
    floor: str
    """The limit that it approaches, and cannot pass."""
    at_most: float | None = None
    unit: str = ""
    at_least: float | None = None

    @property
    def is_reached(self) -> bool | None:
        """None where there is no goal, or nothing was measured."""
        if self.value is None or self.at_most is self.at_least is None:
            return None
        most = self.at_most is None or self.value <= self.at_most
        return most and (self.at_least is None or self.value >= self.at_least)


@dataclass(frozen=True, slots=True)
class Table:
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    title: str
    figures: tuple[Figure, ...] = ()
    tables: tuple[Table, ...] = ()
    raw: dict[str, float] = field(default_factory=dict)
    """What the figures were made of, with its unit in each name."""
    left_out: str = ""
    """Why there is nothing here."""
    broken: tuple[str, ...] = ()
    """Rules that did not hold."""


def ms(seconds: float) -> str:
    return f"{seconds * 1000:.3g} ms" if seconds < 0.1 else f"{seconds * 1000:.0f} ms"


def times(ratio: float) -> str:
    return f"{ratio:.2f} {TIMES}"
