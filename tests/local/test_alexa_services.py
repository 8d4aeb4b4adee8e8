"""The stand-in for Alexa's services is as strict as they are, or it would prove nothing."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest
from ask_sdk_core.exceptions import ApiClientException
from ask_sdk_model.services import ApiClientRequest

from infra.local.alexa_services import REMINDERS, SILENCE, LocalAlexa
from infra.local.reminder_book import ReminderBook

if TYPE_CHECKING:
    from pathlib import Path

Json = dict[str, Any]
HOST = "https://api.amazonalexa.com"
GOOD: Json = {
    "requestTime": "2026-03-02T07:30:00",
    "trigger": {
        "type": "SCHEDULED_ABSOLUTE",
        "timeZoneId": "Europe/London",
        "recurrence": {
            "startDateTime": "2026-03-02T07:30:00",
            "recurrenceRules": ["FREQ=DAILY;BYHOUR=7;BYMINUTE=30;BYSECOND=0;INTERVAL=1;"],
        },
    },
    "alertInfo": {"spokenInfo": {"content": [{"locale": "en-US", "text": "Stretch."}]}},
    "pushNotification": {"status": "ENABLED"},
}


@pytest.fixture
def alexa() -> LocalAlexa:
    alexa = LocalAlexa(lambda: "Europe/London")
    alexa.book.allow()
    return alexa


def ask(
    alexa: LocalAlexa, method: str, path: str, body: object = None, token: str = "Bearer one"
) -> tuple[int, Any]:
    headers = [("Authorization", token)]
    request = ApiClientRequest(method=method, url=f"{HOST}{path}", headers=headers, body=body)
    answer = alexa.invoke(request)
    return answer.status_code, json.loads(answer.body) if answer.body else None


def changed(*path: str, to: object) -> Json:
    """A good reminder with one thing wrong."""
    wrong = deepcopy(GOOD)
    *way, last = path
    place = wrong
    for key in way:
        place = place[key]
    place[last] = to
    return wrong


def test_a_reminder_lives_through_its_four_verbs(alexa: LocalAlexa) -> None:
    status, made = ask(alexa, "POST", REMINDERS, GOOD)
    assert (status, made["status"], made["version"]) == (200, "ON", "1")
    path = f"{REMINDERS}/{made['alertToken']}"
    assert made["href"] == path
    status, listed = ask(alexa, "GET", REMINDERS)
    assert (status, listed["totalCount"]) == (200, "1")
    assert listed["alerts"][0]["trigger"] == GOOD["trigger"]
    assert ask(alexa, "PUT", path, GOOD)[1]["version"] == "2"
    assert ask(alexa, "DELETE", path) == (200, None)
    assert ask(alexa, "GET", REMINDERS)[1]["alerts"] == []


@pytest.mark.parametrize(
    "wrong",
    [
        None,
        {},
        [],
        changed("requestTime", to="soon"),
        changed("requestTime", to="2026-03-02T07:30:00+00:00"),
        changed("trigger", to=None),
        changed("trigger", "type", to="SCHEDULED_RELATIVE"),
        changed("trigger", "timeZoneId", to="Nowhere/Land"),
        changed("trigger", "timeZoneId", to=""),
        changed("trigger", "recurrence", to=None),
        changed("trigger", "recurrence", "recurrenceRules", to=[]),
        changed("trigger", "recurrence", "recurrenceRules", to=["FREQ=HOURLY"]),
        changed("trigger", "recurrence", "recurrenceRules", to=["FREQ=DAILY;BYHOUR=24;BYMINUTE=0;"]),
        changed("alertInfo", "spokenInfo", "content", to=[{"locale": "english", "text": "Stretch."}]),
        changed("alertInfo", "spokenInfo", "content", to=[{"locale": "en-US", "text": ""}]),
        changed("alertInfo", "spokenInfo", "content", to=[]),
        changed("pushNotification", to={}),
    ],
    ids=str,
)
def test_what_the_service_would_refuse_is_refused(alexa: LocalAlexa, wrong: object) -> None:
    assert ask(alexa, "POST", REMINDERS, wrong)[0] == 400
    assert alexa.book.alerts == {}


def test_without_leave_or_token_it_is_401() -> None:
    alexa = LocalAlexa(lambda: None)
    assert ask(alexa, "GET", REMINDERS)[0] == 401
    alexa.book.allow()
    assert ask(alexa, "GET", REMINDERS, token="")[0] == 401
    assert ask(alexa, "GET", REMINDERS)[0] == 200


@pytest.mark.parametrize(
    ("method", "path"), [("PUT", f"{REMINDERS}/x"), ("DELETE", f"{REMINDERS}/x"), ("GET", "/v1/x")]
)
def test_what_is_not_there_is_404(alexa: LocalAlexa, method: str, path: str) -> None:
    assert ask(alexa, method, path, GOOD)[0] == 404


@pytest.mark.parametrize(("zone", "answer"), [("Asia/Tokyo", (200, "Asia/Tokyo")), (None, (204, None))])
def test_the_time_zone_is_quoted_or_not_set(zone: str | None, answer: tuple[int, str | None]) -> None:
    assert ask(LocalAlexa(lambda: zone), "GET", "/v2/devices/kitchen/settings/System.timeZone") == answer


def test_it_can_be_told_to_fail_and_to_stay_silent(alexa: LocalAlexa) -> None:
    alexa.fails = {"GET": 429, "POST": SILENCE}
    assert ask(alexa, "GET", REMINDERS)[0] == 429
    with pytest.raises(ApiClientException):
        ask(alexa, "POST", REMINDERS, GOOD)


@pytest.mark.parametrize(
    ("status", "allowed"), [("ACCEPTED", True), ("DENIED", False), ("NOT_ANSWERED", False)]
)
def test_leave_is_given_by_the_answer_that_passes_by(status: str, allowed: bool) -> None:
    alexa = LocalAlexa(lambda: None)
    seen: list[Json] = []

    def skill(event: Json) -> Json:
        seen.append(event)
        return {}

    event = {"request": {"type": "Connections.Response", "payload": {"status": status}}}
    alexa.heeding(skill)(event)
    assert (alexa.book.allowed, seen) == (allowed, [event])


def test_what_is_in_the_book_is_there_in_the_next_run(tmp_path: Path) -> None:
    file = tmp_path / "a new folder" / "reminders.json"
    first = LocalAlexa(lambda: None, ReminderBook(file))
    first.book.allow()
    ask(first, "POST", REMINDERS, GOOD)
    second = LocalAlexa(lambda: None, ReminderBook(file))
    assert ask(second, "GET", REMINDERS)[1]["totalCount"] == "1"


@pytest.mark.parametrize("text", ["", "[]", "{", "null"])
def test_a_broken_book_is_an_empty_one(tmp_path: Path, text: str) -> None:
    file = tmp_path / "reminders.json"
    file.write_text(text, encoding="utf-8")
    assert (ReminderBook(file).allowed, ReminderBook(file).alerts) == (False, {})
