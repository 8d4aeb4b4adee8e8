"""What the device makes of a sentence before the skill's model is asked: wake word and name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

if TYPE_CHECKING:
    from infra.local.nlu.language import NaturalLanguage

NAME_CUTOFF = 90
"""Percent of letters in common with the invocation name ("my hamstring stretch" is 95 percent)."""


@dataclass(frozen=True, slots=True)
class Addressed:
    """A sentence that names the skill. Without `wish` it only opens it."""

    wish: str = ""
    glue: str = ""
    """The word that joined the wish to the name; some samples start with it ("for my progress")."""


class Invocation:
    def __init__(self, name: str, language: NaturalLanguage) -> None:
        self._name = language.normalise(name)
        words = len(self._name.split())
        heard = rf"(?P<name>\S+(?: \S+){{{max(0, words - 2)},{words - 1}}})"
        self._wake_word = f"{language.wake_word} "
        self._opens, self._asks, self._joins = (
            re.compile(pattern.replace("{name}", heard))
            for pattern in (language.opens, language.asks, language.joins)
        )

    def read(self, words: str) -> Addressed | None:
        words = words.removeprefix(self._wake_word)
        if self._names_the_skill(self._opens.fullmatch(words)):
            return Addressed()
        for pattern in (self._asks, self._joins):
            match = pattern.fullmatch(words)
            if match and self._names_the_skill(match):
                found = match.groupdict()
                return Addressed(found["wish"].strip(), found.get("glue") or "")
        return None

    def _names_the_skill(self, match: re.Match[str] | None) -> bool:
        return match is not None and fuzz.ratio(match["name"], self._name) >= NAME_CUTOFF
