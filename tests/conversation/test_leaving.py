"""`AlexaSkillEvent.SkillDisabled`: everything goes, unless the household was here again since."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from skill.conversation.alexa.event_handlers import was_here_since
from skill.storage.store import Record, StoreUnavailableError, person_key
from tests.conversation.household import PERSON, USER
from tests.conversation.states import LAUNCH, STRETCHING
from tests.conversation.test_my_data import stretched
from tests.conversation.with_alexa import Home

if TYPE_CHECKING:
    from datetime import datetime

Json = dict[str, Any]
VOICES = ("", "one", "two")
DAY = timedelta(days=1)


def disabled(at: datetime, status: str | None = "NOT_PERSISTED", user: str = USER) -> Json:
    stamp = at.strftime("%Y-%m-%dT%H:%M:%SZ")
    request: Json = {
        "type": "AlexaSkillEvent.SkillDisabled",
        "requestId": "amzn1.echo-api.request.event",
        "timestamp": stamp,
        "eventCreationTime": stamp,
        "eventPublishingTime": stamp,
    }
    if status is not None:
        request["body"] = {"userInformationPersistenceStatus": status}
    system = {
        "application": {"applicationId": "amzn1.ask.skill.local"},
        "user": {"userId": user},
        "apiEndpoint": "https://api.amazonalexa.com",
    }
    return {"version": "1.0", "context": {"System": system}, "request": request}


def lived_in() -> Home:
    """A household in which an unrecognised voice and two others have stretched, and left a day ago."""
    home = Home()
    for voice in VOICES:
        stretched(home.speaks(voice))
    return home.later(1)


def records(home: Home) -> list[bool]:
    keys = [person_key(USER, f"amzn1.ask.person.{voice}" if voice else None) for voice in VOICES]
    return [home.store.peek(key) is not None for key in (*keys, f"{PERSON}.")]


def test_a_household_that_leaves_leaves_nothing_behind() -> None:
    home = lived_in()
    assert records(home) == [True] * 4
    assert home.happens(disabled(home.now))["response"] == {}
    assert records(home) == [False] * 4


def test_the_same_event_once_more_is_as_good_as_once() -> None:
    home = lived_in()
    home.happens(disabled(home.now))
    assert home.happens(disabled(home.now))["response"] == {}
    assert records(home) == [False] * 4


@pytest.mark.parametrize("status", ["PERSISTED", None, "", "SOMETHING_NEW"])
def test_somebody_who_may_come_back_is_kept(status: str | None) -> None:
    home = lived_in()
    assert home.happens(disabled(home.now, status))["response"] == {}
    assert records(home) == [True] * 4


@pytest.mark.parametrize("voice", VOICES)
def test_an_event_from_before_anybody_came_back_is_late(voice: str) -> None:
    home = lived_in()
    left = home.now
    home.later(2).speaks(voice).says(LAUNCH)
    home.happens(disabled(left))
    assert records(home) == [True] * 4


def test_a_stretch_that_was_begun_after_the_event_shows_that_it_is_late() -> None:
    home = lived_in()
    left = home.now
    STRETCHING["in the first hold"](home)
    home.happens(disabled(left))
    assert records(home)[0]


def test_an_event_after_the_last_stretch_of_the_same_day_is_not_late() -> None:
    home = stretched(Home())
    home.happens(disabled(home.now))
    assert home.stored() is None


def test_another_household_is_not_touched() -> None:
    home = lived_in()
    home.happens(disabled(home.now, user="amzn1.ask.account.other"))
    assert records(home) == [True] * 4


def test_an_event_that_could_not_be_dealt_with_is_not_acknowledged_and_done_when_it_comes_again() -> None:
    home = lived_in()
    home.store.fails = True
    with pytest.raises(StoreUnavailableError):
        home.happens(disabled(home.now))
    home.store.fails = False
    assert home.happens(disabled(home.now))["response"] == {}
    assert records(home) == [False] * 4


def test_a_record_that_nobody_can_read_goes_too() -> None:
    home = Home()
    home.store.copy(PERSON, Record("a shape of next year", 7))
    home.happens(disabled(home.now))
    assert home.store.peek(PERSON) is None


@pytest.mark.parametrize(
    "broken", [{"body": []}, {"body": "NOT_PERSISTED"}, {"eventCreationTime": "soon"}, {"body": None}]
)
def test_a_broken_event_deletes_nothing(broken: Json) -> None:
    home = lived_in()
    event = disabled(home.now)
    event["request"] |= broken
    assert home.happens(event)["response"] == {}
    assert records(home) == [True] * 4


def test_a_session_that_was_open_when_its_household_left_writes_nothing_back() -> None:
    home = stretched(Home()).later(1)
    home.says(LAUNCH)
    home.now += DAY
    home.happens(disabled(home.now))
    assert home.says("yes").complaints == []
    stored = home.stored()
    assert stored is None or stored.history.sessions == 0


def test_it_is_known_to_the_day_when_somebody_was_here_last() -> None:
    progress = stretched(Home()).known()
    last = Home().now
    assert not was_here_since(progress, last + DAY)
    assert was_here_since(progress, last - DAY)
