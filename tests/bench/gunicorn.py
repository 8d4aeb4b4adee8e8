"""The self-hosted endpoint, run as its README says, with requests that the benchmark may sign."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.memory import rss_mb
from tests.bench.requests import SKILL_ID
from tests.web import authority

if TYPE_CHECKING:
    from collections.abc import Iterator

START_TIMEOUT_S = 30
WORKERS, THREADS = 2, 8
KEEP_ALIVE_S = 30
"""gunicorn's own two seconds may end just as the next request of a connection is on its way."""


@dataclass(frozen=True, slots=True)
class Server:
    port: int
    process: subprocess.Popen[bytes]

    @property
    def memory_mb(self) -> float | None:
        """Of the master and its workers together; None on a machine without /proc."""
        main = str(self.process.pid)
        tasks = Path(f"/proc/{main}/task/{main}/children")
        if not tasks.exists():
            return None
        return sum(rss_mb(each) or 0 for each in (main, *tasks.read_text(encoding="utf-8").split()))


def _certificates(folder: Path) -> dict[str, str]:
    # The wall clock decides here, and the authority's own dates are those of the tests.
    now = datetime.now(UTC)
    starts, ends = now - timedelta(days=1), now + timedelta(days=1)
    root, middle = (
        authority.certificate(
            name, authority.rsa_key(name), issuer="A Root", is_ca=True, starts=starts, ends=ends
        )
        for name in ("A Root", "An Issuer")
    )
    leaf = authority.leaf(starts=starts, ends=ends)
    files = {"ROOT": authority.pem(root), "CHAIN": authority.pem(leaf, middle)}
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return {name: str(folder / name) for name in files}


@contextmanager
def gunicorn(folder: Path) -> Iterator[Server]:
    """Serve a new progress file in `folder` on a free port of this machine."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = {
        **{name: value for name, value in os.environ.items() if name != "TABLE_NAME"},
        **_certificates(folder),
        "SKILL_ID": SKILL_ID,
        "PROGRESS_DB": str(folder / "progress.sqlite3"),
    }
    address = f"127.0.0.1:{port}"
    options = ("--preload", "--bind", address, "--workers", str(WORKERS), "--threads", str(THREADS))
    command = (
        sys.executable,
        "-m",
        "gunicorn",
        *options,
        "--keep-alive",
        str(KEEP_ALIVE_S),
        "tests.bench.selfhosted:application",
    )
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as process:
        try:
            _wait_until_listening(process, port)
            yield Server(port, process)
        finally:
            process.terminate()


def _wait_until_listening(process: subprocess.Popen[bytes], port: int) -> None:
    deadline_s = time.monotonic() + START_TIMEOUT_S
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if time.monotonic() > deadline_s or process.poll() is not None:
                raise
            time.sleep(0.05)
        else:
            return
