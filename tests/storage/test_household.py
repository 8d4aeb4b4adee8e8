"""Everybody of an account is found again, and gone when they are to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.storage.household import VOICES as LISTED
from skill.storage.household import Household
from skill.storage.repository import Repository
from skill.storage.store import Record, Store, StoreUnavailableError, person_key
from tests.storage.counting import COUNT, count_one

if TYPE_CHECKING:
    from skill.storage.sqlite import SqliteStore

USER = "amzn1.ask.account.AAAA"
OTHER = "amzn1.ask.account.BBBB"
VOICES = ("amzn1.ask.person.ONE", "amzn1.ask.person.TWO")


class BreakingStore:
    """A store that takes so many more writes and deletions, and no more after that."""

    def __init__(self, store: Store, left: int) -> None:
        self._store = store
        self.left = left

    def load(self, person: str) -> Record | None:
        return self._store.load(person)

    def save(self, person: str, record: Record, expected: int) -> None:
        self._count()
        self._store.save(person, record, expected)

    def delete(self, person: str) -> None:
        self._count()
        self._store.delete(person)

    def _count(self) -> None:
        if not self.left:
            raise StoreUnavailableError("told to fail")
        self.left -= 1


def household_of_three(store: Store) -> Household:
    household = Household(store)
    repository = Repository(household, COUNT)
    for person in (None, *VOICES):
        count_one(repository, person_key(USER, person), f"first of {person}")
    return household


def keys(user: str = USER) -> list[str]:
    return [person_key(user), *sorted(person_key(user, voice) for voice in VOICES)]


def test_every_voice_that_ever_wrote_is_found_from_the_account(store: Store) -> None:
    household = household_of_three(store)
    assert household.everybody(USER) == keys()
    assert all(household.load(key) for key in keys())


def test_a_voice_is_noted_once_however_often_it_writes(memory_store: SqliteStore) -> None:
    household = household_of_three(memory_store)
    noted = memory_store.load(f"{person_key(USER)}.")
    count_one(Repository(household, COUNT), person_key(USER, VOICES[0]), "once more")
    assert memory_store.load(f"{person_key(USER)}.") == noted


def test_nobody_of_another_household_is_found_or_touched(memory_store: SqliteStore) -> None:
    household = household_of_three(memory_store)
    count_one(Repository(household, COUNT), person_key(OTHER, VOICES[0]), "a guest")
    household.delete_everybody(OTHER)
    assert household.everybody(OTHER) == [person_key(OTHER)]
    assert household.everybody(USER) == keys()


def test_deleting_everybody_leaves_nothing_at_all(store: Store) -> None:
    household = household_of_three(store)
    household.delete_everybody(USER)
    assert [store.load(key) for key in (*keys(), f"{person_key(USER)}.")] == [None] * 4


def test_a_voice_that_deletes_itself_is_gone_from_the_list_and_the_others_stay(
    memory_store: SqliteStore,
) -> None:
    household = household_of_three(memory_store)
    gone, *_ = (person_key(USER, voice) for voice in VOICES)
    household.delete(gone)
    assert household.everybody(USER) == [key for key in keys() if key != gone]
    assert [key for key in keys() if household.load(key) is None] == [gone]


def test_a_voice_that_comes_back_is_noted_again(memory_store: SqliteStore) -> None:
    household = household_of_three(memory_store)
    household.delete(person_key(USER, VOICES[0]))
    count_one(Repository(household, COUNT), person_key(USER, VOICES[0]), "back")
    assert household.everybody(USER) == keys()


@pytest.mark.parametrize("writes", range(3))
def test_no_voice_is_ever_stored_without_being_noted(memory_store: SqliteStore, writes: int) -> None:
    household = Household(BreakingStore(memory_store, writes))
    voice = person_key(USER, VOICES[0])
    try:
        count_one(Repository(household, COUNT), voice, "first")
    except StoreUnavailableError:
        assert writes < 2
    assert memory_store.load(voice) is None or voice in Household(memory_store).everybody(USER)


@pytest.mark.parametrize("deletions", range(4))
def test_a_deletion_that_was_cut_short_can_be_done_again(memory_store: SqliteStore, deletions: int) -> None:
    household_of_three(memory_store)
    with pytest.raises(StoreUnavailableError):
        Household(BreakingStore(memory_store, deletions)).delete_everybody(USER)
    Household(memory_store).delete_everybody(USER)
    assert [memory_store.load(key) for key in keys()] == [None] * 3


voices = st.frozensets(st.sampled_from("abc").map(lambda letter: letter * 8))


@given(voices)
def test_a_list_of_voices_comes_back_as_it_was(noted: frozenset[str]) -> None:
    assert LISTED.decode(LISTED.encode(noted)) == noted


@given(voices, voices, voices)
def test_two_devices_that_note_and_forget_at_once_both_have_their_way(
    base: frozenset[str], mine: frozenset[str], theirs: frozenset[str]
) -> None:
    merged = LISTED.merge(base, mine, theirs)
    assert mine - base <= merged
    assert not (base - mine) & merged
    assert theirs - base <= merged | (base - mine)


@pytest.mark.parametrize("state", ["short", "aaaaaaaa .bbbbbbb", '{"v":1}'])
def test_what_is_no_list_of_voices_is_not_taken_for_one(state: str) -> None:
    with pytest.raises(ValueError, match="not a list"):
        LISTED.decode(state)
