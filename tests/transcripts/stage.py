"""The household in which a transcript plays: its devices, its clock, its store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING

from infra.local.alexa_services import SILENCE
from infra.local.echo import events
from infra.local.echo.device import Device, Mode, Skill
from infra.local.echo.envelope import Envelopes, Listener
from infra.local.echo.profiles import PROFILES
from infra.local.practice import THINKING_S, practise
from skill.storage.store import StoreUnavailableError
from tests.rules import broken

if TYPE_CHECKING:
    from infra.local.alexa_services import LocalAlexa
    from infra.local.nlu.understanding import Understanding
    from skill.storage.store import Record, Store

MakeSkill = Callable[["Store", Callable[[], str]], Skill]
"""Builds the skill on a store; the second argument tells the household's IANA time zone."""

DEFAULT_DEVICE = "home"
START = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)


class ShakyStore:
    """A store that can be told to fail."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.fails = False

    def load(self, person: str) -> Record | None:
        return self._working().load(person)

    def save(self, person: str, record: Record, expected: int) -> None:
        self._working().save(person, record, expected)

    def delete(self, person: str) -> None:
        self._working().delete(person)

    def _working(self) -> Store:
        if self.fails:
            raise StoreUnavailableError("told to fail")
        return self._store


class Stage:
    def __init__(
        self, make_skill: MakeSkill, store: Store, understanding: Callable[[str], Understanding]
    ) -> None:
        self.store = ShakyStore(store)
        self.now = START
        self.locale = "en-US"
        self.current = DEFAULT_DEVICE
        self.devices: dict[str, Device] = {}
        self.alexa: LocalAlexa | None = None
        """Her services, where the skill has any."""
        self.asked: set[str] = set()
        """The keys of the lines that the last answer was made of, where the skill tells."""
        self._understanding_of = understanding
        self._skill = make_skill(self.store, lambda: str(self.now.tzinfo))
        self._ids = count(1)

    def device(self, name: str | None = None) -> Device:
        self.current = name or self.current
        if self.current not in self.devices:
            self.add_device(self.current, "echo")
        return self.devices[self.current]

    def add_device(self, name: str, profile: str) -> None:
        listener = Listener(device_id=f"amzn1.ask.device.{name}")
        envelopes = Envelopes(PROFILES[profile], listener, new_id=lambda: f"{next(self._ids):06}")
        self.devices[name] = Device(self._skill, self._understanding_of(self.locale), self.now, envelopes)

    def say(self, text: str, *, waits_for_the_end: bool) -> None:
        device = self.device()
        device.envelopes.locale = self.locale
        device.understanding = self._understanding_of(self.locale)
        if waits_for_the_end:
            while device.state.mode is Mode.SPEAKING:
                self.pass_time(device.until_change_s or 0)
            self.pass_time(THINKING_S)
        device.hear(text)

    def practise(self) -> None:
        device = self.device()
        device.envelopes.locale = self.locale
        device.understanding = self._understanding_of(self.locale)
        practise(device, self.pass_time)

    def voice(self, name: str) -> None:
        """Whose voice profile every device recognises from now on ("none": nobody's)."""
        person = None if name == "none" else f"amzn1.ask.person.{name}"
        for device in self.devices.values() or [self.device()]:
            who = device.envelopes.listener
            device.envelopes.listener = Listener(who.user_id, who.device_id, person)

    def reminders(self, words: str) -> None:
        """What reminders do from now on: WORK, stay SILENT, or answer with a status such as 429."""
        assert self.alexa is not None
        status = {"WORK": None, "SILENT": SILENCE}[words] if words.isalpha() else int(words)
        methods = ("GET", "POST", "PUT", "DELETE")
        self.alexa.fails = {} if status is None else dict.fromkeys(methods, status)

    def pass_time(self, seconds: float) -> None:
        # Wall clocks jump twice a year; seconds do not.
        self.now = (self.now.astimezone(UTC) + timedelta(seconds=seconds)).astimezone(self.now.tzinfo)
        for device in self.devices.values():
            device.advance(seconds)

    def pass_until(self, moment: datetime) -> None:
        self.pass_time((moment - self.now.astimezone(UTC)).total_seconds())

    def fall_silent(self) -> None:
        device = self.device()
        while (left := device.until_change_s) is not None:
            self.pass_time(left)

    def broken_rules(self, name: str, since: int) -> list[str]:
        """Complaints about the exchanges of a device's log from `since` on."""
        exchanges = [e for e in self.devices[name].log[since:] if isinstance(e, events.Exchanged)]
        return [complaint for e in exchanges for complaint in broken(e.request, e.response)]
