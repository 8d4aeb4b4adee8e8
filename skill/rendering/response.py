"""What is said, made into the platform's response."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ask_sdk_model import Response
from ask_sdk_model.ui import Image, PlayBehavior, Reprompt, SimpleCard, SsmlOutputSpeech, StandardCard

from skill.coaching.progress import Pauses
from skill.coaching.timeline import Cue, Phase, Timeline
from skill.rendering import apla, ssml
from skill.rendering.pictures import LARGE, SMALL

if TYPE_CHECKING:
    from ask_sdk_model.ui import Card

    from skill.rendering.pictures import Pictures

CARD_CHARACTERS_MAX = 8_000
"""Title and text together (alexa-platform 1.1)."""


def spoken(
    speech: Timeline,
    reprompt: Timeline,
    pauses: Pauses = Pauses.SSML,
    token: str = "",
    screen: dict[str, Any] | None = None,
    *,
    stays: bool = False,
) -> Response:
    """Speech, and the reprompt where the session stays open; without one it ends.

    Where the `screen` of last words `stays`, its session is left to the device, which ends it when it
    has been idle. `token` names the audio documents of a device that gets its pauses that way; `screen` is
    what is drawn.
    """
    by_document = pauses is Pauses.APLA
    audio = by_document and apla.needed(speech)
    directives = [apla.document(speech, token)] if audio else []
    return Response(
        output_speech=_output(speech) if speech and not audio else None,
        directives=[*directives, *([screen] if screen else [])] or None,
        reprompt=_reprompt(reprompt, by_document, token) if reprompt else None,
        should_end_session=None if stays and not reprompt else not reprompt,
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


@dataclass(frozen=True, slots=True)
class InTheApp:
    """What the Alexa app shows."""

    title: str
    lines: tuple[str, ...]
    drawing: str = ""
    """The name of one."""


def card(shown: InTheApp | None, pictures: Pictures | None = None) -> Card | None:
    """With its drawing where there is an address for drawings."""
    if shown is None:
        return None
    title, text = shown.title, "\n".join(shown.lines)[: CARD_CHARACTERS_MAX - len(shown.title)]
    if pictures is None or not shown.drawing:
        return SimpleCard(title=title, content=text)
    small, large = (pictures.at(size, shown.drawing) for size in (SMALL, LARGE))
    return StandardCard(title=title, text=text, image=Image(small_image_url=small, large_image_url=large))


def silent() -> Response:
    """An empty response, for requests that nothing can be said to."""
    return Response()


def _output(timeline: Timeline) -> SsmlOutputSpeech:
    return SsmlOutputSpeech(ssml=ssml.render(timeline), play_behavior=PlayBehavior.REPLACE_ENQUEUED)
