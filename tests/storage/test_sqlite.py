"""What only a file can suffer: kill -9, other processes, a full disk, a wrong file."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from skill.storage.sqlite import SqliteStore
from skill.storage.store import Record, StoreUnavailableError, UnreadableRecordError
from tests.storage.disk import file_size_limit, unprivileged
from tests.trials import kills


def test_kill_9_at_any_moment_of_fifty_loses_nothing_that_was_acknowledged() -> None:
    assert kills.run(50).broken == ()


def test_two_processes_that_open_a_new_file_at_once_lose_no_update(sqlite_file: Path, person: str) -> None:
    writers = [kills.start_writer(sqlite_file, person, "100") for _ in range(2)]
    for writer in writers:
        writer.communicate()
    assert [writer.returncode for writer in writers] == [0, 0]
    assert kills.count_in(sqlite_file, person) == 200


def test_losing_the_race_to_prepare_a_new_file_is_tried_again(
    sqlite_file: Path, person: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Four processes at once lose this race in one start of 25; here it is lost each time, twice.
    connect = sqlite3.connect
    monkeypatch.setattr(
        "skill.storage.sqlite.sqlite3.connect",
        lambda *args, **options: connect(*args, factory=RacedConnection, **options),
    )
    with closing(SqliteStore(sqlite_file)) as store:
        store.save(person, Record("state", 1), 0)
        with store._connected() as connection:
            assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_every_acknowledged_write_is_on_the_disk_not_only_handed_over(
    sqlite_store: SqliteStore,
) -> None:
    with sqlite_store._connected() as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)


def test_the_folder_is_made_for_its_owner_alone(sqlite_store: SqliteStore, person: str) -> None:
    sqlite_store.save(person, Record("state", 1), 0)
    assert Path(sqlite_store._path).parent.stat().st_mode & 0o777 == 0o700


def test_what_was_saved_is_there_after_a_restart(sqlite_file: Path, person: str) -> None:
    with closing(SqliteStore(sqlite_file)) as store:
        store.save(person, Record("state", 1, ("tag",)), 0)
    with closing(SqliteStore(sqlite_file)) as store:
        assert store.load(person) == Record("state", 1, ("tag",))


def test_a_full_disk_is_unavailable_and_a_disk_with_room_again_works(
    sqlite_store: SqliteStore, person: str
) -> None:
    sqlite_store.save(person, Record("before", 1), 0)
    with file_size_limit(4096), pytest.raises(StoreUnavailableError, match="cannot be used"):
        sqlite_store.save(person, Record("during", 2), 1)
    assert sqlite_store.load(person) == Record("before", 1)
    sqlite_store.save(person, Record("after", 2), 1)
    assert sqlite_store.load(person) == Record("after", 2)


def test_a_read_only_file_is_unavailable_and_keeps_what_it_has() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "progress.sqlite3"
        with closing(SqliteStore(path)) as store:
            store.save("person", Record("state", 1), 0)
        Path(folder).chmod(0o755)
        path.chmod(0o444)
        store = SqliteStore(path)
        with unprivileged(), pytest.raises(StoreUnavailableError, match="cannot be used"):
            store.save("person", Record("lost?", 2), 1)
        with closing(SqliteStore(path)) as store:
            assert store.load("person") == Record("state", 1)


def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "progress.sqlite3"
    path.write_bytes(b"my holiday photographs" * 500)
    with closing(SqliteStore(path)) as store:
        with pytest.raises(StoreUnavailableError, match="not a database"):
            store.load("person")
        with pytest.raises(StoreUnavailableError, match="not a database"):
            store.save("person", Record("state", 1), 0)
    assert path.read_bytes() == b"my holiday photographs" * 500


def test_a_damaged_database_is_unavailable_until_it_is_replaced(sqlite_file: Path, person: str) -> None:
    with closing(SqliteStore(sqlite_file)) as store:
        store.save(person, Record("state", 1), 0)
    whole = sqlite_file.read_bytes()
    sqlite_file.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with closing(SqliteStore(sqlite_file)) as store:
        with pytest.raises(StoreUnavailableError, match="malformed"):
            store.load(person)
        sqlite_file.unlink()
        sqlite_file.write_bytes(whole)
        assert store.load(person) == Record("state", 1)


def test_a_place_where_no_file_can_be_is_unavailable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    for impossible in (tmp_path / "file" / "progress.sqlite3", tmp_path):
        with closing(SqliteStore(impossible)) as store, pytest.raises(StoreUnavailableError):
            store.load("person")


def test_a_row_of_another_shape_is_not_taken_for_nobody(
    sqlite_file: Path, sqlite_store: SqliteStore, person: str
) -> None:
    sqlite_store.save(person, Record("state", 1), 0)
    with closing(sqlite3.connect(sqlite_file)) as connection:
        connection.execute("UPDATE progress SET state = x'00ff'")
        connection.commit()
    with pytest.raises(UnreadableRecordError):
        sqlite_store.load(person)


OLD_TABLE = """
    CREATE TABLE progress (
        id TEXT PRIMARY KEY, v INTEGER NOT NULL, s TEXT NOT NULL, r TEXT NOT NULL
    ) WITHOUT ROWID
"""


def test_a_file_of_an_earlier_version_is_read_whoever_opens_it_first(sqlite_file: Path) -> None:
    sqlite_file.parent.mkdir()
    with closing(sqlite3.connect(sqlite_file)) as connection:
        connection.execute(OLD_TABLE)
        connection.execute("INSERT INTO progress VALUES ('person', 7, 'state', 'tag-one tag-two')")
        connection.commit()

    def opened(_number: int) -> Record | None:
        with closing(SqliteStore(sqlite_file)) as store:
            return store.load("person")

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(opened, range(8))) == [Record("state", 7, ("tag-one", "tag-two"))] * 8
    with closing(SqliteStore(sqlite_file)) as store:
        store.save("person", Record("new", 8), 7)
        assert store.load("person") == Record("new", 8)


def test_what_is_shown_can_be_looked_up_in_the_file(
    sqlite_file: Path, sqlite_store: SqliteStore, person: str
) -> None:
    sqlite_store.save(person, Record("state", 1, (), {"sessions": 3, "holds": {"lying": 15}}), 0)
    with closing(sqlite3.connect(sqlite_file)) as connection:
        ((shown,),) = connection.execute("SELECT shown FROM progress")
    assert json.loads(shown) == {"sessions": 3, "holds": {"lying": 15}}


def test_a_writer_that_never_lets_go_is_waited_for_and_then_unavailable(
    sqlite_file: Path, sqlite_store: SqliteStore, person: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("skill.storage.sqlite.BUSY_TIMEOUT_MS", 50)
    sqlite_store.save(person, Record("state", 1), 0)
    with closing(sqlite3.connect(sqlite_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert sqlite_store.load(person) == Record("state", 1)
        with pytest.raises(StoreUnavailableError, match="locked"):
            sqlite_store.save(person, Record("state", 2), 1)
    sqlite_store.save(person, Record("state", 2), 1)
    assert sqlite_store.load(person) == Record("state", 2)


class RacedConnection(sqlite3.Connection):
    races_lost = 2

    def execute(self, sql: str, *parameters: Any) -> sqlite3.Cursor:  # noqa: ANN401
        if "WAL" in sql and self.races_lost:
            self.races_lost -= 1
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorcode = sqlite3.SQLITE_BUSY
            raise error
        return super().execute(sql, *parameters)
