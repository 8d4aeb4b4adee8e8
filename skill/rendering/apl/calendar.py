"""Fourteen days as a grid: each kind of day has a shape of its own, and a colour besides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from skill.coaching.grid import DayKind
from skill.rendering.apl.parts import ACCENT, BUTTON_EDGE, GROUND, QUIET, SERIES
from skill.rendering.drawings.avg import stroke
from skill.rendering.drawings.geometry import Point, disc, line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from skill.rendering.apl.document import Labels
    from skill.rendering.apl.parts import Json

_STEP_X, _STEP_Y, _RADIUS = 44, 64, 15
_KEYS = {DayKind.SKIP: "skip_day", DayKind.REST: "rest_day"}


@dataclass(frozen=True)
class DayCell:
    kind: DayKind
    label: str
    """What stands under it: a weekday's letter or a date."""


def calendar(days: Sequence[DayCell], labels: Labels) -> Json:
    items: list[Json] = []
    for at, day in enumerate(days):
        centre = Point(24 + _STEP_X * (at % 7), 20 + _STEP_Y * (at // 7))
        items += [*mark(day.kind, centre), word(day.label, centre.x, centre.y + 36, 21)]
    kinds = [kind for kind in DayKind if any(day.kind is kind for day in days)]
    # The longest name has a row to itself, and comes last.
    kinds.sort(key=lambda kind: kind is DayKind.BEFORE)
    items += [item for at, kind in enumerate(kinds) for item in _legend(kind, at, labels)]
    rows = (len(kinds) + 1) // 2
    return {"type": "AVG", "version": "1.1", "width": 312, "height": 150 + 32 * rows, "items": items}


def mark(kind: DayKind, at: Point) -> list[Json]:
    """Twice is a ticked disc, once a disc, skip a dash, rest two bars, missed a ring, before a short line."""
    return _MARKS[kind](at)


def _ticked(at: Point) -> list[Json]:
    tick = (Point(at.x - 6, at.y), Point(at.x - 1.5, at.y + 5), Point(at.x + 7, at.y - 5))
    return [_filled(at, _RADIUS, ACCENT), stroke(line(*tick), GROUND, 3.5)]


def _bars(at: Point) -> list[Json]:
    bars = ((Point(at.x + x, at.y - 7), Point(at.x + x, at.y + 7)) for x in (-5, 5))
    return [stroke(line(*bar), SERIES[2], 5) for bar in bars]


_MARKS: dict[DayKind, Callable[[Point], list[Json]]] = {
    DayKind.DOUBLE: _ticked,
    DayKind.KEPT: lambda at: [_filled(at, 10, SERIES[1])],
    DayKind.SKIP: lambda at: [stroke(line(Point(at.x - 8, at.y), Point(at.x + 8, at.y)), QUIET, 5)],
    DayKind.REST: _bars,
    DayKind.MISSED: lambda at: [stroke(disc(at, 9), BUTTON_EDGE, 2.5)],
    DayKind.BEFORE: lambda at: [stroke(line(Point(at.x, at.y - 4), Point(at.x, at.y + 4)), BUTTON_EDGE, 2.5)],
    DayKind.FUTURE: lambda at: [_filled(at, 2.5, BUTTON_EDGE)],
}


def word(text: str, x: float, y: float, size: float, anchor: str = "middle") -> Json:
    return {
        "type": "text",
        "text": text,
        "x": x,
        "y": y,
        "fontSize": size,
        "fontFamily": "sans-serif",
        "fontWeight": "500",
        "fill": QUIET,
        "textAnchor": anchor,
    }


def _legend(kind: DayKind, at: int, labels: Labels) -> list[Json]:
    centre = Point(24 + 150 * (at % 2), 166 + 32 * (at // 2))
    name = labels[_KEYS.get(kind, kind.value)]
    return [*mark(kind, centre), word(name, centre.x + 22, centre.y + 7, 22, "start")]


def _filled(centre: Point, radius: float, ink: str) -> Json:
    return {"type": "path", "pathData": disc(centre, radius), "fill": ink}
