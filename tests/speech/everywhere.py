"""Every language as it is spoken in each of its locales, and where none is known."""

from __future__ import annotations

from skill.speech.languages import LANGUAGES, language_for

ELSEWHERE = "elsewhere"
LOCALES = sorted(locale for language in LANGUAGES.values() for locale in (language.locale, *language.locales))
EVERYWHERE = [language_for(locale) for locale in (*LOCALES, ELSEWHERE)]
