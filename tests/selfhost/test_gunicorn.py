"""The self-hosted endpoint as it is run: gunicorn in front of the verified application."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from urllib3 import HTTPResponse, PoolManager
from urllib3.exceptions import HTTPError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

START_TIMEOUT_S = 30


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = {
        **os.environ,
        "SKILL_ID": "amzn1.ask.skill.own",
        "PROGRESS_DB": str(tmp_path / "progress.sqlite3"),
    }
    environment.pop("TABLE_NAME", None)
    command = (
        sys.executable,
        "-m",
        "gunicorn",
        "--preload",
        "--bind",
        f"127.0.0.1:{port}",
        "infra.selfhost.wsgi:application",
    )
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as serving:
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            serving.terminate()


def _post(address: str, body: bytes) -> HTTPResponse:
    """Post as soon as the server listens."""
    deadline = time.monotonic() + START_TIMEOUT_S
    while True:
        try:
            answer = PoolManager(retries=False).request("POST", f"{address}/alexa", body=body)
        except HTTPError:
            if time.monotonic() > deadline:
                raise
        else:
            assert isinstance(answer, HTTPResponse)
            return answer


def test_a_request_that_nobody_signed_is_refused(address: str) -> None:
    answer = _post(address, b'{"version": "1.0", "request": {"type": "LaunchRequest"}}')

    assert answer.status == 400
    assert b"Traceback" not in answer.data
