"""The store in production: one DynamoDB item per person.

Of boto3 this uses what it stands on, botocore: a client for one service, with its endpoints, signatures and
retries. boto3's own session would bring in resources, file transfers and multiprocessing as well: a third of
the time that loading all of it takes, for nothing that the skill uses. Importing this module is what brings
botocore in; nothing else in `skill` does.

The table has the partition key `id` (S). An item's other attributes are `version` (N), `state` (S),
`requests` (S, tags with spaces between, absent for none), and what a record has to show (`codec.shown`).
Items of earlier versions of the skill have `v`, `s` and `r` in their place: they are read, and written anew.
"""

from __future__ import annotations

from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any, cast

from botocore.awsrequest import AWSResponse
from botocore.compat import HTTPHeaders
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from botocore.session import Session
from urllib3 import HTTPResponse

from skill.storage.size import check_size
from skill.storage.store import (
    ConflictError,
    Record,
    StoreUnavailableError,
    UnreadableRecordError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from botocore.awsrequest import AWSPreparedRequest
    from mypy_boto3_dynamodb import DynamoDBClient
    from mypy_boto3_dynamodb.type_defs import AttributeValueTypeDef, PutItemInputTypeDef

    from skill.storage.store import Shown

# Alexa waits 8 s for an answer. An attempt takes at most 0.6 + 0.6 = 1.2 s and a call makes two of
# them, at most 25 ms apart: a silent network costs 2.4 s a call, 4.9 s for the read and the write
# of one turn. After a throttled attempt the wait is up to 1 s, but then the attempt itself was
# answered at once. DynamoDB mostly answers within 20 ms; the rest is for the TLS handshake of a
# cold start.
CONFIG = Config(
    connect_timeout=0.6,
    read_timeout=0.6,
    retries={"mode": "standard", "total_max_attempts": 2},
)

SENT = "before-send.dynamodb"
"""botocore's name for the moment before a call leaves; whoever answers then keeps it from leaving."""


def dynamodb_client(config: Config = CONFIG) -> DynamoDBClient:
    """Everything but the time limits comes from boto3's own `AWS_*` environment."""
    return cast("DynamoDBClient", Session().create_client("dynamodb", config=config))


class DynamoDbStore:
    def __init__(self, client: DynamoDBClient, table: str) -> None:
        self._client = client
        self._table = table

    def load(self, person: str) -> Record | None:
        with _plain_errors():
            answer = self._client.get_item(
                TableName=self._table,
                Key={"id": {"S": person}},
                ConsistentRead=True,
                ReturnConsumedCapacity="TOTAL",
            )
        _check_whole(answer)
        return _record(answer["Item"]) if "Item" in answer else None

    def save(self, person: str, record: Record, expected: int) -> None:
        check_size(person, record)
        put: PutItemInputTypeDef = {
            "TableName": self._table,
            "Item": _item(person, record),
            "ConditionExpression": "attribute_not_exists(id)",
            "ReturnConsumedCapacity": "TOTAL",
        }
        if expected:
            put["ConditionExpression"] = "version = :seen OR v = :seen"
            put["ExpressionAttributeValues"] = {":seen": {"N": str(expected)}}
        with _plain_errors():
            answer = self._client.put_item(**put)
        _check_whole(answer)

    def delete(self, person: str) -> None:
        with _plain_errors():
            answer = self._client.delete_item(
                TableName=self._table, Key={"id": {"S": person}}, ReturnConsumedCapacity="TOTAL"
            )
        _check_whole(answer)

    def rehearse(self) -> None:
        """Make every call but for its sending, so that a later one finds all else ready.

        For a process that does nothing else meanwhile. Raises StoreError, as where there are no credentials.
        """
        events = self._client.meta.events
        events.register(SENT, cast("Any", _nobody))
        try:
            self.load("nobody")
            self.save("nobody", Record("nothing", version=1), expected=0)
            self.delete("nobody")
        finally:
            events.unregister(SENT, cast("Any", _nobody))


def _nobody(request: AWSPreparedRequest, **_: object) -> AWSResponse:
    """An answer of DynamoDB's as it comes from the network."""
    body = HTTPResponse(BytesIO(b'{"ConsumedCapacity": {"CapacityUnits": 0.5}}'), preload_content=False)
    return AWSResponse(request.url, 200, HTTPHeaders(), body)


def _check_whole(answer: Mapping[str, object]) -> None:
    """boto3 takes a body that was cut off, or a network's sign-in page, for an answer with nothing in it.

    The capacity that was asked for tells it from a person who is not there, and from a write that was done.
    """
    if "ConsumedCapacity" not in answer:
        raise StoreUnavailableError("DynamoDB's answer is not whole")


def _item(person: str, record: Record) -> dict[str, AttributeValueTypeDef]:
    item: dict[str, Shown] = {"id": person, "version": record.version, "state": record.state, **record.shown}
    if record.requests:
        item["requests"] = " ".join(record.requests)
    return {name: _attribute(value) for name, value in item.items()}


def _attribute(value: Shown) -> AttributeValueTypeDef:
    if isinstance(value, str):
        return {"S": value}
    if isinstance(value, int):
        return {"N": str(value)}
    return {"M": {name: _attribute(inner) for name, inner in value.items()}}


def _record(item: dict[str, AttributeValueTypeDef]) -> Record:
    state, version, requests = ("s", "v", "r") if "s" in item else ("state", "version", "requests")
    try:
        tags = item[requests]["S"] if requests in item else ""
        return Record(item[state]["S"], int(item[version]["N"]), tuple(tags.split()))
    except (KeyError, ValueError) as error:
        raise UnreadableRecordError("the stored item has another shape") from error


@contextmanager
def _plain_errors() -> Iterator[None]:
    try:
        yield
    except ClientError as error:
        code = error.response["Error"].get("Code", "unknown")
        if code == "ConditionalCheckFailedException":
            raise ConflictError("the stored version is another one") from error
        raise StoreUnavailableError(f"DynamoDB refused: {code}") from error
    except BotoCoreError as error:
        raise StoreUnavailableError(f"DynamoDB did not answer: {type(error).__name__}") from error
