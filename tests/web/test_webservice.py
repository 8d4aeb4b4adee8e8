"""flask-ask-sdk is imported without certvalidator and oscrypto, and leaves no trace of how."""

from __future__ import annotations

import subprocess
import sys

import pytest
from ask_sdk_webservice_support import verifier

from infra.local.service.webservice import AbstractVerifier, SkillAdapter

IMPORTED = """
import sys
import infra.local.service.endpoint
print([name for name in sys.modules if name.split(".")[0] in ("certvalidator", "oscrypto")])
"""

REPLACED = """
import sys, types
before = sys.modules["certvalidator"] = types.ModuleType("certvalidator")
import infra.local.service.endpoint
print(sys.modules["certvalidator"] is before, "certvalidator.errors" in sys.modules)
"""


def run(script: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", script], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_the_endpoint_never_imports_oscrypto_or_certvalidator() -> None:
    assert run(IMPORTED) == "[]"


def test_a_certvalidator_that_was_there_before_is_there_again() -> None:
    assert run(REPLACED) == "True False"


def test_the_sdks_own_classes_are_used() -> None:
    assert AbstractVerifier is verifier.AbstractVerifier
    assert SkillAdapter.__module__ == "flask_ask_sdk.skill_adapter"


def test_the_sdks_own_certificate_check_fails_closed() -> None:
    with pytest.raises(NotImplementedError, match="verification"):
        verifier.CertificateValidator(b"", [])
