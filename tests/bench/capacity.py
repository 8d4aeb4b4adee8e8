"""What a whole routine costs at DynamoDB: the skill's calls, in units as the database counts them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

import boto3

from skill.storage.dynamodb import DynamoDbStore, dynamodb_client
from tests.bench.peers import TABLE as PEER_TABLE
from tests.bench.peers import usual_sample
from tests.bench.practice import lived, record_of, span_of
from tests.bench.result import Chapter, Figure, Table
from tests.bench.routine import whole_routine
from tests.bench.tables import create_table_once
from tests.conversation.household import PERSON, CountingStore, Household
from tests.storage.aws import PATIENT, create_table, made_up_account
from tests.storage.bill import Bill

if TYPE_CHECKING:
    from skill.storage.store import Record
    from tests.conversation.household import Json


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one session, in DynamoDB's capacity units. Each write belongs to a turn."""

    requests: list[Json]
    reads: float
    writes: tuple[float, ...]
    calls: str

    @property
    def turns(self) -> int:
        return len(self.requests)


def routine(start: Record | None = None) -> Cost:
    """Every hold of the whole routine, on a table of its own, by somebody who only says what is asked for."""
    client, bill, table = dynamodb_client(PATIENT), Bill(), f"routine-{uuid4()}"
    create_table(client, table)
    store = DynamoDbStore(client, table)
    if start is not None:
        store.save(PERSON, start, 0)
    bill.of(client)
    home = Household(CountingStore(store))
    requests, writes = [], list[float]()
    for answer in whole_routine(home):
        requests.append(answer.request)
        writes.append(bill.writes - sum(writes))
    calls = f"{home.store.reads} read, {home.store.writes} writes"
    return Cost(requests, bill.reads, tuple(writes), calls)


def sample(requests: list[Json]) -> Cost:
    """The usual sample, asked the very same."""
    resource, bill = boto3.resource("dynamodb", config=PATIENT), Bill()
    client = resource.meta.client
    create_table_once(client, PEER_TABLE)
    bill.of(client)
    handler, writes = usual_sample(resource), list[float]()
    for request in requests:
        handler(request, None)
        writes.append(bill.writes - sum(writes))
    return Cost(requests, bill.reads, tuple(writes), f"{len(requests)} reads, {len(requests)} writes")


def chapter(endpoint: str, days: int) -> Chapter:
    with made_up_account(endpoint):
        old = routine(record_of(lived(days)))
        costs = {
            f"this skill, after {span_of(days)}": old,
            "this skill, the first time": routine(),
            "the usual sample": sample(old.requests),
        }
    columns = ("Who", "turns", "calls", "read units", "write units", "dearest turn")
    rows = tuple((name, *_row(cost)) for name, cost in costs.items())
    return Chapter(
        "What a whole routine costs at DynamoDB",
        figures=_figures(old),
        tables=(Table("Every hold of all three stretches, one session", columns, rows),),
        raw={"reads_of_sample": costs["the usual sample"].reads},
    )


def _row(cost: Cost) -> tuple[str, ...]:
    units = (cost.reads, sum(cost.writes), max(cost.writes))
    return str(cost.turns), cost.calls, *(f"{unit:g}" for unit in units)


def _figures(cost: Cost) -> tuple[Figure, ...]:
    return (
        Figure(
            "reads_per_session",
            cost.reads,
            "read units of the whole routine, all turns together, as DynamoDB counts them",
            "1: a person has to be read once",
            at_most=1,
        ),
        Figure(
            "writes_per_turn",
            max(cost.writes),
            f"write units of the dearest turn; {sum(cost.writes):g} in {cost.turns} turns",
            "2 for a turn in the middle of a stretch, 1 between them, 0 where nothing changes",
            at_most=2,
        ),
    )
