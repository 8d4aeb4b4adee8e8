"""Buttons: a row of words, pairs of them on an upright screen, up to three at the rim of a round one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.rendering.apl.document import ROUND, TALL
from skill.rendering.apl.parts import TEXT, column, graphic, row, send, text, u
from skill.rendering.drawings.geometry import Point, polygon

if TYPE_CHECKING:
    from skill.rendering.apl.document import Labels
    from skill.rendering.apl.parts import Json

_ENDS, _LEAST, _HIGH = 0.75, 3.2, 1.36
"""The room beside a word, the least width and the height, as shares of `tap`."""
_LETTER, _NARROW, _WIDE = 0.7, 0.42, 1.05
"""How wide bold letters are, as shares of `tap`, in the widest typeface of any device."""
_NARROW_ONES, _WIDE_ONES = frozenset(" fijlrtIJ.,'-"), frozenset("mwMW")
_BESIDE = 8
"""Letters of two buttons that have room beside each other on a round screen."""
ON_RIM = 3
"""So many words at most have room on a round screen, one over the other."""
HEIGHT = f"{_HIGH} * tap"


def crowded(shape: str, what: tuple[str, ...]) -> bool:
    """Whether buttons take half of the screen, so that words above them have less room."""
    return shape == ROUND and len(what) == ON_RIM


def buttons(shape: str, labels: Labels, what: tuple[str, ...]) -> Json:
    """Make a button for each thing that a person may want.

    Of more than a round screen has room for it has the first and the last one; where there are signs for
    both, they have these.
    """
    chosen = what[:1] + what[-1:] if shape == ROUND and len(what) > ON_RIM else what
    signs = shape == ROUND and all(one in SIGNS for one in chosen)
    made = [_button(one, labels, sign=signs) for one in chosen]
    if shape == TALL:
        pairs = [made[at : at + 2] for at in range(0, len(made), 2)]
        look = {"justifyContent": "spaceAround", "width": "96vw", "paddingTop": u(2.4)}
        return column(*(row(*pair, **look) for pair in pairs), paddingBottom=u(2))
    if shape == ROUND:
        return _on_rim(made, beside=signs or sum(len(labels[one]) for one in chosen) <= _BESIDE, signs=signs)
    return row(*made, width="99vw", justifyContent="spaceAround", paddingBottom=u(1.6))


def button_parts(token: str, *first: Json, timed: bool = False) -> Json:
    """What a document with buttons has besides them: their layout, and signs.

    A button sends `["touch", what, token]` after `first`; where it is `timed`, with the milliseconds since
    the document began.
    """
    times = ("${elapsedTime}",) if timed else ()
    word = {**text("${label}", "tap"), "when": "${!sign}"}
    sign = {**graphic("sign-${what}", "tap", "tap"), "when": "${sign}"}
    face = {
        "type": "Frame",
        "style": "button",
        "inheritParentState": True,
        "width": "100%",
        "height": "100%",
        "borderRadius": f"${{{HEIGHT} / 2}}",
        "item": column(word, sign, width="100%", height="100%", justifyContent="center"),
    }
    wrapper = {
        "type": "TouchWrapper",
        "id": "button-${what}",
        # Whole units, or what is inside may be rounded to more than what is around it.
        "width": "${Math.round(tap * wide)}",
        "height": f"${{Math.round({HEIGHT})}}",
        "accessibilityLabel": "${spoken}",
        "onPress": [*first, send("touch", "${what}", token, *times)],
        "item": face,
    }
    layout = {"parameters": ["what", "label", "spoken", "wide", "sign"], "item": wrapper}
    signs = {f"sign-{name}": sign for name, sign in SIGNS.items()}
    return {"layouts": {"Button": layout}, "graphics": signs}


def _button(what: str, labels: Labels, *, sign: bool) -> Json:
    label = labels[what]
    wide = _HIGH if sign else max(_LEAST, round(_ENDS + sum(map(_width, label)), 2))
    named = {"what": what, "label": label, "spoken": labels[f"{what}_spoken"]}
    return {"type": "Button", **named, "wide": wide, "sign": sign}


def _width(letter: str) -> float:
    return _NARROW if letter in _NARROW_ONES else _WIDE if letter in _WIDE_ONES else _LETTER


def _on_rim(made: list[Json], *, beside: bool, signs: bool) -> Json:
    """Set them beside each other where the circle is wide enough, else the narrowest at its lower end."""
    on_it = {"position": "absolute", "width": "100vw", "justifyContent": "center"}
    gap = {"type": "Container", "width": u(2), "height": u(1.4)}
    wide_first = sorted(made, key=lambda one: -one["wide"])
    spaced = [part for one in (made if beside else wide_first) for part in (gap, one)][1:]
    if beside:
        return row(*spaced, **on_it, bottom="2vh" if signs else "17vh")
    return column(*spaced, **on_it, bottom="2.6vh" if len(made) == ON_RIM else "4vh")


def _drawn(*outlines: tuple[tuple[float, float], ...]) -> Json:
    paths = [polygon(*(Point(*corner) for corner in corners)) for corners in outlines]
    return {
        "type": "AVG",
        "version": "1.1",
        "width": 100,
        "height": 100,
        "items": [{"type": "path", "pathData": path, "fill": TEXT} for path in paths],
    }


def _box(left: float, top: float, right: float, bottom: float) -> tuple[tuple[float, float], ...]:
    return (left, top), (right, top), (right, bottom), (left, bottom)


SIGNS: dict[str, Json] = {
    "pause": _drawn(_box(20, 4, 42, 96), _box(58, 4, 80, 96)),
    "stop": _drawn(_box(8, 8, 92, 92)),
    "resume": _drawn(((16, 2), (96, 50), (16, 98))),
}
