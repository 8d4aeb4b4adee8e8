"""Every state a conversation can be in, and the way there."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from skill.coaching.timeline import Phase
from tests.conversation.household import Answer, Household

if TYPE_CHECKING:
    from collections.abc import Callable

LAUNCH = "alexa start my hamstring stretches"
QUICK = "alexa ask my hamstring stretches for a quick one"
INTO_IT_S = 3


def begun(home: Household) -> Answer:
    home.says(LAUNCH)
    return home.wait(20).says("yes")


def wait_for(home: Household, reply: Answer, phase: Phase, nth: int = 1) -> Household:
    """Until three seconds into the nth span of `phase` in what is being played."""
    playing = reply.memory.playing
    assert playing is not None
    passed_ms = 0
    for span in playing.spans:
        nth -= span.phase is phase
        if not nth:
            return home.wait(passed_ms / 1000 + INTO_IT_S)
        passed_ms += span.ms
    raise ValueError(f"nothing of {phase} in it")


def _in(phase: Phase, nth: int = 1) -> Callable[[Household], None]:
    def bring(home: Household) -> None:
        wait_for(home, begun(home), phase, nth)

    return bring


def _after(*words: str) -> Callable[[Household], None]:
    """In the first hold these words are said, one after the other's answer."""

    def bring(home: Household) -> None:
        wait_for(home, begun(home), Phase.HOLD)
        for said in words:
            home.says(said)
            home.wait(40)

    return bring


def _new(home: Household) -> None:
    assert home.session is None


def _welcomed(home: Household) -> None:
    home.says(LAUNCH)


def _cut_off(home: Household) -> None:
    wait_for(home, begun(home), Phase.SWITCH).says("stop")
    home.wait(600)


def _resuming(home: Household) -> None:
    _cut_off(home)
    home.says(LAUNCH)


def _paused_on_the_way(home: Household) -> None:
    wait_for(home, begun(home), Phase.SETUP).says("pause")


def _asked_how_it_felt(home: Household) -> None:
    home.says(QUICK)
    wait_for(home, home.wait(20).says("yes"), Phase.QUESTION)


def _last_release(home: Household) -> None:
    home.says(QUICK)
    wait_for(home, home.wait(20).says("yes"), Phase.RELEASE, 2)


def _done(home: Household) -> None:
    _asked_how_it_felt(home)
    home.wait(5).says("just right")


def _locked(home: Household) -> None:
    home.says("alexa tell my hamstring stretches my groin is numb")


def _asked_if_checked(home: Household) -> None:
    _locked(home)
    home.wait(60).says(LAUNCH)


def _flags_out_of_the_blue(home: Household) -> None:
    home.says("alexa tell my hamstring stretches my leg is numb")


STRETCHING: dict[str, Callable[[Household], None]] = {
    "getting into place": _in(Phase.SETUP),
    "easing in": _in(Phase.LEAD_IN),
    "in the first hold": _in(Phase.HOLD),
    "letting go": _in(Phase.RELEASE),
    "changing legs": _in(Phase.SWITCH),
    "in the last hold of the block": _in(Phase.HOLD, 2),
    "at the question": _in(Phase.QUESTION),
    "in the block that came by itself": _in(Phase.HOLD, 3),
    "paused in a hold": _after("pause"),
    "paused on the way": _paused_on_the_way,
}
"""A run is under way, and nothing about safety is asked."""

SAFETY: dict[str, Callable[[Household], None]] = {
    "asked whether to go on after a hurt": _after("it hurts"),
    "asked about the other leg": _after("sharp pain"),
    "asked whether it has gone": _after("it tingles"),
    "asked for one try": _after("it tingles", "yes"),
    "asked whether numbness has gone": _after("my leg is numb"),
    "asked about red flags": _after("my leg is numb", "no"),
    "asked about red flags out of the blue": _flags_out_of_the_blue,
    "asked whether one was checked": _asked_if_checked,
}

STATES: dict[str, Callable[[Household], None]] = {
    "never here": _new,
    "welcomed": _welcomed,
    **STRETCHING,
    "cut off": _cut_off,
    "asked whether to carry on": _resuming,
    "letting go for the last time": _last_release,
    "asked how it felt": _asked_how_it_felt,
    "done for now": _done,
    "locked": _locked,
    **SAFETY,
}


def household(bring: Callable[[Household], None]) -> Household:
    return _brought(bring).twin()


@cache
def _brought(bring: Callable[[Household], None]) -> Household:
    home = Household()
    bring(home)
    return home
