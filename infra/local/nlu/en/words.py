"""Spoken English in one spelling, so that "I can't", "i cant" and "I cannot" are the same words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc`", "'"))
_CONTRACTIONS = [
    (re.compile(pattern), spelled_out)
    for pattern, spelled_out in (
        (r"\b(?:can't|can not|cant)\b", "cannot"),
        (r"\b(?:won't|wont)\b", "will not"),
        (r"\bany more\b", "anymore"),
        (r"\b(do|does|did|is|are|was|would|should|could|have|has)n'?t\b", r"\1 not"),
        (r"\blet'?s\b", "let us"),
        (r"\bim\b|\bi'm\b", "i am"),
        (r"\b(it|that|what|how|where|there)s\b", r"\1 is"),
        (r"\bive\b", "i have"),
        (r"'re\b", " are"),
        (r"'ve\b", " have"),
        (r"'ll\b", " will"),
        (r"'d\b", " would"),
        (r"'s\b", " is"),
    )
]
_NOT_A_WORD = re.compile(r"[^\w]+|_+")
_CALLED = re.compile(r"\b(?:call|dial|ring|phone) \d{3}\b")
_FIGURES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_DIGITS_THEN_LETTERS = re.compile(r"(?<=\d)(?=[a-z])")

NEGATIONS = frozenset({"no", "not", "cannot", "never", "nothing", "without", "nor"})


_BEFORE = (
    "please|um|uh|er|erm|hmm?|hey|oh|ah|whoa|god|okay|ok|yeah|well|so|now|just|actually|sorry|and"
    "|can you|could you|would you|will you|can we|could we|i think|i guess"
)
_AFTER = "please|right now|now|then|thanks|thank you|dear|i think|i guess"
_AROUND = re.compile(f"^(?:(?:{_BEFORE})(?: |$))+|(?: (?:{_AFTER}))+$")
_CRIES = "ow|ouch|argh|help me|help|oh no|oh my god|my god|stop|wait|quick|somebody|someone"
_CRIES_AFTER = "help me|help|what do i do|what should i do|stop|quick|somebody|someone"
_AROUND_FRIGHT = re.compile(f"^(?:(?:{_BEFORE}|{_CRIES}) )+|(?: (?:{_AFTER}|{_CRIES_AFTER}))+$")


@lru_cache(maxsize=2**16)
def normalise(text: str) -> str:
    """The samples of all Englishes are much the same: what one model has spelled, the next one asks for."""
    words = unicodedata.normalize("NFKC", text).translate(_APOSTROPHES).lower()
    for pattern, spelled_out in _CONTRACTIONS:
        words = pattern.sub(spelled_out, words)
    words = _DIGITS_THEN_LETTERS.sub(" ", words.replace("'", ""))
    words = _NOT_A_WORD.sub(" ", words).strip()
    return _CALLED.sub(lambda found: _figures(found[0]), words)


def _figures(words: str) -> str:
    """Spell a number to call as it is said, figure by figure: no sample has digits."""
    return re.sub(r"\d", lambda digit: f"{_FIGURES[int(digit[0])]} ", words).strip()


def without_fillers(words: str) -> str:
    """Drop the words around what is meant: "oh could you … please"."""
    return _AROUND.sub("", words)


def without_fright(words: str) -> str:
    """Drop what is cried out around it as well: "help … what do I do"."""
    return _AROUND_FRIGHT.sub("", words)
