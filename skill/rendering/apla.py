"""A timeline as APL for Audio: speech and silence, for devices that refuse long pauses in SSML.

It plays on every device, screen or not (alexa-platform 3). One document lasts under 240 seconds, which
the timeline's own limit of 220 keeps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ask_sdk_model.interfaces.alexa.presentation.apla import RenderDocumentDirective

    from skill.coaching.timeline import Timeline

VERSION = "0.91"
SSML_PAUSES_MAX_MS = 10_000
"""What every device takes in one speech, by the strictest reading of the limit (design decision 5)."""


def needed(timeline: Timeline) -> bool:
    """Whether the pauses are more than a strict device takes as SSML."""
    return sum(cue.pause_ms for cue in timeline) > SSML_PAUSES_MAX_MS


def document(timeline: Timeline, token: str) -> RenderDocumentDirective:
    """Plain words, so that nothing in them can be taken for markup."""
    # Few devices need it: the others are answered from cold without a dozen of the SDK's modules.
    from ask_sdk_model.interfaces.alexa.presentation.apla import RenderDocumentDirective  # noqa: PLC0415

    sequence = {"type": "Sequencer", "items": list(_items(timeline))}
    template = {"parameters": ["payload"], "items": [sequence]}
    return RenderDocumentDirective(
        token=token, document={"type": "APLA", "version": VERSION, "mainTemplate": template}
    )


def _items(timeline: Timeline) -> Iterator[dict[str, Any]]:
    for cue in timeline:
        if cue.text:
            # A document binds `${…}`; words that hold one are spoken as they are without the sign.
            yield {"type": "Speech", "contentType": "PlainText", "content": cue.text.replace("${", "{")}
        if cue.pause_ms:
            yield {"type": "Silence", "duration": cue.pause_ms}
