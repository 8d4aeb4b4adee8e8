"""What every store promises, whichever it is."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from skill.storage.size import ITEM_BYTES_MAX, item_bytes
from skill.storage.store import ConflictError, Record, RecordTooLargeError, person_key
from tests.storage.counting import COUNT, count_one, patient_keeper

if TYPE_CHECKING:
    from skill.storage.store import Store

FIRST = Record("lying 10", 1, ("tag-one",))
SECOND = Record("lying 15", 2, ("tag-one", "tag-two"))


def fitting(bytes_: int, letter: str = "x") -> Record:
    """Make a record whose item has `bytes_` bytes under an account's key."""
    spare = bytes_ - item_bytes(Record("", 1), len(person_key("anybody")))
    return Record(letter * (spare // len(letter.encode())), 1)


def test_nobody_is_known_at_first(store: Store, person: str) -> None:
    assert store.load(person) is None


def test_what_was_saved_is_loaded_exactly(store: Store, person: str) -> None:
    store.save(person, FIRST, 0)
    assert store.load(person) == FIRST
    store.save(person, SECOND, 1)
    assert store.load(person) == SECOND


def test_a_record_without_request_tags_comes_back_without(store: Store, person: str) -> None:
    store.save(person, Record("state", 1), 0)
    assert store.load(person) == Record("state", 1, ())


@pytest.mark.parametrize(
    "state",
    [
        " ",
        "日本語 🧘 ñ",
        "e\u0301 is not é",
        "quote ' \" \\ ; DROP TABLE progress",
        "nul\0, tab\t\n",
    ],
)
def test_any_text_survives(store: Store, person: str, state: str) -> None:
    store.save(person, Record(state, 1), 0)
    loaded = store.load(person)
    assert loaded is not None
    assert loaded.state == state


def test_a_second_newcomer_does_not_overwrite_the_first(store: Store, person: str) -> None:
    store.save(person, FIRST, 0)
    with pytest.raises(ConflictError):
        store.save(person, Record("other", 1), 0)
    assert store.load(person) == FIRST


def test_a_writer_who_saw_an_old_version_does_not_overwrite_the_new(store: Store, person: str) -> None:
    store.save(person, FIRST, 0)
    store.save(person, SECOND, 1)
    with pytest.raises(ConflictError):
        store.save(person, Record("late", 2), 1)
    assert store.load(person) == SECOND


def test_a_version_of_somebody_who_is_gone_is_not_written(store: Store, person: str) -> None:
    with pytest.raises(ConflictError):
        store.save(person, SECOND, 1)
    assert store.load(person) is None


def test_a_deleted_person_is_gone_and_may_start_anew(store: Store, person: str) -> None:
    store.save(person, FIRST, 0)
    store.delete(person)
    assert store.load(person) is None
    store.save(person, FIRST, 0)
    assert store.load(person) == FIRST


def test_deleting_nobody_is_no_error(store: Store, person: str) -> None:
    store.delete(person)
    assert store.load(person) is None


def test_people_do_not_touch_each_other(store: Store, person: str) -> None:
    other = person_key(person)
    store.save(person, FIRST, 0)
    store.save(other, Record("other", 1), 0)
    store.delete(other)
    assert store.load(person) == FIRST


def test_version_numbers_may_grow_large(store: Store, person: str) -> None:
    store.save(person, Record("old friend", 10**15), 0)
    store.save(person, Record("older friend", 10**15 + 1), 10**15)
    assert store.load(person) == Record("older friend", 10**15 + 1)


@pytest.mark.parametrize("letter", ["x", "é"])
def test_a_record_of_two_write_units_fits(store: Store, person: str, letter: str) -> None:
    largest = fitting(ITEM_BYTES_MAX, letter)
    store.save(person, largest, 0)
    assert store.load(person) == largest


@pytest.mark.parametrize("letter", ["x", "é"])
def test_a_record_over_two_write_units_is_refused_and_changes_nothing(
    store: Store, person: str, letter: str
) -> None:
    store.save(person, FIRST, 0)
    too_large = Record(fitting(ITEM_BYTES_MAX, letter).state + letter, 2)
    with pytest.raises(RecordTooLargeError, match=r"the record has 20(49|50) bytes"):
        store.save(person, too_large, 1)
    assert store.load(person) == FIRST


def test_fifty_threads_on_one_person_lose_no_update(crowded_store: Store, person: str) -> None:
    repository = patient_keeper(crowded_store)

    def count(thread: int) -> int:
        return count_one(repository, person, f"request-{thread}")

    with ThreadPoolExecutor(50) as pool:
        counted = list(pool.map(count, range(50)))
    assert sorted(counted) == list(range(1, 51))
    record = crowded_store.load(person)
    assert record is not None
    assert (COUNT.decode(record.state), record.version) == (50, 50)


def test_one_request_delivered_fifty_times_at_once_counts_once(crowded_store: Store, person: str) -> None:
    repository = patient_keeper(crowded_store)

    def count(_delivery: int) -> int:
        return count_one(repository, person, "the same request")

    with ThreadPoolExecutor(50) as pool:
        counted = list(pool.map(count, range(50)))
    assert counted == [1] * 50
    assert repository.load(person).value == 1
