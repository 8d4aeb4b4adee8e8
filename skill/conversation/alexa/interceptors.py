"""Progress in before a handler, and out after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ask_sdk_core.dispatch_components import AbstractRequestInterceptor, AbstractResponseInterceptor

from skill.coaching.deliveries import Channel
from skill.coaching.timeline import Phase, fold
from skill.coaching.values import replace
from skill.conversation.alexa.cards import card_of
from skill.conversation.alexa.request import about_safety, asked_to_stop
from skill.conversation.alexa.unsaved import owned_up
from skill.conversation.flow.reaching import sending
from skill.conversation.flow.standstill import still_locked
from skill.conversation.turns.memory import Memory, Playing
from skill.conversation.turns.reply import Reply, sent
from skill.rendering import permission
from skill.rendering.response import Documents, card, drawn_alone, spoken

if TYPE_CHECKING:
    from ask_sdk_core.handler_input import HandlerInput
    from ask_sdk_model import Response

    from skill.coaching.progress import Progress
    from skill.conversation.alexa.session import Known, Sessions
    from skill.conversation.turns.turn import Turn
    from skill.rendering.pictures import Pictures

TURN, KNOWN, REPLY = "turn", "known", "reply"
SESSION_ENDED = "SessionEndedRequest"
USER_EVENT = "Alexa.Presentation.APL.UserEvent"
ANSWER = "Connections.Response"
"""What Alexa itself was asked to ask, answered."""
UNPLAYED = "Alexa.Presentation.APLA.RuntimeError"
SILENT = (SESSION_ENDED, UNPLAYED)
"""Nothing can be said to these."""
CONVERSATIONS = ("LaunchRequest", "IntentRequest", USER_EVENT, ANSWER, *SILENT)


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


class SaveAndSay(AbstractResponseInterceptor):
    """After the handler: what became of the turn, in at most one write, and then the response.

    Where the write fails the person hears so, once a session; an open session tries again.
    """

    def __init__(self, sessions: Sessions, pictures: Pictures | None = None) -> None:
        self._sessions = sessions
        self._pictures = pictures

    def process(self, handler_input: HandlerInput, response: Response) -> None:
        attributes = handler_input.attributes_manager.request_attributes
        reply: Reply | None = attributes.get(REPLY)
        if reply is None:
            return
        turn: Turn = attributes[TURN]
        reply = sending(turn, sent(turn, reply))
        stored = self._save(handler_input, attributes[KNOWN], turn, reply)
        if handler_input.request_envelope.request.object_type in SILENT:
            return
        if stored is not None and stored.locked and reply.guided:
            # Another device was told of a red flag meanwhile.
            reply = still_locked(turn.with_progress(stored))
            self._sessions.remember(handler_input, remembered(turn, reply))
        if stored is None and not _comes_first(handler_input, reply):
            reply = sent(turn, owned_up(turn, reply))
            self._sessions.carry(handler_input, attributes[KNOWN], reply.progress, remembered(turn, reply))
        stays = not asked_to_stop(handler_input)
        fill(response, _made(turn.with_progress(reply.progress), reply, stays=stays))
        if reply.permit:
            response.directives = [*(response.directives or []), permission.asked_for(reply.permit)]
        if reply.permission_card:
            response.card = permission.card()
        elif reply.show is not None or not reply.open:
            response.card = card(card_of(turn, reply), self._pictures)

    def _save(self, handler_input: HandlerInput, known: Known, turn: Turn, reply: Reply) -> Progress | None:
        """What is stored now; None where it could not be saved."""
        if reply.forget:
            self._sessions.forget(handler_input)
            return reply.progress
        unplayed = handler_input.request_envelope.request.object_type == UNPLAYED
        memory = replace(turn.memory, playing=None) if unplayed else remembered(turn, reply)
        return self._sessions.close(handler_input, known, reply.progress, memory)


def _comes_first(handler_input: HandlerInput, reply: Reply) -> bool:
    """Whether nothing may be said before it: words of safety, and whatever has locked stretching."""
    return about_safety(handler_input) or reply.progress.locked


def _made(turn: Turn, reply: Reply, *, stays: bool) -> Response:
    named, channel = token(turn, reply), turn.channel
    drawn = _drawn(turn, reply, named) if turn.screen else None
    if drawn is not None and reply.guided and channel is Channel.SCREEN:
        return drawn_alone(drawn)
    documents = Documents(named, reply.progress.sounds) if channel is Channel.DOCUMENT else None
    stays = stays and drawn is not None
    return spoken(reply.speech, reply.reprompt, drawn, stays=stays, documents=documents)


def _drawn(turn: Turn, reply: Reply, named: str) -> dict[str, Any] | None:
    # A device without a screen, which most are, is answered from cold without loading the drawings.
    from skill.conversation.alexa.screens import screen_of  # noqa: PLC0415

    return screen_of(turn, reply, named)


def fill(response: Response, made: Response) -> None:
    """Put what was made into the response that the SDK sends."""
    for name in made.attribute_map:
        setattr(response, name, getattr(made, name))


def token(turn: Turn, reply: Reply) -> str:
    """Names what is sent now, so that a late word from an older document is recognised."""
    return f"{reply.run}.{turn.now_ms}"


def remembered(turn: Turn, reply: Reply) -> Memory:
    """What the next turn has to know of this one."""
    playing = Playing(turn.now_ms, fold(reply.plays)) if reply.guided else None
    said = " ".join(cue.text for cue in reply.speech if not reply.guided or cue.phase is Phase.QUESTION)
    return Memory(
        run=reply.run,
        playing=playing,
        ask=reply.ask,
        then=reply.then,
        about=reply.about,
        said=said,
        token=token(turn, reply),
        turns=turn.memory.turns + 1,
        told_ms=reply.told_ms or turn.memory.told_ms,
    )
