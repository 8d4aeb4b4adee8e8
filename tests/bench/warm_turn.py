"""One warm turn, without the store: our whole conversation next to a one-line hello world."""

from __future__ import annotations

import time
from datetime import timedelta
from statistics import median, quantiles
from typing import TYPE_CHECKING, Any

from skill.app import answer, build_skill
from tests.bench.peers import hello_world
from tests.bench.requests import NOON, SKILL_ID, launch

if TYPE_CHECKING:
    from collections.abc import Callable

    from skill.storage.sqlite import SqliteStore
    from skill.storage.store import Record

USER = "amzn1.ask.account.warm"


class DictStore:
    """A store that costs nothing."""

    def __init__(self) -> None:
        self.records: dict[str, Record] = {}
        self.reads = self.writes = 0

    def load(self, person: str) -> Record | None:
        self.reads += 1
        return self.records.get(person)

    def save(self, person: str, record: Record, expected: int) -> None:
        self.writes += 1
        self.records[person] = record

    def delete(self, person: str) -> None:
        self.records.pop(person, None)


def ours(store: DictStore | SqliteStore) -> Callable[[dict[str, Any]], dict[str, Any]]:
    skill = build_skill(store, skill_id=SKILL_ID)
    return lambda event: answer(skill, event)


def warm_turns(rounds: int) -> tuple[list[float], list[float]]:
    """Seconds of each of our launches and of hello world's, in turns."""
    coach, hello = ours(DictStore()), hello_world()
    mine, peer = [], []
    for number in range(rounds):
        event = launch(USER, NOON + timedelta(hours=5 * number))
        mine.append(_timed(lambda event=event: coach(event)))  # type: ignore[misc]
        peer.append(_timed(lambda event=event: hello(event, None)))  # type: ignore[misc]
    return mine, peer


def ratio(mine: list[float], peer: list[float]) -> float:
    return median(mine) / median(peer)


def tail(mine: list[float]) -> float:
    """The ninety-ninth percentile next to the median."""
    return quantiles(mine, n=100)[98] / median(mine)


def _timed(turn: Callable[[], object]) -> float:
    begun = time.perf_counter()
    turn()
    return time.perf_counter() - begun
