"""Finds the sentence for a key, in one language, and says how long it takes.

Variants take turns, from a place that the caller gives: the same conversation is always told the same
way, and no variant is heard twice in a row.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from skill.speech.timing import speaking_ms

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True, slots=True)
class Language:
    """One folder of words."""

    lines: Mapping[str, tuple[str, ...]]
    """Key → variants. Where `count` is given and is one, `key.one` is preferred."""
    ways_in: Mapping[str, tuple[str, ...]]
    """Key → sentences that are all said, in order."""
    spell: Callable[[object], str]
    """A leg, a position or a number as it is spoken inside a sentence."""
    emergency_numbers: Mapping[str, str]
    """Locale → the line that names its emergency number (guide B7)."""
    screen: Mapping[str, str]
    """Label → the few words on a screen."""
    phrases: tuple[str, ...]
    """What one can say, for the help screen."""


class Words:
    """One conversation turn's sentences. `turn` is where the variants begin.

    `heard` are the variants that earlier turns of the session came to last, key → index.
    """

    def __init__(
        self, language: Language, locale: str, turn: int, heard: Mapping[str, int] | None = None
    ) -> None:
        self._language = language
        self._locale = locale
        self._turn = turn
        self._uses: Counter[str] = Counter()
        self._heard = dict(heard or {})

    @property
    def heard(self) -> Mapping[str, int]:
        """The variant that was heard last, for each line that has several."""
        return self._heard

    def line(self, key: str, **words: object) -> str:
        """One sentence or two for `key`, with `{name}` places filled; `{Name}` begins with a capital.

        Raises KeyError where the language has no such line, or a place is not filled.
        """
        variants = self._variants(key, words)
        return self._filled(variants[self._next(key, len(variants))], words)

    def lines(self, key: str, **words: object) -> list[str]:
        return [self._filled(line, words) for line in self._language.ways_in[key]]

    def speech_ms(self, text: str) -> int:
        return speaking_ms(text)

    @property
    def screen(self) -> Mapping[str, str]:
        return self._language.screen

    @property
    def phrases(self) -> tuple[str, ...]:
        return self._language.phrases

    def emergency_number(self) -> str:
        numbers = self._language.emergency_numbers
        return numbers.get(self._locale, numbers[""])

    def _next(self, key: str, variants: int) -> int:
        if variants == 1:
            return 0
        if (self._turn + self._uses[key]) % variants == self._heard.get(key):
            self._uses[key] += 1
        index = (self._turn + self._uses[key]) % variants
        self._uses[key] += 1
        self._heard[key] = index
        return index

    def _variants(self, key: str, words: Mapping[str, object]) -> tuple[str, ...]:
        lines = self._language.lines
        if words.get("count") == 1 and f"{key}.one" in lines:
            return lines[f"{key}.one"]
        return lines[key]

    def _filled(self, text: str, words: Mapping[str, object]) -> str:
        if "{" not in text:
            return text
        spoken = {name: self._language.spell(value) for name, value in words.items()}
        capitals = {name.capitalize(): value[:1].upper() + value[1:] for name, value in spoken.items()}
        return text.format_map({**spoken, **capitals})
