"""JSON in, JSON out: what came over the wire, and what Alexa or a device did not take, as she reports it.

A report is read as it came: the SDK knows some of the errors, and cannot read a request with any other.
"""

from __future__ import annotations

import json
import logging
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import RequestEnvelope

from skill.storage.store import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ask_sdk_core.skill import CustomSkill

log = logging.getLogger(__name__)

REASON_MAX = 200
ERRORS_MAX = 5
NAME = re.compile(r"[\w.]{1,80}")
ID = re.compile(r"amzn1\.[\w.-]+")
"""Accounts, devices and requests: none belongs in a log."""
QUOTED = re.compile(r"<speak>.*", re.DOTALL)
"""What was said to a person, where a message repeats it."""


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


class Refusal(NamedTuple):
    request: str
    """The type of the request that tells of it."""
    kind: str
    reason: str


def refusals(event: object) -> list[Refusal]:
    """What the request of `event` reports: nothing for all but the few types that report errors."""
    request = _part(event, "request")
    many = request.get("errors")
    errors = many if isinstance(many, list) else [request.get("error")]
    kind = type_of(event)
    return [Refusal(kind, *_told(error)) for error in errors[:ERRORS_MAX] if isinstance(error, dict)]


def log_refusals(event: object) -> None:
    for refusal in refusals(event):
        log.warning("refused by Alexa: %s, %s, %s", *refusal)


def type_of(event: object) -> str:
    """The type of a request, if it is one that may stand in a log."""
    return _name(_part(event, "request").get("type"))


def carried(event: object) -> dict[str, Any]:
    """What the session of `event` came with: it is lost unless it goes back. Empty where it is no JSON."""
    attributes = _part(_part(event, "session"), "attributes")
    try:
        json.dumps(attributes, allow_nan=False)
    except ValueError:
        return {}
    return attributes


def _told(error: dict[str, Any]) -> Iterator[str]:
    yield _name(error.get("type"))
    told = (text for text in (error.get("reason"), error.get("message")) if isinstance(text, str))
    yield QUOTED.sub("…", ID.sub("…", " ".join(": ".join(told).split())))[:REASON_MAX]


def _name(name: object) -> str:
    return name if isinstance(name, str) and NAME.fullmatch(name) else "unnamed"


def _part(whole: object, name: str) -> dict[str, Any]:
    part = whole.get(name) if isinstance(whole, dict) else None
    return part if isinstance(part, dict) else {}
