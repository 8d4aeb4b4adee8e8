"""The simplest thing worth keeping: a count. Its merge adds up what both sides counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.storage.repository import Codec, Repository

if TYPE_CHECKING:
    from skill.storage.store import Store


COUNT: Codec[int] = Codec(int, str, int, lambda base, mine, theirs: theirs + mine - base)


def patient_keeper(store: Store) -> Repository[int]:
    """One that outlasts any crowd; a turn has less patience than a test."""
    return Repository(store, COUNT, attempts=10_000, patience_s=60, first_version=lambda: 1)


def count_one(repository: Repository[int], person: str, request_id: str) -> int:
    held = repository.load(person)
    return repository.commit(person, request_id, held, held.value + 1).value
