"""Reads a request: who speaks, on what, when, and which words filled the slots."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from skill.conversation.routing.routes import ROUTES
from skill.storage.store import is_voice, person_key, voice_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ask_sdk_core.handler_input import HandlerInput
    from ask_sdk_model import Slot

DEVICE_LENGTH = 4
STOPS = ("AMAZON.StopIntent", "AMAZON.CancelIntent")
MATCHED = "ER_SUCCESS_MATCH"


def about_safety(handler_input: HandlerInput) -> bool:
    """Whether the words are such that nothing may come before their answer (guide B7)."""
    intent = getattr(handler_input.request_envelope.request, "intent", None)
    return intent is not None and intent.name in ROUTES and ROUTES[intent.name].safety


def asked_to_stop(handler_input: HandlerInput) -> bool:
    """Whether somebody said so: then nothing is left on a screen."""
    intent = getattr(handler_input.request_envelope.request, "intent", None)
    return intent is not None and intent.name in STOPS


def person(handler_input: HandlerInput, session_voice: object = None) -> str:
    """The key of whoever opened the session: a recognised voice has its own progress.

    Alexa tells of one where the manifest asks for `alexa::person_id:read` (alexa-platform 14).
    `session_voice` is what the session says of that. A voice may go unrecognised for a turn, or another
    one may answer: the stretch and its progress stay with whoever began it.
    """
    system = handler_input.request_envelope.context.system
    if isinstance(session_voice, str) and (not session_voice or is_voice(session_voice)):
        account = person_key(system.user.user_id)
        return voice_key(account, session_voice) if session_voice else account
    return person_key(system.user.user_id, system.person.person_id if system.person else None)


def device(handler_input: HandlerInput) -> str:
    """A short stand-in for the device's id."""
    known = handler_input.request_envelope.context.system.device
    name = known.device_id if known and known.device_id else ""
    return hashlib.sha256(name.encode(errors="surrogatepass")).hexdigest()[:DEVICE_LENGTH]


def moment(handler_input: HandlerInput) -> datetime:
    """The request's own time, aware and in UTC: the only clock of the coaching (design decision 10)."""
    stamp: datetime = handler_input.request_envelope.request.timestamp
    return stamp.replace(tzinfo=UTC) if stamp.tzinfo is None else stamp.astimezone(UTC)


def slots(handler_input: HandlerInput) -> dict[str, str]:
    """Slot name → the id of the value that was meant, or else the words."""
    intent = getattr(handler_input.request_envelope.request, "intent", None)
    slots: Mapping[str, Any] = (intent.slots if intent else None) or {}
    return {name: _value(slot) for name, slot in slots.items() if slot and slot.value}


def _value(slot: Slot) -> str:
    authorities = slot.resolutions.resolutions_per_authority if slot.resolutions else None
    for authority in authorities or []:
        code = getattr(authority.status.code, "value", authority.status.code) if authority.status else None
        if code == MATCHED and authority.values:
            return str(authority.values[0].value.id or authority.values[0].value.name)
    return str(slot.value)


def screen(handler_input: HandlerInput) -> bool:
    """Whether the device announced that it can draw."""
    known = handler_input.request_envelope.context.system.device
    interfaces = known.supported_interfaces if known else None
    return bool(interfaces and interfaces.alexa_presentation_apl)
