"""How the hold of one position grew: a small plot, with the aim as a line across it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from skill.rendering.apl.calendar import word
from skill.rendering.apl.parts import QUIET, SERIES, TEXT, TRACK
from skill.rendering.drawings.avg import stroke
from skill.rendering.drawings.geometry import Point, disc, line

if TYPE_CHECKING:
    from skill.coaching.grid import Trend
    from skill.rendering.apl.document import Labels
    from skill.rendering.apl.parts import Json

WIDTH, HEIGHT = 180, 146
_LEFT, _RIGHT, _TOP, _BOTTOM = 34, 168, 46, 118
_SCALE_S = 30
_FEWEST = 6
"""Places along the line, so that the first points do not stand at its end already."""


@dataclass(frozen=True)
class HoldPlot:
    label: str
    now: str
    """The present hold, in words."""
    aim_s: int
    """The longest hold that it grows to (seconds)."""
    trend: Trend


def plot(one: HoldPlot, style: int, labels: Labels) -> Json:
    """Draw it in the `style`th colour."""
    unit = labels["plot_by_week" if one.trend.by_week else "plot_by_session"]
    items = [
        {**word(one.label, 6, 24, 23, "start"), "fill": TEXT},
        {**word(one.now, WIDTH - 6, 24, 23, "end"), "fill": colour(style), "fontWeight": "700"},
        stroke(line(Point(_LEFT, _BOTTOM), Point(_RIGHT, _BOTTOM)), TRACK, 2),
        {**stroke(line(Point(_LEFT, _y(one.aim_s)), Point(_RIGHT, _y(one.aim_s))), QUIET, 1.5), **_DASHED},
        word(str(one.aim_s), _LEFT - 5, _y(one.aim_s) + 6, 18, "end"),
        word("0", _LEFT - 5, _BOTTOM + 6, 18, "end"),
        word(unit, (_LEFT + _RIGHT) / 2, HEIGHT - 8, 17),
        *_series(one.trend.holds_s, style),
    ]
    return {"type": "AVG", "version": "1.1", "width": WIDTH, "height": HEIGHT, "items": items}


_DASHED: Json = {"strokeDashArray": [5, 6]}


def colour(style: int) -> str:
    return SERIES[style % len(SERIES)]


def _series(holds_s: tuple[int | None, ...], style: int) -> list[Json]:
    items: list[Json] = []
    radius = 5 if len(holds_s) <= 14 else 3
    for known, group in groupby(enumerate(holds_s), key=lambda each: each[1] is not None):
        points = [Point(_x(at, len(holds_s)), _y(hold_s or 0)) for at, hold_s in group]
        if known:
            dots = " ".join(disc(point, radius) for point in points)
            joined = [stroke(line(*points), colour(style), 3)] if len(points) > 1 else []
            items += [*joined, {"type": "path", "pathData": dots, "fill": colour(style)}]
    return items


def _x(at: int, many: int) -> float:
    return _LEFT + 8 + (_RIGHT - _LEFT - 16) * at / (max(many, _FEWEST) - 1)


def _y(seconds: int) -> float:
    return _BOTTOM - (_BOTTOM - _TOP) * min(seconds, _SCALE_S) / _SCALE_S
