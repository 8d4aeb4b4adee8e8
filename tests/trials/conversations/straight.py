"""The skill without JSON: requests as the SDK's own objects, answers before they are rendered.

Reading, rendering and writing take nine tenths of a turn and are functions of what is said and answered;
every tenth conversation goes the whole way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ask_sdk_model import Response

from infra.local.echo.heard import RENDER_AUDIO
from infra.local.echo.screen import RENDER
from skill.coaching.deliveries import Channel
from skill.conversation.alexa import interceptors
from skill.conversation.turns.reply import LISTEN_MS
from skill.rendering import apla
from tests.trials.conversations.envelopes import envelope

if TYPE_CHECKING:
    from ask_sdk_core.skill import CustomSkill

    from skill.coaching.timeline import Timeline
    from skill.conversation.turns.reply import Reply
    from skill.conversation.turns.turn import Turn

Json = dict[str, Any]
IDLE_MS = 60_000


def answered(skill: CustomSkill, event: Json) -> Json:
    """What `answer` gives, but with the reply itself beside the little that a device goes by."""
    made: list[tuple[Turn, Reply, bool]] = []

    def unrendered(turn: Turn, reply: Reply, *, stays: bool) -> Response:
        made.append((turn, reply, stays))
        return Response()

    rendered = interceptors._made
    interceptors._made = unrendered
    try:
        told = skill.invoke(request_envelope=envelope(event), context=None)
    finally:
        interceptors._made = rendered
    body = goes_by(*made[-1]) if made else _as_it_is(told.response)
    asked = [each.to_dict() for each in told.response.directives or []]
    if asked:
        body["directives"] = [*body.get("directives", ()), *map(_named, asked)]
    answer = {"sessionAttributes": told.session_attributes, "response": body}
    return {**answer, "reply": made[-1][1]} if made else answer


def goes_by(turn: Turn, reply: Reply, stays: bool) -> Json:
    """Pauses as breaks without words, documents without content, and the event that a screen sends."""
    channel, token = turn.channel, interceptors.token(turn, reply)
    alone = turn.screen and reply.guided and channel is Channel.SCREEN
    drawn = turn.screen and (reply.guided or bool(reply.ask or reply.show or reply.speech))
    if alone:
        return {"directives": [_drawn(token, reply.speech.ms + LISTEN_MS, sends=True)]}
    documents = channel is Channel.DOCUMENT
    speech, first = _played(turn, reply.speech, token, documents=documents)
    again, later = _played(turn, reply.reprompt, token, documents=documents)
    directives = [*first, *([_drawn(token, reply.plays.ms if reply.guided else 0)] if drawn else [])]
    body: Json = {"outputSpeech": speech, "directives": directives}
    if reply.reprompt:
        body["reprompt"] = {"outputSpeech": again, "directives": later}
    if not (stays and drawn and not reply.reprompt):
        body["shouldEndSession"] = not reply.reprompt
    return body


def _played(turn: Turn, timeline: Timeline, token: str, *, documents: bool) -> tuple[Json | None, list[Json]]:
    if not timeline:
        return None, []
    if documents and apla.needed(timeline, turn.progress.sounds):
        return _silence(0), [
            {"type": RENDER_AUDIO, "token": token, "document": {"mainTemplate": {"items": []}}}
        ]
    return _silence(sum(cue.pause_ms for cue in timeline)), []


def _silence(ms: int) -> Json:
    return {"type": "SSML", "ssml": f'<speak><break time="{max(1, ms)}ms"/></speak>'}


def _drawn(token: str, ms: int, *, sends: bool = False) -> Json:
    event = {"type": "SendEvent", "delay": ms, "arguments": ["blockDone", token]}
    settings = {"idleTimeout": ms + 2 * IDLE_MS if ms else IDLE_MS}
    document = {"version": "1.4", "settings": settings, "onMount": [event] if sends else []}
    return {"type": RENDER, "token": token, "document": document}


def _as_it_is(response: Response) -> Json:
    """An apology, or nothing at all."""
    if response.output_speech is None:
        return {}
    ends = response.should_end_session
    return {"outputSpeech": {"type": "SSML", "ssml": response.output_speech.ssml}, "shouldEndSession": ends}


def _named(directive: Json) -> Json:
    return {"type": directive.pop("object_type"), **directive}
