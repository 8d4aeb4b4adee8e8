"""Fresh processes to their first answer, all on the same DynamoDB Local."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import zipfile
from typing import TYPE_CHECKING, NamedTuple
from uuid import uuid4

from infra.aws.paths import ROOT
from tests.bench.peers import TABLE as PEER_TABLE
from tests.bench.requests import SKILL_ID, launch
from tests.storage.aws import ENVIRONMENT

if TYPE_CHECKING:
    from pathlib import Path

OUR_TABLE = "ours"
PYTHON, HELLO, BOTO3, BARE, UNPACKED, OURS, SAMPLE = KINDS = (
    "bare Python, doing nothing",
    "hello world, no store",
    "bare boto3: one read, one write",
    "the SDK and boto3, both bare",
    "this skill, before it is packaged",
    "this skill",
    "the usual sample",
)
WHO = {HELLO: "hello", BARE: "bare", UNPACKED: "ours", OURS: "ours", SAMPLE: "sample"}


class Spent(NamedTuple):
    """Seconds to the first answer, and how many of them were computed."""

    wall_s: float
    cpu_s: float


class FreshProcesses:
    """Starts one process of a kind after the other; `folder` keeps the package and what Python compiles."""

    def __init__(self, endpoint: str, folder: Path, package: Path) -> None:
        """`package` is the zip that the Lambda gets."""
        self._request = folder / "request.json"
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "PYTHON"))},
            **ENVIRONMENT,
            "AWS_ENDPOINT_URL_DYNAMODB": endpoint,
            "TABLE_NAME": OUR_TABLE,
            "SKILL_ID": SKILL_ID,
            "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
            "PYTHONSAFEPATH": "1",
        }
        self._package = folder / "package"
        with zipfile.ZipFile(package) as archive:
            archive.extractall(self._package)

    def start(self, kind: str) -> Spent:
        """Nobody who comes has been here before. A process ends with its answer."""
        person = f"amzn1.ask.account.{uuid4()}"
        self._request.write_text(json.dumps(launch(person)), encoding="utf-8")
        arguments: tuple[str, ...] = ("-m", "tests.bench.first_answer", WHO.get(kind, ""), str(self._request))
        if kind == PYTHON:
            arguments = ("-c", "import os; os._exit(0)")
        elif kind == BOTO3:
            arguments = ("-m", "tests.bench.bare_boto3", PEER_TABLE, person)
        begun = time.perf_counter()
        process = subprocess.Popen((sys.executable, *arguments), env=self._environment_of(kind))
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, kind)
        return Spent(seconds, usage.ru_utime + usage.ru_stime)

    def restored(self, kind: str, copies: int) -> list[Spent]:
        """The first answers of so many copies of one process of a kind that has everything loaded."""
        self._request.write_text(json.dumps(launch("somebody")), encoding="utf-8")
        arguments = ("-m", "tests.bench.after_restore", WHO[kind], str(self._request), str(copies))
        told = subprocess.run(
            (sys.executable, *arguments),
            env=self._environment_of(kind),
            stdout=subprocess.PIPE,
            check=True,
        ).stdout
        return [Spent(*seconds) for seconds in json.loads(told)]

    def _environment_of(self, kind: str) -> dict[str, str]:
        places = (self._package, ROOT) if kind == OURS else (ROOT,)
        return self._environment | {"PYTHONPATH": os.pathsep.join(map(str, places))}
