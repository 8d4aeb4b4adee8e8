"""AWS on this machine: started and stopped, and what a rehearsal asks it."""

from __future__ import annotations

import base64
import hashlib
import json
import socket
import subprocess
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import boto3
from botocore.config import Config

from tests.aws.tools import ROOT, standins_python

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

START_TIMEOUT_S = 60
ACCOUNT: dict[str, Any] = {
    **{"aws_access_key_id": "made", "aws_secret_access_key": "up"},
    "config": Config(proxies={}),
}


@dataclass(frozen=True, slots=True)
class Aws:
    endpoint: str
    fault: Path
    """While it exists, no resource of the type that it names can be made or changed."""

    def client(self, service: str, region: str = "us-east-1") -> Any:  # noqa: ANN401
        make: Any = boto3.client
        return make(service, region_name=region, endpoint_url=self.endpoint, **ACCOUNT)

    def allows(self, address: str, skill_id: str) -> bool:
        """Whether the function's policy lets Alexa in at this address, for this skill and no other."""
        token = {"StringEquals": {"lambda:EventSourceToken": skill_id}}
        wanted = {"Principal": "alexa-appkit.amazon.com", "Resource": address, "Condition": token}
        return any(wanted.items() <= statement.items() for statement in self._statements(address))

    def tables(self, region: str = "us-east-1") -> list[str]:
        names: list[str] = self.client("dynamodb", region).list_tables()["TableNames"]
        return names

    def code(self, sha256: str) -> bytes:
        """The upload that a function was made of."""
        s3 = self.client("s3")
        for bucket in s3.list_buckets()["Buckets"]:
            for item in s3.list_objects_v2(Bucket=bucket["Name"]).get("Contents", []):
                content: bytes = s3.get_object(Bucket=bucket["Name"], Key=item["Key"])["Body"].read()
                if base64.b64encode(hashlib.sha256(content).digest()).decode() == sha256:
                    return content
        raise LookupError(sha256)

    def _statements(self, address: str) -> list[dict[str, Any]]:
        _, _, _, region, _, _, name, _ = address.split(":")
        client = self.client("lambda", region)
        try:
            policy = client.get_policy(FunctionName=name)["Policy"]
        except client.exceptions.ResourceNotFoundException:
            return []
        statements: list[dict[str, Any]] = json.loads(policy)["Statement"]
        return statements


@contextmanager
def aws(folder: Path) -> Iterator[Aws]:
    """Run moto's server with an empty account; its log lies in `folder`."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    here = Aws(f"http://localhost:{port}", folder / "fault")
    command = [standins_python(), "-m", "tests.aws.rehearsal.aws_server", str(port), str(here.fault)]
    with (folder / "aws.log").open("wb") as log:
        environment = {"AWS_DEFAULT_REGION": "us-east-1", "PATH": "/usr/bin:/bin", "HOME": str(folder)}
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)
    try:
        _wait_until_listening(process, here.endpoint)
        yield here
    finally:
        process.terminate()
        process.wait()


def _wait_until_listening(process: subprocess.Popen[bytes], endpoint: str) -> None:
    deadline = time.monotonic() + START_TIMEOUT_S
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while process.poll() is None and time.monotonic() < deadline:
        try:
            direct.open(f"{endpoint}/moto-api/", timeout=5).close()
            return
        except OSError:
            time.sleep(0.05)
    raise TimeoutError("moto's server did not start listening")
