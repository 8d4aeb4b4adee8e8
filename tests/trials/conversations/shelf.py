"""A store that can be told to fail, and an ear for what the skill logs."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from skill.storage.size import ITEM_BYTES_MAX, item_bytes
from skill.storage.store import ConflictError, StoreUnavailableError

if TYPE_CHECKING:
    from collections.abc import Callable

    from skill.storage.store import Record


class Shelf:
    """Records in memory.

    `fails` names the calls that are refused: load, save, delete; of an "answer" only the word that it was
    saved is lost. `meanwhile` happens once, while a call is slow.
    """

    def __init__(self) -> None:
        self.records: dict[str, Record] = {}
        self.fails: frozenset[str] = frozenset()
        self.refused = 0
        self.meanwhile: Callable[[], None] | None = None
        self.conflicts = 0
        self.lost = 0
        """Answers that never came."""
        self.deleted: set[str] = set()
        self.complaints: list[str] = []

    def load(self, person: str) -> Record | None:
        self._work("load")
        return self.records.get(person)

    def save(self, person: str, record: Record, expected: int) -> None:
        size = item_bytes(record, len(person))
        if size > ITEM_BYTES_MAX:
            self.complaints.append(f"a record of {size} bytes: {record.state}")
        self._work("save")
        known = self.records.get(person)
        if (known.version if known else 0) != expected:
            self.conflicts += 1
            raise ConflictError("another version")
        self.records[person] = record
        self._fail("answer")

    def delete(self, person: str) -> None:
        self._work("delete")
        self.records.pop(person, None)
        self.deleted.add(person)

    def fail(self, calls: frozenset[str]) -> None:
        """From now on."""
        self.fails = calls

    def _work(self, call: str) -> None:
        self._fail(call)
        if self.meanwhile is not None and call == "save":
            happens, self.meanwhile = self.meanwhile, None
            happens()

    def _fail(self, call: str) -> None:
        if call in self.fails:
            self.refused += 1
            if call == "answer":
                self.lost += 1
            raise StoreUnavailableError("told to fail")


class Ear(logging.Handler):
    """Every warning and error of the skill, as "message (exception)"."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        self.heard.append(f"{record.getMessage()} ({error!r})" if error else record.getMessage())

    def take(self) -> list[str]:
        heard, self.heard = self.heard, []
        return heard


def listening() -> Ear:
    """An ear on the skill's log, instead of whatever listened before."""
    log = logging.getLogger("skill")
    for handler in [handler for handler in log.handlers if isinstance(handler, Ear)]:
        log.removeHandler(handler)
    ear = Ear()
    log.addHandler(ear)
    return ear
