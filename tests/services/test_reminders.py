"""Reminders over the SDK's own client, against a stand-in that speaks the service's JSON."""

from __future__ import annotations

from copy import deepcopy
from datetime import UTC, datetime, time
from types import SimpleNamespace
from typing import Any

import pytest
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model.services import ApiClientRequest, ApiClientResponse, ApiConfiguration, ServiceClientFactory

from infra.local.alexa_services import REMINDERS, SILENCE, LocalAlexa
from infra.local.reminder_book import ReminderBook
from skill.coaching.days import Slot
from skill.coaching.reminding import Daily, RemindersError, Trouble
from skill.services.reminders import AlexaReminders

NOW = datetime(2026, 3, 2, 15, 30, tzinfo=UTC)
LOS_ANGELES = "America/Los_Angeles"
TEXT = "Time for your hamstring stretches."


class Recorder(LocalAlexa):
    """Keeps the bodies of what was asked."""

    def __init__(self) -> None:
        super().__init__(lambda: LOS_ANGELES)
        self.book.allow()
        self.bodies: list[Any] = []

    def invoke(self, request: ApiClientRequest) -> ApiClientResponse:
        self.bodies.append(deepcopy(request.body))
        return super().invoke(request)


@pytest.fixture
def alexa() -> Recorder:
    return Recorder()


@pytest.fixture
def reminders(alexa: Recorder) -> AlexaReminders:
    return reminders_of(alexa)


def reminders_of(alexa: LocalAlexa, token: str = "one") -> AlexaReminders:
    configuration = ApiConfiguration(
        serializer=DefaultSerializer(),
        api_client=alexa,
        authorization_value=token,
        api_endpoint="https://api.amazonalexa.com",
    )
    request = SimpleNamespace(locale="en-GB")
    factory = ServiceClientFactory(configuration)
    envelope = SimpleNamespace(request=request)
    return AlexaReminders(SimpleNamespace(request_envelope=envelope, service_client_factory=factory))


def put(reminders: AlexaReminders, slot: Slot, at: time, zone: str = LOS_ANGELES) -> None:
    reminders.put(slot, Daily(at, zone, TEXT), NOW)


def trouble_of(reminders: AlexaReminders) -> Trouble:
    with pytest.raises(RemindersError) as told:
        put(reminders, Slot.MORNING, time(7, 30))
    return told.value.trouble


def test_a_reminder_is_asked_for_as_the_service_wants_it(alexa: Recorder, reminders: AlexaReminders) -> None:
    put(reminders, Slot.MORNING, time(7, 30))
    assert alexa.asked == [f"GET {REMINDERS}", f"POST {REMINDERS}"]
    assert alexa.bodies[-1] == {
        "requestTime": "2026-03-02T07:30:00",
        "trigger": {
            "type": "SCHEDULED_ABSOLUTE",
            "timeZoneId": LOS_ANGELES,
            "recurrence": {
                "startDateTime": "2026-03-02T07:30:00",
                "recurrenceRules": ["FREQ=DAILY;BYHOUR=7;BYMINUTE=30;BYSECOND=0;INTERVAL=1;"],
            },
        },
        "alertInfo": {"spokenInfo": {"content": [{"locale": "en-GB", "text": TEXT}]}},
        "pushNotification": {"status": "ENABLED"},
    }


def test_the_clock_is_that_of_the_persons_zone(alexa: Recorder, reminders: AlexaReminders) -> None:
    put(reminders, Slot.EVENING, time(21), "Asia/Kolkata")
    assert alexa.bodies[-1]["requestTime"] == "2026-03-02T21:00:00"
    assert alexa.bodies[-1]["trigger"]["timeZoneId"] == "Asia/Kolkata"


def test_what_was_set_is_told_by_the_persons_day(reminders: AlexaReminders) -> None:
    put(reminders, Slot.EVENING, time(0, 15))
    put(reminders, Slot.MORNING, time(6, 5))
    assert reminders.times() == [time(6, 5), time(0, 15)]


def test_a_second_time_for_a_slot_moves_its_reminder(alexa: Recorder, reminders: AlexaReminders) -> None:
    for at in (time(7), time(8, 45)):
        put(reminders, Slot.MORNING, at)
    put(reminders, Slot.EVENING, time(22))
    put(reminders, Slot.EVENING, time(21))
    assert reminders.times() == [time(8, 45), time(21)]
    assert sum(asked.startswith("PUT") for asked in alexa.asked) == 2
    assert len(alexa.book.alerts) == 2


def test_a_creation_whose_answer_got_lost_makes_no_second_reminder(
    alexa: Recorder, reminders: AlexaReminders
) -> None:
    put(reminders, Slot.MORNING, time(7, 30))
    put(reminders_of(alexa), Slot.MORNING, time(7, 30))
    assert reminders.times() == [time(7, 30)]


