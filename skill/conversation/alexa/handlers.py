"""The conversation as the SDK's own parts: request handlers, and what is said when all else fails."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from ask_sdk_core.dispatch_components import AbstractExceptionHandler, AbstractRequestHandler
from ask_sdk_core.utils import get_intent_name, is_request_type
from ask_sdk_model import SessionEndedErrorType as ErrorType
from ask_sdk_model import SessionEndedReason

from skill.coaching.deliveries import End
from skill.conversation.alexa.interceptors import ANSWER, REPLY, TURN, UNPLAYED, USER_EVENT, converses
from skill.conversation.flow.reaching import document_refused, ended
from skill.conversation.routing.router import report, route
from skill.conversation.routing.rows import ASKS, LAUNCH
from skill.conversation.turns.reply import Reply, tell
from skill.rendering.response import asked, said, silent
from skill.speech.languages import words_for
from skill.storage.store import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from ask_sdk_core.handler_input import HandlerInput
    from ask_sdk_model import Response

    from skill.conversation.turns.turn import Turn

log = logging.getLogger(__name__)


def respond(handler_input: HandlerInput, answer: Callable[[Turn], Reply]) -> Response:
    """Answer the turn; the last interceptor makes the response of it, once it is saved."""
    attributes = handler_input.attributes_manager.request_attributes
    attributes[REPLY] = answer(attributes[TURN])
    return silent()


class Said(AbstractRequestHandler):
    """What a person says: an intent, or the name of the skill alone."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return handler_input.request_envelope.request.object_type in ("LaunchRequest", "IntentRequest")

    def handle(self, handler_input: HandlerInput) -> Response:
        launched = is_request_type(LAUNCH)(handler_input)
        intent = LAUNCH if launched else get_intent_name(handler_input)
        return respond(handler_input, lambda turn: route(turn, intent))


class Reported(AbstractRequestHandler):
    """What a screen reports. A late word of an older document gets no answer."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return bool(is_request_type(USER_EVENT)(handler_input)) and converses(handler_input)

    def handle(self, handler_input: HandlerInput) -> Response:
        attributes = handler_input.attributes_manager.request_attributes
        turn: Turn = attributes[TURN]
        event = handler_input.request_envelope.request
        if event.token != turn.memory.token:
            return silent()
        arguments = event.arguments or []
        if arguments[:1] == [ASKS]:
            # Nothing is changed by it: the screen stays, and goes on by itself where nobody answers.
            return asked(turn.memory.said) if turn.memory.said else silent()
        reply = report(turn, arguments)
        if reply is not None:
            attributes[REPLY] = reply
        return silent()


class SessionEnded(AbstractRequestHandler):
    """Nothing can be said any more; what was played by now is credited and saved."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return bool(is_request_type("SessionEndedRequest")(handler_input)) and converses(handler_input)

    def handle(self, handler_input: HandlerInput) -> Response:
        attributes = handler_input.attributes_manager.request_attributes
        turn: Turn = attributes[TURN]
        attributes[REPLY] = tell(turn.with_progress(ended(turn, _end(handler_input))))
        return silent()


def _end(handler_input: HandlerInput) -> End:
    request = handler_input.request_envelope.request
    if request.error is not None and request.error.object_type is ErrorType.INVALID_RESPONSE:
        return End.REFUSED
    return End.LEFT if request.reason is SessionEndedReason.USER_INITIATED else End.FAILED


class Unplayed(AbstractRequestHandler):
    """A device played no audio document; it gets what leads through holds otherwise from now on."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return bool(is_request_type(UNPLAYED)(handler_input)) and converses(handler_input)

    def handle(self, handler_input: HandlerInput) -> Response:
        attributes = handler_input.attributes_manager.request_attributes
        turn: Turn = attributes[TURN]
        progress = document_refused(turn)
        if progress is not None:
            attributes[REPLY] = tell(turn.with_progress(progress))
        return silent()


class Nothing(AbstractRequestHandler):
    """Whatever else Alexa sends: a valid, empty response."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return True

    def handle(self, handler_input: HandlerInput) -> Response:
        return silent()


class Apology(AbstractExceptionHandler):
    """One calm sentence in place of a stack trace; what is saved stays as it is.

    It ends the session, and what the session carried was perhaps never read: none of it goes back.
    """

    def can_handle(self, handler_input: HandlerInput, exception: Exception) -> bool:
        return True

    def handle(self, handler_input: HandlerInput, exception: Exception) -> Response:
        log.error("not answered: %s", type(exception).__name__, exc_info=exception)
        request = handler_input.request_envelope.request
        if request.object_type not in ("LaunchRequest", "IntentRequest", ANSWER):
            return silent()
        if handler_input.request_envelope.session is not None:
            handler_input.attributes_manager.session_attributes = {}
        words = words_for(request.locale or "", 0)
        return said(words.line("no_memory" if isinstance(exception, StoreError) else "sorry"))
