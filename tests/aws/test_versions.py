from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING

import boto3
import pytest
from moto import mock_aws

from infra.aws.versions import prune

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mypy_boto3_lambda import LambdaClient

FUNCTION = "my-hamstring-stretches"


def code(number: int) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("handler.py", f"number = {number}")
    return content.getvalue()


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Iterator[LambdaClient]:
    """A function with the versions 1 to 12, of which `live` serves the last."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "none")
    with mock_aws():
        role = boto3.client("iam", region_name="us-east-1").create_role(
            RoleName="role", AssumeRolePolicyDocument=json.dumps({"Version": "2012-10-17"})
        )
        client = boto3.client("lambda", region_name="us-east-1")
        client.create_function(
            FunctionName=FUNCTION,
            Runtime="python3.13",
            Role=role["Role"]["Arn"],
            Handler="handler.handler",
            Code={"ZipFile": code(0)},
        )
        for number in range(1, 13):
            client.update_function_code(FunctionName=FUNCTION, ZipFile=code(number), Publish=True)
        client.create_alias(FunctionName=FUNCTION, Name="live", FunctionVersion="12")
        yield client


def left(client: LambdaClient) -> set[str]:
    listed = client.list_versions_by_function(FunctionName=FUNCTION)["Versions"]
    return {version["Version"] for version in listed}


def test_the_last_two_versions_stay(client: LambdaClient) -> None:
    assert prune(client, FUNCTION) == [str(number) for number in range(1, 11)]
    assert left(client) == {"$LATEST", "11", "12"}


def test_a_version_that_was_rolled_back_to_stays_however_old(client: LambdaClient) -> None:
    client.update_alias(FunctionName=FUNCTION, Name="live", FunctionVersion="3")
    prune(client, FUNCTION)
    assert left(client) == {"$LATEST", "3", "11", "12"}


def test_pruning_twice_deletes_nothing_more(client: LambdaClient) -> None:
    prune(client, FUNCTION)
    assert prune(client, FUNCTION) == []
