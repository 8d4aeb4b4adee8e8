"""Requests as the SDK's own objects, from the JSON of the local Echo: what reading them would give."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ask_sdk_model import (
    Application,
    Context,
    Device,
    Intent,
    IntentRequest,
    LaunchRequest,
    RequestEnvelope,
    Session,
    SessionEndedError,
    SessionEndedErrorType,
    SessionEndedReason,
    SessionEndedRequest,
    Slot,
    SupportedInterfaces,
    User,
)
from ask_sdk_model.interfaces.alexa.presentation.apl import UserEvent
from ask_sdk_model.interfaces.alexa.presentation.apl.alexa_presentation_apl_interface import (
    AlexaPresentationAplInterface,
)
from ask_sdk_model.interfaces.alexa.presentation.apla import RuntimeErrorEvent
from ask_sdk_model.interfaces.connections import ConnectionsResponse
from ask_sdk_model.interfaces.system import SystemState
from ask_sdk_model.person import Person
from ask_sdk_model.slu.entityresolution import (
    Resolution,
    Resolutions,
    Status,
    StatusCode,
    Value,
    ValueWrapper,
)

Json = dict[str, Any]
SCREEN = SupportedInterfaces(alexa_presentation_apl=AlexaPresentationAplInterface())
NO_SCREEN = SupportedInterfaces()


def envelope(event: Json) -> RequestEnvelope:
    system, head = event["context"]["System"], event["session"]
    person, user = system.get("person"), User(user_id=system["user"]["userId"])
    interfaces = system["device"]["supportedInterfaces"]
    state = SystemState(
        application=Application(application_id=system["application"]["applicationId"]),
        user=user,
        device=Device(
            device_id=system["device"]["deviceId"],
            supported_interfaces=SCREEN if interfaces else NO_SCREEN,
        ),
        person=Person(person_id=person["personId"]) if person else None,
        api_endpoint=system["apiEndpoint"],
        api_access_token=system["apiAccessToken"],
    )
    session = Session(new=head["new"], session_id=head["sessionId"], user=user, attributes=head["attributes"])
    request = _request(event["request"])
    return RequestEnvelope(version="1.0", session=session, context=Context(system=state), request=request)


def _request(told: Json) -> Any:  # noqa: ANN401 - the SDK has no types
    moment = datetime.fromisoformat(told["timestamp"])
    same = {"request_id": told["requestId"], "timestamp": moment, "locale": told["locale"]}
    match told["type"]:
        case "LaunchRequest":
            return LaunchRequest(**same)
        case "IntentRequest":
            return IntentRequest(**same, intent=_intent(told["intent"]))
        case "SessionEndedRequest":
            return SessionEndedRequest(
                **same, reason=SessionEndedReason(told["reason"]), error=_error(told.get("error"))
            )
        case "Alexa.Presentation.APL.UserEvent":
            return UserEvent(**same, token=told["token"], arguments=told["arguments"])
        case "Alexa.Presentation.APLA.RuntimeError":
            return RuntimeErrorEvent(**same, token=told["token"])
        case "Connections.Response":
            return ConnectionsResponse(
                **same, name=told["name"], payload=told["payload"], token=told.get("token")
            )
    raise ValueError(f"no {told['type']} comes from a local Echo")


def _error(told: Json | None) -> SessionEndedError | None:
    if told is None:
        return None
    return SessionEndedError(object_type=SessionEndedErrorType(told["type"]), message=told["message"])


def _intent(told: Json) -> Intent:
    return Intent(
        name=told["name"],
        slots={name: _slot(each) for name, each in told.get("slots", {}).items()} or None,
    )


def _slot(told: Json) -> Slot:
    found = told.get("resolutions")
    return Slot(
        name=told["name"], value=told.get("value"), resolutions=_resolutions(found) if found else None
    )


def _resolutions(told: Json) -> Resolutions:
    return Resolutions(
        resolutions_per_authority=[
            Resolution(
                authority=each["authority"],
                status=Status(code=StatusCode(each["status"]["code"])),
                values=[ValueWrapper(value=Value(**one["value"])) for one in each.get("values", [])],
            )
            for each in told["resolutionsPerAuthority"]
        ]
    )
