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
    from collections.abc import Sequence

    from skill.rendering.apl.document import Labels
    from skill.rendering.apl.parts import Json
    from skill.rendering.drawings.moving import Moving

TOUCHES = ("pause", "easier", "skip", "stop")

# What a screen tells at a moment; `skill.rendering.apl.guided` sets it.
WORDS = ("kind", "side", "leg", "instruction", "meaning", "caption", "nth", "minutes")
NUMBERS = {"frame": -1, "t": 1, "swell": 0, "remaining": 0, "total": 1, "characters": 0}

_TALKING = "(kind == 'talk' || kind == 'ask')"
_LED = f"!{_TALKING}"
_COUNTED = "(kind == 'hold' || kind == 'rest' || kind == 'paused')"
_ROOMS = {ROUND: Box(76, 46, 9), TALL: Box(90, 110, 10), WIDE: Box(160, 74, 13)}
_CALM = "(kind == 'rest' || kind == 'paused')"
_PAUSED: Json = {"opacity": 0.6}
_LAYOUT = {
    ROUND: {"ring": "56 * u", "count": "Math.max(113, 25 * u)"},
    TALL: {"figure": "0.62 * viewport.width", "ring": "44 * u", "count": "0.505 * ring"},
    WIDE: {
        "figure": f"viewport.height - 2 * big - {touch.HEIGHT} - 6 * u",
        # The side has to stay in one line also above a small figure.
        "pane": "Math.max(1.5 * figure, 6 * big)",
        "beside": "viewport.width - pane - 4 * u",
        "ring": "Math.min(beside - 4 * u, 0.935 * figure)",
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
    answers: Sequence[str] = (),
    touches: Sequence[str] = TOUCHES,
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
    return [_dimmer(), *build(film, _PAUSED if paused else {}), _talk(shape), *below]


def picture(shape: str, film: Moving, labels: Labels) -> list[Json]:
    """The figure and its name, while a voice leads."""
    figure = _figure(film, 60, 40) if shape == ROUND else _figure(film, "1.5 * figure", "figure")
    named = column(figure, _instruction("88vw"), grow=1, justifyContent="center")
    return [named, touch.buttons(shape, labels, TOUCHES)]


def _dimmer() -> Json:
    """Make the darker ground of what is calm."""
    ground = {"width": "100vw", "height": "100vh", "backgroundColor": DIM_GROUND}
    return {"type": "Frame", "position": "absolute", **ground, **shown_while(_CALM)}


def _talk(shape: str) -> Json:
    """Make the pane of words that belong to no position."""
    words = changing("${caption}", "characters", _ROOMS[shape])
    place: Json = {"height": "58vh", "paddingTop": "10vh"} if shape == ROUND else {"grow": 1, "shrink": 1}
    return column(words, justifyContent="center", **place, **shown_while(_TALKING))


def _wide(film: Moving | None, dim: Json) -> list[Json]:
    left = column(
        _side(),
        _figure(film, "1.5 * figure", "figure"),
        width="${pane}",
    )
    right = column(
        _session(),
        _clock(),
        _caption("beside"),
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
        _session(), _caption("40 * u"), width="44vw", height="${ring}", justifyContent="spaceAround"
    )
    pane = column(
        _dimmed(_side(), dim),
        _figure(film, "1.5 * figure", "figure", **dim),
        _instruction("94vw"),
        row(_clock(), beside, justifyContent="spaceAround", width="96vw", **dim),
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
        _figure(film, 40.5, 27, **shown_while("frame >= 0")),
        {**_circle(72, 48), **shown_while(_BREATHING)},
        {**_side(), **shown_while("side != ''")},
        _instruction("88vw"),
        **shown_while(f"!{_COUNTED}"),
    )
    return [edge, column(number, way, height="81vh", paddingTop="4vh", **shown_while(_LED))]


def _dimmed(words: Json, dim: Json) -> Json:
    """Words do not take an opacity well by themselves: some renderers apply it twice."""
    return column(words, **dim) if dim else words


def _side(**more: object) -> Json:
    size: Json = {"height": "${1.06 * big}", "lineHeight": 1, **more}
    return text("${side}", "big", color=ACCENT, fontWeight="900", **size)


def _instruction(width: str) -> Json:
    return text("${instruction}", "big", width=width, lineHeight=1.04)


def _session() -> Json:
    """Tell which of all holds it is, and how long it still takes."""
    words = "${nth != '' && minutes != '' ? nth + ' · ' + minutes : nth + minutes}"
    return text(words, "small", color=QUIET, fontWeight="500", lineHeight=1.05)


def _caption(width: str) -> Json:
    """Make the words being said, for whoever cannot hear them."""
    texts = [
        text(
            "${caption}",
            f"{share} * small",
            width=f"${{{width}}}",
            fontWeight="500",
            lineHeight=1.15,
            **shown_while(f"characters {compared} 80"),
        )
        for share, compared in ((0.94, "<="), (0.66, ">"))
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
    """Show the present frame of the block's pictures, or the circle that one breathes with."""
    on_it = {"position": "absolute"}
    shown = [{**_circle(width, height), **on_it, **shown_while(_BREATHING)}]
    if film is not None:
        drawn = {"type": "Figure", "wide": u(width), "high": u(height), **on_it}
        shown.append({**drawn, **shown_while("frame >= 0")})
    return {"type": "Container", "width": u(width), "height": u(height), "items": shown, **more}


def _circle(width: float | str, height: float | str) -> Json:
    return graphic("breath", width, height, swell="${swell}")


def stage_parts(film: Moving | None, token: str) -> Json:
    """What a document with a stage has besides it: graphics, and layouts of what stands in it often."""
    made = touch.button_parts(token, set_value("due", 0), timed=True)
    made["graphics"] |= {"ring": ring(46.5, 5), "rim": ring(48.6, 2.6), "breath": breath()}
    if film is not None:
        made["graphics"]["person"] = film.graphic
        figure = graphic("person", "wide", "high", **film.parameters("f"))
        made["layouts"]["Figure"] = {"parameters": ["wide", "high"], "item": figure}
    return made
