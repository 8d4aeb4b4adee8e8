"""Which words a locale is spoken to in."""

from __future__ import annotations

from skill.speech.en import ENGLISH
from skill.speech.words import Language, Words

LANGUAGES: dict[str, Language] = {"en": ENGLISH}
DEFAULT_LANGUAGE = "en"


def words_for(locale: str, turn: int) -> Words:
    """The words of `locale` (such as en-US); English where its language is not there yet."""
    language = LANGUAGES.get(locale.split("-", maxsplit=1)[0].lower(), LANGUAGES[DEFAULT_LANGUAGE])
    return Words(language, locale, turn)
