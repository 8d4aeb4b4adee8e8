"""Builds the skill: the SDK's parts over a store."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any

from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_core.skill_builder import CustomSkillBuilder
from ask_sdk_model import RequestEnvelope

from skill.coaching.progress import Pauses
from skill.conversation.alexa.event_handlers import Disabled, Permitted, SendAgain
from skill.conversation.alexa.handlers import Apology, Nothing, Reported, Said, SessionEnded
from skill.conversation.alexa.interceptors import LoadProgress, SaveAndSay
from skill.conversation.alexa.leaving import Leaving
from skill.conversation.alexa.refusals import carried, log_refusals, type_of
from skill.conversation.alexa.session import Sessions
from skill.rendering.pictures import Pictures
from skill.services.reminders import AlexaReminders
from skill.storage.codec import ProgressCodec
from skill.storage.household import Household
from skill.storage.repository import Repository
from skill.storage.store import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ask_sdk_core.handler_input import HandlerInput
    from ask_sdk_core.skill import CustomSkill
    from ask_sdk_model.services import ApiClient

    from skill.storage.store import Store

log = logging.getLogger(__name__)


def no_zone(_: HandlerInput) -> str | None:
    return None


def pauses_from(environment: Mapping[str, str]) -> Pauses:
    """`PAUSES`: ssml, or apla for everybody. Raises ValueError for anything else."""
    return Pauses(environment.get("PAUSES") or Pauses.SSML)


def pictures_from(environment: Mapping[str, str]) -> Pictures | None:
    """`PICTURES_URL`: where the drawings lie, or none. Raises ValueError unless it begins with https."""
    address = environment.get("PICTURES_URL", "")
    if address and not address.startswith("https://"):
        raise ValueError("the Alexa app shows pictures from https addresses alone")
    return Pictures(address) if address else None


def build_skill(
    store: Store,
    *,
    skill_id: str | None = None,
    zone_of: Callable[[HandlerInput], str | None] = no_zone,
    pauses: Pauses = Pauses.SSML,
    api_client: ApiClient | None = None,
    pictures: Pictures | None = None,
) -> CustomSkill:
    """The whole skill over `store`.

    `zone_of` gives the IANA time zone of a request's device, or None. `pauses` is how silence reaches
    everybody's devices; those that refuse it get the other way by themselves. `api_client` is the way to
    Alexa's services; without one there are no reminders. `pictures` is where the drawings for cards lie.
    """
    household = Household(store)
    repository = Repository(household, ProgressCodec())
    sessions = Sessions(repository, zone_of, AlexaReminders)
    builder = CustomSkillBuilder(api_client=api_client)
    builder.skill_id = skill_id
    builder.add_request_handler(Said())
    builder.add_request_handler(Reported())
    builder.add_request_handler(SessionEnded())
    builder.add_request_handler(Permitted())
    builder.add_request_handler(Disabled(Leaving(household, repository).forget))
    builder.add_request_handler(Nothing())
    builder.add_exception_handler(SendAgain())
    builder.add_exception_handler(Apology())
    builder.add_global_request_interceptor(LoadProgress(sessions))
    builder.add_global_response_interceptor(SaveAndSay(sessions, pauses, pictures))
    return builder.create()


def answer(skill: CustomSkill, event: dict[str, Any]) -> dict[str, Any]:
    """JSON in, JSON out. What the SDK cannot read gets a valid response with the session that it came with.

    Raises StoreError for an event that could not be dealt with: not acknowledged, it is sent again.
    """
    log_refusals(event)
    serializer = DefaultSerializer()
    try:
        envelope = serializer.deserialize(json.dumps(event, allow_nan=False), RequestEnvelope)
        response = skill.invoke(request_envelope=envelope, context=None)
    except StoreError:
        raise
    except Exception as error:
        # Unknown request types fail before any handler of the SDK could see them (alexa-platform 2.5).
        log.warning("%s cannot be read: %s", type_of(event), type(error).__name__)
        attributes = carried(event)
        return {"version": "1.0", **({"sessionAttributes": attributes} if attributes else {}), "response": {}}
    result: dict[str, Any] = serializer.serialize(response)
    return result
