"""The one question that Alexa asks by herself: whether the skill may set reminders.

For as long as it is open the conversation is Alexa's, not the skill's; the answer is a request of its own,
in a new session, since the skill's directive ended the last one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from infra.local.echo.heard import of_speech

if TYPE_CHECKING:
    from infra.local.echo.ssml import Segment
    from infra.local.nlu.understanding import Understood

Json = dict[str, Any]

SEND_REQUEST = "Connections.SendRequest"
QUESTION = "Do you give My Hamstring Stretches permission to set reminders? You can say I approve, or no."
APPROVAL = frozenset({"i approve", "approve", "i do", "i give permission", "allow it"})
OFFERED = ("I approve", "No")
"""Its two answers, to press."""
ACCEPTED, DENIED, NOT_ANSWERED = "ACCEPTED", "DENIED", "NOT_ANSWERED"


def asked(response: Json) -> Json | None:
    """The directive that has Alexa ask, if the response carries one."""
    directives = response.get("directives") or []
    return next((d for d in directives if d["type"] == SEND_REQUEST and d.get("name") == "AskFor"), None)


def question() -> tuple[Segment, ...]:
    return of_speech({"type": "PlainText", "text": QUESTION})


def status_of(words: str, understood: Understood) -> str:
    if understood.intent == "AMAZON.YesIntent" or words.lower().strip(" .!") in APPROVAL:
        return ACCEPTED
    return DENIED if understood.intent == "AMAZON.NoIntent" else NOT_ANSWERED


def answer(directive: Json, status: str) -> Json:
    """The request in which the answer comes, but for what every request has."""
    scope = directive["payload"]["permissionScope"]
    return {
        "type": "Connections.Response",
        "name": directive["name"],
        "status": {"code": "200", "message": "OK"},
        "payload": {"permissionScope": scope, "status": status},
        "token": directive.get("token", ""),
    }
