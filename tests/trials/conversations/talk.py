"""What people do with a coach that listens: one seed, one conversation, the same at every time."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

from tests.trials.conversations.acts import ACTS, BEGINNINGS, Act, often
from tests.trials.conversations.house import VOICES, House
from tests.trials.conversations.people import STARTS, moves_in
from tests.trials.conversations.wishes import LAUNCH, meant_by

if TYPE_CHECKING:
    from collections import Counter

WHOLE = 10
"""One in so many seeds goes the whole way through JSON."""
STEPS = (0, 1, 1, 2, 2, 2, 3, 3, 4, 6, 12)
DEVICES = (
    "echo",
    "echo",
    "echo",
    "echo",
    "echo",
    "strict",
    "speech",
    "picky",
    "strictest",
    "show5",
    "show8",
    "strictshow",
)
DRIFTS = (1.0, 1.0, 0.9, 1.1, 1.25)


@dataclass(frozen=True, slots=True)
class Told:
    """What a conversation came to."""

    seed: int
    turns: int
    problems: tuple[str, ...]
    acts: tuple[str, ...]
    reached: Counter[str]
    digest: str = ""
    """Of every request and response."""


def talked(seed: int, *, noted: bool = False) -> Told:
    """The conversation of `seed`, up to the first thing that is wrong; `noted` with its digest."""
    house, acts = Talk(seed, noted=noted).whole()
    digest = hashlib.sha256("\n".join(house.told).encode()).hexdigest()[:16] if house.told else ""
    return Told(seed, house.turns, tuple(house.problems), tuple(acts), house.rare.reached, digest)


class Talk:
    def __init__(self, seed: int, *, noted: bool = False) -> None:
        self.chance = Random(seed)
        self.house = House(whole=seed % WHOLE == 0)
        self.acts: list[str] = []
        if noted:
            self.house.told = []

    def whole(self) -> tuple[House, list[str]]:
        self._begin()
        for _ in range(self.chance.choice(STEPS)):
            if self.house.problems:
                break
            self._act(often(self.chance))
        if not self.house.problems:
            self.house.ends()
        return self.house, self.acts

    def _begin(self) -> None:
        house, chance = self.house, self.chance
        house.now = chance.choice(STARTS) + timedelta(seconds=chance.randrange(3600))
        house.current, house.voice = chance.choice(DEVICES), chance.choice(VOICES)
        house.drift = chance.choice(DRIFTS)
        known = chance.choice(BEGINNINGS)
        if known == "remembered":
            house.voice = None
            moves_in(house, chance)
        self.acts.append(f"{known} on {house.current}, voice {house.voice}, {house.now:%Y-%m-%d %H:%M}")
        if known != "new":
            house.say(replace(meant_by(LAUNCH), names_the_skill=True))
        if known == "stretching":
            self._act("go along")

    def _act(self, name: str) -> None:
        act: Act = ACTS[name]
        told = act(self.house, self.chance)
        if told is not None:
            self.acts.append(f"{name} {told}".strip())
