"""A small DynamoDB over HTTP that keeps items, until it is told to go wrong in one chosen way."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from tests.storage.broken_dynamodb import refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = dict[str, Any]
Answer = tuple[int, bytes]
Fault = Callable[["ShakyDynamoDb", Answer], Answer | None]
"""What is answered in place of the true answer, which was carried out; None: nothing, ever."""

CONFLICT = (400, refusal("ConditionalCheckFailedException"))


@dataclass
class ShakyDynamoDb:
    items: dict[str, Json] = field(default_factory=dict)
    fault: Fault | None = None
    closing: threading.Event = field(default_factory=threading.Event)

    def answer(self, target: str, call: Json) -> Answer | None:
        if self.fault is not None and self.fault in REFUSALS.values():
            return self.fault(self, (0, b""))
        true = self._carried_out(target.partition(".")[2], call)
        return true if self.fault is None else self.fault(self, true)

    def _carried_out(self, action: str, call: Json) -> Answer:
        key = {**call.get("Item", {}), **call.get("Key", {})}["id"]["S"]
        capacity = {"TableName": call["TableName"], "CapacityUnits": 1.0}
        answer: Json = {"ConsumedCapacity": capacity} if "ReturnConsumedCapacity" in call else {}
        if action == "GetItem" and key in self.items:
            answer["Item"] = self.items[key]
        if action == "DeleteItem":
            self.items.pop(key, None)
        if action == "PutItem":
            seen = call.get("ExpressionAttributeValues", {}).get(":seen")
            known = self.items.get(key, {})
            if known.get("version", known.get("v")) != seen:
                return CONFLICT
            self.items[key] = call["Item"]
        return 200, json.dumps(answer).encode()


def refusing(status: int, code: str) -> Fault:
    return lambda _db, _true: (status, refusal(code))


def saying(body: bytes) -> Fault:
    return lambda _db, _true: (200, body)


def cut_off(_db: ShakyDynamoDb, true: Answer) -> Answer:
    status, body = true
    return status, body[: len(body) // 2]


def silence(_db: ShakyDynamoDb, _true: Answer) -> None:
    return None


REFUSALS: dict[str, Fault] = {
    "not allowed": refusing(400, "AccessDeniedException"),
    "no such table": refusing(400, "ResourceNotFoundException"),
    "not a valid call": refusing(400, "ValidationException"),
    "throttled": refusing(400, "ProvisionedThroughputExceededException"),
    "throttled by the account": refusing(400, "ThrottlingException"),
    "over the limit of requests": refusing(400, "RequestLimitExceeded"),
    "an error of its own": refusing(500, "InternalServerError"),
    "not there just now": refusing(503, "ServiceUnavailable"),
}
"""The call was not carried out."""

LOST_ANSWERS: dict[str, Fault] = {
    "an empty answer": saying(b""),
    "an answer with nothing in it": saying(b"{}"),
    "a web page": saying(b"<html>Please sign in to this network</html>"),
    "an answer that was cut off": cut_off,
    "silence": silence,
}
"""The call was carried out, and nobody can tell."""

FAULTS = REFUSALS | LOST_ANSWERS


@contextmanager
def shaky_dynamodb() -> Iterator[tuple[str, ShakyDynamoDb]]:
    """Its address, and the way to tell it what to do."""
    database = ShakyDynamoDb()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            call = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            answer = database.answer(self.headers["X-Amz-Target"], call)
            if answer is None:
                database.closing.wait()
                return
            self.send_response(answer[0])
            self.send_header("Content-Type", "application/x-amz-json-1.0")
            self.send_header("Content-Length", str(len(answer[1])))
            self.end_headers()
            self.wfile.write(answer[1])

        def log_message(self, *_: object) -> None:
            return

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", database
        finally:
            database.closing.set()
            server.shutdown()
            thread.join()
