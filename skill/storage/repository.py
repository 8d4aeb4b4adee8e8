"""Progress that is never lost and never counted twice, over a store that only compares versions."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import SystemRandom
from typing import TYPE_CHECKING, Generic, TypeVar

from skill.storage.store import ConflictError, Record, UnreadableRecordError, request_tag

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from skill.storage.store import Shown, Store

T = TypeVar("T")

REQUESTS_KEPT = 4
LIFE = 2**20
"""Versions of one life of a record, from its first write to its deletion. `version // LIFE` names it."""


@dataclass(frozen=True)
class Codec(Generic[T]):
    """What a repository has to know of its values."""

    decode: Callable[[str], T]
    """Raises any exception for a state that is not understood."""
    encode: Callable[[T], str]
    empty: Callable[[], T]
    """Makes that of a person who has never been here."""
    merge: Callable[[T, T, T], T]
    """Of base, mine and theirs: `theirs` with the changes that led from `base` to `mine`."""
    shown: Callable[[T], Mapping[str, Shown]] = lambda _: {}
    """What stands beside the state, for whoever looks into the table."""


@dataclass(frozen=True)
class Versioned(Generic[T]):
    """A value as it was stored; version 0 is that of a person who is not stored yet."""

    value: T
    version: int = 0
    requests: tuple[str, ...] = ()
    state: str = field(default="", compare=False)
    """`value` as it was encoded, so that nobody has to do it again; empty where it never was."""


Tried = Sequence[tuple[str, T]]
"""What was to be stored, by the tags of its requests: nobody knows whether it was."""


# A forked process or a restored snapshot would repeat the numbers of a seeded generator.
_random = SystemRandom().random


def jitter(tries: int) -> None:
    """Step aside for up to 5 ms, up to twice as long each time, 160 ms at most."""
    time.sleep(_random() * 0.005 * 2 ** min(tries - 1, 5))


def new_life() -> int:
    """The first version of a new record: that of no record which was deleted before under the same key."""
    return (1 + int(_random() * (2**31 - 1))) * LIFE + 1


class Repository(Generic[T]):
    """Where a record is deleted while a session still knows it, that session writes nothing back."""

    def __init__(
        self,
        store: Store,
        codec: Codec[T],
        *,
        attempts: int = 100,
        patience_s: float = 1.5,
        step_aside: Callable[[int], None] = jitter,
        clock: Callable[[], float] = time.monotonic,
        first_version: Callable[[], int] = new_life,
    ) -> None:
        """`patience_s` is the time in which a last write may begin, not the time it may take."""
        self._store = store
        self._codec = codec
        self._attempts = attempts
        self._patience_s = patience_s
        self._step_aside = step_aside
        self._clock = clock
        self._first_version = first_version

    def load(self, person: str) -> Versioned[T]:
        record = self._store.load(person)
        if record is None:
            return self.nobody()
        try:
            value = self._codec.decode(record.state)
        except Exception as error:
            # Whatever way decoding fails, taking the person for a new one would overwrite them.
            raise UnreadableRecordError("the stored state is not understood") from error
        return Versioned(value, record.version, record.requests, record.state)

    def nobody(self) -> Versioned[T]:
        """Somebody who is not stored."""
        return Versioned(self._codec.empty())

    def delete(self, person: str) -> None:
        self._store.delete(person)

    def commit(
        self, person: str, request_id: str, base: Versioned[T], mine: T, tried: Tried[T] = ()
    ) -> Versioned[T]:
        """Store what led from `base` to `mine`, once, on top of whatever is stored by now.

        What comes back is what is stored. A request that is delivered again while it is among the
        last ones handled changes nothing, and so does one that goes on from a record which was deleted
        meanwhile. Of what was `tried` since `base`, `mine` goes on from the last that was stored after all.
        Raises ConflictError when others were faster all along.
        """
        tag = request_tag(request_id)
        if mine == base.value or tag in base.requests:
            return base
        try:
            return self._write(person, tag, base, mine)
        except ConflictError as conflict:
            return self._merge_in(person, tag, base, mine, tried, conflict)

    def _merge_in(
        self,
        person: str,
        tag: str,
        base: Versioned[T],
        mine: T,
        tried: Tried[T],
        conflict: ConflictError,
    ) -> Versioned[T]:
        give_up_at_s = self._clock() + self._patience_s
        for tries in range(1, self._attempts):
            self._step_aside(tries)
            theirs = self.load(person)
            if tag in theirs.requests or not _same_life(base, theirs):
                return theirs
            known = next((value for tag, value in reversed(tried) if tag in theirs.requests), base.value)
            merged = self._codec.merge(known, mine, theirs.value)
            if merged == theirs.value:
                return theirs
            if self._clock() > give_up_at_s:
                break
            try:
                return self._write(person, tag, theirs, merged)
            except ConflictError as again:
                conflict = again
        raise conflict

    def _write(self, person: str, tag: str, seen: Versioned[T], value: T) -> Versioned[T]:
        requests = (*seen.requests, tag)[-REQUESTS_KEPT:]
        version = seen.version + 1 if seen.version else self._first_version()
        record = Record(self._codec.encode(value), version, requests, self._codec.shown(value))
        self._store.save(person, record, seen.version)
        return Versioned(value, record.version, requests, record.state)


def _same_life(base: Versioned[T], theirs: Versioned[T]) -> bool:
    """Whether the record that `base` was read from is still there; nobody's record has none to lose."""
    if not base.version:
        return True
    return bool(theirs.version) and theirs.version // LIFE == base.version // LIFE
