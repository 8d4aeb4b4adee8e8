"""The whole skill once, before anybody comes: what a first answer would load, read or work out is there then.

For a process that others begin as copies of, as with Lambda's SnapStart and gunicorn's preloading. Nothing
of it is kept: the store of a rehearsal neither has nor takes anything, and no service is asked.
"""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from skill.conversation.alexa.wire import answer
from skill.conversation.routing.routes import INTENTS
from skill.conversation.routing.rows import ASKS, BLOCK_DONE
from skill.speech.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ask_sdk_core.skill import CustomSkill

    from skill.storage.store import Record, Store

Json = dict[str, Any]

APL = "Alexa.Presentation.APL"
SCREENS: tuple[Json, ...] = ({}, {APL: {"runtime": {"maxVersion": "2024.3"}}})
"""The interfaces of a device without a screen and of one with it."""
NOWHERE = "http://nowhere.invalid"
"""Alexa's services are asked by HTTPS alone, so nobody is asked here."""
STARTED, STRETCHED = "2026-01-05T12:00:00Z", "2026-01-05T12:01:00Z"


class Nowhere:
    """A store of nobody."""

    def load(self, _person: str) -> Record | None:
        return None

    def save(self, _person: str, _record: Record, _expected: int) -> None:
        """Keep nothing."""

    def delete(self, _person: str) -> None:
        """There is nothing."""


def rehearse(skill_over: Callable[[Store], CustomSkill], skill_id: str = "") -> None:
    """Answer every wish once, on both kinds of device, and a beginning in every locale."""
    skill = skill_over(Nowhere())
    with _quietly():
        for event in _events(lambda event: answer(skill, event), skill_id):
            answer(skill, event)


@contextmanager
def _quietly() -> Iterator[None]:
    """That no service answers and nobody is known is as it should be; what fails is still logged."""
    logging.disable(logging.WARNING)
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)


def _events(answered: Callable[[Json], Json], skill_id: str) -> Iterator[Json]:
    """Begun sessions, and what can follow; `answered` is asked for what a session carries on."""
    locales = [locale for language in LANGUAGES.values() for locale in (language.locale, *language.locales)]
    for locale in locales:
        for interfaces in SCREENS:
            ask = _Asking(skill_id, locale, interfaces)
            greeted = answered(ask.event({"type": "LaunchRequest"}, STARTED))
            begun = answered(ask.intent("AMAZON.YesIntent", STARTED, _carried(greeted)))
            if locale == locales[0]:
                yield from (ask.intent(name, STRETCHED, _carried(begun)) for name in INTENTS)
                yield from (ask.event(other, STRETCHED, _carried(begun)) for other in _others(begun))


def _others(begun: Json) -> Iterator[Json]:
    """What Alexa and a screen send by themselves."""
    yield {"type": "SessionEndedRequest", "reason": "EXCEEDED_MAX_REPROMPTS"}
    for directive in begun["response"].get("directives", ()):
        shown = {"token": directive["token"], "source": {}, "components": {}}
        yield from ({"type": f"{APL}.UserEvent", "arguments": [kind], **shown} for kind in (ASKS, BLOCK_DONE))


def _carried(answered: Json) -> Json:
    attributes: Json = answered.get("sessionAttributes") or {}
    return attributes


class _Asking:
    """Makes the requests of one device of nobody."""

    def __init__(self, skill_id: str, locale: str, interfaces: Json) -> None:
        owners = {"application": {"applicationId": skill_id}, "user": {"userId": "nobody"}}
        device = {"deviceId": "nowhere", "supportedInterfaces": interfaces}
        self._owners, self._locale = owners, locale
        self._system = {**owners, "device": device, "apiEndpoint": NOWHERE, "apiAccessToken": "none"}

    def intent(self, name: str, at: str, attributes: Json) -> Json:
        return self.event({"type": "IntentRequest", "intent": {"name": name}}, at, attributes)

    def event(self, request: Json, at: str, attributes: Json | None = None) -> Json:
        session = {"new": attributes is None, "sessionId": "none", "attributes": attributes or {}}
        return {
            "version": "1.0",
            "session": {**session, **self._owners},
            "context": {"System": self._system},
            "request": {**request, "requestId": "none", "timestamp": at, "locale": self._locale},
        }
