"""The store on one's own machine: a single SQLite file, no account, no server."""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from skill.storage.size import check_size
from skill.storage.store import (
    ConflictError,
    Record,
    StoreUnavailableError,
    UnreadableRecordError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

BUSY_TIMEOUT_MS = 2000
"""How long a writer waits for another process; a turn has 8 s in all."""

_TABLE = """
    CREATE TABLE IF NOT EXISTS progress (
        id TEXT PRIMARY KEY, version INTEGER NOT NULL, state TEXT NOT NULL, requests TEXT NOT NULL,
        shown TEXT NOT NULL DEFAULT ''
    ) WITHOUT ROWID
"""
_RENAMED = {"v": "version", "s": "state", "r": "requests"}
"""The columns of files of earlier versions of the skill."""
_SELECT = "SELECT state, version, requests FROM progress WHERE id = ?"
_INSERT = (
    "INSERT INTO progress (state, version, requests, shown, id) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO NOTHING"
)
_UPDATE = "UPDATE progress SET state = ?, version = ?, requests = ?, shown = ? WHERE id = ? AND version = ?"


class SqliteStore:
    """One connection, shared by all threads under a lock and opened when first needed.

    `:memory:` keeps everything until `close`.
    """

    def __init__(self, path: Path | str) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None

    def load(self, person: str) -> Record | None:
        with self._connected() as connection:
            row = connection.execute(_SELECT, (person,)).fetchone()
        return _record(row) if row else None

    def save(self, person: str, record: Record, expected: int) -> None:
        check_size(person, record)
        row = (record.state, record.version, " ".join(record.requests), json.dumps(record.shown), person)
        with self._connected() as connection:
            # One statement is one transaction: no other writer comes between condition and write.
            if expected:
                written = connection.execute(_UPDATE, (*row, expected)).rowcount
            else:
                written = connection.execute(_INSERT, row).rowcount
        if not written:
            raise ConflictError("the stored version is another one")

    def delete(self, person: str) -> None:
        with self._connected() as connection:
            connection.execute("DELETE FROM progress WHERE id = ?", (person,))

    def close(self) -> None:
        with self._lock:
            self._disconnect()

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                if self._connection is None:
                    self._connection = _open(self._path)
                yield self._connection
            except (sqlite3.Error, OSError) as error:
                # The next turn opens the file anew: by then the disk may have room again.
                self._disconnect()
                message = f"the progress file {self._path} cannot be used: {error}"
                raise StoreUnavailableError(message) from error

    def _disconnect(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None


def _record(row: tuple[object, object, object]) -> Record:
    match row:
        case (str(state), int(version), str(requests)):
            return Record(state, version, tuple(requests.split()))
        case _:
            raise UnreadableRecordError("the stored row has another shape")


def _open(path: Path | str) -> sqlite3.Connection:
    if path != ":memory:":
        Path(path).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    connection = sqlite3.connect(
        path, timeout=BUSY_TIMEOUT_MS / 1000, isolation_level=None, check_same_thread=False
    )
    try:
        _use_wal(connection)
        # FULL: an acknowledged write is on the disk, not only handed to the operating system.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(_TABLE)
        _rename_columns(connection)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _rename_columns(connection: sqlite3.Connection) -> None:
    columns = "SELECT name FROM pragma_table_info('progress')"
    if ("v",) not in connection.execute(columns):
        return
    with connection:
        # Another process may have come first; from here on none does.
        connection.execute("BEGIN IMMEDIATE")
        if ("v",) in connection.execute(columns):
            for old, new in _RENAMED.items():
                connection.execute(f"ALTER TABLE progress RENAME COLUMN {old} TO {new}")
            connection.execute("ALTER TABLE progress ADD COLUMN shown TEXT NOT NULL DEFAULT ''")


def _use_wal(connection: sqlite3.Connection) -> None:
    # Two processes that open a new file at once: SQLite does not wait for the lock here by itself.
    deadline = time.monotonic() + BUSY_TIMEOUT_MS / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
