"""What DynamoDB charges for the calls that a client makes, in its own units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


@dataclass
class Bill:
    reads: float = 0
    writes: float = 0

    def of(self, client: DynamoDBClient) -> Bill:
        events = client.meta.events
        events.register("before-parameter-build.dynamodb", _ask_for_units)
        events.register("after-call.dynamodb.GetItem", self._add_read)
        events.register("after-call.dynamodb.PutItem", self._add_write)
        return self

    def _add_read(self, parsed: dict[str, Any], **_: object) -> None:
        self.reads += parsed["ConsumedCapacity"]["CapacityUnits"]

    def _add_write(self, parsed: dict[str, Any], **_: object) -> None:
        self.writes += parsed["ConsumedCapacity"]["CapacityUnits"]


def _ask_for_units(params: dict[str, Any], **_: object) -> None:
    params["ReturnConsumedCapacity"] = "TOTAL"
