from __future__ import annotations

import uuid
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from moto import mock_aws

from skill.storage.dynamodb import DynamoDbStore, dynamodb_client
from skill.storage.repository import Repository
from skill.storage.sqlite import SqliteStore
from skill.storage.store import person_key
from tests.storage.aws import PATIENT, create_table, made_up_account
from tests.storage.counting import COUNT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from skill.storage.store import Store

TABLE = f"progress-{uuid.uuid4()}"


@pytest.fixture(scope="session")
def dynamodb_table(dynamodb_endpoint: str) -> str:
    with made_up_account(dynamodb_endpoint):
        create_table(dynamodb_client(PATIENT), TABLE)
    return TABLE


@pytest.fixture
def dynamodb_store(dynamodb_endpoint: str, dynamodb_table: str) -> Iterator[DynamoDbStore]:
    with made_up_account(dynamodb_endpoint):
        yield DynamoDbStore(dynamodb_client(PATIENT), dynamodb_table)


@pytest.fixture
def moto_store() -> Iterator[DynamoDbStore]:
    with made_up_account(), mock_aws():
        client = dynamodb_client()
        create_table(client, TABLE)
        yield DynamoDbStore(client, TABLE)


@pytest.fixture
def sqlite_file(tmp_path: Path) -> Path:
    return tmp_path / "a new folder" / "progress.sqlite3"


@pytest.fixture
def sqlite_store(sqlite_file: Path) -> Iterator[SqliteStore]:
    with closing(SqliteStore(sqlite_file)) as store:
        yield store


@pytest.fixture
def memory_store() -> Iterator[SqliteStore]:
    with closing(SqliteStore(":memory:")) as store:
        yield store


@pytest.fixture(params=["sqlite", "memory", "dynamodb", "moto"])
def store(request: pytest.FixtureRequest) -> Store:
    found: Store = request.getfixturevalue(f"{request.param}_store")
    return found


# moto compares and writes in two steps, with no lock around them: threads would test only moto.
@pytest.fixture(params=["sqlite", "memory", "dynamodb"])
def crowded_store(request: pytest.FixtureRequest) -> Store:
    found: Store = request.getfixturevalue(f"{request.param}_store")
    return found


@pytest.fixture
def person() -> str:
    """Somebody whom no other test knows."""
    return person_key(str(uuid.uuid4()))


@pytest.fixture
def repository(memory_store: SqliteStore) -> Repository[int]:
    return Repository(memory_store, COUNT, step_aside=lambda _tries: None, first_version=lambda: 1)
