"""What is seen while the coach speaks: set-up, hold, rest and switch, for each viewport shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.positions import Leg
from skill.rendering.apl.document import ROUND, TALL, WIDE, button
from skill.rendering.apl.parts import (
    ACCENT,
    DIM_GROUND,
    QUIET,
    column,
    graphic,
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

_HOLDING = "phase == 'hold'"
_RESTING = "(phase == 'rest' || phase == 'switch')"
_ASKING = "(phase == 'question' || phase == 'listen')"
_SETTING_UP = f"!({_HOLDING}) && !{_RESTING} && frame >= 0"
_TALKING = f"!({_HOLDING}) && !{_RESTING} && frame < 0"
_SECONDS = "${Math.ceil(remaining / 1000)}"
_SHARE = "${remaining / total}"


def panes(
    shape: str, film: Moving | None, labels: Labels, token: str, answers: Sequence[str] = ()
) -> list[Json]:
    """`answers` take the place of the touches at the question and while an answer is waited for."""
    build = {ROUND: _round, TALL: _tall}.get(shape, _wide)
    touches = _buttons(shape, labels, token, TOUCHES)
    rows = [touches]
    if answers:
        rows = [
            {**touches, **shown_while(f"!{_ASKING}")},
            {**_buttons(shape, labels, token, answers), **shown_while(_ASKING)},
        ]
    return [_dimmer(), _talk(shape), *build(film, labels), *rows]


def _talk(shape: str) -> Json:
    """Make the pane of words that belong to no position."""
    size, room, width = {ROUND: (6.6, 70, 76), TALL: (8.5, 110, 92), WIDE: (9, 110, 155)}[shape]
    place: Json = {"height": u(72)} if shape == ROUND else {"grow": 1, "shrink": 1}
    words = _caption(size, room, width=u(width))
    return column(words, justifyContent="center", **place, **shown_while(_TALKING))


def _wide(film: Moving | None, labels: Labels) -> list[Json]:
    stage = {"width": "100%", "grow": 1, "shrink": 1, "paddingLeft": u(5)}
    setup = row(
        _figure(film, 72, 54),
        _beside(72, _side(13), _place(7), _caption(9.5, 75, width="100%", paddingTop=u(2))),
        **stage,
        **shown_while(_SETTING_UP),
    )
    hold = row(
        _clock(58, 36),
        _beside(58, _side(15), _place(7), _figure(film, 44, 31)),
        **stage,
        **shown_while(_HOLDING),
    )
    rest = row(
        _figure(film, 76, 57),
        _beside(76, _rest_word(labels, 15), _next(labels, 10), _number(24)),
        **stage,
        **shown_while(_RESTING),
    )
    below = _caption(8.6, 64, width="92vw", height=u(21), **shown_while(f"{_HOLDING} || {_RESTING}"))
    return [setup, hold, rest, below]


def _beside(taken: float, *items: Json) -> Json:
    """Make the column beside something `taken` u wide. Only a stated width breaks lines."""
    width = f"${{viewport.width - {taken + 14:g} * u}}"
    return column(*items, width=width, justifyContent="center", left=u(4))


def _tall(film: Moving | None, labels: Labels) -> list[Json]:
    stage = {"width": "100%", "grow": 1, "shrink": 1, "justifyContent": "center"}
    setup = column(
        _figure(film, 76, 57),
        _side(13),
        _place(7),
        _caption(6.6, 85, width="92vw", paddingTop=u(3)),
        **stage,
        **shown_while(_SETTING_UP),
    )
    hold = column(_side(15), _place(7), _clock(74, 42), _under_hold(), **stage, **shown_while(_HOLDING))
    rest = column(
        _rest_word(labels, 15),
        _next(labels, 10),
        _figure(film, 64, 48),
        _number(20),
        _under_hold(),
        **stage,
        **shown_while(_RESTING),
    )
    return [setup, hold, rest]


def _round(film: Moving | None, labels: Labels) -> list[Json]:
    stage = {"width": "100%", "height": u(72), "justifyContent": "end"}
    edge = graphic("rim", 100, 100, share=_SHARE, position="absolute", **shown_while(_HOLDING))
    setup = column(
        _figure(film, 46, 34.5),
        _caption(7, 60, width=u(80), height=u(34), paddingTop=u(1)),
        **stage,
        **shown_while(_SETTING_UP),
    )
    hold = column(
        _side(10),
        _number(31),
        _place(5.2),
        _caption(6.2, 42, width=u(78), height=u(15)),
        **stage,
        **shown_while(_HOLDING),
    )
    rest = column(
        _rest_word(labels, 10),
        _next(labels, 7.5),
        _number(22),
        _caption(6.4, 42, width=u(78), height=u(16)),
        **stage,
        **shown_while(_RESTING),
    )
    return [edge, setup, hold, rest]


def _under_hold() -> Json:
    return _caption(6.6, 44, width="92vw", height=u(18), paddingTop=u(1.5))


def _dimmer() -> Json:
    """Make the darker ground of the calm between holds."""
    return {
        "type": "Frame",
        "position": "absolute",
        "width": "100vw",
        "height": "100vh",
        "backgroundColor": DIM_GROUND,
        **shown_while(_RESTING),
    }


def _side(size: float) -> Json:
    return text("${side}", size, color=ACCENT, fontWeight="900", **shown_while("side != ''"))


def _next(labels: Labels, size: float) -> Json:
    left, right = (labels[f"next.{leg}"] for leg in Leg)
    words = f"${{leg == '{Leg.LEFT}' ? '{left}' : '{right}'}}"
    return text(words, size, color=ACCENT, **shown_while("side != ''"))


def _place(size: float) -> Json:
    return text("${note == '' ? place : place + ' · ' + note}", size, color=QUIET)


def _rest_word(labels: Labels, size: float) -> Json:
    words = f"${{phase == 'switch' ? '{labels['switch']}' : '{labels['rest']}'}}"
    return text(words, size, fontWeight="900")


def _number(size: float) -> Json:
    """Make the countdown; in its last three seconds it stands a little larger, without a blink."""
    larger = [{"scale": "${remaining > 0 && remaining <= 3000 ? 1.12 : 1}"}]
    return text(_SECONDS, size, fontWeight="900", transform=larger, lineHeight=1.05)


def _clock(size: float, number: float) -> Json:
    face = column(_number(number), position="absolute", width="100%", height="100%")
    face["justifyContent"] = "center"
    dial = graphic("ring", size, size, share=_SHARE)
    return {"type": "Container", "width": u(size), "height": u(size), "items": [dial, face]}


def _caption(size: float, room: int, **box: object) -> Json:
    """Make the words being said, `size` u high while they are at most `room` characters.

    A text's size is fixed once it is made, so shorter words have larger texts of their own
    and longer ones smaller.
    """
    sizes = {
        1.25: (0, 0.42 * room),
        1.0: (0.42 * room, room),
        0.72: (room, 1.9 * room),
        0.48: (1.9 * room, 10_000),
    }
    texts = [
        text(
            "${caption}",
            round(size * share, 2),
            width="100%",
            maxLines=12,
            fontWeight="500",
            lineHeight=1.2,
            **shown_while(f"characters > {least:g} && characters <= {most:g}"),
        )
        for share, (least, most) in sizes.items()
    ]
    return column(*texts, **box)


def _figure(film: Moving | None, width: float, height: float) -> Json:
    """Show the present frame of the block's pictures."""
    if film is None:
        return {"type": "Container", "width": u(width), "height": u(height), "display": "none"}
    return {"type": "Figure", "wide": u(width), "high": u(height), **shown_while("frame >= 0")}


def figure_layout(film: Moving) -> Json:
    drawn = graphic("person", 0, 0, **film.parameters("f"))
    drawn |= {"width": "${wide}", "height": "${high}"}
    return {"parameters": ["wide", "high"], "item": drawn}


def _buttons(shape: str, labels: Labels, token: str, what: Sequence[str]) -> Json:
    made = [_touch(one, shape, labels, token) for one in what]
    if shape == TALL:
        pairs = [made[at : at + 2] for at in range(0, len(made), 2)]
        rows = [row(*pair, justifyContent="spaceAround", width=u(98)) for pair in pairs]
        rows[0]["paddingBottom"] = u(3)
        return column(*rows, paddingBottom=u(5))
    if shape == ROUND:
        return row(*made, width=u(71), height=u(15), justifyContent="spaceBetween")
    return row(*made, width=u(160), height=u(16), justifyContent="spaceAround", paddingBottom=u(3))


def _touch(what: str, shape: str, labels: Labels, token: str) -> Json:
    event = ["touch", what, token, "${elapsedTime}"]
    return button(labels[what], labels[f"{what}_spoken"], event, shape, set_value("due", 0))
