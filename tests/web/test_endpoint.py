"""What `POST /alexa` answers: with the checks of a public address, and without them on loopback."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from ask_sdk_core.skill_builder import SkillBuilder
from cryptography.hazmat.primitives.hashes import SHA1

from infra.local.service.certificates import Certificates
from infra.local.service.endpoint import BODY_MAX_BYTES, create_app
from tests.web import authority
from tests.web.authority import NOW
from tests.web.fake_skill import SKILL_ID, body, echoing_skill, envelope

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse


class Endpoint:
    """A served skill, its log, and the time that its clock shows."""

    def __init__(self, log: pytest.LogCaptureFixture, *, verify: bool) -> None:
        self.heard: list[str] = []
        self.log = log
        self.now = NOW
        self.chain = authority.pem(authority.leaf(), authority.intermediate())
        certificates = Certificates([authority.root()], lambda _: self.chain)
        app = create_app(
            echoing_skill(self.heard),
            skill_id=SKILL_ID,
            verify=verify,
            certificates=certificates,
            now=lambda: self.now,
        )
        self.client: FlaskClient = app.test_client()

    def post(self, data: bytes, **changed: str | None) -> TestResponse:
        """Send `data` with a good request's headers, less those that `changed` replaces."""
        wanted = authority.headers(data) | {k.replace("_", "-"): v for k, v in changed.items()}
        return self.client.post(
            "/alexa", data=data, headers={k: v for k, v in wanted.items() if v is not None}
        )

    def refuses(self, reason: str, data: bytes, **changed: str | None) -> None:
        self.log.clear()
        answer = self.post(data, **changed)
        assert answer.status_code == 400
        assert self.heard == []
        assert len(self.log.records) == 1
        assert reason in self.log.messages[0]
        assert self.log.records[0].exc_info is None
        assert "\n" not in self.log.messages[0]


@pytest.fixture
def public(caplog: pytest.LogCaptureFixture) -> Endpoint:
    return Endpoint(caplog, verify=True)


@pytest.fixture
def local(caplog: pytest.LogCaptureFixture) -> Endpoint:
    return Endpoint(caplog, verify=False)


def test_a_request_that_alexa_signed_is_answered(public: Endpoint) -> None:
    answer = public.post(body())
    assert answer.status_code == 200
    assert answer.json is not None
    assert answer.json["response"]["outputSpeech"]["ssml"] == ("<speak>You sent LaunchRequest</speak>")


def test_a_body_that_was_changed_after_signing_is_refused(public: Endpoint) -> None:
    changed = body().replace(b"LaunchRequest", b"IntentRequest")
    public.refuses("does not belong to this body", changed, Signature_256=authority.signed(body()))


def test_the_old_sha_1_signature_alone_is_refused(public: Endpoint) -> None:
    public.refuses("Signature-256 is missing", body(), Signature_256=None)


def test_a_sha_1_signature_in_the_new_header_is_refused(public: Endpoint) -> None:
    old = authority.signed(body(), SHA1())
    public.refuses("does not belong to this body", body(), Signature_256=old)


def test_a_signature_that_is_not_base64_is_refused(public: Endpoint) -> None:
    public.refuses("not base64", body(), Signature_256="§§§")


def test_a_request_without_a_certificate_url_is_refused(public: Endpoint) -> None:
    public.refuses("SignatureCertChainUrl", body(), SignatureCertChainUrl=None)


def test_a_certificate_from_elsewhere_is_refused(public: Endpoint) -> None:
    url = "https://s3.example.com/echo.api/echo-api-cert.pem"
    public.refuses("not on s3.amazonaws.com", body(), SignatureCertChainUrl=url)


def test_an_expired_certificate_is_refused(public: Endpoint) -> None:
    old = authority.leaf(starts=NOW - 3 * authority.DAY, ends=NOW - authority.DAY)
    public.chain = authority.pem(old, authority.intermediate())
    public.refuses("not valid at validation time", body())


def test_a_certificate_of_another_name_is_refused(public: Endpoint) -> None:
    public.chain = authority.pem(authority.leaf("example.com"), authority.intermediate())
    public.refuses("subjectAltName", body())


