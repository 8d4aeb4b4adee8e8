"""What is seen while a voice leads: the position, its side and its name, changing as the voice goes on."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from skill.rendering.apl.clockwork import TICK_MS, bind
from skill.rendering.apl.document import IDLE_MS, SHAPES, render, screen
from skill.rendering.apl.parts import set_value
from skill.rendering.apl.spans import HOLD
from skill.rendering.apl.stage import picture, stage_bind, stage_parts
from skill.rendering.drawings import Picture, moving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skill.coaching.positions import Leg
    from skill.coaching.run import Run
    from skill.coaching.timeline import Timeline
    from skill.rendering.apl.document import Labels
    from skill.rendering.apl.parts import Json


_TURNS = "payload.block.properties.turns"


class _Seen(NamedTuple):
    picture: Picture
    leg: Leg


def led_by_voice(timeline: Timeline, token: str, labels: Labels, run: Run) -> Json | None:
    """Show whose turn it is while all else is spoken; None where the timeline leads through no position."""
    seen = [*_seen(timeline, run)]
    if not seen:
        return None
    film = moving([each.picture for each, _ in seen])
    turns = [
        {
            "until": until_ms,
            "frame": film.at[each.picture],
            "leg": each.leg.value,
            "side": labels[f"side_{each.leg}"],
            "instruction": labels[f"{each.picture.position}_short"],
        }
        for each, until_ms in seen
    ]
    screens = [
        screen(shape, picture(shape, film, labels), [*_bound(), *stage_bind(shape)], handleTick=[_TICK])
        for shape in SHAPES
    ]
    data = {"properties": {"frames": [*film.frames], "turns": turns}}
    settings = {"idleTimeout": timeline.ms + 2 * IDLE_MS}
    return render(token, screens, data, settings=settings, **stage_parts(film, token))


def _bound() -> list[Json]:
    """What a screen tells, of whose turn it is by the clock: a word to the device must not stop it."""
    told = {name: f"${{{_TURNS}[turn].{name}}}" for name in ("frame", "leg", "side", "instruction")}
    return [
        {"name": "turn", "type": "number", "value": 0},
        *({**each, "value": told.get(each["name"], each["value"])} for each in bind()),
    ]


_TICK: Json = {
    "minimumDelay": TICK_MS,
    "when": f"${{elapsedTime >= {_TURNS}[turn].until && turn < {_TURNS}.length - 1}}",
    "commands": [set_value("turn", "${turn + 1}")],
}


def _seen(timeline: Timeline, run: Run) -> Iterator[tuple[_Seen, int]]:
    """Each position and leg, and until when it is its turn (milliseconds); words before it belong to it."""
    turns: list[tuple[_Seen, int]] = []
    at_ms = 0
    for cue in timeline:
        at_ms += cue.ms
        if cue.position and cue.leg:
            depth = run.depth(cue.block, cue.leg)
            turns.append((_Seen(Picture(cue.position, depth, HOLD), cue.leg), at_ms))
    for seen, cues in groupby(turns, key=lambda one: one[0]):
        yield seen, max(ms for _, ms in cues)
