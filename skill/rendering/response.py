"""What is said, made into the platform's response."""

from __future__ import annotations

from ask_sdk_model import Response
from ask_sdk_model.ui import PlayBehavior, Reprompt, SsmlOutputSpeech

from skill.coaching.timeline import Cue, Phase, Timeline
from skill.rendering import ssml


def spoken(speech: Timeline, reprompt: Timeline) -> Response:
    """Speech, and the reprompt where the session stays open; without one it ends."""
    return Response(
        output_speech=_output(speech) if speech else None,
        reprompt=Reprompt(output_speech=_output(reprompt)) if reprompt else None,
        should_end_session=not reprompt,
    )


def said(text: str) -> Response:
    """One plain sentence, and the end of the session."""
    speech = Timeline((Cue(Phase.TALK, text, 0),))
    return spoken(speech, Timeline())


def silent() -> Response:
    """An empty response, for requests that nothing can be said to."""
    return Response()


def _output(timeline: Timeline) -> SsmlOutputSpeech:
    return SsmlOutputSpeech(ssml=ssml.render(timeline), play_behavior=PlayBehavior.REPLACE_ENQUEUED)
