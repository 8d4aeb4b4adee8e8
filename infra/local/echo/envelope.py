"""Alexa's request JSON, as the service sends it to a skill."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from infra.local.echo.manifest import PERSON, permissions
from infra.local.echo.profiles import APL, ECHO

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from infra.local.echo.profiles import Profile, Screen
    from infra.local.nlu.understanding import Understood

Json = dict[str, Any]
LOCAL_SKILL_ID = "amzn1.ask.skill.local"


@dataclass(frozen=True, slots=True)
class Listener:
    """Who speaks to which device. A `person_id` is there when a voice profile was recognised."""

    user_id: str = "amzn1.ask.account.local"
    device_id: str = "amzn1.ask.device.local"
    person_id: str | None = None


@dataclass(slots=True)
class Session:
    id: str
    new: bool = True
    attributes: Json = field(default_factory=dict)
    consent: Json | None = None
    """The directive about which Alexa is asking; the session begins with the answer."""


@dataclass(slots=True)
class Envelopes:
    """Builds requests for one device. What changes from turn to turn is passed in."""

    profile: Profile = ECHO
    listener: Listener = field(default_factory=Listener)
    locale: str = "en-US"
    skill_id: str = LOCAL_SKILL_ID
    api_endpoint: str = "https://api.amazonalexa.com"
    new_id: Callable[[], str] = lambda: str(uuid4())
    permissions: frozenset[str] = field(default_factory=permissions)
    """Those that the skill's manifest asks for."""

    def launch(self, session: Session, at: datetime) -> Json:
        return self._envelope({"type": "LaunchRequest"}, session, at)

    def intent(self, understood: Understood, session: Session, at: datetime) -> Json:
        intent = understood.intent_json(self.skill_id)
        request = {"type": "IntentRequest", "intent": intent, "dialogState": "STARTED"}
        return self._envelope(request, session, at)

    def session_ended(self, session: Session, at: datetime, reason: str, error: Json | None = None) -> Json:
        request = {"type": "SessionEndedRequest", "reason": reason}
        return self._envelope(request | ({"error": error} if error else {}), session, at)

    def user_event(self, arguments: list[Any], session: Session, at: datetime, document: Json) -> Json:
        """`document` is the screen's state: the `Alexa.Presentation.APL` part of the context."""
        source = {"type": "TouchWrapper", "handler": "Press", "id": ""}
        request = {
            "type": f"{APL}.UserEvent",
            "token": document["token"],
            "arguments": arguments,
            "source": source,
            "components": {},
        }
        return self._envelope(request, session, at, document)

    def report(self, report: Json, session: Session, at: datetime) -> Json:
        """`report` of an error, as a device sends it without anybody having said a word."""
        return self._envelope(dict(report), session, at)

    def consent(self, answer: Json, session: Session, at: datetime) -> Json:
        """`answer` to a question that Alexa was asked to ask."""
        return self._envelope(answer, session, at)

    def new_session(self) -> Session:
        return Session(f"amzn1.echo-api.session.{self.new_id()}")

    def _envelope(self, request: Json, session: Session, at: datetime, document: Json | None = None) -> Json:
        request["requestId"] = f"amzn1.echo-api.request.{self.new_id()}"
        request["locale"] = self.locale
        # Alexa gives whole seconds.
        request["timestamp"] = at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        context = self._context(document)
        system = context["System"]
        owners = {key: system[key] for key in ("application", "user")}
        head = {"new": session.new, "sessionId": session.id, "attributes": session.attributes}
        return {
            "version": "1.0",
            "session": head | owners,
            "context": context,
            "request": request,
        }

    def _context(self, document: Json | None) -> Json:
        context: Json = {"System": self._system()}
        if self.profile.screen:
            context |= viewport(self.profile.screen)
        if document:
            context[APL] = document
        return context

    def _system(self) -> Json:
        interfaces = {APL: {"runtime": {"maxVersion": self.profile.apl_version}}}
        who = self.listener
        system: Json = {
            "application": {"applicationId": self.skill_id},
            "user": {"userId": who.user_id},
            "device": {
                "deviceId": who.device_id,
                "supportedInterfaces": interfaces if self.profile.has_apl else {},
            },
            "apiEndpoint": self.api_endpoint,
            "apiAccessToken": "local",
        }
        told = who.person_id if PERSON in self.permissions and self.profile.tells_voices else None
        return system | ({"person": {"personId": told}} if told else {})


def viewport(screen: Screen) -> Json:
    pixels = screen.dpi / 160
    width, height = round(screen.width_dp * pixels), round(screen.height_dp * pixels)
    size = {"type": "DISCRETE", "pixelWidth": width, "pixelHeight": height}
    video = {"codecs": ["H_264_42", "H_264_41"]}
    shape = {"shape": screen.shape, "dpi": screen.dpi}
    now = {"mode": screen.mode, "video": video, "size": size}
    old = {
        "experiences": [{"canRotate": False, "canResize": False}],
        "mode": screen.mode,
        "pixelWidth": width,
        "pixelHeight": height,
        "currentPixelWidth": width,
        "currentPixelHeight": height,
        "touch": ["SINGLE"] if screen.touch else [],
        "video": video,
    }
    new = {
        "type": "APL",
        "id": "main",
        "presentationType": "STANDARD",
        "canRotate": False,
        "configuration": {"current": now},
    }
    return {"Viewport": old | shape, "Viewports": [new | shape]}
