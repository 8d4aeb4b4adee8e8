"""A household that is watched: devices, voices, a clock, a store, and what must be true after every turn."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from infra.local.alexa_services import LocalAlexa
from infra.local.echo.device import Device, Mode
from infra.local.echo.envelope import LOCAL_SKILL_ID, Envelopes, Listener
from infra.local.echo.profiles import PROFILES
from skill import app
from skill.conversation.alexa.wire import answer
from skill.services.time_zone import device_zone
from skill.storage.repository import LIFE, Repository
from skill.storage.store import StoreError, person_key
from tests.trials.conversations.accounts import Accounts
from tests.trials.conversations.echo import Straight
from tests.trials.conversations.exchange import Exchange
from tests.trials.conversations.listener import Listening
from tests.trials.conversations.rare import Rare
from tests.trials.conversations.rules import complaints, expected, sorry
from tests.trials.conversations.shelf import Shelf, listening
from tests.trials.conversations.straight import answered
from tests.trials.conversations.wishes import PROGRESS, Meant, meant_by

if TYPE_CHECKING:
    from infra.local.nlu.understanding import Understood
    from skill.coaching.progress import Progress

Json = dict[str, Any]
START = datetime(2026, 3, 2, 15, 30, tzinfo=UTC)
USER = "amzn1.ask.account.house"
THINKING_S = 1.0
WEEK_S = 7 * 86_400
VOICES = (None, "one", "two")
SENT_KEPT = 8
STAMP = "%Y-%m-%dT%H:%M:%SZ"


class House:
    """`whole`: every request and response is JSON; otherwise neither is."""

    def __init__(self, *, whole: bool = True) -> None:
        self.whole = whole
        self.now = START
        self.zone = "America/Los_Angeles"
        self.locale = "en-US"
        self.voice: str | None = None
        self.current = "echo"
        self.skew_s = 0
        """How far the clock that stamps requests is off."""
        self.drift = 1.0
        self.shelf: Shelf = Shelf()
        self.alexa = LocalAlexa(lambda: self.zone)
        self.devices: dict[str, Device] = {}
        self.problems: list[str] = []
        self.turns = 0
        self.sent: list[Json] = []
        self.accounts = Accounts(self.shelf)
        self.listener = Listening()
        self.rare = Rare()
        self.waiting = ""
        """The device that waits for an answer."""
        self.left: bool = False
        """The skill was disabled."""
        self.told: list[str] | None = None
        """Every request and response, where they are wanted."""
        self._clean = False
        self._meant = Meant()
        self._ear = listening()
        self._ids = count(1)
        self._skill = self.alexa.heeding(self._built())

    def _built(self) -> Any:  # noqa: ANN401 - a function from JSON to JSON
        """The skill, with nothing in it that is random or waits."""
        lives = count(2)
        calm = partial(
            Repository,
            step_aside=lambda _: None,
            clock=lambda: 0.0,
            first_version=lambda: next(lives) * LIFE + 1,
        )
        zone_of = device_zone if self.whole else lambda _: self.zone or None
        with patch.object(app, "Repository", calm):
            skill = app.build_skill(self.shelf, zone_of=zone_of, api_client=self.alexa)
        return partial(answer if self.whole else answered, skill)

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
            PROFILES[name], self._listener(name), self.locale, new_id=lambda: f"talk.{next(self._ids):06}"
        )
        device = (Device if self.whole else Straight)(self.respond, self._meant, self.now, envelopes)
        if isinstance(device, Straight):
            device.drift = self.drift
        return device

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
            for device in [*self.devices.values()]:
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
        self._stamp(request)
        before, refused, late = self.accounts.of(request), self.shelf.refused, self.shelf.conflicts
        self.waiting = Exchange(request, {}).device.rpartition(".")[2]
        exchange = self._answered(request)
        failed = self.shelf.refused > refused or self.accounts.strange(request)
        self._note(request, self.accounts.settle(exchange, before, self.now_ms, failed=failed))
        if self.shelf.deleted:
            self.sent.clear()
            self.accounts.forget()
        self.sent = [*self.sent, request][-SENT_KEPT:]
        self._clean = not failed and self.shelf.conflicts == late
        return exchange.response

    def _stamp(self, request: Json) -> None:
        if self.skew_s:
            moment = datetime.fromisoformat(request["request"]["timestamp"]) + timedelta(seconds=self.skew_s)
            request["request"]["timestamp"] = moment.strftime(STAMP)

    def again(self, back: int) -> None:
        """One of the last requests of this session is delivered once more; its answer goes nowhere."""
        session = self.sent[-1]["session"]["sessionId"] if self.sent else ""
        latest = [old for old in self.sent[-back:] if old["session"]["sessionId"] == session]
        # What opened a session and changed nothing is a wish like any other when it comes late.
        latest = [old for old in latest if not old["session"]["new"] or old is self.sent[-1]]
        if latest:
            self._again(json.loads(json.dumps(latest[0])))

    def _again(self, request: Json) -> None:
        before, last = self.accounts.of(request), bool(self.sent) and request == self.sent[-1]
        self._answered(request, heard=False)
        after = self.accounts.of(request)
        if last and self._clean and not self.shelf.fails and after != before:
            self._complain(request, f"a doubled request changed {_other(before, after)}")
        self._note(request, self.accounts.audit(request, self.now_ms))

    def leaves(self, ago_s: int) -> None:
        """The skill was disabled; where that cannot be dealt with, Alexa sends it again."""
        try:
            answer(self._whole_skill(), disabled(self.now, ago_s))
        except StoreError:
            if not self.shelf.fails:
                raise
            self._ear.take()
        self._clean, self.left = False, True
        self.devices.clear()
        if self.shelf.deleted:
            self.sent.clear()
            self.accounts.forget()

    def _whole_skill(self) -> Any:  # noqa: ANN401 - the SDK has no types
        return app.build_skill(self.shelf, zone_of=device_zone, api_client=self.alexa)

    def _answered(self, request: Json, *, heard: bool = True) -> Exchange:
        self.turns += 1
        refused = self.shelf.refused
        if self.told is not None:
            self.told.append(json.dumps(request))
        response = self._skill(request)
        exchange = Exchange(request, response, failed=self.shelf.refused > refused)
        said = [*complaints(exchange, whole=self.whole), *self.shelf.complaints]
        self.shelf.complaints.clear()
        if heard and sorry(exchange) and not exchange.failed:
            said.append("it said sorry")
        said += [f"logged: {line}" for line in self._ear.take() if not expected(line, exchange, heard=heard)]
        if heard:
            owner = self.accounts.owner(request)
            said += self.listener.complaints(exchange, owner, locked=self.accounts.locked(request))
        self.rare.notice(self, exchange)
        self._note(request, said)
        if self.told is not None:
            self.told.append(f"{response.get('sessionAttributes')} {exchange.speech} {exchange.reprompt}")
        return exchange

    def _note(self, request: Json, said: list[str]) -> None:
        for complaint in said:
            self._complain(request, complaint)

    def _complain(self, request: Json, complaint: str) -> None:
        inner = request["request"]
        intent = Exchange(request, {}).intent
        self.problems.append(f"{inner['type']} {intent} at {inner['timestamp']}: {complaint}")

    def ends(self) -> None:
        """A week later every run is over, and each one's account is looked at once more."""
        self.shelf.fails, self.current, self.skew_s = frozenset(), "echo", 0
        self.pass_time(WEEK_S)
        for self.voice in VOICES:
            ledger = self.accounts.ledgers.get(person_key(USER, self._listener(self.current).person_id))
            if ledger is not None:
                self.say(replace(meant_by(PROGRESS), names_the_skill=True))
                stored = self.accounts.of(self.sent[-1])
                self.problems += ledger.at_the_end(stored)
                self.fall_silent()


def _other(before: Progress, after: Progress) -> list[str]:
    return [each.name for each in fields(after) if getattr(before, each.name) != getattr(after, each.name)]


def disabled(now: datetime, ago_s: int) -> Json:
    """The event that the skill was disabled for good, `ago_s` seconds ago."""
    stamp = (now - timedelta(seconds=ago_s)).strftime(STAMP)
    system = {"application": {"applicationId": LOCAL_SKILL_ID}, "user": {"userId": USER}}
    request = {
        "type": "AlexaSkillEvent.SkillDisabled",
        "requestId": f"event {stamp}",
        "timestamp": stamp,
        "eventCreationTime": stamp,
        "body": {"userInformationPersistenceStatus": "NOT_PERSISTED"},
    }
    return {"version": "1.0", "context": {"System": system}, "request": request}
