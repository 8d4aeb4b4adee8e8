"""A process killed with -9 in the middle of its writes: `python -m tests.trials.kills [times]`.

What was acknowledged is always there afterwards, counted once, and the file stays whole.
"""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from skill.storage.repository import Repository
from skill.storage.sqlite import SqliteStore
from skill.storage.store import person_key
from tests.storage.counting import COUNT
from tests.trials.outcome import Outcome

ROOT = Path(__file__).parents[2]
PERSON = person_key("somebody")
TIMES = 1_000
LATER_MAX_S = 0.003
"""One write takes about this long: the kill comes at any moment of it."""


def run(count: int) -> Outcome:
    begun_s, moments, broken = time.monotonic(), random.Random(9), []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "progress.sqlite3"
        for number in range(count):
            complaint = _after_one_kill(path, moments)
            broken += [f"kill {number}: {complaint}"] if complaint else []
        with closing(sqlite3.connect(path)) as connection:
            state = connection.execute("PRAGMA integrity_check").fetchall()
        broken += [] if state == [("ok",)] else [f"the file is not whole: {state}"]
    return Outcome(count, tuple(broken), time.monotonic() - begun_s)


def start_writer(path: Path, person: str = PERSON, *times: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.storage.writer", str(path), person, *times]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)


def count_in(path: Path, person: str = PERSON) -> int:
    with closing(SqliteStore(path)) as store:
        return Repository(store, COUNT).load(person).value


def _after_one_kill(path: Path, moments: random.Random) -> str:
    acknowledged = _acknowledged(start_writer(path), moments)
    stored = count_in(path)
    # One more may be stored: killed between storing and telling.
    return "" if stored - acknowledged in (0, 1) else f"{acknowledged} acknowledged, {stored} stored"


def _acknowledged(writer: subprocess.Popen[bytes], moments: random.Random) -> int:
    """Kill the writer a little after some count of its; the last count that it told."""
    assert writer.stdout is not None
    lines = [writer.stdout.readline() for _ in range(moments.randint(1, 20))]
    kill_at_s = time.perf_counter() + moments.uniform(0, LATER_MAX_S)
    while time.perf_counter() < kill_at_s:
        pass
    writer.kill()
    rest, _ = writer.communicate()
    lines += [line for line in rest.splitlines(keepends=True) if line.endswith(b"\n")]
    return int(lines[-1])


def main() -> None:
    outcome = run(int(sys.argv[1]) if len(sys.argv) > 1 else TIMES)
    print(f"{outcome.count} kills in {outcome.seconds:.0f} s, {len(outcome.broken)} with a loss")
    print(*outcome.broken, sep="\n")
    sys.exit(bool(outcome.broken))


if __name__ == "__main__":
    main()
