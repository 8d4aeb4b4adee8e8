from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.storage.repository import LIFE, REQUESTS_KEPT, Repository, Versioned, new_life
from skill.storage.sqlite import SqliteStore
from skill.storage.store import (
    ConflictError,
    Record,
    StoreUnavailableError,
    UnreadableRecordError,
    request_tag,
)
from tests.storage.counting import COUNT, count_one

if TYPE_CHECKING:
    from collections.abc import Callable

    from skill.storage.store import Store


class RivalStore:
    """A store in which somebody else acts right before each write."""

    def __init__(self, store: Store, rival: Callable[[], object]) -> None:
        self.store = store
        self.rival = rival
        self.saves = 0

    def load(self, person: str) -> Record | None:
        return self.store.load(person)

    def save(self, person: str, record: Record, expected: int) -> None:
        self.saves += 1
        self.rival()
        self.store.save(person, record, expected)

    def delete(self, person: str) -> None:
        self.store.delete(person)


class LostAnswerStore(RivalStore):
    """Its writes arrive, but what comes back says otherwise: the second try of a lost answer."""

    def save(self, person: str, record: Record, expected: int) -> None:
        super().save(person, record, expected)
        raise ConflictError


class SilentStore(RivalStore):
    """Its writes arrive, but nobody hears so."""

    def save(self, person: str, record: Record, expected: int) -> None:
        super().save(person, record, expected)
        raise StoreUnavailableError("no word of it")


def against(store: RivalStore, attempts: int = 100) -> Repository[int]:
    return Repository(
        store, COUNT, attempts=attempts, step_aside=lambda _tries: None, first_version=lambda: 1
    )


def test_a_new_person_starts_empty_and_unwritten(
    repository: Repository[int], memory_store: SqliteStore, person: str
) -> None:
    assert repository.load(person) == Versioned(0, 0, ())
    assert memory_store.load(person) is None


def test_what_is_committed_is_what_comes_back_and_what_is_loaded(
    repository: Repository[int], person: str
) -> None:
    committed = repository.commit(person, "r1", repository.load(person), 7)
    assert committed == Versioned(7, 1, (request_tag("r1"),))
    assert repository.load(person) == committed


def test_a_turn_that_changes_nothing_writes_nothing(memory_store: SqliteStore, person: str) -> None:
    store = RivalStore(memory_store, lambda: None)
    repository = against(store)
    held = repository.commit(person, "r1", repository.load(person), 7)
    assert repository.commit(person, "r2", held, 7) is held
    assert store.saves == 1


def test_a_second_writer_never_loses_the_first_ones_count(repository: Repository[int], person: str) -> None:
    kitchen = bedroom = repository.load(person)
    repository.commit(person, "kitchen", kitchen, 10)
    merged = repository.commit(person, "bedroom", bedroom, 1)
    assert (merged.value, merged.version) == (11, 2)
    assert repository.load(person) == merged


def test_a_request_delivered_again_after_the_answer_counts_once(
    repository: Repository[int], person: str
) -> None:
    first = repository.load(person)
    once = repository.commit(person, "r1", first, 1)
    fresh = repository.load(person)
    assert repository.commit(person, "r1", first, 1) == once
    assert repository.commit(person, "r1", fresh, fresh.value + 1) == once
    assert repository.load(person) == once


def test_a_request_delivered_again_after_others_counts_once(repository: Repository[int], person: str) -> None:
    first = repository.load(person)
    repository.commit(person, "r1", first, 1)
    for other in range(REQUESTS_KEPT - 1):
        count_one(repository, person, f"other {other}")
    assert repository.commit(person, "r1", first, 1).value == REQUESTS_KEPT
    assert repository.load(person).value == REQUESTS_KEPT


def test_only_the_last_requests_are_remembered(repository: Repository[int], person: str) -> None:
    for number in range(10):
        count_one(repository, person, f"r{number}")
    assert repository.load(person).requests == tuple(request_tag(f"r{n}") for n in range(6, 10))


def test_a_write_whose_answer_got_lost_counts_once(memory_store: SqliteStore, person: str) -> None:
    repository = against(LostAnswerStore(memory_store, lambda: None))
    assert count_one(repository, person, "r1") == 1
    assert repository.load(person) == Versioned(1, 1, (request_tag("r1"),))


def test_writes_of_which_no_word_came_count_once_each(memory_store: SqliteStore, person: str) -> None:
    silent = against(SilentStore(memory_store, lambda: None))
    base = silent.load(person)
    tried = [(request_tag(f"r{number}"), number) for number in (1, 2, 3)]
    for _, number in tried:
        with pytest.raises(StoreUnavailableError):
            silent.commit(person, f"r{number}", base, number, tried[: number - 1])
    heard = against(RivalStore(memory_store, lambda: None))
    assert heard.commit(person, "r4", base, 4, tried).value == 4


def test_what_the_other_writer_has_done_already_is_not_written_again(
    memory_store: SqliteStore, person: str
) -> None:
    highest = replace(COUNT, merge=lambda _base, mine, theirs: max(mine, theirs))
    repository = Repository(memory_store, highest, step_aside=lambda _tries: None)
    nobody = repository.load(person)
    theirs = repository.commit(person, "r1", nobody, 9)
    assert repository.commit(person, "r2", nobody, 5) == theirs
    assert repository.load(person) == theirs


def test_a_session_that_outlives_a_deletion_writes_nothing_back(
    repository: Repository[int], person: str
) -> None:
    held = repository.commit(person, "r1", repository.load(person), 100)
    repository.delete(person)
    assert repository.commit(person, "r2", held, 101) == Versioned(0)
    assert repository.load(person) == Versioned(0)


