"""A home in which each question of the skill is open, and the ways there."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from skill.coaching.timeline import Phase
from skill.conversation.routing.rows import Doing
from skill.conversation.turns.memory import Ask
from tests.conversation.states import BREATHING, LAUNCH, QUICK, SAFETY, STATES, STRETCHING, wait_for
from tests.conversation.with_alexa import Home, agreed, permitted

if TYPE_CHECKING:
    from collections.abc import Callable

DAYS_WITHOUT = 4


def stretched(home: Home) -> Home:
    reply = home.says(QUICK)
    while reply.memory.ask is not Ask.FEEL:
        reply = home.wait(20).says("yes")
    wait_for(home, reply, Phase.QUESTION).says("just right")
    home.says("stop") if home.session else None
    return home


def reminded(days: int, *times: str) -> Home:
    """Somebody with reminders who stretched so many days ago."""
    home = stretched(permitted())
    for at in times or ("seven thirty in the morning",):
        agreed(home, f"remind me at {at}")
    return home.later(days)


def _brought(bring: Callable[[Home], None]) -> Callable[[], Home]:
    def made() -> Home:
        home = permitted()
        bring(home)
        return home

    return made


def _asked(words: str) -> Callable[[], Home]:
    def made() -> Home:
        home = permitted()
        home.asks(words)
        return home

    return made


def _badly_timed() -> Home:
    home = reminded(DAYS_WITHOUT)
    home.says(LAUNCH)
    return home.wait(6)


def _to_be_stopped() -> Home:
    home = _badly_timed()
    home.says("no")
    return home.wait(6)


def _offered_details() -> Home:
    home = stretched(permitted())
    home.asks("how am i doing")
    return home


ASKED: dict[Ask, Callable[[], Home]] = {
    Ask.START: _brought(STATES["welcomed"]),
    Ask.RESUME: _brought(STATES["asked whether to carry on"]),
    Ask.NEXT: _brought(STRETCHING["at the question"]),
    Ask.PAUSED: _brought(STRETCHING["paused in a hold"]),
    Ask.HURT: _brought(SAFETY["asked whether to go on after a hurt"]),
    Ask.OTHER_LEG: _brought(SAFETY["asked about the other leg"]),
    Ask.NERVE_GONE: _brought(SAFETY["asked whether it has gone"]),
    Ask.NERVE_TRY: _brought(SAFETY["asked for one try"]),
    Ask.LOCKED: _brought(SAFETY["told how the pause ends"]),
    Ask.MISTAKE: _brought(SAFETY["asked whether it was a mistake"]),
    Ask.STEADY: _brought(SAFETY["asked whether one is steady"]),
    Ask.FEEL: _brought(STATES["asked how it felt"]),
    Ask.DEEPER: _brought(STATES["asked for a deeper form"]),
    Ask.AIM: _brought(STATES["asked for another aim"]),
    Ask.SOUNDS: _brought(STATES["asked for a bell"]),
    Ask.REMIND_FITS: _badly_timed,
    Ask.REMIND_STOP: _to_be_stopped,
    Ask.CORNER: _brought(STATES["asked for a corner of a wall"]),
    Ask.REMIND_START: _asked("when do you remind me"),
    Ask.REMIND_WHEN: _asked("set reminders"),
    Ask.REMIND: _asked("remind me at eight"),
    Ask.DELETE: _asked("delete my data"),
    Ask.DETAILS: _offered_details,
    Ask.BREATHE: _brought(BREATHING["offered a minute of breathing"]),
}
DOING: dict[Doing, Callable[[], Home]] = {
    Doing.NOTHING: lambda: stretched(permitted()),
    Doing.STRETCHING: _brought(STRETCHING["in the first hold"]),
    Doing.BREATHING: _brought(BREATHING["breathing"]),
}


@cache
def _home(place: Ask | Doing) -> Home:
    return ASKED[place]() if isinstance(place, Ask) else DOING[place]()


def home_where(place: Ask | Doing) -> Home:
    """A home of its own in which this question is open, or this is being done."""
    return _home(place).twin()
