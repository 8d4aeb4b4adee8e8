"""How large words may be so that all of them fit a box: nothing on a screen ends in an ellipsis."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from skill.rendering.apl.parts import column, shown_while, text, u

if TYPE_CHECKING:
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


def fitting(characters: int, width: float, height: float, most: float, letter: float = _BOLD) -> float:
    """The largest size up to `most` at which so many characters fit; all in units."""
    size = most
    while size > _STEP and not _fits(characters, width, height, size, letter):
        size -= _STEP
    return round(size, 1)


def _fits(characters: int, width: float, height: float, size: float, letter: float) -> bool:
    in_a_line = _FILLED * width / (letter * size)
    return ceil(characters / in_a_line) * size * _LINE <= height


def changing(value: str, characters: str, box: Box) -> Json:
    """Words that change, of which `characters` tells how many they are.

    A text's size is fixed once it is made, so there is one for each length.
    """
    texts = []
    for least, longest in zip((0, *_TIERS), _TIERS, strict=False):
        shown = f"{characters} > {least} && {characters} <= {longest}"
        if longest == _TIERS[-1]:
            shown = f"{characters} > {least}"
        size = fitting(longest, *box, _LETTER)
        texts.append(
            text(value, size, width="100%", fontWeight="500", lineHeight=_LINE, **shown_while(shown))
        )
    return column(*texts, width=u(box.width), height=u(box.height), justifyContent="center")


def fitted(value: str, characters: int, box: Box, *, bold: bool = True, **more: object) -> Json:
    """Words that stay as they are."""
    size = fitting(characters, *box, _BOLD if bold else _LETTER)
    weight = "700" if bold else "500"
    return text(value, size, width=u(box.width), lineHeight=_LINE, fontWeight=weight, **more)


def in_a_line(characters: int, width: float, most: float) -> float:
    """The largest size up to `most` at which so many bold characters fit one line."""
    return round(min(most, width / (_BOLD * characters)), 1)