def test_somebody_deleted_may_start_anew_in_the_session_that_was_left_over(
    repository: Repository[int], person: str
) -> None:
    held = repository.commit(person, "r1", repository.load(person), 100)
    repository.delete(person)
    emptied = repository.commit(person, "r2", held, 101)
    assert repository.commit(person, "r3", emptied, 1).value == 1
    assert repository.load(person).value == 1


def two_lives(memory_store: SqliteStore, person: str) -> tuple[Repository[int], Versioned[int]]:
    """Somebody deleted who has begun anew, and what a session still knows of the life before."""
    repository = Repository(memory_store, COUNT, step_aside=lambda _tries: None)
    before = repository.commit(person, "r1", repository.load(person), 100)
    repository.delete(person)
    count_one(repository, person, "anew")
    return repository, before


def test_a_late_session_adds_nothing_to_a_life_that_began_after_the_deletion(
    memory_store: SqliteStore, person: str
) -> None:
    repository, before = two_lives(memory_store, person)
    assert repository.commit(person, "late", before, 150).value == 1
    assert repository.load(person).value == 1


def test_no_version_of_a_new_life_is_one_of_the_life_before(memory_store: SqliteStore, person: str) -> None:
    repository, before = two_lives(memory_store, person)
    for number in range(5):
        count_one(repository, person, f"r{number}")
        assert repository.load(person).version // LIFE != before.version // LIFE


def test_a_version_survives_a_number_that_is_read_as_a_fraction() -> None:
    assert all(int(float(new_life() + LIFE - 2)) < 2**53 for _ in range(1000))


def test_a_writer_who_is_always_overtaken_says_so_after_its_attempts(
    memory_store: SqliteStore, repository: Repository[int], person: str
) -> None:
    requests = iter(range(100))
    store = RivalStore(memory_store, lambda: count_one(repository, person, f"rival {next(requests)}"))
    with pytest.raises(ConflictError):
        count_one(against(store, attempts=5), person, "mine")
    assert store.saves == 5
    assert repository.load(person).value == 5


def test_no_write_begins_after_the_patience_is_over(
    memory_store: SqliteStore, repository: Repository[int], person: str
) -> None:
    now_s = iter([0.0, 0.5, 1.0, 1.1])
    requests = iter(range(100))
    store = RivalStore(memory_store, lambda: count_one(repository, person, f"rival {next(requests)}"))
    overtaken = Repository(
        store,
        COUNT,
        patience_s=1.0,
        step_aside=lambda _tries: None,
        clock=lambda: next(now_s),
    )
    with pytest.raises(ConflictError):
        count_one(overtaken, person, "mine")
    assert store.saves == 3
    assert next(now_s, None) is None


def test_each_try_steps_aside_once_more(
    memory_store: SqliteStore, repository: Repository[int], person: str
) -> None:
    rivals = ["one", "two", "three"]

    def rival() -> None:
        if rivals:
            count_one(repository, person, rivals.pop())

    stepped: list[int] = []
    overtaken = Repository(RivalStore(memory_store, rival), COUNT, step_aside=stepped.append)
    assert count_one(overtaken, person, "mine") == 4
    assert stepped == [1, 2, 3]


def test_a_state_that_is_not_understood_is_never_taken_for_a_new_person(
    repository: Repository[int], memory_store: SqliteStore, person: str
) -> None:
    newer = Record("v9:a shape of next year", 3, ("tag",))
    memory_store.save(person, newer, 0)
    with pytest.raises(UnreadableRecordError):
        repository.load(person)
    with pytest.raises(UnreadableRecordError):
        repository.commit(person, "r1", Versioned(0), 1)
    assert memory_store.load(person) == newer


def test_a_person_whose_state_is_not_understood_can_still_be_deleted(
    repository: Repository[int], memory_store: SqliteStore, person: str
) -> None:
    memory_store.save(person, Record("gibberish", 1), 0)
    repository.delete(person)
    assert repository.load(person) == Versioned(0)


def test_a_store_that_fails_is_reported_and_the_next_turn_may_store_both(
    memory_store: SqliteStore, person: str
) -> None:
    def outage() -> None:
        raise StoreUnavailableError("throttled")

    store = RivalStore(memory_store, outage)
    repository = against(store)
    base = repository.load(person)
    with pytest.raises(StoreUnavailableError):
        repository.commit(person, "r1", base, 1)
    store.rival = lambda: None
    assert repository.commit(person, "r2", base, 2).value == 2
    assert repository.load(person).value == 2


DEVICES = st.sampled_from(["kitchen", "bedroom", "bath"])
TURNS = st.tuples(DEVICES, st.integers(0, 5), st.booleans(), st.booleans())


@given(st.lists(TURNS, max_size=30))
def test_whatever_the_order_every_request_counts_exactly_once(
    turns: list[tuple[str, int, bool, bool]],
) -> None:
    store = SqliteStore(":memory:")
    repository = Repository(store, COUNT, step_aside=lambda _tries: None)
    held: dict[str, Versioned[int]] = {}
    for number, (device, counted, reads_first, delivered_twice) in enumerate(turns):
        if reads_first or device not in held:
            held[device] = repository.load("person")
        base = held[device]
        for _ in range(1 + delivered_twice):
            held[device] = repository.commit("person", f"r{number}", base, base.value + counted)
    assert repository.load("person").value == sum(counted for _, counted, _, _ in turns)
    store.close()