def test_doubles_from_elsewhere_are_one_reminder_after_the_next_change(
    alexa: Recorder, reminders: AlexaReminders
) -> None:
    put(reminders, Slot.MORNING, time(7))
    put(reminders, Slot.EVENING, time(21))
    (evening,) = (a for a in alexa.book.alerts.values() if "BYHOUR=21" in str(a))
    alexa.book.alerts["a-double"] = {**evening, "alertToken": "a-double"}
    put(reminders, Slot.EVENING, time(22))
    assert reminders.times() == [time(7), time(22)]


def test_one_reminder_is_cancelled_and_the_other_stays(reminders: AlexaReminders) -> None:
    put(reminders, Slot.MORNING, time(7))
    put(reminders, Slot.EVENING, time(21))
    assert reminders.cancel(Slot.EVENING) == [time(21)]
    assert reminders.times() == [time(7)]
    assert reminders.cancel(Slot.EVENING) == []
    assert reminders.cancel() == [time(7)]
    assert reminders.times() == []


def test_a_reminder_that_goes_while_it_is_cancelled_is_gone(
    alexa: Recorder, reminders: AlexaReminders, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(reminders, Slot.MORNING, time(7))
    monkeypatch.setitem(alexa.fails, "DELETE", 404)
    assert reminders.cancel() == [time(7)]


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "COMPLETED"},
        {"trigger": {"type": "SCHEDULED_RELATIVE", "offsetInSeconds": 7200}},
        {"trigger": {"type": "SCHEDULED_ABSOLUTE", "recurrence": {"recurrenceRules": None}}},
        {"trigger": {"type": "SCHEDULED_ABSOLUTE", "recurrence": {"recurrenceRules": ["FREQ=DAILY"]}}},
        {"trigger": {"type": "SCHEDULED_ABSOLUTE", "recurrence": {"recurrenceRules": ["BYHOUR=99"]}}},
        {"trigger": None},
    ],
    ids=str,
)
def test_what_is_no_daily_reminder_is_left_alone(
    alexa: Recorder, reminders: AlexaReminders, changes: dict[str, Any]
) -> None:
    put(reminders, Slot.MORNING, time(7))
    (token,) = alexa.book.alerts
    alexa.book.alerts[token] |= changes
    assert reminders.times() == []
    assert reminders.cancel() == []
    assert token in alexa.book.alerts


@pytest.mark.parametrize(
    ("method", "status", "trouble"),
    [
        ("GET", 401, Trouble.NOT_ALLOWED),
        ("POST", 401, Trouble.NOT_ALLOWED),
        ("POST", 403, Trouble.NOT_HERE),
        ("GET", 429, Trouble.TOO_MANY),
        ("POST", 429, Trouble.TOO_MANY),
        ("POST", 400, Trouble.REFUSED),
        ("POST", 418, Trouble.REFUSED),
        ("GET", 500, Trouble.NO_ANSWER),
        ("POST", 500, Trouble.NO_ANSWER),
        ("POST", 503, Trouble.NO_ANSWER),
        ("POST", 504, Trouble.NO_ANSWER),
        ("GET", SILENCE, Trouble.NO_ANSWER),
        ("POST", SILENCE, Trouble.NO_ANSWER),
    ],
)
def test_every_refusal_has_a_name(
    alexa: Recorder, reminders: AlexaReminders, method: str, status: int, trouble: Trouble
) -> None:
    alexa.fails[method] = status
    assert trouble_of(reminders) is trouble


def test_without_leave_nothing_is_set_or_told() -> None:
    alexa = LocalAlexa(lambda: LOS_ANGELES, ReminderBook())
    assert trouble_of(reminders_of(alexa)) is Trouble.NOT_ALLOWED
    assert alexa.book.alerts == {}


def test_a_silent_service_is_asked_once_and_not_twice(alexa: Recorder, reminders: AlexaReminders) -> None:
    alexa.fails["GET"] = SILENCE
    trouble_of(reminders)
    assert alexa.asked == [f"GET {REMINDERS}"]


@pytest.mark.parametrize("body", ["", "<html>busy</html>", '{"alerts": [{"status": "NEW"}]}', "{"])
def test_an_answer_that_cannot_be_read_is_none(body: str) -> None:
    class Garbled(LocalAlexa):
        def invoke(self, request: ApiClientRequest) -> ApiClientResponse:
            del request
            return ApiClientResponse(headers=[], status_code=200, body=body)

    with pytest.raises(RemindersError) as told:
        reminders_of(Garbled(lambda: None)).times()
    assert told.value.trouble is Trouble.NO_ANSWER


def test_where_no_service_is_configured_there_is_no_answer() -> None:
    class Nowhere:
        request_envelope = SimpleNamespace(request=SimpleNamespace(locale="en-US"))

        @property
        def service_client_factory(self) -> object:
            raise ValueError("no configured API client")

    assert trouble_of(AlexaReminders(Nowhere())) is Trouble.NO_ANSWER
