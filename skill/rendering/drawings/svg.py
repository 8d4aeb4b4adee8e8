"""Drawing → SVG, on its own dark ground so that it reads on any page."""

from __future__ import annotations

from html import escape

from skill.rendering.drawings.avg import disc, line, plate_line
from skill.rendering.drawings.shapes import (
    HEIGHT,
    INK,
    PAPER,
    WIDTH,
    Disc,
    Drawing,
    Plate,
    Shape,
    Stroke,
)


def svg(drawing: Drawing, margin: float = 0) -> str:
    """Draw it with so much more ground on the left and on the right."""
    body = "".join(_element(shape) for shape in drawing.shapes)
    wide = WIDTH + 2 * margin
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-margin:g} 0 {wide:g} {HEIGHT}" role="img">'
        f"<title>{escape(drawing.title)}</title>"
        f'<rect x="{-margin:g}" width="{wide:g}" height="{HEIGHT}" rx="12" fill="{PAPER}"/>{body}</svg>\n'
    )


def _element(shape: Shape) -> str:
    if isinstance(shape, Stroke):
        return _stroke(line(shape.points), INK[shape.ink], shape.width)
    if isinstance(shape, Disc):
        return f'<path d="{disc(shape.centre, shape.radius)}" fill="{INK[shape.ink]}"/>'
    return _stroke(line(plate_line(shape)), INK["plate"], shape.height) + _word(shape)


def _stroke(path: str, ink: str, width: float) -> str:
    return (
        f'<path d="{path}" fill="none" stroke="{ink}" stroke-width="{width:g}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def _word(plate: Plate) -> str:
    return (
        f'<text x="{plate.centre.x:g}" y="{plate.centre.y + 5.4:g}" font-size="15" '
        'font-weight="bold" font-family="sans-serif" text-anchor="middle" '
        f'fill="{INK["plate_word"]}">{escape(plate.word)}</text>'
    )
