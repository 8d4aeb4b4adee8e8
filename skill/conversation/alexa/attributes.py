"""What a session carries, as JSON, and back. It comes back from outside: checked before it is believed.

Lists travel as text: the SDK copies and walks through everything that is nested, several times a turn.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from skill.coaching.positions import Leg, PositionId
from skill.coaching.timeline import Phase, Span
from skill.conversation.turns.memory import Ask, Memory, Playing

if TYPE_CHECKING:
    from collections.abc import Mapping

SPANS_MAX = 400
SAID_MAX = 600
ABOUT_MAX = 8
TEXT_MAX = 40
TURNS_MAX = 10_000
PACKED_MAX = 24_000
MS_MAX = 10**7
EPOCH_MS_MAX = 10**14

PHASES = dict(enumerate(Phase))
LEGS = {-1: None, **dict(enumerate(Leg))}
POSITIONS = {-1: None, **dict(enumerate(PositionId))}
PHASE_CODES, LEG_CODES, POSITION_CODES = (
    {value: code for code, value in values.items()} for values in (PHASES, LEGS, POSITIONS)
)


def memory_json(memory: Memory) -> dict[str, Any]:
    packed: dict[str, Any] = {
        "run": memory.run,
        "ask": memory.ask,
        "then": memory.then,
        "about": dict(memory.about),
        "said": memory.said[:SAID_MAX],
        "token": memory.token,
        "turns": min(memory.turns, TURNS_MAX),
        "told": memory.told_ms,
    }
    if memory.playing is not None:
        packed["at"] = memory.playing.at_ms
        packed["spans"] = _packed([_span(span) for span in memory.playing.spans])
    return {key: value for key, value in packed.items() if value}


def _packed(value: list[Any]) -> str:
    return json.dumps(value, separators=(",", ":")) if value else ""


def _unpacked(packed: object) -> Any:  # noqa: ANN401 - any JSON
    text = _text(packed, PACKED_MAX)
    try:
        return json.loads(text) if text else {}
    except RecursionError as error:
        raise ValueError("nested too deep") from error


def _span(span: Span) -> list[int]:
    """Phase, position, leg (each an index, -1 for none), hold and milliseconds."""
    position, leg = POSITION_CODES[span.position], LEG_CODES[span.leg]
    return [PHASE_CODES[span.phase], position, leg, span.hold, span.ms]


def memory_of(packed: object) -> Memory:
    """An empty memory for anything that `memory_json` does not write."""
    if not isinstance(packed, dict):
        return Memory()
    try:
        return _memory(packed)
    except (KeyError, TypeError, ValueError, IndexError):
        return Memory()


def _memory(packed: Mapping[str, Any]) -> Memory:
    about = {_text(key): _text(value) for key, value in dict(packed.get("about", {})).items()}
    if len(about) > ABOUT_MAX:
        raise ValueError("too much")
    return Memory(
        run=_text(packed.get("run", "")),
        playing=_playing(packed) if packed.get("spans") else None,
        ask=Ask(packed["ask"]) if packed.get("ask") else None,
        then=Ask(packed["then"]) if packed.get("then") else None,
        about=about,
        said=_text(packed.get("said", ""), SAID_MAX),
        token=_text(packed.get("token", "")),
        turns=_whole(packed.get("turns", 0), 0, TURNS_MAX),
        told_ms=_whole(packed.get("told", 0), 0, EPOCH_MS_MAX),
    )


def _playing(packed: Mapping[str, Any]) -> Playing:
    spans = _unpacked(packed["spans"])
    if not isinstance(spans, list) or not 0 < len(spans) <= SPANS_MAX:
        raise ValueError("not spans")
    return Playing(_whole(packed["at"], 1, EPOCH_MS_MAX), tuple(_span_of(span) for span in spans))


def _span_of(span: list[Any]) -> Span:
    phase, position, leg, hold, ms = span
    return Span(
        PHASES[_whole(phase, 0, len(PHASES) - 1)],
        POSITIONS[_whole(position, -1, len(POSITIONS) - 2)],
        LEGS[_whole(leg, -1, len(LEGS) - 2)],
        _whole(hold, 0, 9),
        _whole(ms, 0, MS_MAX),
    )


def _whole(value: object, low: int, high: int) -> int:
    """A whole number within bounds; a session may bring it back as a float."""
    if type(value) is int and low <= value <= high:
        return value
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not low <= value <= high:
        raise ValueError("not a number within bounds")
    return int(value)


def _text(value: object, most: int = TEXT_MAX) -> str:
    if not isinstance(value, str) or len(value) > most:
        raise ValueError("not a text within bounds")
    return value
