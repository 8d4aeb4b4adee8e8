"""Every state a conversation can be in, and the way there."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from skill.coaching.days import DAYS_PER_WEEK, day_of, week_of
from skill.coaching.history import Day, History, Week
from skill.coaching.positions import PositionId
from skill.coaching.progress import Pace, PositionProgress, Progress
from skill.coaching.timeline import Phase
from skill.storage.codec import encode
from skill.storage.store import Record
from tests.conversation.household import PERSON, ZONE, Answer, Household

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


def knows(home: Household, progress: Progress) -> None:
    """`progress` is what is stored of the person."""
    home.store.copy(PERSON, Record(encode(progress), 1))


def practised(home: Household, *, sessions: int = 9, pace: Pace = Pace.NORMAL) -> None:
    """Somebody for whom the lying stretch was easy twice at its longest hold."""
    today = day_of(home.now, ZONE)
    lying = PositionProgress(30, 0, 2, today - 1, 2, step_day=today - 9, times=9, last_day=today - 1)
    progress = Progress(welcomed_day=today - 9, zone=ZONE, pace=pace, positions={PositionId.LYING: lying})
    knows(home, replace(progress, history=History(sessions=sessions)))


def easy_again(home: Household) -> Answer:
    reply = home.says(QUICK)
    return wait_for(home, reply, Phase.QUESTION).says("easy")


def _asked_deeper(home: Household) -> None:
    practised(home)
    easy_again(home)


def _asked_aim(home: Household) -> None:
    """Two whole weeks of one session a day, by somebody who never named an aim."""
    today = day_of(home.now, ZONE)
    weeks = {week_of(today) - DAYS_PER_WEEK * ago: Week(7) for ago in (1, 2)}
    days = {today - 1: Day(1)}
    history = History(days, weeks, sessions=30, first_day=today - 60)
    knows(home, Progress(welcomed_day=today - 60, zone=ZONE, history=history))
    wait_for(home, home.says(QUICK), Phase.QUESTION).says("just right")


def _asked_sounds(home: Household) -> None:
    """At the end of the third session."""
    today = day_of(home.now, ZONE)
    history = History({today - 1: Day(2)}, sessions=2, first_day=today - 1)
    knows(home, Progress(welcomed_day=today - 1, zone=ZONE, history=history))
    wait_for(home, home.says(QUICK), Phase.QUESTION).says("just right")


def _asked_for_a_corner(home: Household) -> None:
    wait_for(home, begun(home), Phase.SETUP, 2).says("i have no door frame")
    home.wait(4)


def _locked(home: Household) -> None:
    home.says("alexa tell my hamstring stretches my groin is numb")


def _told_how_it_opens(home: Household) -> None:
    _locked(home)
    home.wait(60).says(LAUNCH)


def _asked_whether_a_mistake(home: Household) -> None:
    _told_how_it_opens(home)
    home.says("that was a mistake")


def _asked_whether_steady(home: Household) -> None:
    home.says("alexa tell my hamstring stretches i feel dizzy")
    home.wait(3600).says(LAUNCH)


def _breathing(home: Household) -> None:
    home.says("alexa ask my hamstring stretches for a minute of breathing")
    home.wait(30)


def _breathing_paused(home: Household) -> None:
    _breathing(home)
    home.says("pause")
    home.wait(20)


def _breathed(home: Household) -> None:
    _breathing(home)
    home.wait(60)


def _breathing_amid(home: Household) -> None:
    wait_for(home, begun(home), Phase.HOLD).says("just breathe")
    home.wait(30)


def _offered_breathing(home: Household) -> None:
    home.says("alexa tell my hamstring stretches it hurts")
    home.wait(10)


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
    "asked for one try": _after("it tingles", "go on"),
    "asked whether numbness has gone": _after("my leg is numb"),
    "told how the pause ends": _told_how_it_opens,
    "asked whether it was a mistake": _asked_whether_a_mistake,
    "asked whether one is steady": _asked_whether_steady,
}

BREATHING: dict[str, Callable[[Household], None]] = {
    "breathing": _breathing,
    "paused in breathing": _breathing_paused,
    "breathed": _breathed,
    "breathing in the middle of a stretch": _breathing_amid,
    "offered a minute of breathing": _offered_breathing,
}

STATES: dict[str, Callable[[Household], None]] = {
    "never here": _new,
    **BREATHING,
    "welcomed": _welcomed,
    **STRETCHING,
    "cut off": _cut_off,
    "asked whether to carry on": _resuming,
    "letting go for the last time": _last_release,
    "asked how it felt": _asked_how_it_felt,
    "asked for a corner of a wall": _asked_for_a_corner,
    "asked for a deeper form": _asked_deeper,
    "asked for another aim": _asked_aim,
    "asked for a bell": _asked_sounds,
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
