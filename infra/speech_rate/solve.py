"""A ridge regression and what goes with it, for some hundred unknowns: no library needed."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

RIDGE = 1.0
"""How strongly a duration is held where it was to begin with; what few sentences have, moves little."""


class Row(NamedTuple):
    """One sentence: how often each unit is in it, what it takes, and how much it matters."""

    counts: Mapping[str, int]
    ms: int
    weight: float


def predicted(ms: Mapping[str, float], counts: Mapping[str, int]) -> float:
    return sum(ms[unit] * count for unit, count in counts.items())


def ridge(rows: Sequence[Row], first: Mapping[str, float]) -> dict[str, float]:
    """The durations that explain `rows` best without leaving `first` for nothing."""
    place = {unit: index for index, unit in enumerate(first)}
    matrix = [[RIDGE if row == column else 0.0 for column in range(len(first))] for row in range(len(first))]
    vector = [0.0] * len(first)
    for counts, ms, weight in rows:
        missing = ms - predicted(first, counts)
        here = [(place[unit], count) for unit, count in counts.items()]
        for row, count in here:
            vector[row] += weight * count * missing
            for column, other in here:
                matrix[row][column] += weight * count * other
    moved = _solved(matrix, vector)
    return {unit: ms + moved[place[unit]] for unit, ms in first.items()}


def _solved(matrix: list[list[float]], vector: list[float]) -> list[float]:
    """By Cholesky's decomposition; `matrix` is symmetric and positive definite."""
    size = len(vector)
    lower = [[0.0] * size for _ in range(size)]
    for row in range(size):
        for column in range(row):
            known = sum(map(float.__mul__, lower[row][:column], lower[column][:column]))
            lower[row][column] = (matrix[row][column] - known) / lower[column][column]
        lower[row][row] = sqrt(matrix[row][row] - sum(value * value for value in lower[row][:row]))
    half = list[float]()
    for row in range(size):
        half.append((vector[row] - sum(map(float.__mul__, lower[row][:row], half))) / lower[row][row])
    result = [0.0] * size
    for row in reversed(range(size)):
        known = sum(lower[later][row] * result[later] for later in range(row + 1, size))
        result[row] = (half[row] - known) / lower[row][row]
    return result


def best_in_steps(ms: Mapping[str, float], rows: Sequence[Row], step_ms: int) -> dict[str, float]:
    """Rounded to steps, then moved step by step for as long as that makes the sentences truer."""
    rounded: dict[str, float] = {unit: step_ms * max(1, round(value / step_ms)) for unit, value in ms.items()}
    missing = [row.ms - predicted(rounded, row.counts) for row in rows]
    places = {
        unit: [(index, row.counts[unit]) for index, row in enumerate(rows) if unit in row.counts]
        for unit in rounded
    }
    moves = [(unit, step) for unit in rounded for step in (step_ms, -step_ms)]
    moved = True
    while moved:
        moved = False
        for unit, step in moves:
            after = [(index, missing[index] - step * count) for index, count in places[unit]]
            gain = sum(rows[index].weight * (missing[index] ** 2 - left**2) for index, left in after)
            if gain > 1e-9 and rounded[unit] + step > 0:
                rounded[unit] += step
                for index, left in after:
                    missing[index] = left
                moved = True
    return rounded
