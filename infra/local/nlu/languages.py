"""The languages that the local Echo understands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infra.local.nlu.en import ENGLISH

if TYPE_CHECKING:
    from infra.local.nlu.language import NaturalLanguage

LANGUAGES: dict[str, NaturalLanguage] = {"en": ENGLISH}


def natural_language(locale: str) -> NaturalLanguage:
    """Raises LookupError where there is none for `locale` yet."""
    return LANGUAGES[locale.split("-", maxsplit=1)[0].lower()]
