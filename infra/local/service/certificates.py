"""Which certificates may sign Alexa's requests, by `cryptography`'s X.509 verification."""

from __future__ import annotations

import ssl
import time
import warnings
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING

import certifi
from cachetools import TTLCache
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.x509.verification import PolicyBuilder, Store, VerificationError

from infra.local.service.certificate_source import CertificateSource, canonical_url
from infra.local.service.webservice import VerificationException

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

DOMAIN = "echo-api.amazon.com"
CACHE_CHAINS = 8
CACHE_S = 3600

Chain = list[x509.Certificate]


def public_roots() -> Iterator[x509.Certificate]:
    """Mozilla's roots, as certifi carries them, less the few that break RFC 5280."""
    for der in ssl.create_default_context(cafile=certifi.where()).get_ca_certs(binary_form=True):
        with warnings.catch_warnings(action="error"), suppress(ValueError, Warning):
            yield x509.load_der_x509_certificate(der)


class Certificates:
    """Signing keys by certificate URL.

    Only chains that were found good are kept, so that junk cannot push them out; dates and trust
    are looked at again on every use.
    """

    def __init__(
        self,
        roots: list[x509.Certificate] | None = None,
        fetch: Callable[[str], bytes] | None = None,
        timer: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = Store(list(public_roots()) if roots is None else roots)
        self._fetch = fetch or CertificateSource().fetch
        self._chains: TTLCache[str, Chain] = TTLCache(CACHE_CHAINS, CACHE_S, timer)
        self._lock = Lock()

    def signing_key(self, url: str, now: datetime) -> RSAPublicKey:
        url = canonical_url(url)
        with self._lock:
            chain = self._chains.get(url)
        if chain is None:
            chain = _load(self._fetch(url))
        self._trust(chain, now)
        key = chain[0].public_key()
        if not isinstance(key, RSAPublicKey):
            raise VerificationException("the signing certificate's key is not RSA")
        with self._lock:
            self._chains.setdefault(url, chain)
        return key

    def _trust(self, chain: Chain, now: datetime) -> None:
        leaf, *intermediates = chain
        verifier = PolicyBuilder().store(self._store).time(now).build_server_verifier(x509.DNSName(DOMAIN))
        try:
            verifier.verify(leaf, intermediates)
        except VerificationError as error:
            raise VerificationException(f"the certificate is not trusted: {error}") from error
        # The policy would also take a wildcard; Alexa's rule wants the name itself.
        names = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
        if DOMAIN not in names.get_values_for_type(x509.DNSName):
            raise VerificationException(f"the certificate does not name {DOMAIN}")


def _load(pem: bytes) -> Chain:
    try:
        return x509.load_pem_x509_certificates(pem)
    except ValueError:
        raise VerificationException("the certificate chain is not PEM") from None
