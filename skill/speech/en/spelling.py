"""Legs, numbers and times as they are spoken."""

from __future__ import annotations

from datetime import time

from skill.speech.en.clock import clock

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def spell(value: object, _form: str = "", /) -> str:
    """The words for a value inside a sentence, in lower case; English has one form of each."""
    if isinstance(value, int):
        return number(value)
    if isinstance(value, time):
        return clock(value, number)
    return str(value)


def plural(count: int) -> str:
    return "one" if count == 1 else ""


def number(value: int) -> str:
    """Up to ninety-nine in words; larger ones stay digits, which every voice reads well."""
    if not 0 <= value < 100:
        return str(value)
    if value < len(_SMALL):
        return _SMALL[value]
    tens, ones = divmod(value, 10)
    return _TENS[tens - 2] + (f" {_SMALL[ones]}" if ones else "")
