"""Saying something, at some moment."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.trials.conversations.wishes import OFTEN, YES, every_wish, meant_by

if TYPE_CHECKING:
    from random import Random

    from infra.local.nlu.understanding import Understood
    from tests.trials.conversations.house import House

FLAGS = ("EmergencyIntent", "UrgentIntent", "DizzyIntent", "FellIntent", "CrisisIntent")
TWENTIETHS = 20
LIKELY = tuple(tuple(every_wish()[name]) for name in OFTEN)


def anything(chance: Random) -> str:
    return chance.choice(tuple(every_wish()[chance.choice(tuple(every_wish()))]))


def likely(chance: Random) -> str:
    return YES if chance.random() < 0.5 else chance.choice(chance.choice(LIKELY))


def say(house: House, wish: str, *, opens: bool = False) -> str:
    return speak(house, meant_by(wish), wish, opens=opens)


def speak(house: House, meant: Understood, told: str, *, opens: bool = False) -> str:
    opens = opens or not house.device.is_in_session
    house.say(replace(meant, names_the_skill=opens))
    return told


def wait(house: House, chance: Random) -> int:
    """Into what is being said, or until it listens."""
    moment = chance.randrange(2 * TWENTIETHS)
    if moment > TWENTIETHS:
        house.until_it_listens()
    else:
        house.pass_time((house.device.until_change_s or 0) * moment / TWENTIETHS)
    return moment
