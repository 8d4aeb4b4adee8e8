"""How large a record is by DynamoDB's counting, and the limit that keeps a write at two units.

An item is the sum of its attributes, each its name plus its value: a string its UTF-8 bytes, a number one
byte for every two digits and one more, a map three and one more for each entry. SQLite keeps to the same
limit, so that what works on a laptop works in production.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.storage.store import RecordTooLargeError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skill.storage.store import Record, Shown

WRITE_UNIT_BYTES = 1024
ITEM_BYTES_MAX = 2 * WRITE_UNIT_BYTES
KEY_BYTES = 52
"""The length of a recognised voice's `person_key`, the longer kind."""


def item_bytes(record: Record, key_bytes: int = KEY_BYTES) -> int:
    item: dict[str, Shown] = {"version": record.version, "state": record.state, **record.shown}
    if record.requests:
        item["requests"] = " ".join(record.requests)
    return len("id") + key_bytes + _pairs(item)


def _pairs(item: Mapping[str, Shown]) -> int:
    return sum(len(name) + _value(value) for name, value in item.items())


def _value(value: Shown) -> int:
    if isinstance(value, str):
        return len(value.encode())
    return (len(str(value)) + 1) // 2 + 1 if isinstance(value, int) else 3 + len(value) + _pairs(value)


def check_size(person: str, record: Record) -> None:
    size = item_bytes(record, len(person.encode()))
    if size > ITEM_BYTES_MAX:
        message = f"the record has {size} bytes; two write units hold {ITEM_BYTES_MAX}"
        raise RecordTooLargeError(message)
