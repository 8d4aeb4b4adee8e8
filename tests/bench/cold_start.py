"""From a fresh process to its first answer: import, one read, one write, against DynamoDB Local."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from uuid import uuid4

import boto3

from tests.bench.peers import TABLE as PEER_TABLE
from tests.bench.requests import SKILL_ID, launch
from tests.storage.aws import ENVIRONMENT, PATIENT, made_up_account

OUR_TABLE = "ours"
ROUNDS = 15


def cold_starts(endpoint: str, rounds: int = ROUNDS) -> tuple[list[float], list[float]]:
    """Seconds of each of our processes and of the peer's, taken in turns on the same machine."""
    with made_up_account(endpoint):
        client = boto3.client("dynamodb", config=PATIENT)
        for table in (OUR_TABLE, PEER_TABLE):
            client.create_table(
                TableName=table,
                KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
                AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
                BillingMode="PAY_PER_REQUEST",
            )
    ours, peer = [], []
    for _ in range(rounds):
        ours.append(_once("ours", endpoint))
        peer.append(_once("peer", endpoint))
    return ours, peer


def ratio(ours: list[float], peer: list[float]) -> float:
    return median(ours) / median(peer)


def _once(who: str, endpoint: str) -> float:
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("AWS_")},
        **ENVIRONMENT,
        "AWS_ENDPOINT_URL_DYNAMODB": endpoint,
        "TABLE_NAME": OUR_TABLE,
        "SKILL_ID": SKILL_ID,
    }
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "request.json"
        path.write_text(json.dumps(launch(f"amzn1.ask.account.{uuid4()}")), encoding="utf-8")
        begun = time.perf_counter()
        subprocess.run(
            (sys.executable, "-m", "tests.bench.first_answer", who, str(path)), env=environment, check=True
        )
        return time.perf_counter() - begun
