"""Is this request from Alexa, new, and for this skill? A refusal says why in one sentence."""

from __future__ import annotations

import json
from base64 import b64decode
from binascii import Error as Base64Error
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import TYPE_CHECKING, Any, NoReturn

from cachetools import TTLCache
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256

from infra.local.service.webservice import AbstractVerifier, VerificationException

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkzeug.datastructures import Headers

    from infra.local.service.certificates import Certificates

CHAIN_URL_HEADER = "SignatureCertChainUrl"
SIGNATURE_HEADER = "Signature-256"
TOLERANCE = timedelta(seconds=150)
SKILL_EVENT = "AlexaSkillEvent."
SKILL_EVENT_TOLERANCE = timedelta(hours=1)
DEPTH_MAX = 40
"""Levels of JSON. A screen's state in a request's context takes about fifteen."""
REMEMBERED_REQUESTS = 50_000

Envelope = dict[str, Any]


class SignatureVerifier(AbstractVerifier):
    """Alexa's certificate signed the body, with SHA-256. The SHA-1 header is not looked at."""

    def __init__(self, certificates: Certificates, now: Callable[[], datetime]) -> None:
        self._certificates = certificates
        self._now = now

    def verify(
        self,
        headers: Headers,
        serialized_request_env: str,
        deserialized_request_env: object = None,
    ) -> None:
        url, signature = headers.get(CHAIN_URL_HEADER), headers.get(SIGNATURE_HEADER)
        if not url or not signature:
            raise VerificationException(f"{CHAIN_URL_HEADER} or {SIGNATURE_HEADER} is missing")
        key = self._certificates.signing_key(url, self._now())
        try:
            key.verify(
                b64decode(signature, validate=True),
                serialized_request_env.encode(),
                PKCS1v15(),
                SHA256(),
            )
        except (Base64Error, ValueError):
            raise VerificationException("the signature is not base64") from None
        except InvalidSignature:
            raise VerificationException("the signature does not belong to this body") from None


class FreshnessVerifier:
    """A request is answered once, and only within Alexa's tolerance around its timestamp."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        seconds = 2 * TOLERANCE.total_seconds()
        self._seen: TTLCache[str, bool] = TTLCache(REMEMBERED_REQUESTS, seconds, lambda: now().timestamp())
        self._lock = Lock()

    def verify(self, envelope: Envelope) -> None:
        request = envelope["request"]
        is_event = request["type"].startswith(SKILL_EVENT)
        tolerance = SKILL_EVENT_TOLERANCE if is_event else TOLERANCE
        age = self._now() - _timestamp(request)
        if abs(age) > tolerance:
            raise VerificationException(f"the timestamp is {age.total_seconds():.0f} s old")
        # Alexa delivers an event again until it was answered; answering it twice does no harm.
        if not is_event:
            self._remember(request["requestId"])

    def _remember(self, request_id: str) -> None:
        with self._lock:
            if request_id in self._seen:
                raise VerificationException("the request was answered before")
            self._seen[request_id] = True


def read_body(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        raise VerificationException("the body is not UTF-8") from None


def read_envelope(body: str) -> Envelope:
    """Read the JSON of `body`, which must hold a request of some type and id."""
    try:
        envelope: Envelope = json.loads(body, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise VerificationException("the body is not JSON") from None
    if is_deep(envelope):
        raise VerificationException("the body is nested too deep")
    request = envelope.get("request") if isinstance(envelope, dict) else None
    if not isinstance(request, dict) or not _has_texts(request, "type", "requestId"):
        raise VerificationException("the body is not an Alexa request")
    return envelope


def is_deep(tree: object) -> bool:
    """Whether it is nested deeper than any request: what copies it would run out of stack."""
    level = [tree]
    for _ in range(DEPTH_MAX):
        branches = (branch for branch in level if isinstance(branch, (dict, list)))
        level = [leaf for b in branches for leaf in (b.values() if isinstance(b, dict) else b)]
        if not level:
            return False
    return True


def check_skill_id(envelope: Envelope, skill_id: str) -> None:
    part: object = envelope
    for name in ("context", "System", "application", "applicationId"):
        part = part.get(name) if isinstance(part, dict) else None
    if part != skill_id:
        raise VerificationException("the request is for another skill")


def _has_texts(request: Envelope, *names: str) -> bool:
    return all(isinstance(request.get(name), str) for name in names)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _timestamp(request: Envelope) -> datetime:
    try:
        timestamp = datetime.fromisoformat(request["timestamp"])
    except (KeyError, TypeError, ValueError):
        raise VerificationException("the timestamp is missing or cannot be read") from None
    return timestamp if timestamp.tzinfo else timestamp.replace(tzinfo=UTC)