def test_a_certificate_of_an_unknown_authority_is_refused(public: Endpoint) -> None:
    public.chain = authority.pem(authority.leaf())
    public.refuses("not trusted", body())


@pytest.mark.parametrize("seconds", [-151, 151])
def test_a_timestamp_too_far_from_now_is_refused(public: Endpoint, seconds: int) -> None:
    public.now += timedelta(seconds=seconds)
    public.refuses(f"{seconds} s old", body())


@pytest.mark.parametrize("seconds", [-150, 150])
def test_a_timestamp_at_the_edge_of_the_tolerance_is_taken(public: Endpoint, seconds: int) -> None:
    public.now += timedelta(seconds=seconds)
    assert public.post(body()).status_code == 200


@pytest.mark.parametrize("timestamp", [None, "yesterday", 5, "0001-01-01T00:00:00+14:00"])
def test_a_timestamp_that_says_nothing_is_refused(public: Endpoint, timestamp: object) -> None:
    public.refuses("the timestamp", body(timestamp=timestamp))


def test_a_skill_event_may_be_an_hour_late_and_come_again(public: Endpoint) -> None:
    public.now += timedelta(minutes=59)
    event = body(type="AlexaSkillEvent.SkillDisabled")
    assert [public.post(event).status_code for _ in range(2)] == [200, 200]
    public.now += timedelta(minutes=2)
    assert public.post(event).status_code == 400


def test_a_replayed_request_is_refused(public: Endpoint) -> None:
    assert public.post(body()).status_code == 200
    public.heard.clear()
    public.refuses("answered before", body())


def test_a_request_for_another_skill_is_refused(public: Endpoint) -> None:
    other = body().replace(SKILL_ID.encode(), b"amzn1.ask.skill.other")
    public.refuses("another skill", other)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON"),
        (b"[" * 50_000, "not JSON"),
        (b'{"request": NaN}', "not JSON"),
        (b"\xff\xfe", "not UTF-8"),
        (b"[]", "not an Alexa request"),
        (b'{"request": {"type": 5, "requestId": "r"}}', "not an Alexa request"),
        (b'{"request": {"type": "LaunchRequest", "requestId": "r"}}', "another skill"),
        (b'{"request": {"type": "x", "requestId": "r"}, "context": []}', "another skill"),
    ],
)
def test_broken_bodies_are_refused_with_and_without_a_signature(
    public: Endpoint, local: Endpoint, data: bytes, reason: str
) -> None:
    public.refuses(reason, data)
    local.refuses(reason, data)


def test_nothing_is_read_from_a_body_whose_signature_is_wrong(public: Endpoint) -> None:
    public.refuses("does not belong", b"{", Signature_256=authority.signed(body()))


def test_a_body_over_the_limit_is_refused(public: Endpoint) -> None:
    assert public.post(body() + b" " * BODY_MAX_BYTES).status_code == 413


@pytest.mark.parametrize(
    "strange",
    [
        envelope(type="Alexa.Something.New"),
        envelope(type="SessionEndedRequest", reason="NOBODY_KNOWS"),
        envelope() | {"session": "a string"},
    ],
)
def test_a_request_that_the_sdk_cannot_read_gets_a_valid_empty_answer(
    public: Endpoint, local: Endpoint, strange: dict[str, Any]
) -> None:
    for endpoint in (public, local):
        answer = endpoint.post(json.dumps(strange).encode())
        assert (answer.status_code, answer.json) == (200, {"version": "1.0", "response": {}})
        assert endpoint.heard == []


def test_without_verification_a_plain_request_is_answered(local: Endpoint) -> None:
    answer = local.client.post("/alexa", data=body())
    assert answer.status_code == 200
    assert local.heard == ["LaunchRequest"]


def test_a_skill_that_fails_shows_the_caller_nothing_of_its_insides(
    caplog: pytest.LogCaptureFixture,
) -> None:
    app = create_app(SkillBuilder().create(), skill_id=SKILL_ID, verify=False)
    answer = app.test_client().post("/alexa", data=body())
    assert answer.status_code == 500
    assert "Traceback" not in answer.text
    assert "Unable to find a suitable request handler" in caplog.text


def test_only_posts_are_taken(public: Endpoint) -> None:
    assert public.client.get("/alexa").status_code == 405
