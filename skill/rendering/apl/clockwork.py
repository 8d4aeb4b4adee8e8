"""What runs inside the document of a block: its values, words and commands, and what its clock does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.rendering.apl.parts import closed_up, plain, send, set_value
from skill.rendering.apl.stage import NUMBERS, WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skill.rendering.apl.parts import Json

TICK_MS = 200
FRAME_MS = 66
STALL_MS = 12_000
STOPPED_MS = 1_000
"""So long after its question a document goes on by its clock, where a microphone stopped its commands."""

# A movement goes on and on: a moment at its beginning, there, a longer moment at its end, and back.
_WAITS_MS, _GOES_MS, _STAYS_MS, _BACK_MS = 500, 1800, 1500, 900
_ROUND_MS = _WAITS_MS + _GOES_MS + _STAYS_MS + _BACK_MS
_TURNS_BACK_MS = _WAITS_MS + _GOES_MS + _STAYS_MS
_STILL = "environment.animation == 'none'"
_MOVING = f"f.moves && kind == 'way' && !({_STILL})"


def bind() -> list[Json]:
    """Name what a screen tells and what its clock needs."""
    numbers = {**NUMBERS, "ends": 0, "due": 0, "began": 0, "since": 0, "asking": 0}
    swell = {"swell_from": 0, "swell_to": 0, "swell_at": 0, "swell_ms": 1}
    frame = "${payload.block.properties.frames[Math.max(0, frame)]}"
    return [
        *({"name": name, "type": "string", "value": ""} for name in WORDS),
        *({"name": name, "type": "number", "value": value} for name, value in (numbers | swell).items()),
        {"name": "f", "type": "any", "value": frame},
    ]


def ticks(*, breathes: bool) -> list[Json]:
    """What a person does moves on by itself: the figure, or the circle that one breathes with."""
    remaining = set_value("remaining", "${Math.max(0, ends - elapsedTime)}")
    moving = "kind == 'breathe'" if breathes else _MOVING
    return [
        {"minimumDelay": TICK_MS, "when": "${due > 0}", "commands": [remaining]},
        {"minimumDelay": FRAME_MS, "when": f"${{due > 0 && {moving}}}", "commands": [{"type": "Moved"}]},
        {
            "minimumDelay": 1000,
            "when": "${due > 0 && elapsedTime > due}",
            "commands": [set_value("due", 0), {"type": "Overdue"}],
        },
    ]


def _moved() -> Json:
    at = f"((elapsedTime - since) % {_ROUND_MS})"
    there, back = f"(({at} - {_WAITS_MS}) / {_GOES_MS})", f"(({at} - {_TURNS_BACK_MS}) / {_BACK_MS})"
    return set_value("t", f"${{{_soft(there)} - {_soft(back)}}}")


def _swollen() -> Json:
    share = _soft("((elapsedTime - swell_at) / swell_ms)")
    still = f"{_STILL} ? 0.6 : "
    return set_value("swell", f"${{{still}swell_from + (swell_to - swell_from) * {share}}}")


def _soft(share: str) -> str:
    """Speed up and slow down between 0 and 1."""
    inside = f"Math.max(0, Math.min(1, {share}))"
    return f"({inside} * {inside} * (3 - 2 * {inside}))"


def _set(*names: str) -> list[Json]:
    return [set_value(name, f"${{{name}}}") for name in names]


def commands(token: str, *, breathes: bool) -> Json:
    """Name what a document does time and again."""
    overdue = send("${asking ? 'blockDone' : 'stalled'}", token, "${began}")
    return {
        **COMMANDS,
        "Moved": {"commands": [_swollen() if breathes else _moved()]},
        # Ticks run in fast mode, which leaves events out unless they name a sequencer.
        "Overdue": {"commands": [{**overdue, "sequencer": "watch"}]},
    }


COMMANDS: Json = {
    "Span": {
        "parameters": ["kind", "meaning", "nth", "minutes", "ms"],
        "commands": [
            *_set("kind", "meaning", "nth", "minutes"),
            set_value("total", "${Math.max(1, ms)}"),
            set_value("remaining", "${ms}"),
            set_value("ends", "${elapsedTime + ms}"),
        ],
    },
    "Look": {
        "parameters": ["frame", "leg", "side", "instruction"],
        "commands": [
            set_value("t", 1),
            *_set("frame", "leg", "side", "instruction"),
            set_value("since", "${elapsedTime}"),
        ],
    },
    "Swell": {
        "parameters": ["out", "ms"],
        "commands": [
            set_value("swell_from", "${out}"),
            set_value("swell_to", "${1 - out}"),
            set_value("swell_at", "${elapsedTime}"),
            set_value("swell_ms", "${ms}"),
        ],
    },
    "Caption": {
        "parameters": ["line", "at"],
        "commands": [
            set_value("characters", "${payload.block.properties.lines[line].characters}"),
            set_value("caption", "${payload.block.properties.lines[line].text}"),
            set_value("began", "${at}"),
        ],
    },
    "Question": {
        "parameters": ["line", "ms", "at", "wait", "token"],
        "commands": [
            {"type": "Caption", "line": "${line}", "at": "${at}"},
            set_value("asking", 1),
            set_value("due", f"${{elapsedTime + wait + {STOPPED_MS}}}"),
            send("asks", "${token}"),
            {"type": "Idle", "delay": "${ms}"},
        ],
    },
    "Cue": {
        "parameters": ["line", "ms", "at"],
        "commands": [
            {"type": "Caption", "line": "${line}", "at": "${at}"},
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


def lines_of(lines: Sequence[str], frames: Sequence[Json]) -> Json:
    """Make the data source; the platform turns `ssml` into `speech`."""
    said = [
        {
            "text": closed_up(line),
            "ssml": f"<speak>{plain(line)}</speak>",
            "characters": len(line),
        }
        for line in lines
    ]
    speech = {"inputPath": "lines[*].ssml", "outputName": "speech", "transformer": "ssmlToSpeech"}
    return {"properties": {"lines": said, "frames": [*frames]}, "transformers": [speech]}


def voices() -> Json:
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
