"""Which words a locale is spoken to in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.speech.en import ENGLISH
from skill.speech.words import Language, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES: dict[str, Language] = {"en": ENGLISH}
DEFAULT_LANGUAGE = "en"


def words_for(locale: str, turn: int, heard: Mapping[str, int] | None = None) -> Words:
    """The words of `locale` (such as en-US); English where its language is not there yet."""
    language = LANGUAGES.get(locale.split("-", maxsplit=1)[0].lower(), LANGUAGES[DEFAULT_LANGUAGE])
    return Words(language, locale, turn, heard)
