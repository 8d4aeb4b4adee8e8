"""What only DynamoDB can do: its bill, its refusals, its silence."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from skill.storage.dynamodb import DynamoDbStore, dynamodb_client
from skill.storage.repository import Repository
from skill.storage.size import WRITE_UNIT_BYTES, item_bytes
from skill.storage.store import ConflictError, Record, StoreUnavailableError, UnreadableRecordError
from tests.storage.aws import PATIENT, made_up_account
from tests.storage.bill import Bill
from tests.storage.broken_dynamodb import answering, nobody_there, refusal, silent
from tests.storage.conftest import TABLE
from tests.storage.counting import COUNT, count_one

if TYPE_CHECKING:
    from collections.abc import Callable

    from mypy_boto3_dynamodb import DynamoDBClient

    from skill.storage.store import Shown

    Call = Callable[[DynamoDbStore], object]

ALEXA_WAITS_S = 8
TAGS = ("abcdefgh", "ijklmnop", "qrstuvwx", "yz012345")
SHOWN: dict[str, Shown] = {"last_day": "2026-03-02", "sessions": 7301, "holds": {"lying": 30, "wall": 20}}
CALLS: list[Call] = [
    lambda store: store.load("person"),
    lambda store: store.save("person", Record("state", 1), 0),
    lambda store: store.delete("person"),
]


@pytest.fixture
def client(dynamodb_store: DynamoDbStore) -> DynamoDBClient:
    del dynamodb_store  # its account and endpoint are in the environment now
    return dynamodb_client(PATIENT)


def broken_store(endpoint: str) -> DynamoDbStore:
    with made_up_account(endpoint):
        return DynamoDbStore(dynamodb_client(), TABLE)


@pytest.mark.parametrize("version", [1, 12, 123, 9_999_998])
def test_a_record_costs_one_unit_up_to_the_byte_that_is_one_too_many(
    client: DynamoDBClient, person: str, version: int
) -> None:
    spare = WRITE_UNIT_BYTES - item_bytes(Record("", version, TAGS, SHOWN), len(person))
    store, bill = DynamoDbStore(client, TABLE), Bill().of(client)
    store.save(person, Record("x" * spare, version, TAGS, SHOWN), 0)
    assert bill.writes == 1
    store.save(person, Record("x" * spare + "x", version + 1, TAGS, SHOWN), version)
    assert bill.writes == 1 + 2


def test_what_is_shown_stands_in_the_table_as_attributes_of_its_own(
    client: DynamoDBClient, person: str
) -> None:
    DynamoDbStore(client, TABLE).save(person, Record('{"floor":false}', 7, TAGS[:2], SHOWN), 0)
    assert client.get_item(TableName=TABLE, Key={"id": {"S": person}})["Item"] == {
        "id": {"S": person},
        "version": {"N": "7"},
        "state": {"S": '{"floor":false}'},
        "requests": {"S": "abcdefgh ijklmnop"},
        "last_day": {"S": "2026-03-02"},
        "sessions": {"N": "7301"},
        "holds": {"M": {"lying": {"N": "30"}, "wall": {"N": "20"}}},
    }


def test_an_item_of_an_earlier_version_is_read_and_written_anew_unless_somebody_was_faster(
    client: DynamoDBClient, person: str
) -> None:
    store = DynamoDbStore(client, TABLE)
    old = {"id": {"S": person}, "v": {"N": "7"}, "s": {"S": "state"}, "r": {"S": "abcdefgh"}}
    client.put_item(TableName=TABLE, Item=old)
    assert store.load(person) == Record("state", 7, ("abcdefgh",))
    with pytest.raises(ConflictError):
        store.save(person, Record("late", 7), 6)
    store.save(person, Record("new", 8, TAGS), 7)
    assert store.load(person) == Record("new", 8, TAGS)
    assert not client.get_item(TableName=TABLE, Key={"id": {"S": person}})["Item"].keys() & {"v", "s", "r"}


def test_a_turn_costs_one_unit_to_read_and_one_to_write(client: DynamoDBClient, person: str) -> None:
    repository = Repository(DynamoDbStore(client, TABLE), COUNT)
    bill = Bill().of(client)
    count_one(repository, person, "r1")
    assert (bill.reads, bill.writes) == (1, 1)


@pytest.mark.parametrize(
    "attributes",
    [
        {"attributes": {"M": {}}},
        {"version": {"N": "1"}, "state": {"N": "5"}},
        {"version": {"N": "1.5"}, "state": {"S": "state"}},
        {"version": {"N": "1"}, "state": {"S": "state"}, "requests": {"N": "1"}},
        {"v": {"N": "1"}, "s": {"N": "5"}},
    ],
)
def test_an_item_of_another_shape_is_not_taken_for_nobody(
    client: DynamoDBClient, person: str, attributes: dict[str, dict[str, str]]
) -> None:
    client.put_item(TableName=TABLE, Item={"id": {"S": person}, **attributes})
    with pytest.raises(UnreadableRecordError):
        DynamoDbStore(client, TABLE).load(person)


@pytest.mark.parametrize("call", CALLS, ids=["load", "save", "delete"])
@pytest.mark.parametrize(
    ("status", "code", "tries"),
    [
        (400, "ProvisionedThroughputExceededException", 2),
        (400, "ThrottlingException", 2),
        (400, "AccessDeniedException", 1),
        (400, "ResourceNotFoundException", 1),
        (500, "InternalServerError", 2),
        (503, "ServiceUnavailable", 2),
    ],
)
def test_a_refusal_is_named_and_tried_again_only_where_that_helps(
    call: Call, status: int, code: str, tries: int
) -> None:
    with answering(status, refusal(code)) as (endpoint, calls):
        with pytest.raises(StoreUnavailableError, match=code):
            call(broken_store(endpoint))
        assert len(calls) == tries


@pytest.mark.parametrize("call", CALLS, ids=["load", "save", "delete"])
def test_nobody_at_the_endpoint_is_unavailable(call: Call) -> None:
    with pytest.raises(StoreUnavailableError, match="EndpointConnectionError"):
        call(broken_store(nobody_there()))


@pytest.mark.parametrize("body", [b"", b"{}", b"<html>hello</html>", b'{"Item": {"state": {"S": '])
def test_an_answer_that_is_not_whole_is_not_taken_for_nobody(body: bytes) -> None:
    with answering(200, body) as (endpoint, _), pytest.raises(StoreUnavailableError):
        broken_store(endpoint).load("person")


def test_a_silent_network_leaves_time_to_read_write_and_still_answer() -> None:
    started_s = time.monotonic()
    with silent() as endpoint:
        store = broken_store(endpoint)
        with pytest.raises(StoreUnavailableError, match="ReadTimeoutError"):
            store.load("person")
        with pytest.raises(StoreUnavailableError, match="ReadTimeoutError"):
            store.save("person", Record("state", 1), 0)
    assert time.monotonic() - started_s < ALEXA_WAITS_S - 2


def test_without_credentials_the_store_is_unavailable(monkeypatch: pytest.MonkeyPatch) -> None:
    with made_up_account(nobody_there()):
        monkeypatch.delenv("AWS_ACCESS_KEY_ID")
        monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
        store = DynamoDbStore(dynamodb_client(), TABLE)
        with pytest.raises(StoreUnavailableError, match="NoCredentialsError"):
            store.load("person")


def test_only_the_dynamodb_store_brings_boto3_in() -> None:
    code = "import sys, skill.storage.repository, skill.storage.sqlite; print(*sys.modules)"
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, check=True)
    loaded = done.stdout.decode().split()
    assert "skill.storage.sqlite" in loaded
    assert not {"boto3", "botocore"} & set(loaded)


def test_a_rehearsal_makes_every_call_and_sends_none() -> None:
    with made_up_account(nobody_there()):
        client = dynamodb_client()
        made: list[str] = []
        client.meta.events.register("before-call.dynamodb", lambda model, **_: made.append(model.name))
        store = DynamoDbStore(client, TABLE)

        store.rehearse()

        assert made == ["GetItem", "PutItem", "DeleteItem"]
        with pytest.raises(StoreUnavailableError, match="EndpointConnectionError"):
            store.load("person")
