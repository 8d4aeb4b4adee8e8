"""The leave that reminders need: asked for aloud by Alexa itself, or by a card in its app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ask_sdk_model.ui import AskForPermissionsConsentCard

if TYPE_CHECKING:
    from ask_sdk_model.interfaces.connections import SendRequestDirective

REMINDERS = "alexa::alerts:reminders:skill:readwrite"
ASK_FOR = "AskFor"


def asked_for(token: str) -> SendRequestDirective:
    """The conversation is Alexa's until the answer comes back, with `token`, as a request of its own."""
    # Asked for once in a long while: everybody else is answered from cold without these modules.
    from ask_sdk_model.interfaces.connections import SendRequestDirective  # noqa: PLC0415

    payload = {"@type": "AskForPermissionsConsentRequest", "@version": "1", "permissionScope": REMINDERS}
    return SendRequestDirective(name=ASK_FOR, payload=payload, token=token)


def card() -> AskForPermissionsConsentCard:
    return AskForPermissionsConsentCard(permissions=[REMINDERS])
