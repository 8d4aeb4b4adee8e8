"""A timeline as a document that speaks, counts down and goes on by itself.

Each cue runs its words and its time side by side, so a hold lasts what it should whether the
voice is quicker or slower than the estimate.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING

from skill.rendering.apl.document import ROUND, TALL, WIDE, render, screen
from skill.rendering.apl.parts import ring, send, set_value
from skill.rendering.apl.spans import spans
from skill.rendering.apl.stage import figure_layout, panes
from skill.rendering.drawings import Picture, moving
from skill.rendering.drawings.figures import HOLD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skill.coaching.positions import PositionId
    from skill.coaching.timeline import Cue, Timeline
    from skill.rendering.apl.document import Labels
    from skill.rendering.apl.parts import Json
    from skill.rendering.apl.spans import Span
    from skill.rendering.drawings.moving import Moving

TICK_MS = 200
STALL_MS = 12_000
_IDLE_MARGIN_MS = 120_000


@dataclass(frozen=True, slots=True)
class Part:
    """What a timeline does not tell of the run that it is a part of."""

    depths: Mapping[PositionId, int] = field(default_factory=dict)
    holds: Mapping[PositionId, int] = field(default_factory=dict)
    """How many each leg gets in a position."""
    answers: tuple[str, ...] = ()
    """The buttons at the question."""


def guided(timeline: Timeline, token: str, labels: Labels, part: Part | None = None) -> Json:
    """Make the RenderDocument directive of one block.

    It sends `["blockDone", token]` at the end, `["touch", what, token, elapsed_ms]` for a button
    and `["stalled", token, at_ms]` when the device has stopped the block half-way, in the words that
    are due `at_ms` after the timeline's beginning.
    """
    part = part or Part()
    shown = list(spans(timeline, part.holds))
    lines = list(dict.fromkeys(cue.text for cue in timeline if cue.text))
    pictures = [picture for span in shown if (picture := _picture(span, part.depths))]
    film = moving(pictures) if pictures else None
    played = [(_span(span, labels, part.depths, film), span.cues) for span in shown]
    screens = [
        screen(
            shape,
            [*panes(shape, film, labels, token, part.answers), _voices()],
            _BIND,
            handleTick=_ticks(token),
        )
        for shape in (ROUND, TALL, WIDE)
    ]
    return render(
        token,
        screens,
        _data(lines, film),
        settings={"idleTimeout": timeline.ms + _IDLE_MARGIN_MS},
        graphics={
            "ring": ring(),
            "rim": ring(48.2, 3),
            **({"person": film.graphic} if film else {}),
        },
        layouts={"Figure": figure_layout(film)} if film else {},
        commands=_COMMANDS,
        onMount=[_sequence(played, lines, token)],
    )


def _sequence(spans: list[tuple[Json, tuple[Cue, ...]]], lines: list[str], token: str) -> Json:
    steps: list[Json] = []
    at_ms = 0
    for span, cues in spans:
        steps.append(span)
        for cue in cues:
            steps.append(_cue(cue, lines, at_ms))
            at_ms += cue.ms
    done = [set_value("due", 0), send("blockDone", token)]
    return {"type": "Sequential", "screenLock": True, "commands": [*steps, *done]}


def _picture(span: Span, depths: Mapping[PositionId, int]) -> Picture | None:
    if not span.position or not span.leg:
        return None
    return Picture(span.position, depths.get(span.position, 0), HOLD)


def _span(span: Span, labels: Labels, depths: Mapping[PositionId, int], film: Moving | None) -> Json:
    note, picture = "", _picture(span, depths)
    if span.holds > 1:
        note = labels["hold_of"].format(number=span.hold, total=span.holds)
    return {
        "type": "Span",
        "phase": span.phase.value,
        "place": labels[span.position] if span.position else "",
        "side": labels[span.leg] if span.leg else "",
        "leg": span.leg or "",
        "frame": film.at[picture] if film and picture else -1,
        "note": note,
        "ms": span.ms,
    }


def _cue(cue: Cue, lines: list[str], at_ms: int) -> Json:
    if not cue.text:
        return {"type": "Idle", "delay": cue.ms}
    return {"type": "Cue", "line": lines.index(cue.text), "ms": cue.ms, "at": at_ms}


def _data(lines: list[str], film: Moving | None) -> Json:
    said = [
        {
            "text": escape(line, quote=False),
            "ssml": f"<speak>{escape(line, quote=False)}</speak>",
            "characters": len(line),
        }
        for line in lines
    ]
    speech = {"inputPath": "lines[*].ssml", "outputName": "speech", "transformer": "ssmlToSpeech"}
    properties = {"lines": said, "frames": film.frames if film else ()}
    return {"type": "object", "properties": properties, "transformers": [speech]}


def _voices() -> Json:
    """Make one unseen component for each line: a component's speech is fixed once it is made."""
    voice = {
        "type": "Text",
        "id": "line${index}",
        "text": "",
        "speech": "${data.speech}",
        "width": 1,
        "height": 1,
    }
    return {
        "type": "Container",
        "position": "absolute",
        "width": 1,
        "height": 1,
        "opacity": 0,
        "data": "${payload.block.properties.lines}",
        "item": voice,
    }


def _ticks(token: str) -> list[Json]:
    remaining = set_value("remaining", "${Math.max(0, ends - elapsedTime)}")
    stalled = send("stalled", token, "${began}")
    return [
        {"minimumDelay": TICK_MS, "when": "${due > 0}", "commands": [remaining]},
        {
            "minimumDelay": 1000,
            "when": "${due > 0 && elapsedTime > due}",
            # Ticks run in fast mode, which leaves events out unless they name a sequencer.
            "commands": [set_value("due", 0), {**stalled, "sequencer": "watch"}],
        },
    ]


_BIND: list[Json] = [
    *({"name": n, "type": "string", "value": ""} for n in ("phase", "place", "side", "leg")),
    *({"name": n, "type": "string", "value": ""} for n in ("note", "caption")),
    *({"name": n, "type": "number", "value": 0} for n in ("ends", "remaining", "due", "began", "characters")),
    *({"name": n, "type": "number", "value": 1} for n in ("total", "t")),
    {"name": "frame", "type": "number", "value": -1},
    {"name": "f", "type": "any", "value": "${payload.block.properties.frames[Math.max(0, frame)]}"},
]

_COMMANDS: Json = {
    "Span": {
        "parameters": ["phase", "place", "side", "leg", "frame", "note", "ms"],
        "commands": [
            *(set_value(n, f"${{{n}}}") for n in ("phase", "place", "side", "leg", "frame", "note")),
            set_value("total", "${Math.max(1, ms)}"),
            set_value("remaining", "${ms}"),
            set_value("ends", "${elapsedTime + ms}"),
        ],
    },
    "Cue": {
        "parameters": ["line", "ms", "at"],
        "commands": [
            set_value("characters", "${payload.block.properties.lines[line].characters}"),
            set_value("caption", "${payload.block.properties.lines[line].text}"),
            set_value("began", "${at}"),
            set_value("due", f"${{elapsedTime + ms + {STALL_MS}}}"),
            {
                "type": "Parallel",
                "commands": [
                    {"type": "SpeakItem", "componentId": "line${line}"},
                    {"type": "Idle", "delay": "${ms}"},
                ],
            },
        ],
    },
}
