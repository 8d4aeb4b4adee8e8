"""A household that talks to the skill in requests, on a store that counts what is asked of it."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING, Any, Self

from infra.local.echo import heard
from infra.local.echo.envelope import Envelopes, Listener, Session
from infra.local.nlu.understanding import Understanding, understanding_of
from skill.app import build_skill
from skill.conversation.alexa.session import memory_of
from skill.conversation.alexa.wire import answer
from skill.storage.codec import decode
from skill.storage.sqlite import SqliteStore
from skill.storage.store import StoreUnavailableError, person_key
from tests.rules import broken

if TYPE_CHECKING:
    from infra.local.echo.ssml import Segment
    from skill.coaching.progress import Progress
    from skill.conversation.turns.memory import Memory
    from skill.storage.store import Record, Store

Json = dict[str, Any]
START = datetime(2026, 3, 2, 15, 30, tzinfo=UTC)
ZONE = "America/Los_Angeles"
USER = "amzn1.ask.account.someone"
PERSON = person_key(USER)


class CountingStore:
    """A store, SQLite in memory by default; counts, and fails when told to."""

    def __init__(self, store: Store | None = None) -> None:
        self._store = store or SqliteStore(":memory:")
        self.reads = 0
        self.writes = 0
        self.fails = False

    def load(self, person: str) -> Record | None:
        self.reads += 1
        self._work()
        return self._store.load(person)

    def peek(self, person: str) -> Record | None:
        """Read it as a test does, uncounted."""
        return self._store.load(person)

    def copy(self, person: str, record: Record) -> None:
        self._store.save(person, record, 0)

    def save(self, person: str, record: Record, expected: int) -> None:
        self.writes += 1
        self._work()
        self._store.save(person, record, expected)

    def delete(self, person: str) -> None:
        self._work()
        self._store.delete(person)

    def _work(self) -> None:
        if self.fails:
            raise StoreUnavailableError("told to fail")


@dataclass(frozen=True, slots=True)
class Answer:
    request: Json
    json: Json

    @property
    def words(self) -> str:
        return said(heard.of_response(self.json["response"]))

    @property
    def reprompt(self) -> str:
        return said(heard.of_reprompt(self.json["response"]))

    @property
    def open(self) -> bool:
        return self.json["response"].get("shouldEndSession") is False

    @property
    def memory(self) -> Memory:
        return memory_of((self.json.get("sessionAttributes") or {}).get("memory"))

    @property
    def progress(self) -> Progress:
        return decode(self.json["sessionAttributes"]["progress"])

    @property
    def complaints(self) -> list[str]:
        return broken(self.request, self.json)


def said(segments: tuple[Segment, ...]) -> str:
    return re.sub(r"\s+", " ", " ".join(segment.text for segment in segments)).strip()


def understanding() -> Understanding:
    return understanding_of("en-US")


@dataclass
class Household:
    """One person and one device. `now` is the only clock; `device` a name for another one."""

    store: CountingStore = field(default_factory=CountingStore)
    now: datetime = START
    device: str = "kitchen"
    session: Session | None = None
    zone: str | None = ZONE
    """The time zone that the device tells, if it does."""
    locale: str = "en-US"

    def __post_init__(self) -> None:
        self._skill = build_skill(self.store, zone_of=lambda _: self.zone)
        self._ids = count(1)
        listener = Listener(USER, self.device)
        self._envelopes = Envelopes(listener=listener, locale=self.locale, new_id=self._new_id)

    def _new_id(self) -> str:
        return f"{self.device}{next(self._ids):06}"

    def beside(self, device: str) -> Household:
        """Another device of the same household, at the same moment."""
        return Household(self.store, self.now, device)

    def twin(self) -> Self:
        """Another household in which the very same was said."""
        session = deepcopy(self.session)
        twin = type(self)(
            now=self.now, device=self.device, session=session, zone=self.zone, locale=self.locale
        )
        record = self.store.peek(PERSON)
        if record is not None:
            twin.store.copy(PERSON, record)
        twin._ids = count(next(self._ids))
        return twin

    def wait(self, seconds: float) -> Self:
        self.now += timedelta(seconds=seconds)
        return self

    def says(self, text: str) -> Answer:
        """`text` as it is understood; naming the skill opens a session."""
        return self.sends(self.request(text))

    def request(self, text: str) -> Json:
        understood = understanding().understand(text, in_session=self.session is not None)
        if self.session is None or understood.names_the_skill:
            self.session = self._envelopes.new_session()
        if not understood.intent:
            return self._envelopes.launch(self.session, self.now)
        return self._envelopes.intent(understood, self.session, self.now)

    def leaves(self, reason: str = "USER_INITIATED") -> Answer:
        assert self.session is not None
        return self.sends(self._envelopes.session_ended(self.session, self.now, reason))

    def sends(self, request: Json) -> Answer:
        """As text over the wire, both ways."""
        told = json.loads(json.dumps(answer(self._skill, json.loads(json.dumps(request)))))
        reply = Answer(request, told)
        over = told["response"].get("shouldEndSession") is True
        if self.session is not None:
            ended = request["request"]["type"] == "SessionEndedRequest"
            attributes = told.get("sessionAttributes") or {}
            self.session = None if over or ended else Session(self.session.id, False, attributes)
        return reply

    def asks_again(self, reply: Answer) -> Answer:
        """The very same request, delivered once more."""
        return Answer(reply.request, answer(self._skill, deepcopy(reply.request)))

    def stored(self) -> Progress | None:
        record = self.store.peek(PERSON)
        return None if record is None else decode(record.state)

    def known(self) -> Progress:
        progress = self.stored()
        assert progress is not None
        return progress
