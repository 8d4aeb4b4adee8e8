"""The leave that reminders need: asked for aloud by Alexa itself, or by a card in its app."""

from __future__ import annotations

from ask_sdk_model.interfaces.connections import SendRequestDirective
from ask_sdk_model.ui import AskForPermissionsConsentCard

REMINDERS = "alexa::alerts:reminders:skill:readwrite"
ASK_FOR = "AskFor"


def asked_for(token: str) -> SendRequestDirective:
    """The conversation is Alexa's until the answer comes back, with `token`, as a request of its own."""
    payload = {"@type": "AskForPermissionsConsentRequest", "@version": "1", "permissionScope": REMINDERS}
    return SendRequestDirective(name=ASK_FOR, payload=payload, token=token)


def card() -> AskForPermissionsConsentCard:
    return AskForPermissionsConsentCard(permissions=[REMINDERS])
