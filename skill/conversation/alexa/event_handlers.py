"""What Alexa sends besides words: the answer to its own question, and that the skill was disabled."""

from __future__ import annotations

import logging
from datetime import UTC
from typing import TYPE_CHECKING

from ask_sdk_core.dispatch_components import AbstractExceptionHandler, AbstractRequestHandler
from ask_sdk_core.utils import is_request_type

from skill.coaching.days import day_of
from skill.conversation.alexa.handlers import respond
from skill.conversation.alexa.interceptors import ANSWER, converses
from skill.conversation.intents.reminders import take_permission
from skill.rendering.permission import ASK_FOR
from skill.rendering.response import silent
from skill.storage.store import UnreadableRecordError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from ask_sdk_core.handler_input import HandlerInput
    from ask_sdk_model import Response

    from skill.coaching.progress import Progress
    from skill.storage.household import Household
    from skill.storage.repository import Repository

log = logging.getLogger(__name__)

DISABLED = "AlexaSkillEvent.SkillDisabled"
EVENTS = "AlexaSkillEvent."
GONE_FOR_GOOD = "NOT_PERSISTED"
"""The user id will not come back. (After a purchase it would.)"""


class Permitted(AbstractRequestHandler):
    """The answer to Alexa's question whether this skill may set reminders."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        request = handler_input.request_envelope.request
        return (
            bool(is_request_type(ANSWER)(handler_input))
            and request.name == ASK_FOR
            and converses(handler_input)
        )

    def handle(self, handler_input: HandlerInput) -> Response:
        request = handler_input.request_envelope.request
        status = str((request.payload or {}).get("status", ""))
        return respond(handler_input, lambda turn: take_permission(turn, status, request.token or ""))


class Disabled(AbstractRequestHandler):
    """Somebody disabled the skill. The event may be late, doubled or both."""

    def __init__(self, forget: Callable[[str, datetime], None]) -> None:
        """`forget` deletes the household of a user id that has not been here since."""
        self._forget = forget

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return bool(is_request_type(DISABLED)(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        envelope = handler_input.request_envelope
        if _status(envelope.request) == GONE_FOR_GOOD:
            user_id = envelope.context.system.user.user_id if envelope.context.system.user else None
            if not user_id:
                return silent()
            created: datetime = envelope.request.event_creation_time or envelope.request.timestamp
            created = created.replace(tzinfo=UTC) if created.tzinfo is None else created
            self._forget(user_id, created)
        return silent()


def _status(request: object) -> str:
    """The SDK knows no body of this event, and leaves it as it came."""
    body = getattr(request, "body", None)
    return str(body.get("userInformationPersistenceStatus", "")) if isinstance(body, dict) else ""


class SendAgain(AbstractExceptionHandler):
    """An event that could not be dealt with is not acknowledged: Alexa sends it again."""

    def can_handle(self, handler_input: HandlerInput, exception: Exception) -> bool:
        return str(handler_input.request_envelope.request.object_type).startswith(EVENTS)

    def handle(self, handler_input: HandlerInput, exception: Exception) -> Response:
        log.error("event not dealt with: %s", type(exception).__name__)
        raise exception


class Leaving:
    """A household that has left: everything of it is deleted, unless it was here again since."""

    def __init__(self, household: Household, repository: Repository[Progress]) -> None:
        self._household = household
        self._repository = repository

    def forget(self, user_id: str, left: datetime) -> None:
        """Delete the account and all its voices for good. Raises StoreError."""
        everybody = self._household.everybody(user_id)
        if not any(self._was_here_since(person, left) for person in everybody):
            self._household.delete_everybody(user_id)

    def _was_here_since(self, person: str, left: datetime) -> bool:
        try:
            progress = self._repository.load(person).value
        except UnreadableRecordError:
            return False
        return was_here_since(progress, left)


def was_here_since(progress: Progress, moment: datetime) -> bool:
    """Known to the second from a run that is under way, else to the day."""
    if any(run.touched_s > moment.timestamp() for run in progress.runs):
        return True
    return progress.zone_day > day_of(moment, progress.clock)
