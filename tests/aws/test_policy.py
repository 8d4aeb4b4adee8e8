"""What the code asks of DynamoDB is what the zip describes, and `test_template` says the function may ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

import boto3
from moto import mock_aws

from infra.aws.service_data import OPERATIONS
from skill.storage.dynamodb import DynamoDbStore
from skill.storage.store import Record

if TYPE_CHECKING:
    import pytest


def test_the_store_makes_the_allowed_calls_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "none")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "none")
    with mock_aws():
        client = boto3.client("dynamodb", region_name="us-east-1")
        client.create_table(
            TableName="progress",
            BillingMode="PAY_PER_REQUEST",
            KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        )
        asked: set[str] = set()
        client.meta.events.register("before-call.dynamodb", lambda model, **_: asked.add(model.name))
        store = DynamoDbStore(client, "progress")
        store.save("somebody", Record("state", 1), expected=0)
        store.load("somebody")
        store.delete("somebody")
    assert asked == set(OPERATIONS)
