"""The progress file going wrong in every way, and what the person hears of it."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from skill.coaching.timeline import Phase
from skill.speech.en import ENGLISH
from skill.storage.sqlite import SqliteStore
from tests.conversation.household import CountingStore, Household
from tests.conversation.states import LAUNCH, QUICK, begun, wait_for
from tests.storage.disk import file_size_limit, unprivileged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

NOT_SAVED, NO_MEMORY = ENGLISH.lines["not_saved"][0], ENGLISH.lines["no_memory"]


@pytest.fixture
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@contextmanager
def program(folder: Path, before: Household | None = None) -> Iterator[Household]:
    """The program started, or started anew: the same person, at the same moment, in the same session."""
    with closing(SqliteStore(folder / "progress.sqlite3")) as store:
        home = Household(CountingStore(store))
        if before is not None:
            home.now, home.session = before.now, before.session
        yield home


@contextmanager
def read_only_file(folder: Path) -> Iterator[None]:
    for path in folder.iterdir():
        path.chmod(0o444)
    with unprivileged():
        yield
    for path in folder.iterdir():
        path.chmod(0o644)


@contextmanager
def read_only_folder(folder: Path) -> Iterator[None]:
    folder.chmod(0o555)
    with read_only_file(folder):
        yield
    folder.chmod(0o755)


@contextmanager
def another_writer_that_never_lets_go(folder: Path) -> Iterator[None]:
    with closing(sqlite3.connect(folder / "progress.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield


@contextmanager
def a_damaged_file(folder: Path) -> Iterator[None]:
    files = {path: path.read_bytes() for path in folder.iterdir()}
    for path, whole in files.items():
        path.write_bytes(b"\xff" * len(whole))
    yield
    for path, whole in files.items():
        path.write_bytes(whole)


FAULTS: dict[str, Callable[[Path], AbstractContextManager[None]]] = {
    "a full disk": lambda _folder: file_size_limit(4096),
    "a file that cannot be written": read_only_file,
    "a folder that cannot be written": read_only_folder,
    "another program that never lets go": another_writer_that_never_lets_go,
    "a damaged file": a_damaged_file,
}
every_fault = pytest.mark.parametrize("fault", FAULTS)


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two seconds for another program are part of eight; here they would only be waited for."""
    monkeypatch.setattr("skill.storage.sqlite.BUSY_TIMEOUT_MS", 50)


@every_fault
def test_in_the_middle_nothing_is_heard_of_it_and_afterwards_all_of_it_is_saved(
    folder: Path, fault: str
) -> None:
    with program(folder) as home:
        wait_for(home, begun(home), Phase.QUESTION).says("which leg")
    with FAULTS[fault](folder), program(folder, home) as broken:
        reply = broken.says("ready")
        assert "old." in reply.words
        assert reply.complaints == []
    with program(folder, broken) as mended:
        wait_for(mended, reply, Phase.QUESTION).says("stop")
        assert [day.seconds for day in mended.known().history.days.values()] == [70]


@every_fault
def test_at_the_end_it_is_said_once_and_what_was_saved_before_stays(folder: Path, fault: str) -> None:
    with program(folder) as home:
        wait_for(home, begun(home), Phase.QUESTION).says("which leg")
        before = home.known()
    with FAULTS[fault](folder), program(folder, home) as broken:
        reply = broken.says("stop")
        assert reply.words.count(NOT_SAVED) == 1
        assert not reply.open
    with program(folder) as mended:
        assert mended.known() == before


@every_fault
def test_at_the_start_it_is_said_calmly_or_not_noticed_and_what_was_saved_stays(
    folder: Path, fault: str
) -> None:
    with program(folder) as home:
        home.says(QUICK)
        wait_for(home, home.wait(20).says("yes"), Phase.QUESTION).says("easy")
        before = home.known()
    with FAULTS[fault](folder), program(folder, home.wait(60)) as broken:
        reply = broken.says(LAUNCH)
        assert reply.words in NO_MEMORY or "And hold." in reply.words
        assert reply.complaints == []
    with program(folder) as mended:
        assert mended.known().history.days == before.history.days


def test_two_programs_on_one_file_count_both_stretches(folder: Path) -> None:
    with program(folder) as kitchen, closing(SqliteStore(folder / "progress.sqlite3")) as second:
        bedroom = Household(CountingStore(second), device="bedroom")
        homes = (kitchen, bedroom)
        for home in homes:
            home.says(QUICK)
        for home, reply in [(home, home.wait(20).says("yes")) for home in homes]:
            wait_for(home, reply, Phase.QUESTION)
        for home in homes:
            home.says("just right")
        history = kitchen.known().history
    assert (history.sessions, [day.seconds for day in history.days.values()]) == (2, [40])
