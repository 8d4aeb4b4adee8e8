"""What happens in a conversation apart from its words: turns, questions, and what is timed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from infra.local.echo import events, heard
from skill.conversation.alexa.session import memory_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infra.local.echo.envelope import Json
    from tests.transcripts.stage import Stage

Place = tuple[str, str | None, str | None, int, int]


class Exchange(NamedTuple):
    """One turn: what was asked of the skill, and what it answered but for the words."""

    device: str
    asked: str
    opens: object
    """`shouldEndSession`, which a screen may leave out."""
    question: str
    reprompt: bool
    plays: tuple[Place, ...]
    """Phase, position, leg, hold, milliseconds."""
    brings: tuple[str, ...]
    """Card and directives, by their types."""


def structure(stage: Stage) -> list[Exchange]:
    return [
        _exchange(name, event)
        for name, device in stage.devices.items()
        for event in device.log
        if isinstance(event, events.Exchanged)
    ]


def _exchange(device: str, event: events.Exchanged) -> Exchange:
    request, response = event.request["request"], event.response.get("response") or {}
    memory = memory_of((event.response.get("sessionAttributes") or {}).get("memory"))
    spans = memory.playing.spans if memory.playing else ()
    plays = tuple((span.phase, span.position, span.leg, span.hold, span.ms) for span in spans)
    directives = [directive["type"] for directive in response.get("directives") or []]
    card = response.get("card") or {}
    return Exchange(
        device,
        request.get("intent", {}).get("name") or request["type"],
        response.get("shouldEndSession"),
        memory.ask or "",
        bool(heard.of_reprompt(response)),
        plays,
        (*([card["type"]] if card else ()), *directives),
    )


def everything_told(stage: Stage) -> Iterator[str]:
    """Whatever is heard, and whatever is read in the app."""
    for device in stage.devices.values():
        for event in device.log:
            if isinstance(event, events.Exchanged):
                response: Json = event.response.get("response") or {}
                for segment in (*heard.of_response(response), *heard.of_reprompt(response)):
                    yield segment.text
                card = response.get("card") or {}
                yield from (card.get(key) or "" for key in ("title", "text", "content"))
