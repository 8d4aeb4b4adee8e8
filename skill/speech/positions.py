"""All that a language says of one position, in one place, and how it becomes part of the language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from skill.coaching.values import replace
from skill.speech.language import parted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skill.coaching.positions import PositionId
    from skill.speech.language import Language

    Lines = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class PositionWords:
    """Keys leave the position's name out: `tip.0` becomes the line `tip.lying.0`."""

    names: Mapping[str, str]
    """As it is called inside a sentence, by the form that its place asks for; "" where it asks for none."""
    label: str
    """On a screen, and the same where there is little room."""
    short_label: str
    lines: Lines
    ways_in: Lines
    """Before a sentence stands what a drawing of it shows; without that, the one before it stays."""
    steps: Mapping[str, str]
    """The few words beside each drawing; a depth may have its own, as in `grip_easier`."""


def with_positions(language: Language, words: Mapping[PositionId, PositionWords]) -> Language:
    """`language` with all that is said of these positions."""
    names, lines, screen = dict(language.names), dict(language.lines), dict(language.screen)
    told: dict[str, tuple[str, ...]] = {}
    for position, said in words.items():
        names[position] = said.names
        lines |= _of(position, said.lines)
        told |= _of(position, said.ways_in)
        screen |= {position: said.label, f"{position}_short": said.short_label}
        screen |= {f"step_{position}_{step}": label for step, label in said.steps.items()}
    ways_in, drawn = parted(told)
    return replace(
        language,
        names=names,
        lines=lines,
        screen=screen,
        ways_in={**language.ways_in, **ways_in},
        drawn={**language.drawn, **drawn},
    )


def _of(position: PositionId, lines: Lines) -> dict[str, tuple[str, ...]]:
    """With the position's name after the first part of every key."""
    parts = ((key.partition("."), said) for key, said in lines.items())
    return {f"{first}.{position}{dot}{rest}": said for (first, dot, rest), said in parts}
