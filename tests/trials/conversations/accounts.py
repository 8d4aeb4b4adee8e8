"""What was really held, and what the store knows of it: the books of a household."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from skill.coaching.progress import RUNS_KEPT, Progress
from skill.storage.store import person_key
from tests.trials.conversations.exchange import Exchange, at_ms, decode
from tests.trials.conversations.ledger import Ledger, Played
from tests.trials.conversations.listener import RED_FLAGS
from tests.trials.conversations.rules import UNLOCKING

if TYPE_CHECKING:
    from tests.trials.conversations.shelf import Shelf

Json = dict[str, Any]
SESSION_ENDED = "SessionEndedRequest"


class Accounts:
    def __init__(self, shelf: Shelf) -> None:
        self.ledgers: dict[str, Ledger] = {}
        self.playing: dict[str, tuple[str, Played]] = {}
        """Device → whose run, and what of it it was given to play."""
        self._shelf = shelf
        self._owners: dict[str, str] = {}
        self._void: set[str] = set()
        """Sessions that go on from a record which was deleted: they write nothing back."""

    def owner(self, request: Json) -> str:
        """Whoever opened the session; or spoke first after everything was deleted in it."""
        session = request["session"]["sessionId"]
        begins = not request["session"].get("attributes") and request["request"]["type"] != SESSION_ENDED
        if begins or session not in self._owners:
            self._owners[session] = _speaks(request)
            self._void.discard(session)
        return self._owners[session]

    def strange(self, request: Json) -> bool:
        """A session's end that carries nothing, with another voice than its own: nobody can tell whose."""
        return not request["session"].get("attributes") and _speaks(request) != self.owner(request)

    def of(self, request: Json) -> Progress:
        return self.stored(self.owner(request)) or Progress()

    def stored(self, person: str) -> Progress | None:
        record = self._shelf.records.get(person)
        return decode(record.state) if record else None

    def locked(self, request: Json) -> bool:
        return self.of(request).locked

    def ledger(self, person: str) -> Ledger:
        return self.ledgers.setdefault(person, Ledger())

    def settle(self, exchange: Exchange, before: Progress, now_ms: int, *, failed: bool) -> list[str]:
        """The books after one exchange, and what is wrong in them."""
        if exchange.asks:
            return self.audit(exchange.request, now_ms)
        failed = failed or exchange.session in self._void
        self._moved_on(exchange, failed=failed)
        self.forget()
        person = self.owner(exchange.request)
        ledger = self.ledger(person)
        if exchange.told:
            ledger.note_uneven(exchange.known)
        if exchange.told and exchange.memory.playing is not None:
            playing = exchange.memory.playing
            if playing.at_ms == exchange.at_ms:
                played = Played(exchange.memory.run, playing.at_ms, playing.spans, stored=not failed)
                played.lapsed = exchange.session in self._void
                self.playing[exchange.device] = person, played
        self._lapse(person, exchange)
        if not failed and self.stored(person) is not None:
            ledger.saved(exchange.device)
        elif exchange.over or not exchange.body:
            ledger.unsaved.clear()
        return [*self.audit(exchange.request, now_ms), *self._lock(exchange, before)]

    def _lapse(self, person: str, exchange: Exchange) -> None:
        mine = [(device, played) for device, (owner, played) in self.playing.items() if owner == person]
        stored = self.stored(person)
        if stored is None:
            return
        flag = stored.locked or exchange.intent in RED_FLAGS
        if not flag and len(stored.runs) < RUNS_KEPT:
            return
        for device, played in mine:
            own = device == exchange.device and flag
            if not own and stored.run(played.run) is None:
                played.lapsed = True

    def _moved_on(self, exchange: Exchange, *, failed: bool) -> None:
        """Whatever this device was playing, it plays no more.

        Nobody can tell where nothing could be stored, or where it was another person's.
        """
        owner = self.owner(exchange.request)
        forgotten = exchange.ends and not exchange.request["session"].get("attributes")
        if exchange.opens or forgotten:
            # What could not be stored was known to the session before this one alone.
            self.ledger(owner).unsaved.clear()
        if exchange.device not in self.playing:
            return
        person, played = self.playing.pop(exchange.device)
        ledger = self.ledger(person)
        if exchange.opens:
            ledger.unsaved.clear()
        ledger.settle(played, exchange.at_ms, exchange.device, certain=not failed and person == owner)
        if (exchange.opens or forgotten) and not played.stored:
            ledger.unsaved.clear()

    def audit(self, request: Json, now_ms: int) -> list[str]:
        person = self.owner(request)
        stored = self.stored(person)
        if stored is None:
            return []
        still = [played for owner, played in self.playing.values() if owner == person]
        return [*self.ledger(person).complaints(stored, still, max(now_ms, at_ms(request)))]

    def forget(self) -> None:
        for person in self._shelf.deleted:
            self.ledgers.pop(person, None)
            self._void |= {session for session, owner in self._owners.items() if owner == person}
            for device in [d for d, (owner, _) in self.playing.items() if owner == person]:
                del self.playing[device]
        self._shelf.deleted.clear()

    def _lock(self, exchange: Exchange, before: Progress) -> list[str]:
        if not before.locked or self.stored(self.owner(exchange.request)) is None or _unlocked(exchange):
            return []
        gone = not self.of(exchange.request).locked and exchange.intent not in UNLOCKING
        return ["the lock is gone"] if gone else []


def _speaks(request: Json) -> str:
    system = request["context"]["System"]
    return person_key(system["user"]["userId"], system.get("person", {}).get("personId"))


def _unlocked(exchange: Exchange) -> bool:
    """Whether the lock was lifted earlier in this session, and could only not be stored until now."""
    attributes = exchange.request["session"].get("attributes") or {}
    if "stored" not in attributes:
        return False
    was, is_now = (decode(attributes[key]).locked for key in ("stored", "progress"))
    return was and not is_now
