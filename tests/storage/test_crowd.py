"""Fifty devices of one household at once: no stretch session is lost, and none is counted twice."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TYPE_CHECKING

from skill.coaching.progression import Feel, after_feel
from skill.coaching.routine import Wish
from skill.storage.codec import PROGRESS
from skill.storage.repository import Repository
from skill.storage.size import WRITE_UNIT_BYTES, item_bytes
from tests.coaching.made import MONDAY, a_session

if TYPE_CHECKING:
    from skill.coaching.progress import Progress
    from skill.storage.store import Store

THREADS = 50


def stretch(repository: Repository[Progress], person: str, thread: int, all_have_read: Barrier) -> None:
    """A whole routine (100 s) of a device that knows nothing of the others, two on each of 25 days."""
    held = repository.load(person)
    all_have_read.wait()
    mine = a_session(held.value, Wish(), MONDAY + thread // 2, 14 + 6 * (thread % 2))
    repository.commit(person, f"request {thread}", held, after_feel(mine, Feel.EASY))


def test_fifty_threads_on_one_person_lose_no_stretch_session(crowded_store: Store, person: str) -> None:
    repository = Repository(crowded_store, PROGRESS, attempts=10_000, patience_s=60)
    barrier = Barrier(THREADS)
    with ThreadPoolExecutor(THREADS) as pool:
        for done in [pool.submit(stretch, repository, person, thread, barrier) for thread in range(THREADS)]:
            done.result()
    history = repository.load(person).value.history
    assert history.sessions == THREADS
    assert [(day.sessions, day.seconds) for day in history.days.values()] == [(2, 200)] * 25
    assert sum(week.sessions for week in history.weeks.values()) == THREADS
    record = crowded_store.load(person)
    assert record is not None
    assert item_bytes(record) <= WRITE_UNIT_BYTES
