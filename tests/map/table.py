"""The map as a table: every intent, who answers it, and where."""

from __future__ import annotations

from functools import partial
from textwrap import wrap
from typing import TYPE_CHECKING

from skill.conversation.routing.questions import QUESTIONS
from skill.conversation.routing.router import target_for
from skill.conversation.routing.routes import ROUTES
from skill.conversation.routing.rows import Doing, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skill.conversation.routing.rows import Target
    from skill.conversation.turns.memory import Ask

    Pair = tuple[str, str]

INTENT, HANDLER, PLACES = 28, 30, 52
MANY = 8
"""So many questions at which an intent does the same are named together."""


def table() -> str:
    """Intent, handler, and the places where it is the one who answers: a line for each."""
    return "\n".join(line for row in ROUTES for line in _lines(row))


def _lines(row: str) -> Iterator[str]:
    for number, (handler, places) in enumerate(who_answers(row).items()):
        first, *more = wrap(", ".join(places), PLACES)
        yield f"{'' if number else row:{INTENT}}{handler:{HANDLER}}{first}"
        yield from (f"{'':{INTENT + HANDLER}}{line}" for line in more)


def who_answers(row: str) -> dict[str, list[str]]:
    """Handler → the places where it answers this intent; [in brackets] those without a question."""
    found: dict[str, list[str]] = {}
    for doing in Doing:
        found.setdefault(name_of(target_for(row, None, doing)), []).append(f"[{doing}]")
    for (running, idle), places in _by_answer(row).items():
        found.setdefault(running, []).extend(places if running == idle else [f"{', '.join(places)} in a run"])
        if running != idle:
            found.setdefault(idle, []).append(f"{', '.join(places)} without a run")
    if len(found) == 1:
        found = {handler: ["always"] for handler in found}
    return {**found, "still_locked": ["[locked]"]} if ROUTES[row].after_check_up else found


def _by_answer(row: str) -> dict[Pair, list[str]]:
    """Questions by who answers at them, with a run and without; those of the most common answer together."""
    groups: dict[Pair, list[Ask]] = {}
    for question in QUESTIONS:
        running, idle = (target_for(row, question, doing) for doing in (Doing.STRETCHING, Doing.NOTHING))
        groups.setdefault((name_of(running), name_of(idle)), []).append(question)
    common = max(groups, key=lambda pair: len(groups[pair]))
    return {
        pair: ["any other question"] if pair == common and len(some) >= MANY else _named(some)
        for pair, some in groups.items()
    }


def _named(some: list[Ask]) -> list[str]:
    safety = [question for question, row in QUESTIONS.items() if row.kind is Kind.SAFETY]
    if set(safety) <= set(some):
        return ["every question about safety", *(q for q in some if q not in safety)]
    return [str(question) for question in some]


def name_of(target: Target) -> str:
    """A handler's name with what it is told, or the intent that is meant."""
    if isinstance(target, str):
        return f"as {target}"
    if not isinstance(target, partial):
        return target.__name__
    told = ", ".join(key if value is True else str(value) for key, value in target.keywords.items())
    return f"{target.func.__name__} ({told})"
