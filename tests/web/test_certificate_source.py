"""From where a chain may come, and what is done with a host that misbehaves."""

from __future__ import annotations

from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import TYPE_CHECKING

import pytest

from infra.local.service.certificate_source import CertificateSource, canonical_url
from infra.local.service.webservice import VerificationException

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Answer = Callable[[BaseHTTPRequestHandler], None]


@pytest.mark.parametrize(
    "url",
    [
        "https://s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com:443/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api/../echo.api/echo-api-cert.pem",
        "HTTPS://S3.AmazonAWS.com/echo.api/./echo-api-cert.pem?a=b#c",
    ],
)
def test_amazons_url_is_taken_in_every_spelling(url: str) -> None:
    assert canonical_url(url) == "https://s3.amazonaws.com/echo.api/echo-api-cert.pem"


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://s3.amazonaws.com/echo.api/echo-api-cert.pem", "not https"),
        ("file:///echo.api/echo-api-cert.pem", "not https"),
        ("https://notamazon.com/echo.api/echo-api-cert.pem", "not on s3"),
        ("https://s3.amazonaws.com.example.com/echo.api/echo-api-cert.pem", "not on s3"),
        ("https://s3.amazonaws.com@example.com/echo.api/echo-api-cert.pem", "not on s3"),
        ("https://me@s3.amazonaws.com/echo.api/echo-api-cert.pem", "not on s3"),
        ("https:///echo.api/echo-api-cert.pem", "not on s3"),
        ("https://s3.amazonaws.com:563/echo.api/echo-api-cert.pem", "port 563"),
        ("https://s3.amazonaws.com:0/echo.api/echo-api-cert.pem", "port 0"),
        ("https://s3.amazonaws.com:x/echo.api/echo-api-cert.pem", "cannot be read"),
        ("https://[s3.amazonaws.com/echo.api/echo-api-cert.pem", "cannot be read"),
        ("https://s3.amazonaws.com/EcHo.aPi/echo-api-cert.pem", "not below"),
        ("https://s3.amazonaws.com/invalid.path/echo-api-cert.pem", "not below"),
        ("https://s3.amazonaws.com/echo.api/../mine/cert.pem", "not below"),
        ("https://s3.amazonaws.com/echo.api/%2e%2e/mine/cert.pem", "not below"),
        ("https://s3.amazonaws.com/echo.api", "not below"),
        ("https://s3.amazonaws.com//echo.api/cert.pem", "not below"),
    ],
)
def test_any_other_url_is_refused(url: str, reason: str) -> None:
    with pytest.raises(VerificationException, match=reason):
        canonical_url(url)


@contextmanager
def host(answer: Answer) -> Iterator[str]:
    """Serve `answer` on a port of its own, and give its address."""

    class Handler(BaseHTTPRequestHandler):
        do_GET = answer

        def log_message(self, *_: object) -> None:
            """Keep the test's output clean."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/chain.pem"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def sends(status: int, content: bytes, **headers: str) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(content)

    return answer


def test_what_the_host_sends_is_fetched() -> None:
    with host(sends(200, b"chain" * 1000)) as url:
        assert CertificateSource().fetch(url) == b"chain" * 1000


@pytest.mark.parametrize("status", [302, 404, 500])
def test_an_answer_other_than_200_is_refused(status: int) -> None:
    with (
        host(sends(status, b"", Location="/elsewhere.pem")) as url,
        pytest.raises(VerificationException, match=f"answered {status}"),
    ):
        CertificateSource().fetch(url)


def test_a_chain_longer_than_the_limit_is_refused() -> None:
    with (
        host(sends(200, b"x" * 101)) as url,
        pytest.raises(VerificationException, match="too long"),
    ):
        CertificateSource(max_bytes=100).fetch(url)


def test_a_host_that_says_nothing_is_given_up() -> None:
    over = Event()

    def wait(_: BaseHTTPRequestHandler) -> None:
        over.wait(10)

    with host(wait) as url, pytest.raises(VerificationException, match="could not be fetched"):
        try:
            CertificateSource(limit_s=0.1).fetch(url)
        finally:
            over.set()


def test_a_host_that_dribbles_is_given_up() -> None:
    over = Event()

    def dribble(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        while not over.wait(0.02):
            request.wfile.write(b"x")

    with host(dribble) as url, pytest.raises(VerificationException, match="too slowly"):
        try:
            CertificateSource(limit_s=0.1).fetch(url)
        finally:
            over.set()


def test_a_host_that_is_not_there_is_a_refusal() -> None:
    with host(sends(200, b"")) as url:
        gone = url
    with pytest.raises(VerificationException, match="could not be fetched"):
        CertificateSource(limit_s=0.5).fetch(gone)
