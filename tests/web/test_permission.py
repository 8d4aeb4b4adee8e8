"""A question that Alexa asks by herself, on the page: it listens for the answer, and tells silence too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.web.local_echo import LAUNCH

if TYPE_CHECKING:
    from tests.web.fake_coach import FakeCoach
    from tests.web.local_echo import LocalEcho


def answers(coach: FakeCoach) -> list[str]:
    requests = [request["request"] for request in coach.requests]
    return [r["payload"]["status"] for r in requests if r["type"] == "Connections.Response"]


@pytest.fixture
def asked(echo: LocalEcho) -> LocalEcho:
    echo.choose("speed", "30")
    echo.say(LAUNCH)
    echo.is_in("listening")
    echo.say("set reminders")
    echo.shows("You can say I approve, or no.")
    return echo


@pytest.mark.parametrize(("words", "status"), [("I approve", "ACCEPTED"), ("no", "DENIED")])
def test_what_is_said_to_alexa_is_told_and_the_skill_has_the_last_word(
    asked: LocalEcho, coach: FakeCoach, words: str, status: str
) -> None:
    asked.is_in("listening")
    asked.say(words)
    asked.shows("Bye.")
    asked.is_in("asleep")
    assert answers(coach) == [status]
    assert coach.kinds[-1] == "Connections.Response"


def test_nobody_answering_is_told_once_and_answered(asked: LocalEcho, coach: FakeCoach) -> None:
    asked.shows("Bye.", timeout_s=8)
    asked.is_in("asleep")
    assert answers(coach) == ["NOT_ANSWERED"]
