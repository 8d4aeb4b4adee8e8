"""What is said, made into the platform's response."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from ask_sdk_model import Response
from ask_sdk_model.ui import Image, PlayBehavior, Reprompt, SimpleCard, SsmlOutputSpeech, StandardCard

from skill.coaching.sounds import QUIET
from skill.coaching.timeline import Cue, Phase, Timeline
from skill.rendering import apla, ssml
from skill.rendering.pictures import LARGE, SMALL

if TYPE_CHECKING:
    from ask_sdk_model.ui import Card

    from skill.coaching.sounds import Sounds
    from skill.rendering.pictures import Pictures

CARD_CHARACTERS_MAX = 8_000
"""Title and text together (alexa-platform 1.1)."""


class Documents(NamedTuple):
    """Pauses by audio documents of this name, with these sounds; without them pauses are timed breaks."""

    token: str = ""
    sounds: Sounds = QUIET


def spoken(
    speech: Timeline,
    reprompt: Timeline,
    screen: dict[str, Any] | None = None,
    *,
    stays: bool = False,
    documents: Documents | None = None,
) -> Response:
    """Speech, and the reprompt where the session stays open; without one it ends.

    Where the `screen` of last words `stays`, its session is left to the device, which ends it when it
    has been idle. `screen` is what is drawn; `documents` are audio documents, for whatever needs one.
    """
    output, directives = _played(speech, documents)
    again, later = _played(reprompt, documents)
    return Response(
        output_speech=output,
        directives=[*directives, *([screen] if screen else [])] or None,
        reprompt=Reprompt(output_speech=again, directives=later or None) if reprompt else None,
        should_end_session=None if stays and not reprompt else not reprompt,
    )


def _played(timeline: Timeline, documents: Documents | None) -> tuple[SsmlOutputSpeech | None, list[Any]]:
    """What is spoken, and the document after it where there is one."""
    if not timeline:
        return None, []
    if documents is None or not apla.needed(timeline, documents.sounds):
        return _output(timeline), []
    first, rest = apla.parted(timeline)
    return _output(first), [apla.document(rest, documents.token, documents.sounds)]


def drawn_alone(screen: dict[str, Any]) -> Response:
    """A document that speaks for itself. The session stays open with the microphone closed."""
    return Response(directives=[screen])


def asked(text: str) -> Response:
    """A question over what is on the screen, which stays: the microphone opens after it."""
    speech = _output(Timeline((Cue(Phase.QUESTION, text, 0),)))
    return Response(output_speech=speech, should_end_session=False)


def said(text: str) -> Response:
    """One plain sentence, and the end of the session."""
    return spoken(Timeline((Cue(Phase.TALK, text, 0),)), Timeline())


@dataclass(frozen=True)
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
