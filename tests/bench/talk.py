"""A person who says what people say in a stretch session, in requests as Alexa sends them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from itertools import count
from typing import TYPE_CHECKING, Any

from infra.local.echo.envelope import Envelopes, Listener, Session
from skill.app import build_skill
from skill.conversation.alexa.wire import answer
from skill.storage.size import item_bytes
from tests.bench.requests import NO_SERVICES, NOON, SKILL_ID
from tests.conversation.household import understanding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from infra.local.nlu.understanding import Understood
    from skill.storage.store import Record, Store

Json = dict[str, Any]

LAUNCH = "alexa open my hamstring stretches"
SESSION: tuple[tuple[float, str], ...] = (
    (0, LAUNCH),
    (20, "yes"),
    (25, "pause"),
    (10, "resume"),
    (12, "how long left"),
    (10, "easier"),
    (15, "how am i doing"),
    (10, "stop"),
)
"""Seconds to wait, and what is said then."""
APART = timedelta(hours=12)


@cache
def meant_by(words: str, *, in_session: bool) -> Understood:
    return understanding().understand(words, in_session=in_session)


class DictStore:
    """A store that costs nothing."""

    def __init__(self) -> None:
        self.records: dict[str, Record] = {}
        self.largest_bytes = 0

    def load(self, person: str) -> Record | None:
        return self.records.get(person)

    def save(self, person: str, record: Record, expected: int) -> None:
        self.records[person] = record
        self.largest_bytes = max(self.largest_bytes, item_bytes(record, len(person)))

    def delete(self, person: str) -> None:
        self.records.pop(person, None)


def coach(store: Store) -> Callable[[Json], Json]:
    """The skill as JSON in, JSON out."""
    skill = build_skill(store, skill_id=SKILL_ID)
    return lambda event: answer(skill, event)


@dataclass
class Person:
    user: str
    now: datetime = NOON
    session: Session | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        ids = count(1)
        listener = Listener(self.user, f"{self.user}.device")
        self._envelopes = Envelopes(
            listener=listener, api_endpoint=NO_SERVICES, new_id=lambda: f"{self.user}.{next(ids)}"
        )

    def asks(self, words: str) -> Json:
        understood = meant_by(words, in_session=self.session is not None)
        if self.session is None or understood.names_the_skill:
            self.session = self._envelopes.new_session()
        if not understood.intent:
            return self._envelopes.launch(self.session, self.now)
        return self._envelopes.intent(understood, self.session, self.now)

    def hears(self, reply: Json) -> None:
        assert self.session is not None
        over = reply["response"].get("shouldEndSession") is True
        attributes = json.loads(json.dumps(reply.get("sessionAttributes") or {}))
        self.session = None if over else Session(self.session.id, False, attributes)

    def stretches(self) -> Iterator[tuple[str, Json]]:
        """What is said in one session, with its request; the answer is to be heard before the next."""
        for wait_s, words in SESSION:
            self.now += timedelta(seconds=wait_s)
            yield words, self.asks(words)
        self.now += APART
