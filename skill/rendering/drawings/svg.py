"""Drawing → SVG, on its own dark ground so that it reads on any page."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from skill.rendering.drawings.geometry import number
from skill.rendering.drawings.shapes import HEIGHT, INK, PAPER, WIDTH, Drawing, Group, Path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skill.rendering.drawings.shapes import Shape, Word


def svg(drawing: Drawing) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">'
        f"<title>{escape(drawing.title)}</title>"
        f'<clipPath id="frame"><rect width="{WIDTH}" height="{HEIGHT}" rx="10"/></clipPath>'
        f'<g clip-path="url(#frame)"><rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>'
        f"{_all(drawing.shapes, drawing.values)}</g></svg>\n"
    )


def _all(shapes: tuple[Shape, ...], values: Mapping[str, float]) -> str:
    return "".join(_element(shape, values) for shape in shapes)


def _element(shape: Shape, values: Mapping[str, float]) -> str:
    if isinstance(shape, Group):
        return _group(shape, values)
    return _path(shape) if isinstance(shape, Path) else _word(shape)


def _group(group: Group, values: Mapping[str, float]) -> str:
    given = (group.x, group.y, group.turn, group.scale)
    x, y, turn, scale = (values[each] if isinstance(each, str) else each for each in given)
    moves = [
        f"translate({number(x)} {number(y)})" if x or y else "",
        f"rotate({number(turn)})" if turn else "",
        f"scale({scale:g})" if scale != 1 else "",
        f"translate({WIDTH} 0) scale(-1 1)" if group.mirrored else "",
    ]
    transform = " ".join(move for move in moves if move)
    placed = f' transform="{transform}"' if transform else ""
    faint = f' opacity="{group.opacity:g}"' if group.opacity < 1 else ""
    inside = _all(group.shapes, values)
    return f"<g{placed}{faint}>{inside}</g>" if placed or faint else inside


def _path(path: Path) -> str:
    fill = INK[path.fill] if path.fill else "none"
    stroke = ""
    if path.stroke:
        stroke = (
            f' stroke="{INK[path.stroke]}" stroke-width="{number(path.width)}" '
            'stroke-linecap="round" stroke-linejoin="round"'
        )
    return f'<path d="{path.data}" fill="{fill}"{stroke}/>'


def _word(word: Word) -> str:
    x, y = word.centre
    return (
        f'<text x="{number(x)}" y="{number(y + word.size * 0.36)}" font-size="{number(word.size)}" '
        f'font-weight="bold" font-family="sans-serif" text-anchor="middle" '
        f'fill="{INK[word.ink]}">{escape(word.text)}</text>'
    )
