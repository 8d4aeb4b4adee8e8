"""An AWS that belongs to the tests: made-up credentials, nothing read from the machine."""

from __future__ import annotations

import os
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

import boto3
import pytest
from botocore import session
from botocore.config import Config
from botocore.loaders import create_loader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mypy_boto3_dynamodb import DynamoDBClient

# The skill's own time limits are for a real DynamoDB, not for a cold Java on a busy machine.
PATIENT = Config(connect_timeout=30, read_timeout=30, max_pool_connections=50)

ENVIRONMENT = {
    "AWS_ACCESS_KEY_ID": "testing",
    "AWS_SECRET_ACCESS_KEY": "testing",
    "AWS_DEFAULT_REGION": "eu-west-1",
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    "AWS_EC2_METADATA_DISABLED": "true",
    "NO_PROXY": "127.0.0.1",
    "no_proxy": "127.0.0.1",
}


@contextmanager
def made_up_account(endpoint: str | None = None) -> Iterator[None]:
    """Let boto3 see only the made-up account, and DynamoDB at `endpoint`."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("AWS_")]:
            patch.delenv(name)
        for name, value in ENVIRONMENT.items():
            patch.setenv(name, value)
        if endpoint:
            patch.setenv("AWS_ENDPOINT_URL_DYNAMODB", endpoint)
        # boto3 keeps the credentials that its first client found, and takes its time to find them.
        patch.setattr(boto3, "DEFAULT_SESSION", _session())
        # Every client is new, with its own retries; what botocore knows of AWS is read from its files once.
        patch.setattr(session, "create_loader", _loader)
        yield


_loader = cache(create_loader)


@cache
def _session() -> boto3.Session:
    return boto3.Session()


def create_table(client: DynamoDBClient, table: str) -> None:
    client.create_table(
        TableName=table,
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
    )
