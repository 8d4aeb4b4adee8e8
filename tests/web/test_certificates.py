"""Which chains are trusted, and how long one is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from infra.local.service.certificates import CACHE_CHAINS, CACHE_S, Certificates, public_roots
from infra.local.service.webservice import VerificationException
from tests.web import authority
from tests.web.authority import DAY, NOW, URL

if TYPE_CHECKING:
    from datetime import datetime

    from cryptography import x509


class Fetched:
    """Certificates whose chain is given here, with a count of how often it was fetched."""

    def __init__(self, *chain: x509.Certificate) -> None:
        self.pem = authority.pem(*chain)
        self.urls: list[str] = []
        self.elapsed_s = 0.0
        self.certificates = Certificates([authority.root()], self._fetch, lambda: self.elapsed_s)

    def _fetch(self, url: str) -> bytes:
        self.urls.append(url)
        return self.pem

    def key(self, url: str = URL, now: datetime = NOW) -> object:
        return self.certificates.signing_key(url, now)

    def refuses(self, reason: str, now: datetime = NOW) -> None:
        with pytest.raises(VerificationException, match=reason):
            self.key(now=now)


@pytest.fixture
def good() -> Fetched:
    return Fetched(authority.leaf(), authority.intermediate())


def test_the_key_of_a_good_chain_is_the_leafs(good: Fetched) -> None:
    assert good.key() == authority.rsa_key("leaf").public_key()


def test_a_chain_that_brings_its_root_along_is_trusted() -> None:
    assert Fetched(authority.leaf(), authority.intermediate(), authority.root()).key()


def test_a_root_that_the_chain_brings_along_is_not_trusted_for_that() -> None:
    chain = Fetched(authority.leaf(), authority.intermediate(), authority.root())
    chain.certificates = Certificates([authority.root("Another Root")], lambda _: chain.pem)
    chain.refuses("not trusted")


@pytest.mark.parametrize("now", [NOW - 2 * DAY, NOW + 2 * DAY])
def test_a_leaf_outside_its_dates_is_refused(good: Fetched, now: datetime) -> None:
    good.refuses("not valid at validation time", now)


def test_an_expired_issuer_is_refused() -> None:
    long_lived = authority.leaf(ends=NOW + 90 * DAY)
    Fetched(long_lived, authority.intermediate()).refuses("not trusted", NOW + 60 * DAY)


def test_a_leaf_may_not_sign_another_leaf() -> None:
    forged = authority.certificate("x", authority.rsa_key("x"), issuer="leaf", names=("echo-api.amazon.com",))
    Fetched(forged, authority.leaf(), authority.intermediate()).refuses("not trusted")


@pytest.mark.parametrize("name", ["*.amazon.com", "echo-api.amazon.com.example.com"])
def test_a_name_that_only_resembles_alexas_is_refused(name: str) -> None:
    Fetched(authority.leaf(name), authority.intermediate()).refuses("name|subjectAltName")


def test_alexas_name_may_stand_among_others() -> None:
    names = ("example.com", "echo-api.amazon.com")
    assert Fetched(authority.leaf(*names), authority.intermediate()).key()


def test_a_key_that_is_not_rsa_is_refused() -> None:
    elliptic = authority.leaf(key=ec.generate_private_key(ec.SECP256R1()))
    Fetched(elliptic, authority.intermediate()).refuses("not RSA")


@pytest.mark.parametrize("junk", [b"", b"<Error>NoSuchKey</Error>", b"\x00\xff"])
def test_a_chain_that_is_not_pem_is_refused(good: Fetched, junk: bytes) -> None:
    good.pem = junk
    good.refuses("not PEM")


def test_a_good_chain_is_fetched_once_an_hour(good: Fetched) -> None:
    for good.elapsed_s in (0, 1, CACHE_S - 1):
        good.key()
    assert len(good.urls) == 1
    good.elapsed_s = CACHE_S + 1
    good.key()
    assert len(good.urls) == 2


def test_a_chain_that_is_kept_still_expires(good: Fetched) -> None:
    good.key()
    good.refuses("not valid at validation time", NOW + 2 * DAY)


def test_a_refused_chain_is_not_kept(good: Fetched) -> None:
    good.refuses("not valid", NOW + 2 * DAY)
    good.key()
    assert len(good.urls) == 2


def test_the_number_of_kept_chains_is_bounded(good: Fetched) -> None:
    urls = [URL.replace("1.pem", f"{n}.pem") for n in range(CACHE_CHAINS + 1)]
    for url in urls:
        good.key(url)
    good.key(urls[-1])
    assert len(good.urls) == len(urls)
    good.key(urls[0])
    assert len(good.urls) == len(urls) + 1


def test_the_public_roots_hold_amazons() -> None:
    subjects = {root.subject.rfc4514_string() for root in public_roots()}
    assert "CN=Amazon Root CA 1,O=Amazon,C=US" in subjects
