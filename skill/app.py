"""Builds the skill: the SDK's parts over a store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ask_sdk_core.skill_builder import CustomSkillBuilder

from skill.coaching.deliveries import Channel
from skill.conversation.alexa.apologies import Apologies
from skill.conversation.alexa.event_handlers import Disabled, Leaving, Permitted, SendAgain
from skill.conversation.alexa.handlers import Apology, Nothing, Reported, Said, SessionEnded, Unplayed
from skill.conversation.alexa.interceptors import LoadProgress, SaveAndSay
from skill.conversation.alexa.session import Sessions
from skill.rendering.pictures import Pictures
from skill.services.reminders import AlexaReminders
from skill.storage.codec import PROGRESS
from skill.storage.household import Household
from skill.storage.repository import Repository

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ask_sdk_core.handler_input import HandlerInput
    from ask_sdk_core.skill import CustomSkill
    from ask_sdk_model.services import ApiClient

    from skill.storage.store import Store


def no_zone(_: HandlerInput) -> str | None:
    return None


def pauses_from(environment: Mapping[str, str]) -> Channel:
    """`PAUSES`: ssml, or apla for everybody. Raises ValueError for anything else."""
    channel = Channel(environment.get("PAUSES") or Channel.SPEECH)
    if channel is Channel.SCREEN:
        raise ValueError("not every device has a screen")
    return channel


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
    pauses: Channel = Channel.SPEECH,
    api_client: ApiClient | None = None,
    pictures: Pictures | None = None,
) -> CustomSkill:
    """The whole skill over `store`.

    `zone_of` gives the IANA time zone of a request's device, or None. `pauses` is how silence reaches
    everybody's devices; those that refuse it get it otherwise by themselves. `api_client` is the way to
    Alexa's services; without one there are no reminders. `pictures` is where the drawings for cards lie.
    """
    household = Household(store)
    repository = Repository(household, PROGRESS)
    sessions = Sessions(repository, zone_of, AlexaReminders, pauses)
    apologies = Apologies()
    builder = CustomSkillBuilder(api_client=api_client)
    builder.skill_id = skill_id
    builder.add_request_handler(Said())
    builder.add_request_handler(Reported())
    builder.add_request_handler(SessionEnded())
    builder.add_request_handler(Unplayed())
    builder.add_request_handler(Permitted())
    builder.add_request_handler(Disabled(Leaving(household, repository).forget))
    builder.add_request_handler(Nothing())
    builder.add_exception_handler(SendAgain())
    builder.add_exception_handler(Apology(apologies))
    builder.add_global_request_interceptor(LoadProgress(sessions, apologies))
    builder.add_global_response_interceptor(SaveAndSay(sessions, pictures))
    return builder.create()
