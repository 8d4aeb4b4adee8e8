"""What is one word in the stored JSON: a number, a text, a choice, a day, and a row of these (`left.1`).

Columns are words with spaces between them: `-` for a default, `28*2` for twenty-eight times 2.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import lru_cache
from itertools import accumulate, groupby, pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from skill.coaching.bounds import DAYS, IDS, Bounds
from skill.coaching.names import Name

if TYPE_CHECKING:
    from collections.abc import Iterable

Way = Callable[[Any], Any]

NUMBERS, TEXTS = Bounds(0, 10**7), Bounds(0, 40)
"""Where a type says none of its own."""
UNSET = "-"
"""None, no day, and in a column a default."""
TRUTH = {"False": False, "True": True}


def no_word(word: object) -> Any:  # noqa: ANN401 - never gives anything
    raise TypeError(f"{word!r} stands where no word does")


class Form(NamedTuple):
    """How a type is written as JSON and read again, and read from the word that `str` makes of that JSON."""

    write: Way
    read: Way
    read_word: Way = no_word
    width: int = 1
    """Parts of a word, with dots between them; 0 where there are several words."""
    table: tuple[Way, Callable[..., list[Any]]] | None = None
    """Of a dataclass: how several are written, and read as so many rows."""


def scalar(kind: type, bounds: Bounds | None) -> Form:
    """What is written is cut to its bounds."""
    if issubclass(kind, Name):
        return Form(str, kind.known, kind.known)
    if issubclass(kind, StrEnum):
        members = {member.value: member for member in kind}
        assert all(re.fullmatch(r"\w+", value) for value in members), f"a value of {kind.__name__} is no word"
        return Form(str, members.__getitem__, members.__getitem__)
    if bounds is DAYS:
        return Form(_date, read_day, read_day)
    if kind is bool:
        return Form(bool, _truth, TRUTH.__getitem__)
    return _text(bounds or TEXTS) if kind is str else number(*(bounds or NUMBERS))


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("neither true nor false")
    return value


def number(least: int, most: int) -> Form:
    def write(value: int) -> int:
        return value if least <= value <= most else min(max(value, least), most)

    def read(value: object) -> int:
        if type(value) is float and value.is_integer():  # as a session may bring it back
            value = int(value)
        if type(value) is not int or not least <= value <= most:
            raise ValueError("no whole number within its bounds")
        return value

    return Form(write, read, lambda word: read(int(word)))


def _text(bounds: Bounds) -> Form:
    def read(value: object) -> str:
        if not isinstance(value, str) or not bounds.least <= len(value) <= bounds.most:
            raise ValueError("no text within its bounds")
        if bounds is IDS and not (value.isascii() and value.isalnum()):
            raise ValueError("no id")
        return value

    return Form(lambda text: text[: bounds.most], read, read if bounds is IDS else no_word)


@lru_cache(maxsize=256)
def _date(day: int) -> str:
    return date.fromordinal(min(day, DAYS.most)).isoformat() if day > 0 else UNSET


@lru_cache(maxsize=256)
def read_day(text: str) -> int:
    day = 0 if text == UNSET else date.fromisoformat(text).toordinal()
    if _date(day) != text:
        raise ValueError("no date as it is written")
    return day


def optional(form: Form, _: Bounds) -> Form:
    write, read, read_word, width, _table = form
    return Form(
        lambda value: UNSET if value is None else write(value),
        lambda value: None if value == UNSET else read(value),
        no_word if read_word is no_word else lambda word: None if word == UNSET else read_word(word),
        width,
    )


def row(cls: Any, forms: dict[str, Form]) -> Form:  # noqa: ANN401
    """Of a NamedTuple; one within it is part of its word."""
    ends = accumulate((form.width for form in forms.values()), initial=0)
    parts = [(form, slice(*place)) for form, place in zip(forms.values(), pairwise(ends), strict=True)]
    width = parts[-1][1].stop
    assert all(form.width for form, _ in parts), f"a value of {cls.__name__} is no word"

    @lru_cache(maxsize=1024)
    def write(values: Iterable[object]) -> str:
        return ".".join([str(form.write(value)) for (form, _), value in zip(parts, values, strict=True)])

    @lru_cache(maxsize=1024)
    def read(text: str) -> object:
        words = text.split(".")
        if len(words) != width:
            raise ValueError("another number of words")
        return cls(*[form.read_word(".".join(words[place])) for form, place in parts])

    return Form(write, read, read, width)


def column(values: Iterable[object], write: Way = str, default: object = None) -> str:
    runs = [(UNSET if value == default else write(value), len(list(same))) for value, same in groupby(values)]
    return " ".join([f"{times}*{word}" if times > 1 else str(word) for word, times in runs])


def words_of(column: str, most: int) -> list[str]:
    words: list[str] = []
    for part in column.split(" "):
        times, repeated, word = part.partition("*")
        count = int(times) if repeated else 1
        if not 0 < count <= most - len(words):
            raise ValueError("too many words")
        words += [word if repeated else part] * count
    return words
