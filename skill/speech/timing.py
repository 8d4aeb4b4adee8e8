"""How long a sentence takes to say: the one estimate that every timeline is built on.

The units of the spelling are added up: letters, letter groups, a few words that their letters would
misjudge, spaces and punctuation. A language brings its own `Pace`.

English is fitted to espeak-ng (`-v en-us -s 150`), which says coaching lines at about 150 words a
minute with the pauses between sentences: 143 for all of `tests/sound/sentences.txt`, 153 for those
of seven words or more. Its errors are at most, in milliseconds (median, 95th percentile, worst):

    the 158 sentences it is fitted to    up to six words  35   95  185   longer   55  180  270
    63 others, tests/sound/unseen.txt    up to six words  70  160  185   longer  110  450  480

An error of a longer sentence is rarely more than a tenth of it, and errors do not add up: whole texts
are true within one in a hundred.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_DIGIT = "0"
_SPEECH = re.compile(r"\w.*\w|\w", re.DOTALL)


@dataclass(frozen=True, eq=False, slots=True)
class Pace:
    """What the units of one language's spelling take to say, in milliseconds."""

    once_ms: int
    """For every stretch of speech: getting going, and the longer last syllable."""
    unit_ms: Mapping[str, int]
    pattern: re.Pattern[str]

    @staticmethod
    def of(
        once_ms: int,
        words: Mapping[int, str],
        spellings: Mapping[int, str],
        marks: Mapping[str, int],
    ) -> Pace:
        """Take units listed under their duration; `words` count as whole words, "0" is a digit."""
        whole, parts = _by_unit(words), {**_by_unit(spellings), **marks}
        longest_first = sorted(parts, key=len, reverse=True)
        pattern = "|".join([r"\d", *map(re.escape, longest_first)])
        if whole:
            pattern = rf"\b(?:{'|'.join(whole)})\b|{pattern}"
        return Pace(once_ms, parts | whole, re.compile(pattern))


def _by_unit(units_by_ms: Mapping[int, str]) -> dict[str, int]:
    return {unit: ms for ms, units in units_by_ms.items() for unit in units.split()}


ENGLISH = Pace.of(
    once_ms=160,
    words={
        40: "you",
        60: "the",
        70: "of",
        110: "pull this",
        120: "have",
        130: "bring knee",
        140: "and good",
        160: "go",
        170: "week",
        180: "no",
        190: "stay",
        210: "back little",
        220: "each front left ten try",
        230: "three yes",
        240: "stop",
        250: "still",
        260: "okay",
        270: "again leg time",
    },
    spellings={
        20: "r",
        30: "a i o",
        40: "e ea g u wh",
        50: "m ough w y",
        60: "l",
        70: "j k n th",
        80: "ie or pp t",
        90: "b h s sh",
        100: "ck d f p v",
        110: "ar ch z",
        120: "c er ol",
        140: "q ss",
        150: "nt",
        160: "ight",
        180: "all ive x",
        190: "ould",
    },
    marks={
        " ": 70,
        ",": 370,
        ";": 440,
        ":": 440,
        "…": 440,
        "...": 440,
        "\N{EN DASH}": 440,
        "—": 440,
        ".": 550,
        "!": 550,
        "?": 550,
        _DIGIT: 280,
    },
)


@lru_cache(maxsize=2048)
def speaking_ms(text: str, pace: Pace = ENGLISH) -> int:
    """Milliseconds from the first sound of `text` to its last, with the pauses inside it.

    The pause after the last sentence is not: a break takes its place.
    """
    spoken = _SPEECH.search(text.lower())
    if spoken is None:
        return 0
    units = pace.pattern.findall(spoken.group())
    return pace.once_ms + sum(pace.unit_ms[_DIGIT if u.isdigit() else u] for u in units)
