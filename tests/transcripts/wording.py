"""Speech as a transcript writes it, and whether what was said is what is written."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from infra.local.echo.ssml import Segment

ANYTHING = "…"
WIDTH = 100

_PAUSE = re.compile(r"\[[\d.]+ ?s\]")


def written(segments: tuple[Segment, ...], *, with_pauses: bool) -> str:
    parts = (
        f"{segment.text} [{segment.pause_ms / 1000:g} s]"
        if with_pauses and segment.pause_ms
        else segment.text
        for segment in segments
    )
    return _tidy(" ".join(parts))


def is_as_written(expected: str, segments: tuple[Segment, ...]) -> bool:
    """`…` stands for any words. Without a pause mark in `expected`, pauses are not compared."""
    actual = written(segments, with_pauses=_has_pauses(expected))
    return re.fullmatch(_pattern(expected), _same_marks(actual)) is not None


def rewritten(expected: str, segments: tuple[Segment, ...]) -> str:
    """What was said, cut short at the same places: as many sentences stay before and after the `…`."""
    actual = written(segments, with_pauses=_has_pauses(expected))
    first, dots, rest = expected.partition(ANYTHING)
    if not dots or _has_pauses(expected):
        return actual
    said = _sentences(actual)
    before, after = len(_sentences(first)), len(_sentences(rest.rpartition(ANYTHING)[2]))
    if before + after >= len(said):
        return actual
    return " ".join((*said[:before], ANYTHING, *said[len(said) - after :]))


def wrapped(prefix: str, words: str) -> tuple[str, ...]:
    lines = textwrap.wrap(f"{prefix} {words}".strip(), WIDTH, subsequent_indent="   ", break_on_hyphens=False)
    return tuple(lines)


def _pattern(expected: str) -> str:
    parts = (re.escape(_tidy(part)) for part in _same_marks(expected).split(ANYTHING))
    return r"\s*.*?\s*".join(parts)


def _sentences(text: str) -> list[str]:
    return [sentence for sentence in re.split(r"(?<=[.!?\]]) ", _tidy(text)) if sentence]


def _has_pauses(text: str) -> bool:
    return _PAUSE.search(text) is not None


def _same_marks(text: str) -> str:
    return re.sub(r"\[([\d.]+) ?s\]", r"[\1s]", text.replace("\u2019", "'"))


def _tidy(text: str) -> str:
    return " ".join(text.split())
