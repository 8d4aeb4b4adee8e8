"""Times of the day as they are said, and as AMAZON.TIME writes them down: to five minutes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hassil.numbers import get_rbnf_engine

from infra.local.nlu.en.words import normalise

if TYPE_CHECKING:
    from collections.abc import Iterator

PARTS = {
    "MO": ("the morning", "this morning"),
    "AF": ("the afternoon", "this afternoon"),
    "EV": ("the evening", "this evening"),
    "NI": ("the night", "tonight"),
}
BARE = ("", "oclock")
BEFORE_NOON = ("am", "a m", "in the morning", "oclock in the morning")
AFTER_NOON = ("pm", "p m", "in the afternoon", "in the evening", "oclock in the evening")
AT_NIGHT = ("at night", "oclock at night")
STEP_MINUTES = 5


@cache
def times() -> dict[str, str]:
    """Words → "07:30", or Alexa's code for a part of the day."""
    known = {words: code for code, said in PARTS.items() for words in said}
    known |= {"noon": "12:00", "midnight": "00:00", "midday": "12:00"}
    for hour in range(1, 13):
        for minute in range(0, 60, STEP_MINUTES):
            for words in _clocks(hour, minute):
                known |= {
                    f"{words} {after}".strip(): _written(meant, minute)
                    for meant, afters in _halves(hour)
                    for after in afters
                }
    return known | {
        words: _written(h, m) for h in range(13, 24) for m in (0, 15, 30, 45) for words in _exact(h, m)
    }


def _halves(hour: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The hour of the day that each addition makes of one on the dial. Twelve is noon, but not at night."""
    early, late = hour % 12, hour % 12 + 12
    yield late if hour == 12 else early, BARE
    yield early, BEFORE_NOON
    yield late, AFTER_NOON
    yield early if hour == 12 else late, AT_NIGHT


def _clocks(hour: int, minute: int) -> Iterator[str]:
    yield from _exact(hour, minute)
    past = {15: "quarter past", 30: "half past"}.get(minute)
    if past:
        yield f"{past} {_number(hour)}"
        yield f"a {past} {_number(hour)}"
    if minute == 45:
        yield f"quarter to {_number(hour % 12 + 1)}"
        yield f"a quarter to {_number(hour % 12 + 1)}"


def _exact(hour: int, minute: int) -> Iterator[str]:
    if not minute:
        yield from (str(hour), _number(hour)) if hour < 13 else ()
    else:
        yield f"{_number(hour)} {'oh ' if minute < 10 else ''}{_number(minute)}"
    yield f"{hour} {minute:02}"


def _written(hour: int, minute: int) -> str:
    return f"{hour:02}:{minute:02}"


@cache
def _number(number: int) -> str:
    return normalise(get_rbnf_engine("en").format_number(number).text)
