"""What happens around people: time, journeys, other devices and voices, and all that can fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infra.local.alexa_services import SILENCE
from infra.local.echo import events
from tests.trials.conversations.acts_of_speech import FLAGS, likely, say, wait
from tests.trials.conversations.house import VOICES, House
from tests.trials.conversations.wishes import LAUNCH, LOCALES, OFTEN, YES

if TYPE_CHECKING:
    from random import Random

DAY_S = 86_400
GAPS_S = (1, 60, 600, 3 * 3600, 5 * 3600, DAY_S // 2, DAY_S, 3 * DAY_S, 8 * DAY_S, 40 * DAY_S, 366 * DAY_S)
ZONES = ("America/Los_Angeles", "Europe/London", "Pacific/Auckland", "Asia/Kolkata", "Mars/Base", "")
OTHERS = (
    "echo",
    "echo",
    "strict",
    "speech",
    "picky",
    "strictest",
    "show5",
    "show8",
    "strictshow",
    "tv",
    "voiceless",
)
FAILURES = tuple(
    map(frozenset, ((), (), (), ("save",), ("load",), ("load", "save", "delete"), ("answer",), ("answer",)))
)
TROUBLES = (None, None, SILENCE, 401, 403, 429, 500)
METHODS = ("GET", "POST", "PUT", "DELETE")
SKEWS_S = (0, 0, 1, -1, 30, -60)


def later(house: House, chance: Random) -> str:
    house.pass_time(seconds := chance.choice(GAPS_S))
    return f"{seconds} s"


def go_elsewhere(house: House, chance: Random) -> str:
    house.current = chance.choice(OTHERS)
    return house.current


def other_voice(house: House, chance: Random) -> str:
    house.voice = chance.choice(VOICES)
    return str(house.voice)


def travel(house: House, chance: Random) -> str:
    house.zone = chance.choice(ZONES)
    return house.zone


def other_locale(house: House, chance: Random) -> str:
    house.locale = chance.choice(LOCALES)
    return house.locale


def store(house: House, chance: Random) -> str:
    house.shelf.fail(chance.choice(FAILURES))
    return f"fails {sorted(house.shelf.fails)}"


def race(house: House, chance: Random) -> str:
    """While something is being saved, a device says its word that is not waiting for an answer."""
    other = chance.choice([name for name in OTHERS if name != house.current])
    wish = chance.choice((LAUNCH, YES, "AMAZON.StopIntent", *FLAGS, *OFTEN))
    mine = house.current

    def meanwhile() -> None:
        if other == house.waiting:
            return
        house.current = other
        say(house, wish)
        house.current = mine

    house.shelf.meanwhile = meanwhile
    moment = wait(house, chance)
    said = say(house, likely(chance))
    house.shelf.meanwhile = None
    return f"at {moment}: {said}, while {other} hears {wish}"


def services(house: House, chance: Random) -> str:
    status = chance.choice(TROUBLES)
    house.alexa.fails = {} if status is None else dict.fromkeys(METHODS, status)
    return str(status)


def clock(house: House, chance: Random) -> str:
    house.skew_s = chance.choice(SKEWS_S)
    return f"{house.skew_s:+} s"


def comes_again(house: House, chance: Random) -> str | None:
    """A request is delivered twice, at once or two turns late."""
    if not house.sent:
        return None
    house.again(back := chance.randrange(1, 4))
    return str(back)


def power_cut(house: House, chance: Random) -> str:
    house.power_cut()
    return ""


def session_fails(house: House, chance: Random) -> str | None:
    """Alexa ends the session by herself."""
    if not house.device.is_in_session:
        return None
    moment, reason = wait(house, chance), chance.choice((events.ERROR, events.EXIT))
    if house.device.is_in_session:
        house.device._close(reason)
    return f"at {moment} {reason}"


def household_leaves(house: House, chance: Random) -> str:
    house.leaves(60)
    return ""
