"""From a fresh process, or a copy of one, to its first answer: one read, one write at DynamoDB Local."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median

import boto3

from infra.aws.lambda_zip import build_lambda_zip
from tests.bench.fresh import (
    BARE,
    BOTO3,
    HELLO,
    KINDS,
    OUR_TABLE,
    OURS,
    PYTHON,
    SAMPLE,
    UNPACKED,
    FreshProcesses,
    Spent,
)
from tests.bench.peers import TABLE as PEER_TABLE
from tests.bench.result import TIMES, Chapter, Figure, Table, ms, times
from tests.bench.tables import create_table_once
from tests.storage.aws import PATIENT, made_up_account

OURS_RESTORED, SAMPLE_RESTORED = RESTORED = (
    "this skill, restored after its rehearsal",
    "the usual sample, restored",
)
NAMES = {
    "python": PYTHON,
    "hello_world": HELLO,
    "boto3": BOTO3,
    "bare": BARE,
    "ours_unpackaged": UNPACKED,
    "ours": OURS,
    "sample": SAMPLE,
    "ours_restored": OURS_RESTORED,
    "sample_restored": SAMPLE_RESTORED,
}
NOTE = (
    "This skill and the usual sample import what they need, read the person, answer a launch and write the"
    " person. Python's compiled files are there already. Alexa's settings service, which is asked for the"
    " time zone once a day, is no part of it. This skill is the content of `build/lambda.zip`; the usual"
    " sample is what pip installs, which `sam build` deploys as it is. Restored processes are copies (forks)"
    " of one that has loaded everything, as Lambda's SnapStart makes them of a snapshot; they open their"
    " connections anew. Ratios are of the computing: what others do on the machine is no part of it."
)


def cold_starts(endpoint: str, processes: int, package: Path) -> dict[str, list[Spent]]:
    """What fresh and restored processes of each kind spend, taken in turns on the same machine."""
    with made_up_account(endpoint):
        client = boto3.client("dynamodb", config=PATIENT)
        for table in (OUR_TABLE, PEER_TABLE):
            create_table_once(client, table)
    with tempfile.TemporaryDirectory() as folder:
        fresh = FreshProcesses(endpoint, Path(folder), package)
        for kind in KINDS:
            fresh.start(kind)  # compiles what it imports, and wakes the database
        rounds = [[fresh.start(kind) for kind in KINDS] for _ in range(processes)]
        spent = dict(zip(KINDS, map(list, zip(*rounds, strict=True)), strict=True))
        copies = dict(zip(RESTORED, (OURS, SAMPLE), strict=True))
        return spent | {name: fresh.restored(kind, processes) for name, kind in copies.items()}


def chapter(endpoint: str, processes: int) -> Chapter:
    with tempfile.TemporaryDirectory() as folder:
        spent = cold_starts(endpoint, processes, build_lambda_zip(Path(folder) / "lambda.zip"))
    wall_s = {kind: median(each.wall_s for each in some) for kind, some in spent.items()}
    cpu_s = {kind: median(each.cpu_s for each in some) for kind, some in spent.items()}
    rows = tuple(
        (
            kind,
            ms(wall_s[kind]),
            ms(cpu_s[kind]),
            ms(min(each.cpu_s for each in some)),
            times(cpu_s[kind] / cpu_s[SAMPLE]),
        )
        for kind, some in spent.items()
    )
    title = f"{processes} processes of each kind, in turns, all on the same DynamoDB Local"
    columns = ("Process", "median", "computing", "least", "of the sample")
    return Chapter(
        "A cold start",
        figures=_figures(cpu_s),
        tables=(Table(title, columns, rows, NOTE),),
        raw={f"cold_start_{name}_s": wall_s[kind] for name, kind in NAMES.items()}
        | {f"cold_start_{name}_cpu_s": cpu_s[kind] for name, kind in NAMES.items()},
    )


def _figures(cpu_s: dict[str, float]) -> tuple[Figure, ...]:
    restored_s, sample_s = cpu_s[OURS_RESTORED], cpu_s[SAMPLE]
    return (
        Figure(
            "restore_over_cold",
            restored_s / sample_s,
            "computing of a restored process to its first answer, over a cold one of the usual sample",
            f"two calls of the database, of which a whole turn is {ms(restored_s)}",
            at_most=0.10,
            unit=TIMES,
        ),
        Figure(
            "restore_over_restore",
            restored_s / cpu_s[SAMPLE_RESTORED],
            "the same, over a restored one of the usual sample",
            f"the same two calls: the sample's whole turn is {ms(cpu_s[SAMPLE_RESTORED])}",
            at_most=1.0,
            unit=TIMES,
        ),
        Figure(
            "cold_start_ratio",
            cpu_s[OURS] / sample_s,
            "computing of a fresh process to its first answer, over that of the usual sample",
            f"bare Python: {ms(cpu_s[PYTHON])}; hello world without any store: {ms(cpu_s[HELLO])}",
            at_most=0.75,
            unit=TIMES,
        ),
    )
