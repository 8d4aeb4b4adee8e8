"""What is seen while the coach leads: one layout for the way in, the hold, the rest, breathing and a pause.

The figure has one place, the number another with its meaning under it, the side a third, far from the number.
The instruction stays for as long as it is the thing to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.rendering.apl import buttons as touch
from skill.rendering.apl.document import ROUND, TALL, WIDE, sized
from skill.rendering.apl.fit import Box, changing
from skill.rendering.apl.parts import (
    ACCENT,
    DIM_GROUND,
    QUIET,
    breath,
    column,
    graphic,
    ring,
    row,
    set_value,
    shown_while,
    text,
    u,
)

if TYPE_CHECKING:
    from skill.rendering.apl.document import Labels
    from skill.rendering.apl.parts import Json
    from skill.rendering.drawings.moving import Moving

TOUCHES = ("pause", "easier", "skip", "stop")
FOR_BREATHS = ("pause", "stop")
"""A breath has nothing to be eased or skipped."""

# What a screen tells at a moment; `skill.rendering.apl.guided` sets it.
WORDS = ("kind", "side", "leg", "instruction", "meaning", "caption", "nth", "minutes")
NUMBERS = {"frame": -1, "t": 1, "swell": 0, "remaining": 0, "total": 1, "characters": 0}

_TALKING = "(kind == 'talk' || kind == 'ask')"
_LED = f"!{_TALKING}"
_COUNTED = "(kind == 'hold' || kind == 'rest' || kind == 'paused')"
_ROOMS = {ROUND: Box(76, 46, 9), TALL: Box(90, 110, 10), WIDE: Box(160, 74, 13)}
_CROWDED = Box(72, 34, 9)
_CAPTION = ((0.94, 0, 40), (0.8, 40, 80), (0.6, 80, 999))
"""Letters for words of so many characters, as shares of `told`."""
_CALM = "(kind == 'rest' || kind == 'paused')"
_PAUSED: Json = {"opacity": 0.6}
_LAYOUT = {
    ROUND: {"ring": "56 * u", "count": "Math.max(113, 25 * u)"},
    TALL: {
        "figure": "0.62 * viewport.width",
        # A very tall screen has room for what is said below the number, not beside it.
        "stacked": "viewport.height > 2.2 * viewport.width ? 1 : 0",
        "ring": "stacked ? 66 * u : 44 * u",
        "beside": "stacked ? 92 * u : 43 * u",
        "told": "stacked ? 5.6 * u : 5 * u",
        "count": "0.505 * ring",
    },
    WIDE: {
        "figure": f"viewport.height - 2 * big - {touch.HEIGHT} - 6 * u",
        # The side has to stay in one line also above a small figure.
        "pane": "Math.max(1.5 * figure, 6 * big)",
        "beside": "viewport.width - pane - 4 * u",
        # The number needs 112 dp; what a larger ring could have more is better used for the words around it.
        "ring": "Math.min(beside - 4 * u, Math.max(223, 0.85 * figure))",
        "stacked": "beside < 0.4 * viewport.width ? 0 : 1",
        "told": "Math.max(26, Math.min(5 * u, beside / (stacked ? 16 : 9)))",
        "count": "0.505 * ring",
    },
}
_SECONDS = "${Math.ceil(remaining / 1000)}"
_SHARE = "${remaining / total}"
_BREATHING = "kind == 'breathe'"


def stage_bind(shape: str) -> list[Json]:
    """Name the sizes of the layout."""
    return sized(_LAYOUT[shape])


def stage(
    shape: str,
    film: Moving | None,
    labels: Labels,
    touches: tuple[str, ...],
    answers: tuple[str, ...] = (),
    *,
    paused: bool = False,
) -> list[Json]:
    """Make all of it; `paused` is dimmed.

    `answers` take the place of the touches at the question and while an answer is waited for.
    """
    build = {ROUND: _round, TALL: _tall}.get(shape, _wide)
    below = [touch.buttons(shape, labels, touches)]
    if answers:
        asked = touch.buttons(shape, labels, answers)
        below = [{**below[0], **shown_while("kind != 'ask'")}, {**asked, **shown_while("kind == 'ask'")}]
    led = build(film, _PAUSED if paused else {})
    if touch.crowded(shape, answers):
        asking = _words(_CROWDED, "kind == 'ask'", height="46vh", paddingTop="10vh")
        return [_dimmer(), *led, _talk(shape, "kind == 'talk'"), asking, *below]
    return [_dimmer(), *led, _talk(shape, _TALKING), *below]


def picture(shape: str, film: Moving, labels: Labels) -> list[Json]:
    """The side, the figure and its name, while a voice leads."""
    place: Json = {"height": "80vh", "paddingTop": "5vh"} if shape == ROUND else {"grow": 1}
    parts = [_side(), _figure(film, "1.5 * figure", "figure")]
    if shape == ROUND:
        parts = [_figure(film, 57, 38), _side()]
    named = column(*parts, _instruction("88vw"), justifyContent="center", **place)
    return [named, touch.buttons(shape, labels, TOUCHES)]


def _dimmer() -> Json:
    """Make the darker ground of what is calm."""
    ground = {"width": "100vw", "height": "100vh", "backgroundColor": DIM_GROUND}
    return {"type": "Frame", "position": "absolute", **ground, **shown_while(_CALM)}


def _talk(shape: str, when: str) -> Json:
    """Make the pane of words that belong to no position."""
    place: Json = {"height": "58vh", "paddingTop": "10vh"} if shape == ROUND else {"grow": 1, "shrink": 1}
    return _words(_ROOMS[shape], when, **place)


def _words(room: Box, when: str, **place: object) -> Json:
    words = changing("${caption}", "characters", room)
    return column(words, justifyContent="center", **place, **shown_while(when))


def _wide(film: Moving | None, dim: Json) -> list[Json]:
    left = column(
        _side(),
        _figure(film, "1.5 * figure", "figure"),
        width="${pane}",
    )
    right = column(
        _session(),
        _clock(),
        _caption("beside - 4 * u"),
        width="${beside}",
        justifyContent="spaceBetween",
        height="100%",
    )
    place = {"width": "100vw", "justifyContent": "spaceAround", "height": "${big + figure + u}"}
    both = row(left, right, **dim, **place)
    pane = column(both, _instruction("98vw"), grow=1, justifyContent="center", **shown_while(_LED))
    return [pane]


def _tall(film: Moving | None, dim: Json) -> list[Json]:
    beside = column(
        _session(),
        _caption("beside - 3 * u"),
        width="${beside}",
        height="${stacked ? 34 * u : ring}",
        justifyContent="spaceAround",
        **shown_while("caption + nth + minutes != ''"),
    )
    number = row(
        _clock(),
        beside,
        direction="${stacked ? 'column' : 'row'}",
        justifyContent="spaceAround",
        width="96vw",
        **dim,
    )
    pane = column(
        _dimmed(_side(), dim),
        _figure(film, "1.5 * figure", "figure", **dim),
        _instruction("94vw"),
        number,
        grow=1,
        justifyContent="spaceAround",
        **shown_while(_LED),
    )
    return [pane]


def _round(film: Moving | None, dim: Json) -> list[Json]:
    edge = graphic("rim", 100, 100, share=_SHARE, position="absolute", **shown_while(_LED))
    meaning = "${meaning + ' · ' + instruction}" if dim else "${meaning}"
    number = column(
        _dimmed(_number(), dim),
        text(meaning, "0.56 * big", color=QUIET, lineHeight=1),
        _dimmed({**_side(), **shown_while("side != ''")}, dim),
        _figure(film, 42, 28, **dim),
        **shown_while(_COUNTED),
    )
    way = column(
        _figure(film, 72, 48) if film is None else _figure(film, 40.5, 27, **shown_while("frame >= 0")),
        {**_side(), **shown_while("side != ''")},
        _instruction("88vw"),
        **shown_while(f"!{_COUNTED}"),
    )
    # The edge lies over what the figure has of the room at its corners.
    return [column(number, way, height="81vh", paddingTop="4vh", **shown_while(_LED)), edge]


def _dimmed(words: Json, dim: Json) -> Json:
    """Words do not take an opacity well by themselves: some renderers apply it twice."""
    return column(words, **dim) if dim else words


def _side(**more: object) -> Json:
    size: Json = {"height": "${1.06 * big}", "lineHeight": 1, **more}
    return text("${side}", "big", color=ACCENT, fontWeight="900", **size)


def _instruction(width: str) -> Json:
    return text("${instruction}", "big", width=width, lineHeight=1.04)


def _session() -> Json:
    """Tell which of all holds it is, and how long it still takes: in one line where there is room."""
    between = "nth == '' || minutes == '' ? '' : stacked ? ' · ' : '<br>'"
    words = f"${{nth + ({between}) + minutes}}"
    return text(words, "told", color=QUIET, fontWeight="500", lineHeight=1.05)


def _caption(width: str) -> Json:
    """Make the words being said, for whoever cannot hear them."""
    texts = [
        text(
            "${caption}",
            f"{share} * told",
            width=f"${{{width}}}",
            fontWeight="500",
            lineHeight=1.15,
            **shown_while(f"characters > {least} && characters <= {most}"),
        )
        for share, least, most in _CAPTION
    ]
    return column(*texts)


def _number() -> Json:
    return text(_SECONDS, "count", fontWeight="900", lineHeight=0.86)


def _meaning(size: str) -> Json:
    return text("${meaning}", size, color=QUIET, lineHeight=1.1)


def _clock() -> Json:
    """Make the number in a ring that shrinks with it."""
    face = column(_number(), _meaning("0.115 * ring"), position="absolute", width="100%", height="100%")
    face["justifyContent"] = "center"
    dial = graphic("ring", "ring", "ring", share=_SHARE)
    return {"type": "Container", "width": "${ring}", "height": "${ring}", "items": [dial, face]}


def _figure(film: Moving | None, width: float | str, height: float | str, **more: object) -> Json:
    """Show the present frame of the pictures; where there are none, the circle that one breathes with."""
    if film is None:
        shown = {**_circle(width, height), **shown_while(_BREATHING)}
    else:
        shown = {"type": "Figure", "wide": u(width), "high": u(height), **shown_while("frame >= 0")}
    return {"type": "Container", "width": u(width), "height": u(height), "items": [shown], **more}


def _circle(width: float | str, height: float | str) -> Json:
    return graphic("breath", width, height, swell="${swell}")


def stage_parts(film: Moving | None, token: str) -> Json:
    """What a document with a stage has besides it: graphics, and layouts of what stands in it often."""
    made = touch.button_parts(token, set_value("due", 0), timed=True)
    made["graphics"] |= {"ring": ring(46.5, 5), "rim": ring(48.6, 2.6)}
    if film is None:
        made["graphics"]["breath"] = breath()
    else:
        made["graphics"]["person"] = film.graphic
        figure = graphic("person", "wide", "high", **film.parameters("f"))
        made["layouts"]["Figure"] = {"parameters": ["wide", "high"], "item": figure}
    return made
