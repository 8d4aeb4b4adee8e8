"""A household that is watched: devices, voices, a clock, a store, and what must be true after every turn."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING, Any

from infra.local.alexa_services import LocalAlexa
from infra.local.echo.device import Device, Mode
from infra.local.echo.envelope import LOCAL_SKILL_ID, Envelopes, Listener
from infra.local.echo.profiles import PROFILES
from skill.app import build_skill
from skill.coaching.progress import Progress
from skill.conversation.alexa.session import memory_of
from skill.conversation.alexa.wire import answer
from skill.services.time_zone import device_zone
from skill.storage.codec import decode
from skill.storage.store import StoreError, person_key
from tests.trials.conversations.ledger import Ledger, Played
from tests.trials.conversations.rules import UNLOCKING, complaints, intent_of, sorry
from tests.trials.conversations.shelf import Shelf, listening
from tests.trials.conversations.wishes import PROGRESS, Meant, meant_by

if TYPE_CHECKING:
    from infra.local.nlu.understanding import Understood

Json = dict[str, Any]
START = datetime(2026, 3, 2, 15, 30, tzinfo=UTC)
USER = "amzn1.ask.account.house"
THINKING_S = 1.0
WEEK_S = 7 * 86_400
VOICES = (None, "one", "two")
SENT_KEPT = 8


class House:
    def __init__(self) -> None:
        self.now = START
        self.zone = "America/Los_Angeles"
        self.locale = "en-US"
        self.voice: str | None = None
        self.shelf = Shelf()
        self.alexa = LocalAlexa(lambda: self.zone)
        self.devices: dict[str, Device] = {}
        self.current = "echo"
        self.problems: list[str] = []
        self.turns = 0
        self.sent: list[Json] = []
        self.ledgers: dict[str, Ledger] = {}
        self._owners: dict[str, str] = {}
        self._playing: dict[str, tuple[str, Played]] = {}
        self._clean = False
        self._meant = Meant()
        self._ear = listening()
        self._ids = count(1)
        skill = build_skill(self.shelf, zone_of=device_zone, api_client=self.alexa)
        self._skill = self.alexa.heeding(lambda event: answer(skill, event))

    @property
    def now_ms(self) -> int:
        return round(self.now.timestamp() * 1000)

    # What people do.

    @property
    def device(self) -> Device:
        if self.current not in self.devices:
            self.devices[self.current] = self._new_device(self.current)
        return self.devices[self.current]

    def _new_device(self, name: str) -> Device:
        envelopes = Envelopes(
            PROFILES[name], self._listener(name), self.locale, new_id=lambda: f"{next(self._ids):06}"
        )
        return Device(self.respond, self._meant, self.now, envelopes)

    def _listener(self, name: str) -> Listener:
        person = f"amzn1.ask.person.{self.voice}" if self.voice else None
        return Listener(USER, f"amzn1.ask.device.{name}", person)

    def say(self, understood: Understood) -> None:
        device = self.device
        device.envelopes.locale = self.locale
        device.envelopes.listener = self._listener(self.current)
        self._meant.meaning = understood
        device.hear(understood.intent)

    def power_cut(self) -> None:
        self.devices.pop(self.current, None)

    def pass_time(self, seconds: float) -> None:
        """All devices together, each thing in its turn."""
        end = self.now + timedelta(seconds=seconds)
        while self.now < end:
            left = [d.until_change_s for d in self.devices.values()]
            step = min([(end - self.now).total_seconds(), *(s for s in left if s is not None)])
            self.now += timedelta(seconds=step)
            for device in self.devices.values():
                device.advance((self.now - device.now).total_seconds())

    def until_it_listens(self) -> None:
        while self.device.state.mode is Mode.SPEAKING:
            self.pass_time(self.device.until_change_s or 0)
        self.pass_time(THINKING_S)

    def fall_silent(self) -> None:
        while (left := self.device.until_change_s) is not None:
            self.pass_time(left)

    # What goes over the wire.

    def respond(self, request: Json) -> Json:
        """A request as the device sends it, once."""
        before, refused = self.stored(self._owner(request)), self.shelf.refused
        response = self._answered(request)
        failed = self.shelf.refused > refused
        self._moved_on(request, failed=failed)
        self._settle_accounts(request, response, failed=failed)
        self._look_at_lock(request, before)
        self.sent = [*self.sent, request][-SENT_KEPT:]
        self._clean = not failed
        return response

    def again(self, back: int) -> None:
        """One of the last requests of this session is delivered once more; its answer goes nowhere."""
        session = self.sent[-1]["session"]["sessionId"] if self.sent else ""
        latest = [old for old in self.sent[-back:] if old["session"]["sessionId"] == session]
        # What opened a session and changed nothing is a wish like any other when it comes late.
        latest = [old for old in latest if not old["session"]["new"] or old is self.sent[-1]]
        if latest:
            self._again(json.loads(json.dumps(latest[0])))

    def _again(self, request: Json) -> None:
        person = self._owner(request)
        before, last = self.stored(person), bool(self.sent) and request == self.sent[-1]
        self._answered(request)
        if last and self._clean and not self.shelf.fails and self.stored(person) != before:
            self._complain(request, f"a doubled request changed {before} to {self.stored(person)}")
        self._audit(person, request)

    def leaves(self, ago_s: int) -> None:
        """The skill was disabled; where that cannot be dealt with, Alexa sends it again."""
        try:
            self._answered(disabled(self.now, ago_s))
        except StoreError:
            if not self.shelf.fails:
                raise
            self._ear.take()
        self._clean = False
        self.devices.clear()
        self._forget_the_deleted()

    def _answered(self, request: Json) -> Json:
        self.turns += 1
        refused = self.shelf.refused
        response = self._skill(request)
        failed = self.shelf.refused > refused
        said = [*complaints(request, response), *self.shelf.complaints]
        self.shelf.complaints.clear()
        if sorry(response) and not failed:
            said.append("it said sorry")
        said += [
            f"logged: {line}" for line in self._ear.take() if not _expected(line, request, failed=failed)
        ]
        for complaint in said:
            self._complain(request, complaint)
        return response

    def _complain(self, request: Json, complaint: str) -> None:
        inner = request["request"]
        self.problems.append(f"{inner['type']} {intent_of(request)} at {inner['timestamp']}: {complaint}")

    # What was held, and what is known of it.

    def _owner(self, request: Json) -> str:
        """Whoever opened the session."""
        session, system = request.get("session"), request["context"]["System"]
        person = person_key(system["user"]["userId"], system.get("person", {}).get("personId"))
        return self._owners.setdefault(session["sessionId"], person) if session else person

    def stored(self, person: str) -> Progress | None:
        record = self.shelf.records.get(person)
        return decode(record.state) if record else None

    def _ledger(self, person: str) -> Ledger:
        return self.ledgers.setdefault(person, Ledger())

    def _moved_on(self, request: Json, *, failed: bool) -> None:
        """Whatever this device was playing, it plays no more.

        Nobody can tell where nothing could be stored, or where it was another person's.
        """
        device = request["context"]["System"]["device"]["deviceId"]
        if request["session"]["new"]:
            # What could not be stored was known to the session before this one alone.
            self._ledger(self._owner(request)).unsaved.clear()
        if device in self._playing:
            person, played = self._playing.pop(device)
            certain = not failed and person == self._owner(request)
            ledger = self._ledger(person)
            if request["session"]["new"]:
                ledger.unsaved.clear()
            ledger.settle(played, at_ms(request), certain=certain)
            if request["session"]["new"] and not played.stored:
                ledger.unsaved.clear()

    def _settle_accounts(self, request: Json, response: Json, *, failed: bool) -> None:
        self._forget_the_deleted()
        person = self._owner(request)
        ledger = self._ledger(person)
        memory = memory_of((response.get("sessionAttributes") or {}).get("memory"))
        if memory.playing is not None and request["request"]["type"] != "SessionEndedRequest":
            device = request["context"]["System"]["device"]["deviceId"]
            played = Played(memory.run, memory.playing.at_ms, memory.playing.spans, stored=not failed)
            if played.at_ms == at_ms(request):
                self._playing[device] = person, played
        if not failed and self.stored(person) is not None:
            ledger.saved()
        elif response["response"].get("shouldEndSession") is True or not response["response"]:
            ledger.unsaved.clear()
        self._audit(person, request)

    def _audit(self, person: str, request: Json) -> None:
        stored = self.stored(person)
        if stored is not None:
            still = [played for owner, played in self._playing.values() if owner == person]
            for complaint in self._ledger(person).complaints(stored, still, self.now_ms):
                self._complain(request, complaint)

    def _forget_the_deleted(self) -> None:
        for person in self.shelf.deleted:
            self.sent.clear()
            self.ledgers.pop(person, None)
            for device in [d for d, (owner, _) in self._playing.items() if owner == person]:
                del self._playing[device]
        self.shelf.deleted.clear()

    def _look_at_lock(self, request: Json, before: Progress | None) -> None:
        after = self.stored(self._owner(request))
        if before is None or after is None or not before.locked or _unlocked(request):
            return
        if not after.locked and intent_of(request) not in UNLOCKING:
            self._complain(request, "the lock is gone")

    def ends(self) -> None:
        """A week later every run is over, and each one's account is looked at once more."""
        self.shelf.fails, self.current = frozenset(), "echo"
        self.pass_time(WEEK_S)
        for self.voice in VOICES:
            ledger = self.ledgers.get(person_key(USER, self._listener(self.current).person_id))
            if ledger is not None:
                self.say(replace(meant_by(PROGRESS), names_the_skill=True))
                stored = self.stored(self._owner(self.sent[-1])) or Progress()
                self.problems += ledger.at_the_end(stored)
                self.fall_silent()


