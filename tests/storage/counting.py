"""The simplest thing worth keeping: a count. Its merge adds up what both sides counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.storage.repository import Repository

if TYPE_CHECKING:
    from skill.storage.store import Store


class CountCodec:
    def decode(self, state: str) -> int:
        return int(state)

    def encode(self, value: int) -> str:
        return str(value)

    def empty(self) -> int:
        return 0

    def merge(self, base: int, mine: int, theirs: int) -> int:
        return theirs + mine - base


def patient_keeper(store: Store) -> Repository[int]:
    """One that outlasts any crowd; a turn has less patience than a test."""
    return Repository(store, CountCodec(), attempts=10_000, patience_s=60, first_version=lambda: 1)


def count_one(repository: Repository[int], person: str, request_id: str) -> int:
    held = repository.load(person)
    return repository.commit(person, request_id, held, held.value + 1).value
