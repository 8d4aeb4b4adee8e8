"""flask-ask-sdk, without the package that keeps it from being imported.

It imports ask_sdk_webservice_support.verifier, which imports certvalidator, which imports oscrypto.
oscrypto 1.3.0, the newest on PyPI, cannot be imported where OpenSSL's patch number has two digits,
such as 3.0.20 (github.com/wbond/oscrypto/issues/78). Only the SDK's own RequestVerifier wants
certvalidator, and `infra.local.service.verification` takes its place, so a stand-in is there for as long
as the SDK's modules are being imported. It fails closed, and it is gone afterwards.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["AbstractVerifier", "SkillAdapter", "VerificationException"]


def _refuse(*_args: object, **_options: object) -> NoReturn:
    raise NotImplementedError("certificates are checked by infra.local.service.verification")


def _stand_ins() -> dict[str, ModuleType]:
    package, errors = ModuleType("certvalidator"), ModuleType("certvalidator.errors")
    vars(package).update(CertificateValidator=_refuse, errors=errors)
    vars(errors).update(ValidationError=ValueError, PathError=ValueError)
    return {module.__name__: module for module in (package, errors)}


@contextmanager
def _without_certvalidator() -> Iterator[None]:
    stand_ins = _stand_ins()
    before = {name: sys.modules[name] for name in stand_ins if name in sys.modules}
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name in stand_ins:
            del sys.modules[name]
        sys.modules.update(before)


with _without_certvalidator():
    from ask_sdk_webservice_support.verifier import AbstractVerifier, VerificationException
    from flask_ask_sdk.skill_adapter import SkillAdapter
