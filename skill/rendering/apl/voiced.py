"""What is seen while a voice leads: the position, its side and its name, changing as the voice goes on."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from skill.rendering.apl.clockwork import COMMANDS, bind
from skill.rendering.apl.document import IDLE_MS, SHAPES, render, screen
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


class _Seen(NamedTuple):
    picture: Picture
    leg: Leg


def led_by_voice(timeline: Timeline, token: str, labels: Labels, run: Run) -> Json | None:
    """Show whose turn it is while all else is spoken; None where the timeline leads through no position."""
    seen = [*_seen(timeline, run)]
    if not seen:
        return None
    film = moving([each.picture for each, _ in seen])
    screens = [screen(shape, picture(shape, film, labels), [*bind(), *stage_bind(shape)]) for shape in SHAPES]
    changes = [command for each, ms in seen for command in _change(each, ms, film.at[each.picture], labels)]
    return render(
        token,
        screens,
        {"properties": {"frames": [*film.frames]}},
        settings={"idleTimeout": timeline.ms + 2 * IDLE_MS},
        **stage_parts(film, token),
        commands={"Look": COMMANDS["Look"]},
        onMount=[{"type": "Sequential", "commands": changes}],
    )


def _seen(timeline: Timeline, run: Run) -> Iterator[tuple[_Seen, int]]:
    """Each position and leg, and for how long it is its turn (milliseconds); words before it belong to it."""
    shown: list[tuple[_Seen, int]] = []
    before_ms = 0
    for cue in timeline:
        before_ms += cue.ms
        if cue.position and cue.leg:
            depth = run.depth(cue.block, cue.leg)
            shown.append((_Seen(Picture(cue.position, depth, HOLD), cue.leg), before_ms))
            before_ms = 0
    for seen, cues in groupby(shown, key=lambda one: one[0]):
        yield seen, sum(ms for _, ms in cues)


def _change(seen: _Seen, ms: int, frame: int, labels: Labels) -> tuple[Json, Json]:
    told = {"side": labels[f"side_{seen.leg}"], "instruction": labels[f"{seen.picture.position}_short"]}
    return {"type": "Look", "frame": frame, "leg": seen.leg.value, **told}, {"type": "Idle", "delay": ms}
