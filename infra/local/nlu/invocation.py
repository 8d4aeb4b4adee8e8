"""What the device makes of a sentence before the skill's model is asked: wake word and name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz import fuzz

_LAUNCH = r"(?:please )?(?:start|open|begin|launch|run|load|play|resume|use|enable)"
_GLUE = r"(?:and |to |for |about |that |if |whether )"
_JOINED = r"(?:with|using|from|in|on|by)"
NAME_CUTOFF = 90
"""Percent of letters in common with the invocation name ("my hamstring stretch" is 95 percent)."""


@dataclass(frozen=True, slots=True)
class Addressed:
    """A sentence that names the skill. Without `wish` it only opens it."""

    wish: str = ""
    glue: str = ""
    """The word that joined the wish to the name; some samples start with it ("for my progress")."""


class Invocation:
    def __init__(self, name: str) -> None:
        words = len(name.split())
        self._name = name
        heard = rf"(?P<name>\S+(?: \S+){{{max(0, words - 2)},{words - 1}}})"
        self._launch = re.compile(f"(?:{_LAUNCH} )?{heard}(?: please)?")
        self._ask = re.compile(f"(?:ask|tell|{_LAUNCH}) {heard} (?P<glue>{_GLUE})?(?P<wish>.+)")
        self._joined = re.compile(f"(?P<wish>.+) {_JOINED} {heard}")

    def read(self, words: str) -> Addressed | None:
        words = words.removeprefix("alexa ")
        if self._names_the_skill(self._launch.fullmatch(words)):
            return Addressed()
        for pattern in (self._ask, self._joined):
            match = pattern.fullmatch(words)
            if match and self._names_the_skill(match):
                found = match.groupdict()
                return Addressed(found["wish"].strip(), found.get("glue") or "")
        return None

    def _names_the_skill(self, match: re.Match[str] | None) -> bool:
        return match is not None and fuzz.ratio(match["name"], self._name) >= NAME_CUTOFF
