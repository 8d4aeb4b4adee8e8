"""The voices of an account: which of its records are there besides its own.

A voice's key cannot be listed from a user id, so an account has one more record with the names of its
voices, under its own key and a dot. A voice is noted there before its own record is first written, so that
none is ever left behind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from skill.storage.repository import Codec, Repository
from skill.storage.store import is_voice, person_key, voice_key, voice_of

if TYPE_CHECKING:
    from skill.storage.store import Record, Store

NOBODY = "-"
"""A state is never empty."""


Names = frozenset[str]


def _decode(state: str) -> Names:
    voices = [] if state == NOBODY else state.split()
    if not all(is_voice(voice) for voice in voices):
        raise ValueError("not a list of voices")
    return frozenset(voices)


def _encode(value: Names) -> str:
    return " ".join(sorted(value)) or NOBODY


def _merge(base: Names, mine: Names, theirs: Names) -> Names:
    return (theirs | (mine - base)) - (base - mine)


VOICES: Codec[Names] = Codec(_decode, _encode, frozenset, _merge)


class Household:
    """A store that finds everybody of an account again."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._voices = Repository(store, VOICES)

    def load(self, person: str) -> Record | None:
        return self._store.load(person)

    def save(self, person: str, record: Record, expected: int) -> None:
        if not expected and voice_of(person):
            self._note(person, here=True)
        self._store.save(person, record, expected)

    def delete(self, person: str) -> None:
        self._store.delete(person)
        if voice_of(person):
            self._note(person, here=False)

    def everybody(self, user_id: str) -> list[str]:
        """The keys of an account and of all its voices, whether or not there is a record under them."""
        account = person_key(user_id)
        voices = self._voices.load(_list_key(account)).value
        return [account, *(voice_key(account, voice) for voice in sorted(voices))]

    def delete_everybody(self, user_id: str) -> None:
        """Everybody's records, then the list of them: where it is cut short, the rest can still be found."""
        for person in self.everybody(user_id):
            self._store.delete(person)
        self._store.delete(_list_key(person_key(user_id)))

    def _note(self, person: str, *, here: bool) -> None:
        account, _, voice = person.partition(".")
        held = self._voices.load(_list_key(account))
        value = held.value | {voice} if here else held.value - {voice}
        self._voices.commit(_list_key(account), str(uuid4()), held, value)


def _list_key(account: str) -> str:
    return voice_key(account, "")
