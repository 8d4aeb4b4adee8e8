"""Finds the sentence for a key, in one language, and says how long it takes.

Variants take turns: from one session to the next, from one answer to the next, and within an answer. So the
same conversation is always told the same way, and no variant is said twice in a row in what is sent.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from skill.coaching.timeline import Sentence
from skill.speech.timing import speaking_ms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skill.coaching.positions import Leg
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
        self._rate = language.rate
        self._first = turns - sessions
        self._round = sessions // ROUND
        self._next: dict[str, int] = {}

    def line(self, key: str, leg: Leg | None = None, **words: object) -> str:
        """One sentence or two for `key`, with `{name}` places filled; `{Name}` begins with a capital.

        With `leg` the one after it is `{other}`.

        Raises KeyError where the language has no such line, or a place is not filled.
        """
        if words:
            variants = _variants(self._language, key, leg, tuple(words), *words.values())
        else:
            variants = _variants(self._language, key, leg)
        index = self._next.get(key, self._first + self._round * len(key))
        self._next[key] = index + 1
        return variants[index % len(variants)]

    def lines(self, key: str, leg: Leg | None = None) -> tuple[Sentence, ...]:
        return _lines(self._language, key, leg)

    def speech_ms(self, text: str) -> int:
        return speaking_ms(text, self._rate)

    def label(self, key: str, **words: object) -> str:
        """A few words for a screen or a card, with `{name}` places filled; numbers stay digits."""
        screen = self._language.screen
        return screen[self._language.form(key, screen, words)].format_map(words)

    @property
    def screen(self) -> Mapping[str, str]:
        return self._language.screen

    @property
    def phrases(self) -> tuple[str, ...]:
        return self._language.phrases


@lru_cache(maxsize=2048, typed=True)
def _variants(
    language: Language, key: str, leg: Leg | None, names: tuple[str, ...] = (), *values: object
) -> tuple[str, ...]:
    """Remembered by type too: a position is spelled otherwise than the word that is its name."""
    words = _both_legs(leg) | dict(zip(names, values, strict=True))
    texts = language.lines[language.form(key, language.lines, words)]
    return tuple(language.filled(text, words) for text in texts)


def _both_legs(leg: Leg | None) -> dict[str, object]:
    return {} if leg is None else {"leg": leg, "other": leg.other}


@lru_cache(maxsize=512)
def _lines(language: Language, key: str, leg: Leg | None) -> tuple[Sentence, ...]:
    words = _both_legs(leg)
    key = language.form(key, language.ways_in, words)
    texts = [language.filled(line, words) for line in language.ways_in[key]]
    steps = language.drawn.get(key, ("",) * len(texts))
    return tuple(Sentence(*each, language.speaking_ms(each[0])) for each in zip(texts, steps, strict=True))
