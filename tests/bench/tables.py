from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from tests.storage.aws import create_table

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


def create_table_once(client: DynamoDBClient, table: str) -> None:
    """Several benchmarks share a table of the usual sample's."""
    with suppress(client.exceptions.ResourceInUseException):
        create_table(client, table)
