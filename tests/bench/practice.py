"""People who have stretched for so many days, and their sessions beside each other."""

from __future__ import annotations

from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING

from skill.coaching.progression import Feel, after_feel
from skill.coaching.routine import Wish
from skill.coaching.settle import settle
from skill.storage.codec import encode, shown
from skill.storage.repository import LIFE, REQUESTS_KEPT
from skill.storage.store import Record, person_key, request_tag
from tests.bench.requests import NOON
from tests.bench.stopwatch import computed
from tests.bench.talk import SESSION, DictStore, Person, coach
from tests.coaching.made import MONDAY, NEW, a_session, moment

if TYPE_CHECKING:
    from collections.abc import Callable

    from skill.coaching.progress import Progress

LONGEST_ZONE = "America/Argentina/ComodRivadavia"
HOURS = (8, 20)
SESSIONS_UNTIMED = 3


def lived(days: int) -> Progress:
    """Someone who stretched morning and evening on each of so many days, up to yesterday."""
    person = replace(NEW, zone=LONGEST_ZONE)
    for day in range(MONDAY - days, MONDAY):
        for hour in HOURS:
            person = settle(person, moment(day, hour))
            person = after_feel(a_session(person, Wish(), day, hour), Feel.JUST_RIGHT)
    return person


def span_of(days: int) -> str:
    return f"{days / 365.25:.0f} years" if days >= 2 * 365 else f"{days} days"


def record_of(person: Progress, version: int = LIFE) -> Record:
    tags = tuple(request_tag(str(n)) for n in range(REQUESTS_KEPT))
    return Record(encode(person), version, tags, shown(person))


class Talker:
    """A person whose every session begins as if nothing had come after `record`."""

    def __init__(self, name: str, record: Record) -> None:
        self.key, self.record, self.store = person_key(name), record, DictStore()
        self.person, self.skill = Person(name), coach(self.store)
        self.seconds: dict[str, list[float]] = {words: [] for _, words in SESSION}

    def begins(self) -> None:
        self.store.records[self.key] = self.record
        self.person.now = NOON

    def median_s(self, words: str) -> float:
        return median(self.seconds[words])

    @property
    def sessions_s(self) -> list[float]:
        """All turns of each session."""
        return [sum(turns) for turns in zip(*self.seconds.values(), strict=True)]

    @property
    def session_s(self) -> float:
        return median(self.sessions_s)


def take_turns(sessions: int, *talkers: Talker, beside: Callable[[], object] = lambda: None) -> None:
    """Everybody has the same sessions, turn by turn beside each other; who is first alternates.

    `beside` is done once a turn.
    """
    for number in range(SESSIONS_UNTIMED + sessions):
        for talker in talkers:
            talker.begins()
        order = talkers[number % len(talkers) :] + talkers[: number % len(talkers)]
        for turns in zip(*(talker.person.stretches() for talker in order), strict=True):
            for talker, (words, request) in zip(order, turns, strict=True):
                reply, seconds = computed(lambda: talker.skill(request))  # noqa: B023 - called at once
                talker.person.hears(reply)
                if number >= SESSIONS_UNTIMED:
                    talker.seconds[words].append(seconds)
            beside()
