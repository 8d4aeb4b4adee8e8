"""How large words may be so that all of them fit a box: nothing on a screen ends in an ellipsis."""

from __future__ import annotations

from itertools import groupby
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from skill.rendering.apl.parts import column, shown_while, text, u

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skill.rendering.apl.parts import Json

_LETTER, _BOLD = 0.58, 0.66
"""How wide a letter is on the average, as a share of its height, in the widest typeface of any device."""
_FILLED = 0.86
"""How much of a line is filled where words are not broken."""
_LINE = 1.2
_STEP = 0.2
_TIERS = (24, 48, 90, 130, 180, 240, 300, 360, 440)
"""Words of so many characters at most have a size of their own."""


class Box(NamedTuple):
    """Room for words, and the most that their letters may be high, in units."""

    width: float
    height: float
    most: float


def fitting(paragraphs: Sequence[int], box: Box, letter: float = _BOLD) -> float:
    """The largest size at which paragraphs of so many characters each fit, in units."""
    size = box.most
    while size > _STEP and not _fits(paragraphs, box, size, letter):
        size -= _STEP
    return round(size, 1)


def _fits(paragraphs: Sequence[int], box: Box, size: float, letter: float) -> bool:
    in_a_line = _FILLED * box.width / (letter * size)
    return sum(ceil(characters / in_a_line) for characters in paragraphs) * size * _LINE <= box.height


def changing(value: str, characters: str, box: Box) -> Json:
    """Words that change, of which `characters` tells how many they are.

    A text's size is fixed once it is made, so there is one for each size.
    """
    texts, least = [], 0
    for size, tiers in groupby(_TIERS, key=lambda longest: fitting([longest], box, _LETTER)):
        *_, longest = tiers
        most = "" if longest == _TIERS[-1] else f" && {characters} <= {longest}"
        shown = shown_while(f"{characters} > {least}{most}")
        texts.append(text(value, size, width="100%", fontWeight="500", lineHeight=_LINE, **shown))
        least = longest
    return column(*texts, width=u(box.width), height=u(box.height), justifyContent="center")


def fitted(value: str, paragraphs: Sequence[int], box: Box, *, bold: bool = True, **more: object) -> Json:
    """Words that stay as they are, in paragraphs of so many characters."""
    size = fitting(paragraphs, box, _BOLD if bold else _LETTER)
    weight = "700" if bold else "500"
    return text(value, size, width=u(box.width), lineHeight=_LINE, fontWeight=weight, **more)


def in_a_line(characters: int, width: float, most: float) -> float:
    """The largest size up to `most` at which so many bold characters fit one line."""
    return round(min(most, width / (_BOLD * characters)), 1)
