from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import RequestEnvelope

from infra.local.echo.envelope import Envelopes, Listener
from infra.local.echo.profiles import ECHO, PROFILES, SHOW_5, VOICELESS_ECHO
from infra.local.nlu.understanding import Understanding
from tests.local.small_model import small_model

if TYPE_CHECKING:
    from infra.local.echo.profiles import Profile

MORNING = datetime(2026, 3, 2, 7, 30, 5, 900_000, tzinfo=ZoneInfo("America/Los_Angeles"))


def read_by_the_sdk(envelope: dict[str, Any]) -> Any:  # noqa: ANN401 - the SDK has no types
    return DefaultSerializer().deserialize(json.dumps(envelope), RequestEnvelope)


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_the_sdk_reads_the_request_of_every_device(profile: Profile) -> None:
    envelopes = Envelopes(profile)
    read = read_by_the_sdk(envelopes.launch(envelopes.new_session(), MORNING))
    has_apl = read.context.system.device.supported_interfaces.alexa_presentation_apl is not None
    assert read.request.object_type == "LaunchRequest"
    assert has_apl is (profile.screen is not None)
    assert (read.context.viewport is not None) is has_apl


def test_the_screen_is_described_in_pixels() -> None:
    envelopes = Envelopes(SHOW_5)
    read = read_by_the_sdk(envelopes.launch(envelopes.new_session(), MORNING))
    assert (read.context.viewport.pixel_width, read.context.viewport.pixel_height) == (960, 480)
    assert read.context.viewports[0].configuration.current.size.pixel_width == 960


def test_the_time_is_utc_in_whole_seconds() -> None:
    envelopes = Envelopes()
    request = envelopes.launch(envelopes.new_session(), MORNING)["request"]
    assert request["timestamp"] == "2026-03-02T15:30:05Z"


def test_an_intent_carries_its_slots() -> None:
    envelopes = Envelopes(locale="en-GB")
    understood = Understanding(small_model()).understand("do the wall")
    read = read_by_the_sdk(envelopes.intent(understood, envelopes.new_session(), MORNING))
    slot = read.request.intent.slots["position"]
    assert read.request.locale == "en-GB"
    assert slot.resolutions.resolutions_per_authority[0].values[0].value.id == "WALL"


def test_an_end_carries_its_reason_and_error() -> None:
    envelopes = Envelopes()
    error = {"type": "INVALID_RESPONSE", "message": "no"}
    ended = envelopes.session_ended(envelopes.new_session(), MORNING, "ERROR", error)
    read = read_by_the_sdk(ended)
    assert (read.request.reason.value, read.request.error.object_type.value) == (
        "ERROR",
        "INVALID_RESPONSE",
    )


def test_a_touch_names_the_document_on_the_screen() -> None:
    envelopes = Envelopes(SHOW_5)
    document = {"token": "t", "version": "1.4", "componentsVisibleOnScreen": []}
    event = envelopes.user_event(["touch", "skip"], envelopes.new_session(), MORNING, document)
    read = read_by_the_sdk(event)
    assert (read.request.token, read.request.arguments) == ("t", ["touch", "skip"])
    assert read.context.alexa_presentation_apl.token == "t"


def test_a_person_is_named_only_when_recognised() -> None:
    session = Envelopes().new_session()
    for person in (None, "amzn1.ask.person.one"):
        listener = Listener(person_id=person)
        system = Envelopes(ECHO, listener).launch(session, MORNING)["context"]["System"]
        assert system.get("person") == ({"personId": person} if person else None)


@pytest.mark.parametrize(
    "envelopes",
    [
        Envelopes(ECHO, Listener(person_id="amzn1.ask.person.one"), permissions=frozenset()),
        Envelopes(VOICELESS_ECHO, Listener(person_id="amzn1.ask.person.one")),
    ],
    ids=["the manifest does not ask for it", "the household does not give it"],
)
def test_without_leave_nobody_is_named(envelopes: Envelopes) -> None:
    system = envelopes.launch(envelopes.new_session(), MORNING)["context"]["System"]
    assert "person" not in system


def test_no_two_requests_or_sessions_share_an_id() -> None:
    envelopes = Envelopes()
    session = envelopes.new_session()
    ids = {envelopes.launch(session, MORNING)["request"]["requestId"] for _ in range(50)}
    assert len(ids) == 50
    assert envelopes.new_session().id != session.id
