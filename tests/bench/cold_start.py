"""From a fresh process to its first answer: import, one read, one write, against DynamoDB Local."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from statistics import median
from typing import NamedTuple
from uuid import uuid4

import boto3

from infra.aws.lambda_zip import build_lambda_zip
from infra.aws.paths import ROOT
from tests.bench.peers import TABLE as PEER_TABLE
from tests.bench.requests import SKILL_ID, launch
from tests.bench.result import TIMES, Chapter, Figure, Table, ms, times
from tests.bench.tables import create_table_once
from tests.storage.aws import ENVIRONMENT, PATIENT, made_up_account

OUR_TABLE = "ours"
PYTHON, HELLO, BOTO3, BARE, PACKED_BARE, UNPACKED, OURS, SAMPLE = KINDS = (
    "bare Python, doing nothing",
    "hello world, no store",
    "bare boto3: one read, one write",
    "the SDK and boto3, both bare",
    "both bare, out of the package",
    "this skill, before it is packaged",
    "this skill",
    "the usual sample",
)
PACKED = (PACKED_BARE, OURS)
NOTE = (
    "This skill and the usual sample import what they need, read the person, answer a launch and write the"
    " person. Python's compiled files are there already. Alexa's settings service, which is asked for the"
    " time zone once a day, is no part of it. This skill is the content of `build/lambda.zip`, which leaves"
    " out what boto3 knows of all other services and would look through for each client; the usual sample is"
    " what pip installs, which `sam build` deploys as it is."
)


class Spent(NamedTuple):
    """Seconds from the start of a process to its end, and how many of them it computed."""

    wall_s: float
    cpu_s: float


class FreshProcesses:
    """Starts one process of a kind after the other; `folder` keeps the package and what Python compiles."""

    def __init__(self, endpoint: str, folder: Path) -> None:
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
        with zipfile.ZipFile(build_lambda_zip(folder / "lambda.zip")) as archive:
            archive.extractall(self._package)

    def start(self, kind: str) -> Spent:
        """Nobody who comes has been here before."""
        person = f"amzn1.ask.account.{uuid4()}"
        self._request.write_text(json.dumps(launch(person)), encoding="utf-8")
        first_answer = ("-m", "tests.bench.first_answer")
        arguments = {
            PYTHON: ("-c", "pass"),
            HELLO: (*first_answer, "hello", str(self._request)),
            BOTO3: ("-m", "tests.bench.bare_boto3", PEER_TABLE, person),
            BARE: (*first_answer, "bare", str(self._request)),
            PACKED_BARE: (*first_answer, "bare", str(self._request)),
            UNPACKED: (*first_answer, "ours", str(self._request)),
            OURS: (*first_answer, "ours", str(self._request)),
            SAMPLE: (*first_answer, "sample", str(self._request)),
        }[kind]
        places = (self._package, ROOT) if kind in PACKED else (ROOT,)
        environment = self._environment | {"PYTHONPATH": os.pathsep.join(map(str, places))}
        begun = time.perf_counter()
        process = subprocess.Popen((sys.executable, *arguments), env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, kind)
        return Spent(seconds, usage.ru_utime + usage.ru_stime)


def cold_starts(endpoint: str, processes: int) -> dict[str, list[Spent]]:
    """What fresh processes of each kind spend, taken in turns on the same machine."""
    with made_up_account(endpoint):
        client = boto3.client("dynamodb", config=PATIENT)
        for table in (OUR_TABLE, PEER_TABLE):
            create_table_once(client, table)
    with tempfile.TemporaryDirectory() as folder:
        fresh = FreshProcesses(endpoint, Path(folder))
        for kind in KINDS:
            fresh.start(kind)  # compiles what it imports, and wakes the database
        rounds = [[fresh.start(kind) for kind in KINDS] for _ in range(processes)]
    return dict(zip(KINDS, map(list, zip(*rounds, strict=True)), strict=True))


def chapter(endpoint: str, processes: int) -> Chapter:
    spent = cold_starts(endpoint, processes)
    wall_s = {kind: median(each.wall_s for each in some) for kind, some in spent.items()}
    cpu_s = {kind: median(each.cpu_s for each in some) for kind, some in spent.items()}
    figure = Figure(
        "cold_start_ratio",
        wall_s[OURS] / wall_s[SAMPLE],
        "a fresh process to its first answer, over the same with the SDK's own DynamoDbAdapter",
        f"{wall_s[PACKED_BARE] / wall_s[SAMPLE]:.2f}: hello world with boto3's read and write, packaged as"
        f" well: {ms(wall_s[PACKED_BARE])}; bare Python: {ms(wall_s[PYTHON])}",
        at_most=0.75,
        unit=TIMES,
    )
    rows = tuple(
        (
            kind,
            ms(wall_s[kind]),
            ms(min(each.wall_s for each in some)),
            times(wall_s[kind] / wall_s[SAMPLE]),
            ms(cpu_s[kind]),
            times(cpu_s[kind] / cpu_s[SAMPLE]),
        )
        for kind, some in spent.items()
    )
    return Chapter(
        "A cold start",
        figures=(figure,),
        tables=(
            Table(
                f"{processes} fresh processes of each kind, in turns, all on the same DynamoDB Local",
                ("Process", "median", "fastest", "of the sample", "computing", "of the sample"),
                rows,
                NOTE,
            ),
        ),
        raw={f"cold_start_{name}_s": wall_s[kind] for name, kind in _NAMES.items()}
        | {f"cold_start_{name}_cpu_s": cpu_s[kind] for name, kind in _NAMES.items()},
    )


_NAMES = {
    "python": PYTHON,
    "hello_world": HELLO,
    "boto3": BOTO3,
    "bare": BARE,
    "bare_packaged": PACKED_BARE,
    "ours_unpackaged": UNPACKED,
    "ours": OURS,
    "sample": SAMPLE,
}
