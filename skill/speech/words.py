"""Finds the sentence for a key, in one language, and says how long it takes.

Variants take turns: after the one that was heard last comes the next, and the first of a session is given
by the caller. So the same conversation is always told the same way, and no variant is heard twice in a row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.speech.timing import speaking_ms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from skill.speech.language import Language


class Words:
    """One conversation turn's sentences. `first` is the variant of a line that was not heard yet.

    `heard` are the variants that were heard last in earlier turns of the session, key → index.
    """

    def __init__(self, language: Language, first: int, heard: Mapping[str, int] | None = None) -> None:
        self._language = language
        self._first = first
        self._last = dict(heard or {})
        self._said: dict[str, dict[str, int]] = {}

    def line(self, key: str, **words: object) -> str:
        """One sentence or two for `key`, with `{name}` places filled; `{Name}` begins with a capital.

        Raises KeyError where the language has no such line, or a place is not filled.
        """
        variants = self._variants(key, words)
        if len(variants) == 1:
            return self._filled(variants[0], words)
        index = self._last[key] + 1 if key in self._last else self._first
        self._last[key] = index % len(variants)
        text = self._filled(variants[index % len(variants)], words)
        self._said.setdefault(text, {})[key] = self._last[key]
        return text

    def variants_in(self, text: str) -> Iterable[tuple[str, int]]:
        """The lines with several variants that `text` was made of in this turn, and which they are."""
        if text in self._said:
            return self._said[text].items()
        return [line for said, lines in self._said.items() if said in text for line in lines.items()]

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
