"""The least that one read and one write can take: `python -m tests.bench.bare_boto3 TABLE PERSON`."""

from __future__ import annotations

import os
import sys

import boto3


def read_and_write(table: str, person: str) -> None:
    client = boto3.client("dynamodb")
    client.get_item(TableName=table, Key={"id": {"S": person}}, ConsistentRead=True)
    client.put_item(TableName=table, Item={"id": {"S": person}, "s": {"S": "something"}})


def main() -> None:
    table, person = sys.argv[1:]
    read_and_write(table, person)
    os._exit(0)


if __name__ == "__main__":
    main()
