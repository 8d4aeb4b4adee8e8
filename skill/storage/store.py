from __future__ import annotations

import hashlib
import re
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

VOICE_LENGTH = 8
TAG = re.compile(r"[A-Za-z0-9_-]{8}")
VOICE = re.compile(rf"[A-Za-z0-9_-]{{{VOICE_LENGTH}}}")


class StoreError(Exception):
    """Something kept a record from being read or written."""


class ConflictError(StoreError):
    """Somebody else wrote (or deleted) the record since it was read."""


class StoreUnavailableError(StoreError):
    """Throttled, timed out, unreachable, disk full: trying on a later turn may work."""


class UnreadableRecordError(StoreError):
    """What is stored is not understood, and must stay as it is."""


class RecordTooLargeError(StoreError):
    """The record does not fit into two write units."""


Shown: TypeAlias = "str | int | Mapping[str, int]"


@dataclass(frozen=True)
class Record:
    """What is stored of one person. `state` is the domain's own text, never empty."""

    state: str
    version: int
    requests: tuple[str, ...] = ()
    """The tags of the requests handled last, oldest first; a tag has no space in it."""
    shown: Mapping[str, Shown] = field(default_factory=dict, compare=False)
    """What somebody who looks into the table wants to see of it at once. It is written and never read."""


class Store(Protocol):
    def load(self, person: str) -> Record | None:
        """Read the record as last written by anybody (strongly consistent)."""

    def save(self, person: str, record: Record, expected: int) -> None:
        """Write `record` if the stored version is still `expected` (0: there is none yet).

        Raises ConflictError where it is not.
        """

    def delete(self, person: str) -> None:
        """Forget the person; one who is not there is forgotten already."""


def person_key(user_id: str, person_id: str | None = None) -> str:
    """43 characters that stand for an account. Only these are stored, never an Amazon id.

    A recognised voice (`person_id`) has a record of its own, nine characters longer: of one household it
    is told apart by 48 bits, and it can be found from the account.
    """
    account = _digest(user_id)
    return voice_key(account, _digest(person_id)[:VOICE_LENGTH]) if person_id else account


def voice_key(account: str, voice: str) -> str:
    return f"{account}.{voice}"


def voice_of(person: str) -> str:
    """The eight characters of a recognised voice; empty for the account itself."""
    return person.partition(".")[2]


def is_voice(text: str) -> bool:
    return VOICE.fullmatch(text) is not None


def request_tag(request_id: str) -> str:
    """Eight characters (48 bits): told apart only from the few requests before it."""
    return _digest(request_id)[:8]


def is_tag(text: object) -> bool:
    """Whether `request_tag` could have made it."""
    return isinstance(text, str) and TAG.fullmatch(text) is not None


def _digest(text: str) -> str:
    # JSON may carry half a character, which UTF-8 does not.
    whole = text.encode(errors="surrogatepass")
    return urlsafe_b64encode(hashlib.sha256(whole).digest()).rstrip(b"=").decode()
