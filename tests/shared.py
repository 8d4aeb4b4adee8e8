"""What all processes of one test run have in common: made once, by the first one that wants it."""

from __future__ import annotations

import fcntl
import json
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Shared:
    """A folder that every process of the run knows."""

    folder: Path

    def made(self, name: str, make: Callable[[Path], object]) -> Path:
        """The path `name`; `make` puts a file or a folder there."""
        path = self.folder / name
        with self._alone(name):
            if not path.exists():
                # Moved only when whole: what fails half-way is made anew by the next one.
                unfinished = self.folder / f"{name}.unfinished"
                make(unfinished)
                unfinished.rename(path)
        return path

    @contextmanager
    def running(self, name: str, start: Callable[[], str], stop: Callable[[str], None]) -> Iterator[str]:
        """What `start` returned; `stop` gets it from the last one that needs it."""
        with self._alone(name) as users:
            running, count = users.read() or (start(), 0)
            users.write(running, count + 1)
        try:
            yield running
        finally:
            with self._alone(name) as users:
                running, count = users.read() or (running, 1)
                if count > 1:
                    users.write(running, count - 1)
                else:
                    stop(running)
                    users.path.unlink()

    @contextmanager
    def _alone(self, name: str) -> Iterator[_Users]:
        with (self.folder / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield _Users(self.folder / f"{name}.users")


@dataclass(frozen=True, slots=True)
class _Users:
    path: Path

    def read(self) -> tuple[str, int] | None:
        if not self.path.exists():
            return None
        running, count = json.loads(self.path.read_text(encoding="utf-8"))
        return running, count

    def write(self, running: str, count: int) -> None:
        self.path.write_text(json.dumps([running, count]), encoding="utf-8")
