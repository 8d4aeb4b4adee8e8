"""A certificate authority of our own, and requests signed the way Alexa signs them."""

from __future__ import annotations

from base64 import b64encode
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA1, SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.hashes import HashAlgorithm

NOW = datetime(2026, 3, 2, 15, 30, tzinfo=UTC)
DAY = timedelta(days=1)
URL = "https://s3.amazonaws.com/echo.api/echo-api-cert-1.pem"

Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


@cache
def rsa_key(name: str) -> rsa.RSAPrivateKey:
    """One key a name for the whole run: making one takes a while."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@cache
def root(name: str = "A Root") -> x509.Certificate:
    return certificate(name, rsa_key(name), issuer=name, is_ca=True)


@cache
def intermediate() -> x509.Certificate:
    return certificate("An Issuer", rsa_key("An Issuer"), issuer="A Root", is_ca=True)


def leaf(
    *names: str, key: Key | None = None, starts: datetime = NOW - DAY, ends: datetime = NOW + DAY
) -> x509.Certificate:
    return certificate(
        "echo-api.amazon.com",
        key or rsa_key("leaf"),
        issuer="An Issuer",
        names=names or ("echo-api.amazon.com",),
        starts=starts,
        ends=ends,
    )


def certificate(
    subject: str,
    key: Key,
    *,
    issuer: str,
    is_ca: bool = False,
    names: tuple[str, ...] = (),
    starts: datetime = NOW - 30 * DAY,
    ends: datetime = NOW + 30 * DAY,
) -> x509.Certificate:
    public, signer = key.public_key(), rsa_key(issuer)
    builder = (
        x509.CertificateBuilder(_name(issuer), _name(subject), public, x509.random_serial_number())
        .not_valid_before(starts)
        .not_valid_after(ends)
        .add_extension(x509.BasicConstraints(is_ca, None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False
        )
        .add_extension(_usage(is_ca=is_ca), critical=True)
    )
    if names:
        san = x509.SubjectAlternativeName([x509.DNSName(name) for name in names])
        usage = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH])
        builder = builder.add_extension(san, critical=False).add_extension(usage, critical=False)
    return builder.sign(signer, SHA256())


def pem(*chain: x509.Certificate) -> bytes:
    return b"".join(link.public_bytes(Encoding.PEM) for link in chain)


def signed(body: bytes, algorithm: HashAlgorithm | None = None) -> str:
    return b64encode(rsa_key("leaf").sign(body, PKCS1v15(), algorithm or SHA256())).decode()


def headers(body: bytes) -> dict[str, str]:
    """Sign `body` as Alexa does, with the old SHA-1 signature beside the new one."""
    return {
        "Content-Type": "application/json;charset=utf-8",
        "SignatureCertChainUrl": URL,
        "Signature": signed(body, SHA1()),
        "Signature-256": signed(body),
    }


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


def _usage(*, is_ca: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not is_ca,
        content_commitment=False,
        key_encipherment=not is_ca,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=is_ca,
        crl_sign=is_ca,
        encipher_only=False,
        decipher_only=False,
    )
