"""What is stored of a person, told in sentences."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from skill.coaching.positions import POSITIONS, Frame
from skill.coaching.progress import TWICE_A_DAY, Prescription
from skill.coaching.sounds import Bed
from skill.speech.languages import words_for
from skill.storage.codec import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skill.coaching.progress import LegLimits, Progress

Json = dict[str, Any]

_DEPTHS = {-1: ", gentler", 0: "", 1: ", further"}


def stored(attributes: Json) -> Json:
    """Out of a session's attributes: what is `told` of the `item`, and that itself; empty without one."""
    text = attributes.get("progress")
    if not isinstance(text, str):
        return {}
    size = f"All of it is {len(text.encode())} bytes."
    return {"told": [*_told(decode(text)), size], "item": text}


def _told(known: Progress) -> Iterator[str]:
    yield from _done(known)
    yield from _next(known)
    yield from _wishes(known)
    for leg, limits in known.legs.items():
        yield from (f"{leg.capitalize()} leg: {told}" for told in _limits(limits))
    if known.locked:
        yield "No stretch begins until they say that it may. Why is not kept."


def _done(known: Progress) -> Iterator[str]:
    history = known.history
    if not history.sessions:
        yield "No session is finished yet."
        return
    minutes, seconds = divmod(history.total_s, 60)
    yield f"{_count(history.sessions, 'session')} so far, {minutes} min {seconds} s of holding altogether."
    if history.last_stretched:
        yield f"The last one was on {_day(history.last_stretched)}."
    yield f"{_count(history.streak, 'day')} in a row then; the most ever is {history.best}."


def _next(known: Progress) -> Iterator[str]:
    words = words_for("en-US", 0).label
    held = [(words(f"{position}_short").lower(), known.position(position)) for position in POSITIONS]
    holds = "; ".join(f"{name} {one.hold_s} s{_DEPTHS[one.depth]}" for name, one in held if one.times)
    if holds:
        yield f"A hold is: {holds}."
    yield f"The {known.next_leg} leg comes first next time."
    if known.runs:
        yield "A session is open and can be gone on with."
    if known.aim != TWICE_A_DAY:
        yield f"The aim is {_count(known.aim, 'session')} a week."


def _wishes(known: Progress) -> Iterator[str]:
    """What they asked for, where it is not the usual."""
    wishes = {
        "They do not go down on the floor.": not known.floor,
        "They have no door frame.": known.frame is not Frame.DOOR,
        "They stretch as somebody told them to: that wins over the plan.": known.prescription
        != Prescription(),
        "Few words are spoken.": known.quiet,
        "The last seconds are counted.": known.count_down,
        "A soft tone begins and ends each hold.": known.tones,
        "Something sounds quietly behind the words.": known.bed is not Bed.NONE,
        "They are not asked how it felt.": known.no_feel,
        "How long they take for some ways is known.": bool(known.ways),
    }
    yield from (told for told, wished in wishes.items() if wished)


def _limits(limits: LegLimits) -> Iterator[str]:
    days = {
        "with care": limits.careful_until,
        "left out": limits.skip_until,
        "gentler": limits.softer_until,
    }
    yield from (f"{how} until {_day(day)}." for how, day in days.items() if day)


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _day(ordinal: int) -> str:
    day = date.fromordinal(ordinal)
    return f"{day:%A}, {day.day} {day:%B %Y}"
