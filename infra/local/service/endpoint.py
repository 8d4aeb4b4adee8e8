"""`POST /alexa`: the skill as a web service that Alexa can call."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from ask_sdk_model import RequestEnvelope
from flask import Flask, Response, jsonify, request

from infra.local.service.certificates import Certificates
from infra.local.service.verification import (
    Envelope,
    FreshnessVerifier,
    SignatureVerifier,
    check_skill_id,
    read_body,
    read_envelope,
)
from infra.local.service.webservice import SkillAdapter, VerificationException
from skill.conversation.alexa.wire import answer, log_refusals

if TYPE_CHECKING:
    from collections.abc import Callable

    from ask_sdk_core.skill import CustomSkill

BODY_MAX_BYTES = 128 * 1024
"""A response may have 120 KB, and the next request brings its session attributes back."""

log = logging.getLogger(__name__)


def utc_now() -> datetime:
    return datetime.now(UTC)


class Gate:
    """What a request must pass before the skill sees it. The signature comes first."""

    def __init__(
        self,
        skill_id: str,
        *,
        verify: bool,
        certificates: Certificates | None = None,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._skill_id = skill_id
        self._signature = SignatureVerifier(certificates or Certificates(), now) if verify else None
        self._freshness = FreshnessVerifier(now) if verify else None

    def check(self) -> Envelope:
        """The request, if it passes."""
        body = read_body(request.get_data())
        if self._signature:
            self._signature.verify(request.headers, body)
        envelope = read_envelope(body)
        check_skill_id(envelope, self._skill_id)
        if self._freshness:
            self._freshness.verify(envelope)
        return envelope


def create_app(
    skill: CustomSkill,
    *,
    skill_id: str,
    verify: bool = True,
    certificates: Certificates | None = None,
    now: Callable[[], datetime] = utc_now,
) -> Flask:
    """`verify=False` is for a server that listens on loopback only."""
    app = Flask("infra.local", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = BODY_MAX_BYTES
    # The SDK's own checks are the gate's now; its signature check would need certvalidator.
    app.config["ASK_SDK_VERIFY_SIGNATURE"] = app.config["ASK_SDK_VERIFY_TIMESTAMP"] = False
    adapter = SkillAdapter(skill=skill, skill_id=skill_id, app=app)
    gate = Gate(skill_id, verify=verify, certificates=certificates, now=now)
    app.register_error_handler(VerificationException, _refuse)

    @app.post("/alexa")
    def alexa() -> Response:
        event = gate.check()
        if not _is_known(skill, request.get_data(as_text=True)):
            return jsonify(answer(skill, event))
        log_refusals(event)
        answered: Response = adapter.dispatch_request()
        return answered

    return app


def _is_known(skill: CustomSkill, body: str) -> bool:
    """Tell whether the SDK can read this request: Alexa may send types that it does not know."""
    try:
        skill.serializer.deserialize(body, RequestEnvelope)
    except Exception:  # it trips over odd requests in many ways
        return False
    return True


def _refuse(reason: VerificationException) -> tuple[str, int, dict[str, str]]:
    log.warning("Refused a request: %s", reason)
    return f"{reason}\n", 400, {"Content-Type": "text/plain; charset=utf-8"}
