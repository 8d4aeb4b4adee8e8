"""Speech as a transcript writes it, in words or in meanings, and whether what was said is what is written."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

from tests.transcripts.meaning import ANYTHING, MEANING

if TYPE_CHECKING:
    from collections.abc import Collection

    from infra.local.echo.ssml import Segment
    from tests.transcripts.meaning import Meanings

WIDTH = 100
_NO_BREAK = "\0"

_PAUSE = re.compile(r"\[[\d.]+ ?s\]")


def written(segments: tuple[Segment, ...], *, with_pauses: bool) -> str:
    parts = (
        f"{segment.text} [{segment.pause_ms / 1000:g} s]"
        if with_pauses and segment.pause_ms
        else segment.text
        for segment in segments
    )
    return _tidy(" ".join(parts))


def is_as_written(expected: str, segments: tuple[Segment, ...], meanings: Meanings) -> bool:
    """`…` stands for any words. Without a pause mark in `expected`, pauses are not compared.

    Raises UnknownMeaningError.
    """
    actual = _same_marks(written(segments, with_pauses=_has_pauses(expected)))
    return re.fullmatch(_pattern(expected, meanings.within(actual)), actual) is not None


def rewritten(
    expected: str, segments: tuple[Segment, ...], meanings: Meanings, likely: Collection[str] = ()
) -> str:
    """What belongs in the place of `expected`: words for words, meanings for meanings or for nothing."""
    in_words = expected and not MEANING.search(expected)
    words = written(segments, with_pauses=_has_pauses(expected))
    return _cut_as(expected, words if in_words else meanings.of(_same_marks(words), likely))


def _cut_as(expected: str, told: str) -> str:
    """`told`, cut short at the same places: as much as was there stays before and after the `…`."""
    bare = MEANING.sub(lambda meaning: meaning[0].replace(ANYTHING, ""), expected)
    first, dots, rest = bare.partition(ANYTHING)
    if not dots or _has_pauses(expected):
        return told
    parts = _parts(told)
    before, after = len(_parts(first)), len(_parts(rest.rpartition(ANYTHING)[2]))
    if before + after >= len(parts):
        return told
    return " ".join((*parts[:before], ANYTHING, *parts[len(parts) - after :]))


def _parts(text: str) -> list[str]:
    """Sentences and meanings, one by one."""
    return [part for part in re.split(r"(?<=[.!?\]]) ", _tidy(text)) if part]


def wrapped(prefix: str, words: str) -> tuple[str, ...]:
    """The lines of one act. A meaning stays in one piece."""
    whole = MEANING.sub(lambda meaning: meaning[0].replace(" ", _NO_BREAK), f"{prefix} {words}".strip())
    lines = textwrap.wrap(whole, WIDTH, subsequent_indent="   ", break_on_hyphens=False)
    return tuple(line.replace(_NO_BREAK, " ") for line in lines)


def _pattern(expected: str, meanings: Meanings) -> str:
    """Words stand for themselves; beside a meaning there may be what stands between meanings."""
    result, end, gap = "", 0, ""
    for meaning in MEANING.finditer(expected):
        words = _words(expected[end : meaning.start()])
        result += (gap + words if words else "") + meanings.between + meanings.pattern(meaning)
        end, gap = meaning.end(), meanings.between
    return result + gap + _words(expected[end:])


def _words(expected: str) -> str:
    parts = (re.escape(_tidy(part)) for part in _same_marks(expected).split(ANYTHING))
    return r"\s*.*?\s*".join(parts)


def _has_pauses(text: str) -> bool:
    return _PAUSE.search(text) is not None


def _same_marks(text: str) -> str:
    return re.sub(r"\[([\d.]+) ?s\]", r"[\1s]", text.replace("\u2019", "'"))


def _tidy(text: str) -> str:
    return " ".join(text.split())
