"""The whole skill is gone through once before anybody comes, and nobody notices."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from skill import rehearsal
from skill.app import build_skill
from skill.conversation.alexa.wire import answer
from skill.conversation.routing.routes import INTENTS
from skill.rehearsal import Nowhere, rehearse
from skill.services.api_client import TimedApiClient
from skill.services.time_zone import device_zone
from tests.speech.everywhere import LOCALES

if TYPE_CHECKING:
    from ask_sdk_core.skill import CustomSkill

    from skill.storage.store import Store

SKILL_ID = "amzn1.ask.skill.own"


def own_skill(store: Store) -> CustomSkill:
    return build_skill(store, skill_id=SKILL_ID, zone_of=device_zone, api_client=TimedApiClient())


def test_every_wish_is_answered_with_a_screen_and_without(monkeypatch: pytest.MonkeyPatch) -> None:
    turns: list[tuple[dict[str, Any], dict[str, Any]]] = []

    def noted(skill: CustomSkill, event: dict[str, Any]) -> dict[str, Any]:
        turns.append((event, answer(skill, event)))
        return turns[-1][1]

    monkeypatch.setattr(rehearsal, "answer", noted)
    rehearse(own_skill, SKILL_ID)

    for screens in (0, 1):
        wished = [
            (event["request"]["intent"]["name"], answered["response"])
            for event, answered in turns
            if "intent" in event["request"]
            and len(event["context"]["System"]["device"]["supportedInterfaces"]) == screens
        ]
        assert {name for name, _ in wished} == {*INTENTS}
        assert not [name for name, response in wished if not said_or_shown(response)]
    assert {event["request"]["locale"] for event, _ in turns} == {*LOCALES}


def said_or_shown(response: dict[str, Any]) -> bool:
    return "outputSpeech" in response or bool(response.get("directives"))


def test_no_service_is_asked_and_nothing_is_logged(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def asked(*_: object, **__: object) -> None:
        pytest.fail("a service was asked")

    monkeypatch.setattr("urllib3.PoolManager.request", asked)
    with caplog.at_level(logging.DEBUG):
        rehearse(own_skill, SKILL_ID)

    assert not caplog.records
    assert not logging.root.manager.disable


def test_the_store_of_a_rehearsal_knows_nobody_afterwards() -> None:
    stores: list[Store] = []

    def over(store: Store) -> CustomSkill:
        stores.append(store)
        return own_skill(store)

    rehearse(over, SKILL_ID)

    [store] = stores
    assert isinstance(store, Nowhere)
    assert not vars(store)


def test_after_it_an_answer_loads_nothing_more() -> None:
    code = (
        "import sys\n"
        "from skill.app import build_skill\n"
        "from skill.conversation.alexa.wire import answer\n"
        "from skill.rehearsal import rehearse\n"
        "from tests.bench.talk import DictStore, Person\n"
        "rehearse(build_skill)\n"
        "skill, person = build_skill(DictStore()), Person('somebody')\n"
        "requests = person.stretches()\n"
        "words, request = next(requests)\n"
        "before = set(sys.modules)\n"
        "answer(skill, request)\n"
        "print(*set(sys.modules) - before)"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, check=True)
    assert done.stdout.split() == []
