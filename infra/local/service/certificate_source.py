"""Where a signing certificate may come from, and how it is fetched."""

from __future__ import annotations

import posixpath
import time
from urllib.parse import quote, unquote, urlsplit

import certifi
import urllib3

from infra.local.service.webservice import VerificationException

HOST = "s3.amazonaws.com"
FOLDER = "/echo.api/"
CHAIN_MAX_BYTES = 32 * 1024
READ_BYTES = 4 * 1024


def canonical_url(url: str) -> str:
    """Rebuild the chain's URL from its checked parts, so that nothing else of `url` is used."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise VerificationException("the certificate URL cannot be read") from None
    if parts.scheme != "https":
        raise VerificationException(f"the certificate URL is not https: {url!r}")
    if parts.hostname != HOST or parts.username is not None:
        raise VerificationException(f"the certificate URL is not on {HOST}: {url!r}")
    if port not in (None, 443):
        raise VerificationException(f"the certificate URL names port {port}")
    path = posixpath.normpath(unquote(parts.path))
    if not path.startswith(FOLDER):
        raise VerificationException(f"the certificate URL is not below {FOLDER}: {url!r}")
    return f"https://{HOST}{quote(path)}"


class CertificateSource:
    """Fetches chains: one short answer, no redirects, within a time limit."""

    def __init__(self, *, limit_s: float = 4.0, max_bytes: int = CHAIN_MAX_BYTES) -> None:
        self._limit_s = limit_s
        self._max_bytes = max_bytes
        self._pool = urllib3.PoolManager(ca_certs=certifi.where())

    def fetch(self, url: str) -> bytes:
        deadline_s = time.monotonic() + self._limit_s
        try:
            answer = self._pool.request(
                "GET",
                url,
                redirect=False,
                retries=False,
                preload_content=False,
                timeout=self._limit_s,
            )
            with answer:
                return self._read(answer, deadline_s)
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raise VerificationException(f"the certificate chain could not be fetched: {error!r}") from error

    def _read(self, answer: urllib3.BaseHTTPResponse, deadline_s: float) -> bytes:
        if answer.status != 200:
            raise VerificationException(f"the certificate's host answered {answer.status}")
        chain = b""
        # One read takes what has arrived, so that a host that dribbles meets the deadline too.
        while piece := answer.read1(READ_BYTES):
            chain += piece
            if len(chain) > self._max_bytes:
                raise VerificationException("the certificate chain is too long")
            if time.monotonic() > deadline_s:
                raise VerificationException("the certificate chain came too slowly")
        return chain
