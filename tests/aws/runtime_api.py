"""Lambda's runtime API, as small as its client can be served with, and the client on our zip.

https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
"""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ANSWER_TIMEOUT_S = 15
INVOCATION = "/2018-06-01/runtime/invocation/"


class RuntimeApi(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Calls)
        self.events: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self.snapshots = 0
        self.answers: queue.SimpleQueue[tuple[str, Any]] = queue.SimpleQueue()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a function that was ended while it waited for its next event."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]

    def invoke(self, event: bytes) -> tuple[str, Any]:
        """Send one event; the kind of answer (response, error or init error) and its content."""
        self.events.put(event)
        return self.answers.get(timeout=ANSWER_TIMEOUT_S)


class _Calls(BaseHTTPRequestHandler):
    server: RuntimeApi
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """`…/invocation/next`: it waits until there is an event; `…/restore/next`: a snapshot was taken."""
        if self.path.endswith("/restore/next"):
            self.server.snapshots += 1
            self.send_response(200)
            self._send(b"")
            return
        event = self.server.events.get()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Lambda-Runtime-Aws-Request-Id", "00000000-0000-0000-0000-000000000001")
        self.send_header("Lambda-Runtime-Deadline-Ms", str(int(time.time() * 1000) + 7000))
        self.send_header("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:x:1:function:f:live")
        self._send(event)

    def do_POST(self) -> None:
        """`…/response`, `…/error` or `/runtime/init/error`."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        kind = self.path.rpartition("/")[2] if self.path.startswith(INVOCATION) else "init error"
        self.server.answers.put((kind, json.loads(body)))
        self.send_response(202)
        self._send(b"")

    def _send(self, body: bytes) -> None:
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Print nothing."""


@contextmanager
def function(python: str, task: Path, environment: dict[str, str], log_file: Path) -> Iterator[RuntimeApi]:
    """Start the runtime client in the unpacked zip as Lambda does: cold, nothing else to import."""
    with RuntimeApi() as api, log_file.open("wb") as log:
        threading.Thread(target=api.serve_forever, daemon=True).start()
        process = subprocess.Popen(
            [python, "-m", "awslambdaric", "skill.lambda_function.handler"],
            cwd=task,
            env=environment | {"AWS_LAMBDA_RUNTIME_API": api.address, "LAMBDA_TASK_ROOT": str(task)},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            yield api
        finally:
            process.kill()
            process.wait()
            api.shutdown()
