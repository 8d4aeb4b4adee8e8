"""The timeline that is heard in a real response: its own SSML, and the holds that the skill says it has."""

from __future__ import annotations

from itertools import accumulate, dropwhile, takewhile
from typing import TYPE_CHECKING

from infra.local.echo.ssml import parse
from skill.coaching.segment import INTO_HOLD_MS
from skill.coaching.timeline import Cue, Phase, Timeline
from skill.rendering.ssml import render
from skill.speech.en import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from infra.local.echo.ssml import Segment
    from skill.coaching.timeline import Span


def spoken_at_once(spans: Iterable[Span]) -> Iterator[Span]:
    """Of all that is played, what comes before the microphone opens; the reprompt has the rest."""
    return takewhile(lambda span: span.phase is not Phase.LISTEN, spans)


def spoken_on_silence(spans: Iterable[Span]) -> Iterator[Span]:
    after = dropwhile(lambda span: span.phase is not Phase.LISTEN, spans)
    return (span for span in after if span.phase is not Phase.LISTEN)


def timeline_in(ssml: str, spans: Iterable[Span]) -> Timeline:
    """What `ssml` says, each hold told from the rest by its milliseconds.

    Raises ValueError where a hold is not in it, or where it cannot be put together again as it was.
    """
    cues = [cue for segment in parse(ssml) for cue in _cues(segment)]
    begins = 0
    for span in spans:
        if span.phase is Phase.HOLD:
            begins, ends = _find(cues, begins, span.ms)
            cues[begins:ends] = [_held(cue, span) for cue in cues[begins:ends]]
            begins = ends
    timeline = Timeline.of(cues)
    if render(timeline) != ssml:
        raise ValueError("the response says it in another way")
    return timeline


def _cues(segment: Segment) -> Iterator[Cue]:
    """The silence after "hold" is the hold's own, where nothing is said at once."""
    said = Cue(Phase.TALK, segment.text, ENGLISH.speaking_ms(segment.text), segment.pause_ms)
    if segment.text in ENGLISH.lines["and_hold"] and segment.pause_ms > INTO_HOLD_MS:
        yield from (said._replace(pause_ms=0), Cue(Phase.TALK, "", 0, segment.pause_ms))
    else:
        yield said


def _find(cues: list[Cue], since: int, ms: int) -> tuple[int, int]:
    """The first neighbours from `since` on that take exactly `ms` together."""
    for first in range(since, len(cues)):
        for count, total in enumerate(accumulate(cue.ms for cue in cues[first:]), start=1):
            if total == ms:
                return first, first + count
            if total > ms:
                break
    raise ValueError(f"nothing in the response takes the {ms} ms of a hold")


def _held(cue: Cue, span: Span) -> Cue:
    return Cue(Phase.HOLD, cue.text, cue.speech_ms, cue.pause_ms, span.position, span.leg, span.hold)
