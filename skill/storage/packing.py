"""Numbers and enums as few characters: base 36, fields joined by a separator."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
VALUES = {digit: value for value, digit in enumerate(DIGITS)}
NUMBER_MAX = 36**10 - 1
NUMBER = re.compile("-?[0-9a-z]{1,10}")


def number(value: int) -> str:
    """Base 36, with a minus sign where it is negative."""
    if 0 <= value < len(DIGITS):
        return DIGITS[value]
    if value < 0:
        return f"-{number(-value)}"
    text = ""
    while value >= len(DIGITS):
        value, digit = divmod(value, len(DIGITS))
        text = DIGITS[digit] + text
    return DIGITS[value] + text


def parse(text: str, low: int = 0, high: int = NUMBER_MAX) -> int:
    """Raises ValueError for anything that is no base 36 number from `low` to `high`."""
    value = VALUES.get(text)
    if value is None:
        if not NUMBER.fullmatch(text):
            raise ValueError(f"{text[:20]!r} is no number")
        value = int(text, len(DIGITS))
    if not low <= value <= high:
        raise ValueError(f"{text!r} is not within {low} and {high}")
    return value


def pack(values: Iterable[int], separator: str = ".") -> str:
    return separator.join(number(value) for value in values)


def fields(text: str, count: int, separator: str = ".") -> list[str]:
    """Exactly `count` fields; ValueError otherwise."""
    parts = text.split(separator)
    if len(parts) != count:
        raise ValueError(f"{len(parts)} fields where {count} are expected")
    return parts
