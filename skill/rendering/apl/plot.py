"""The hold of each position over twelve weeks: a line each, told apart by colour and its marker's shape."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from skill.rendering.apl.calendar import word
from skill.rendering.apl.parts import SERIES, TRACK
from skill.rendering.drawings.avg import stroke
from skill.rendering.drawings.geometry import Point, disc, line, polygon

if TYPE_CHECKING:
    from skill.rendering.apl.document import Labels
    from skill.rendering.apl.parts import Json
    from skill.rendering.apl.progress import HoldLine, ProgressScreen

_WEEKS = 12
_LEFT, _RIGHT, _TOP, _BOTTOM = 36, 314, 14, 186
_TOP_S = 30
_R = 4.5
_ROW = 27
"""Between the rows of the legend."""
_APART = 1.6
"""Lines are moved this far from each other so that equal holds stay visible."""


def plot(facts: ProgressScreen, labels: Labels) -> Json:
    items = [part for seconds in (0, 10, 20, 30) for part in _grid(seconds)]
    items.append(word(labels["now"], _RIGHT, _BOTTOM + 22, 20, "end"))
    drawn = [(style, one) for style, one in enumerate(facts.holds) if any(one.weeks_s)]
    for at, (style, one) in enumerate(drawn):
        items += [*_series(one, style), *_legend(one, style, at)]
    if not drawn:
        items.append(word(labels["plot_empty"], (_LEFT + _RIGHT) / 2, 108, 16))
    rows = max(2, (len(drawn) + 1) // 2)
    return {"type": "AVG", "version": "1.1", "width": 330, "height": 216 + _ROW * rows, "items": items}


def _grid(seconds: int) -> list[Json]:
    y = _y(seconds)
    return [
        stroke(line(Point(_LEFT, y), Point(_RIGHT, y)), TRACK, 1.5),
        word(str(seconds), _LEFT - 6, y + 7, 21, "end"),
    ]


def _series(one: HoldLine, style: int) -> list[Json]:
    shift = (style - 1) * _APART
    items: list[Json] = []
    weeks = list(enumerate(one.weeks_s[-_WEEKS:]))
    for known, group in groupby(weeks, key=lambda week: week[1] is not None):
        points = tuple(Point(_x(week), _y(hold_s or 0) + shift) for week, hold_s in group)
        if known:
            items += [stroke(line(*points), _colour(style), 2.5), *(_marker(style, p) for p in points)]
    return items


def _marker(style: int, p: Point) -> Json:
    shapes = (
        disc(p, _R),
        _closed(p, (-_R, -_R), (_R, -_R), (_R, _R), (-_R, _R)),
        _closed(p, (0, -_R - 1), (_R + 1, _R), (-_R - 1, _R)),
        _closed(p, (0, -_R - 2), (_R + 2, 0), (0, _R + 2), (-_R - 2, 0)),
    )
    # After the last colour they begin again, each with another shape than before.
    shape = shapes[(style + style // len(SERIES)) % len(shapes)]
    return {"type": "path", "pathData": shape, "fill": _colour(style)}


def _colour(style: int) -> str:
    return SERIES[style % len(SERIES)]


def _closed(p: Point, *corners: tuple[float, float]) -> str:
    return polygon(*(Point(p.x + x, p.y + y) for x, y in corners))


def _legend(one: HoldLine, style: int, at: int) -> list[Json]:
    x, y = _LEFT + 6 + 156 * (at % 2), 230 + _ROW * (at // 2)
    sample = stroke(line(Point(x - 9, y), Point(x + 9, y)), _colour(style), 2.5)
    return [sample, _marker(style, Point(x, y)), word(one.label, x + 16, y + 7, 22, "start")]


def _x(week: int) -> float:
    return _LEFT + 10 + (_RIGHT - _LEFT - 20) * week / (_WEEKS - 1)


def _y(seconds: int) -> float:
    return _BOTTOM - (_BOTTOM - _TOP) * min(seconds, _TOP_S) / _TOP_S
