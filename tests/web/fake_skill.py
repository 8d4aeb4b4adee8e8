"""A skill of one sentence, to try the endpoint with."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ask_sdk_core.skill_builder import SkillBuilder

from tests.web.authority import NOW

if TYPE_CHECKING:
    from ask_sdk_core.handler_input import HandlerInput
    from ask_sdk_core.skill import CustomSkill
    from ask_sdk_model import Response

SKILL_ID = "amzn1.ask.skill.fake"


def echoing_skill(heard: list[str]) -> CustomSkill:
    """Write down the type of each request, and say it back."""

    def say_back(handler_input: HandlerInput) -> Response:
        kind = handler_input.request_envelope.request.object_type
        heard.append(kind)
        return handler_input.response_builder.speak(f"You sent {kind}").response

    builder = SkillBuilder()
    builder.request_handler(can_handle_func=lambda _: True)(say_back)
    return builder.create()


def envelope(**request: object) -> dict[str, Any]:
    at = NOW.strftime("%Y-%m-%dT%H:%M:%SZ")
    usual = {"type": "LaunchRequest", "requestId": "r1", "timestamp": at, "locale": "en-US"}
    return {
        "version": "1.0",
        "context": {"System": {"application": {"applicationId": SKILL_ID}}},
        "request": {k: v for k, v in (usual | request).items() if v is not None},
    }


def body(**request: object) -> bytes:
    return json.dumps(envelope(**request)).encode()