def at_ms(request: Json) -> int:
    return round(datetime.fromisoformat(request["request"]["timestamp"]).timestamp() * 1000)


def disabled(now: datetime, ago_s: int) -> Json:
    """The event that the skill was disabled for good, `ago_s` seconds ago."""
    stamp = (now - timedelta(seconds=ago_s)).strftime("%Y-%m-%dT%H:%M:%SZ")
    system = {"application": {"applicationId": LOCAL_SKILL_ID}, "user": {"userId": USER}}
    request = {
        "type": "AlexaSkillEvent.SkillDisabled",
        "requestId": f"event {stamp}",
        "timestamp": stamp,
        "eventCreationTime": stamp,
        "body": {"userInformationPersistenceStatus": "NOT_PERSISTED"},
    }
    return {"version": "1.0", "context": {"System": system}, "request": request}


def _unlocked(request: Json) -> bool:
    """Whether the lock was lifted earlier in this session, and could only not be stored until now."""
    attributes = request["session"].get("attributes") or {}
    if "stored" not in attributes:
        return False
    was, is_now = (decode(attributes[key]).locked for key in ("stored", "progress"))
    return was and not is_now


def _expected(line: str, request: Json, *, failed: bool) -> bool:
    """A failing store is logged, and so is whatever a strict device refuses."""
    device = str(request["context"]["System"]["device"]["deviceId"])
    refused = device.endswith("strict") and "refused by Alexa" in line
    return refused or (failed and "Unavailable" in line)
