"""How long a sentence takes to say: the one estimate that every timeline is built on.

The units of the spelling are added up: letters, letter groups, a few words that their letters would
misjudge, spaces and punctuation. Every language brings its own `SpeechRate`, fitted to a real voice by
`make pace`; its errors stand in the language's `rate.py`. They do not add up: whole texts are true
within one in a hundred.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SPEECH = re.compile(r"\w.*\w|\w", re.DOTALL)


@dataclass(frozen=True, eq=False, slots=True)
class SpeechRate:
    """What the units of one language's spelling take to say, in milliseconds."""

    once_ms: int
    """For every stretch of speech: getting going, and the longer last syllable."""
    digit_ms: int
    letter_ms: int
    """For a letter that is no unit."""
    unit_ms: Mapping[str, int]
    words: frozenset[str]
    """The units that count as whole words alone."""
    pattern: re.Pattern[str]

    @staticmethod
    def of(
        *,
        once_ms: int,
        digit_ms: int,
        letter_ms: int,
        words: Mapping[int, str],
        spellings: Mapping[int, str],
        marks: Mapping[str, int],
    ) -> SpeechRate:
        """Take units listed under their duration."""
        whole, parts = _by_unit(words), {**_by_unit(spellings), **marks}
        pattern = units_in(whole, parts)
        return SpeechRate(once_ms, digit_ms, letter_ms, parts | whole, frozenset(whole), pattern)


def _by_unit(units_by_ms: Mapping[int, str]) -> dict[str, int]:
    return {unit: ms for ms, units in units_by_ms.items() for unit in units.split()}


def units_in(words: Iterable[str], parts: Iterable[str]) -> re.Pattern[str]:
    """What finds the units of a text: whole `words`, then the longest of `parts`, digits and letters."""
    longest_first = sorted(parts, key=len, reverse=True)
    pattern = "|".join([r"\d", *map(re.escape, longest_first), r"[^\W_]"])
    whole = "|".join(map(re.escape, words))
    return re.compile(rf"\b(?:{whole})\b|{pattern}" if whole else pattern)


def spoken_part(text: str) -> str:
    """`text` from its first letter to its last, in small letters; what stands around it takes no time."""
    spoken = _SPEECH.search(text.lower())
    return "" if spoken is None else spoken.group()


@lru_cache(maxsize=2048)
def speaking_ms(text: str, rate: SpeechRate) -> int:
    """Milliseconds from the first sound of `text` to its last, with the pauses inside it.

    The pause after the last sentence is not: a break takes its place.
    """
    spoken = spoken_part(text)
    if not spoken:
        return 0
    return rate.once_ms + sum(_unit_ms(unit, rate) for unit in rate.pattern.findall(spoken))


def _unit_ms(unit: str, rate: SpeechRate) -> int:
    known = rate.unit_ms.get(unit)
    if known is not None:
        return known
    return rate.digit_ms if unit.isdigit() else rate.letter_ms
