"""Progress in before a handler, and out after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ask_sdk_core.dispatch_components import AbstractRequestInterceptor, AbstractResponseInterceptor

from skill.coaching.spans import Span, fold
from skill.coaching.timeline import Phase
from skill.conversation.turn import LISTEN_MS, Memory, Playing, Reply, Turn, talk
from skill.rendering.response import spoken

if TYPE_CHECKING:
    from ask_sdk_core.handler_input import HandlerInput
    from ask_sdk_model import Response

    from skill.conversation.session import Sessions

TURN, KNOWN, REPLY = "turn", "known", "reply"
CONVERSATIONS = ("LaunchRequest", "IntentRequest", "SessionEndedRequest")
LISTENING = Span(Phase.LISTEN, None, None, 0, LISTEN_MS)


def converses(handler_input: HandlerInput) -> bool:
    """Whether this request belongs to a conversation; skill events and players' reports do not."""
    envelope = handler_input.request_envelope
    return envelope.session is not None and envelope.request.object_type in CONVERSATIONS


class LoadProgress(AbstractRequestInterceptor):
    """Before the handler: the turn, with progress settled to the request's moment."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    def process(self, handler_input: HandlerInput) -> None:
        if converses(handler_input):
            known, turn = self._sessions.open(handler_input)
            handler_input.attributes_manager.request_attributes.update({KNOWN: known, TURN: turn})


class SaveProgress(AbstractResponseInterceptor):
    """After the handler: what became of the turn, in at most one write.

    Where that fails and the session ends, the person hears so; an open session tries again.
    """

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    def process(self, handler_input: HandlerInput, response: Response | None) -> None:
        attributes = handler_input.attributes_manager.request_attributes
        reply: Reply | None = attributes.get(REPLY)
        if reply is None:
            return
        turn: Turn = attributes[TURN]
        memory = remembered(turn, reply)
        saved = self._sessions.close(handler_input, attributes[KNOWN], reply.progress, memory)
        if not saved and response is not None and response.should_end_session:
            warned = talk(turn, turn.words.line("not_saved")) + reply.speech
            response.output_speech = spoken(warned, reply.reprompt).output_speech


def remembered(turn: Turn, reply: Reply) -> Memory:
    """What the next turn has to know of this one."""
    playing = None
    if reply.guided:
        spans = (*fold(reply.speech), LISTENING, *fold(reply.reprompt), LISTENING)
        playing = Playing(turn.now_ms, spans)
    said = "" if reply.guided else " ".join(cue.text for cue in reply.speech)
    return Memory(reply.run, playing, reply.ask, reply.then, reply.about, said)
