"""All that a language says of one position, in one place, and how it becomes part of the language."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skill.coaching.positions import PositionId
    from skill.speech.language import Language

    Lines = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class PositionWords:
    """Keys leave the position's name out: `tip.0` becomes the line `tip.lying.0`."""

    names: Mapping[str, str]
    """As it is called inside a sentence, by the form that its place asks for; "" where it asks for none."""
    label: str
    """On a screen, and the same where there is little room."""
    short_label: str
    lines: Lines
    ways_in: Lines


def with_positions(language: Language, words: Mapping[PositionId, PositionWords]) -> Language:
    """`language` with all that is said of these positions."""
    names, lines = dict(language.names), dict(language.lines)
    ways_in, screen = dict(language.ways_in), dict(language.screen)
    for position, said in words.items():
        names[position] = said.names
        lines |= _of(position, said.lines)
        ways_in |= _of(position, said.ways_in)
        screen |= {position: said.label, f"{position}_short": said.short_label}
    return replace(language, names=names, lines=lines, ways_in=ways_in, screen=screen)


def _of(position: PositionId, lines: Lines) -> dict[str, tuple[str, ...]]:
    """With the position's name after the first part of every key."""
    parts = ((key.partition("."), said) for key, said in lines.items())
    return {f"{first}.{position}{dot}{rest}": said for (first, dot, rest), said in parts}
