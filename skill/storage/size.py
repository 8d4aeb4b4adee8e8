"""How large a record is by DynamoDB's counting, and the limit that keeps a write at one unit.

An item is the sum of its attributes, each its name plus its value: a string its UTF-8 bytes, a
number one byte for every two digits and one more. SQLite keeps to the same limit, so that what
works on a laptop works in production.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.storage.store import RecordTooLargeError

if TYPE_CHECKING:
    from skill.storage.store import Record

WRITE_UNIT_BYTES = 1024
KEY_BYTES = 52
"""The length of a recognised voice's `person_key`, the longer kind."""


def item_bytes(record: Record, key_bytes: int = KEY_BYTES) -> int:
    size = len("id") + key_bytes
    size += len("v") + (len(str(record.version)) + 1) // 2 + 1
    size += len("s") + len(record.state.encode())
    if record.requests:
        size += len("r") + len(" ".join(record.requests).encode())
    return size


def check_size(person: str, record: Record) -> None:
    size = item_bytes(record, len(person.encode()))
    if size > WRITE_UNIT_BYTES:
        message = f"the record has {size} bytes; one write unit holds {WRITE_UNIT_BYTES}"
        raise RecordTooLargeError(message)
