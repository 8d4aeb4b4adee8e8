"""A timeline as APL for Audio: speech, silence and sounds, on every device, screen or not (alexa-platform 3).

Words are SSML with timed breaks, at most ten seconds of them in each `Speech`: what a device takes by the
strictest reading of the limit (coach 8). Every other wait is a `Silence`. One document lasts under 240
seconds, which the timeline's own limit of 220 keeps.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from skill.coaching.sounds import QUIET, Bed
from skill.coaching.timeline import Phase, Timeline
from skill.rendering import sounds, ssml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ask_sdk_model.interfaces.alexa.presentation.apla import RenderDocumentDirective

    from skill.coaching.positions import Leg
    from skill.coaching.sounds import Sounds
    from skill.coaching.timeline import Cue

Json = dict[str, Any]

VERSION = "0.91"
BREAKS_MAX_MS = 10_000
TAIL_MS = 400
"""A voice ends a sentence with a silence of its own, which a break takes the place of: so much of the wait
after the last word of a speech. The rest is a component, which nothing that speaks can drop."""
SOUNDS_MAX = 15
"""Audio files in one document (alexa-platform 3)."""


def needed(timeline: Timeline, wanted: Sounds = QUIET) -> bool:
    """Whether it has more pauses than a strict device takes as SSML, or holds that sounds belong to."""
    holds = any(cue.phase is Phase.HOLD for cue in timeline)
    return sum(cue.pause_ms for cue in timeline) > BREAKS_MAX_MS or (wanted.any and holds)


def parted(timeline: Timeline) -> tuple[Timeline, Timeline]:
    """The first words, which are heard whatever a device does with documents, and what the document has."""
    first, *others = timeline.cues
    wait = (first._replace(text="", speech_ms=0),) if first.pause_ms else ()
    return Timeline((first._replace(pause_ms=0),)), Timeline((*wait, *others))


def document(timeline: Timeline, token: str, wanted: Sounds = QUIET) -> RenderDocumentDirective:
    # Few devices need it: the others are answered from cold without a dozen of the SDK's modules.
    from ask_sdk_model.interfaces.alexa.presentation.apla import RenderDocumentDirective  # noqa: PLC0415

    items = list(_with_tones(timeline) if wanted.tones else _items(timeline))
    whole = sounds.in_turn(items) if wanted.bed is Bed.NONE else sounds.over_bed(items, wanted.bed)
    template = {"parameters": ["payload"], "items": [whole]}
    return RenderDocumentDirective(
        token=token, document={"type": "APLA", "version": VERSION, "mainTemplate": template}
    )


def _with_tones(timeline: Timeline) -> Iterator[Json]:
    """A tone with the first word of a hold, and another with the first one after it."""
    left, in_hold = SOUNDS_MAX - 1, False
    for key, cues in groupby(timeline, _hold_of):
        tone = sounds.HOLD_BEGINS if key else sounds.HOLD_ENDS
        items = list(_items(cues))
        if left and (key or in_hold):
            left -= 1
            yield sounds.with_tone(items, tone)
        else:
            yield from items
        in_hold = key is not None


def _hold_of(cue: Cue) -> tuple[int, Leg | None, int] | None:
    return (cue.block, cue.leg, cue.hold) if cue.phase is Phase.HOLD else None


def _items(cues: Iterable[Cue]) -> Iterator[Json]:
    together: list[Cue] = []
    breaks_ms = 0
    for cue in cues:
        waits_ms = together[-1].pause_ms if together else 0
        if together and (breaks_ms + waits_ms + TAIL_MS > BREAKS_MAX_MS or not ssml.character_data(cue.text)):
            yield from _speech(together)
            together, breaks_ms, waits_ms = [], 0, 0
        if ssml.character_data(cue.text):
            together.append(cue)
            breaks_ms += waits_ms
        elif cue.pause_ms:
            yield _silence(cue.pause_ms)
    if together:
        yield from _speech(together)


def _speech(cues: list[Cue]) -> Iterator[Json]:
    *before, last = cues
    tail_ms = min(last.pause_ms, TAIL_MS)
    spoken = ssml.render(Timeline.of([*before, last._replace(pause_ms=tail_ms)]))
    # A document binds `${…}`; words that hold one are spoken as they are without the sign.
    yield {"type": "Speech", "contentType": "SSML", "content": spoken.replace("${", "{")}
    if last.pause_ms > tail_ms:
        yield _silence(last.pause_ms - tail_ms)


def _silence(ms: int) -> Json:
    return {"type": "Silence", "duration": ms}
