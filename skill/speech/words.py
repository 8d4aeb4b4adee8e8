"""Finds the sentence for a key, in one language, and says how long it takes.

Variants take turns: from one session to the next, from one answer to the next, and within an answer. So the
same conversation is always told the same way, and no variant is said twice in a row in what is sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.speech.timing import speaking_ms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skill.speech.language import Language


ROUND = 12
"""Sessions after which lines with two, three, four or six variants would all be back at their first ones:
from then on they stand against each other otherwise."""


class Words:
    """The sentences of one answer: `sessions` were done so far, and in this one `turns` were answered.

    Sessions count the other way round, so that one's second answer is not the first one of the next.
    """

    def __init__(self, language: Language, sessions: int, turns: int = 0) -> None:
        self._language = language
        self._first = turns - sessions
        self._round = sessions // ROUND
        self._next: dict[str, int] = {}

    def line(self, key: str, **words: object) -> str:
        """One sentence or two for `key`, with `{name}` places filled; `{Name}` begins with a capital.

        Raises KeyError where the language has no such line, or a place is not filled.
        """
        variants = self._variants(key, words)
        index = self._next.get(key, self._first + self._round * len(key))
        self._next[key] = index + 1
        return self._filled(variants[index % len(variants)], words)

    def lines(self, key: str, **words: object) -> list[str]:
        return [self._filled(line, words) for line in self._language.ways_in[key]]

    def speech_ms(self, text: str) -> int:
        return speaking_ms(text, self._language.pace)

    @property
    def screen(self) -> Mapping[str, str]:
        return self._language.screen

    @property
    def phrases(self) -> tuple[str, ...]:
        return self._language.phrases

    def _variants(self, key: str, words: Mapping[str, object]) -> tuple[str, ...]:
        lines = self._language.lines
        if words.get("count") == 1 and f"{key}.one" in lines:
            return lines[f"{key}.one"]
        return lines[key]

    def _filled(self, text: str, words: Mapping[str, object]) -> str:
        if "{" not in text:
            return text
        return text.format_map(_Places(self._language, words))


class _Places(dict[str, str]):
    """What stands in the places of one sentence, spelled where it is asked for."""

    def __init__(self, language: Language, words: Mapping[str, object]) -> None:
        super().__init__()
        self._language = language
        self._words = words

    def __missing__(self, name: str) -> str:
        spoken = self._language.spell(self._words[name.lower()])
        return spoken if name.islower() else spoken[:1].upper() + spoken[1:]
