"""What is said, made into the platform's response."""

from __future__ import annotations

from typing import Any

from ask_sdk_model import Response
from ask_sdk_model.ui import PlayBehavior, Reprompt, SsmlOutputSpeech

from skill.coaching.progress import Pauses
from skill.coaching.timeline import Cue, Phase, Timeline
from skill.rendering import apla, ssml


def spoken(
    speech: Timeline,
    reprompt: Timeline,
    pauses: Pauses = Pauses.SSML,
    token: str = "",
    screen: dict[str, Any] | None = None,
) -> Response:
    """Speech, and the reprompt where the session stays open; without one it ends.

    `token` names the audio documents of a device that gets its pauses that way; `screen` is what is drawn.
    """
    by_document = pauses is Pauses.APLA
    audio = by_document and apla.needed(speech)
    directives = [apla.document(speech, token)] if audio else []
    return Response(
        output_speech=_output(speech) if speech and not audio else None,
        directives=[*directives, *([screen] if screen else [])] or None,
        reprompt=_reprompt(reprompt, by_document, token) if reprompt else None,
        should_end_session=not reprompt,
    )


def drawn_alone(screen: dict[str, Any]) -> Response:
    """A document that speaks for itself. The session stays open with the microphone closed."""
    return Response(directives=[screen])


def _reprompt(reprompt: Timeline, by_document: bool, token: str) -> Reprompt:
    if by_document and apla.needed(reprompt):
        return Reprompt(directives=[apla.document(reprompt, token)])
    return Reprompt(output_speech=_output(reprompt))


def said(text: str) -> Response:
    """One plain sentence, and the end of the session."""
    return spoken(Timeline((Cue(Phase.TALK, text, 0),)), Timeline())


def silent() -> Response:
    """An empty response, for requests that nothing can be said to."""
    return Response()


def _output(timeline: Timeline) -> SsmlOutputSpeech:
    return SsmlOutputSpeech(ssml=ssml.render(timeline), play_behavior=PlayBehavior.REPLACE_ENQUEUED)
