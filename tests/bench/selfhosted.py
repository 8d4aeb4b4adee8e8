"""`infra.selfhost.wsgi` itself, under an authority of the benchmark's own.

`CHAIN` names a file with the certificates that Alexa's host would give, `ROOT` one with the root to trust.
Everything else (the signature, the dates, replays, the skill, its store) is as it is in production.
"""

from __future__ import annotations

import os
from pathlib import Path

import certifi

from infra.local.service.certificate_source import CertificateSource


def _fetch(_self: CertificateSource, _url: str) -> bytes:
    return Path(os.environ["CHAIN"]).read_bytes()


certifi.where = lambda: os.environ["ROOT"]
setattr(CertificateSource, "fetch", _fetch)  # noqa: B010 - as plain as it can be said of a method

from infra.selfhost.wsgi import application  # noqa: E402 - it reads the certificates at once

__all__ = ["application"]
