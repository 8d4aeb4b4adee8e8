"""Which words a locale is spoken to in."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from skill.speech.en import ENGLISH
from skill.speech.words import Words

if TYPE_CHECKING:
    from skill.speech.language import Language

LANGUAGES: dict[str, Language] = {"en": ENGLISH}
DEFAULT_LANGUAGE = "en"


@lru_cache(maxsize=32)
def language_for(locale: str) -> Language:
    """The language of `locale` (such as en-US); English of no country where there is none yet."""
    language = LANGUAGES.get(locale.split("-", maxsplit=1)[0].lower(), LANGUAGES[DEFAULT_LANGUAGE])
    return language.in_locale(locale)


def words_for(locale: str, sessions: int, turns: int = 0) -> Words:
    return Words(language_for(locale), sessions, turns)
