"""What is heard, for the page: words and silences, and the hold or rest that each belongs to."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from infra.local.echo.heard import HOME, length_ms, words_ms
from skill.coaching.timeline import Phase, locate
from skill.conversation.alexa.session import memory_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infra.local.echo.ssml import Segment
    from skill.coaching.timeline import Span

Json = dict[str, Any]

SNAP_MS = 700
"""Less than the shortest span, the words that begin a hold."""


def sent_spans(request: Json, attributes: Json) -> tuple[Span, ...]:
    """The spans that the answer to `request` put into the session; none where it guides nothing."""
    playing = memory_of(attributes.get("memory")).playing
    at_ms = datetime.fromisoformat(request["request"]["timestamp"]).timestamp() * 1000
    return playing.spans if playing and playing.at_ms == at_ms else ()


def after_listening_ms(spans: Sequence[Span]) -> int:
    """When the reprompt begins, after the spans began."""
    phases = [span.phase for span in spans]
    before = phases.index(Phase.LISTEN) + 1 if Phase.LISTEN in phases else len(phases)
    return sum(span.ms for span in spans[:before])


def heard_json(
    segments: Sequence[Segment], spans: Sequence[Span] = (), begins_ms: int = 0, locale: str = HOME
) -> list[Json]:
    """`begins_ms` is when the first segment is heard, after the spans began."""
    result, ends = [], list(accumulate(span.ms for span in spans))
    for segment in segments:
        later = [end for end in ends if end > begins_ms]
        begins_ms = _snapped(begins_ms + length_ms([segment], locale), later)
        words = asdict(segment) | {"speech_ms": words_ms(segment, locale)}
        result.append(words | {"span": _span_json(spans, begins_ms)})
    return result


def _snapped(ms: int, ends: Sequence[int]) -> int:
    """`ms`, or the end of a span close by.

    Sentences with no break between them are estimated together here and one by one in a span.
    """
    nearest = min(ends, key=lambda end: abs(end - ms), default=ms)
    return nearest if abs(nearest - ms) <= SNAP_MS else ms


def _span_json(spans: Sequence[Span], ends_ms: int) -> Json | None:
    """The span in which a segment ends, and for how long the span goes on after that."""
    here = locate(spans, ends_ms - 1)
    if here is None:
        return None
    span = here.span
    return {
        "phase": span.phase,
        "position": span.position,
        "leg": span.leg,
        "hold": span.hold,
        "ms": span.ms,
        "later_ms": max(0, here.left_ms - 1),
    }
