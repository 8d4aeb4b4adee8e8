"""What a device does not play, it gets otherwise from the next launch on, whatever its session remembers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from infra.local.echo import events, heard
from infra.local.echo.device import Device, Mode
from infra.local.echo.envelope import Envelopes, Listener
from infra.local.echo.profiles import (
    APL,
    ECHO,
    PICKY_ECHO,
    SPEECH_ECHO,
    STRICT_ECHO,
    STRICT_SHOW,
    STRICTEST_ECHO,
    Profile,
)
from skill.app import build_skill
from skill.coaching.deliveries import Channel
from skill.coaching.positions import Leg
from skill.conversation.alexa.wire import answer
from skill.speech.en import ENGLISH
from tests.conversation.household import START, USER, CountingStore, Household, understanding
from tests.conversation.states import LAUNCH, begun

Json = dict[str, Any]
BLOCK_S = 100
"""So long at least leads through the first holds, and no session ends in it by itself."""
REFUSING = [
    (STRICT_ECHO, Channel.SPEECH),
    (STRICTEST_ECHO, Channel.SPEECH),
    (replace(STRICT_ECHO, forgets=True), Channel.SPEECH),
    (SPEECH_ECHO, Channel.DOCUMENT),
    (replace(SPEECH_ECHO, forgets=True), Channel.DOCUMENT),
    (STRICT_SHOW, Channel.SPEECH),
    (replace(STRICT_SHOW, forgets=False), Channel.SPEECH),
]


def at(profile: Profile, first: Channel = Channel.SPEECH, store: CountingStore | None = None) -> Device:
    skill = build_skill(store or CountingStore(), zone_of=lambda _: "America/Los_Angeles", pauses=first)
    envelopes = Envelopes(profile, Listener(USER, "kitchen"))
    return Device(lambda event: answer(skill, event), understanding(), START, envelopes)


def launches(device: Device) -> bool:
    """Start, and say yes to whatever is asked before a stretch; whether holds are then led through."""
    device.hear(LAUNCH)
    for _ in range(2):
        device.advance(1 if plays(device) else (device.until_change_s or 0))
        if plays(device) or not device.is_in_session:
            break
        device.hear("yes")
    asked = len(device.log)
    device.advance(BLOCK_S)
    ended = any(isinstance(event, events.Ended) for event in device.log[asked:])
    return plays(device) and not ended


def plays(device: Device) -> bool:
    length_ms = heard.length_ms(device.state.segments)
    return device.is_in_session and device.state.mode is Mode.SPEAKING and length_ms > BLOCK_S * 1000


def channels(device: Device) -> list[Channel]:
    """By which each answer came that leads through holds."""
    return [channel for channel in map(channel_of, answers(device)) if channel is not None]


def answers(device: Device) -> list[Json]:
    return [event.response["response"] for event in device.log if isinstance(event, events.Exchanged)]


def channel_of(response: Json) -> Channel | None:
    kinds = {directive["type"] for directive in response.get("directives") or []}
    if heard.RENDER_AUDIO in kinds:
        return Channel.DOCUMENT
    if f"{APL}.RenderDocument" in kinds and not response.get("outputSpeech"):
        return Channel.SCREEN
    long = heard.length_ms(heard.of_response(response)) > BLOCK_S * 1000
    return Channel.SPEECH if long else None


@pytest.mark.parametrize(("profile", "first"), REFUSING)
def test_one_launch_after_a_refusal_a_block_plays(profile: Profile, first: Channel) -> None:
    device = at(profile, first)
    launches(device)
    device.stay_silent()
    device.advance(60)
    assert launches(device)
    by_now = channels(device)
    device.stay_silent()
    assert channels(device)[-1] is by_now[-1] is not by_now[0]


def test_a_device_that_refuses_each_once_is_never_sent_the_same_way_twice() -> None:
    device = at(PICKY_ECHO)
    assert not launches(device)
    device.advance(60)
    launches(device)
    device.stay_silent()
    device.advance(60)
    assert launches(device)
    assert channels(device)[:3] == [Channel.SPEECH, Channel.DOCUMENT, Channel.SPEECH]


def test_another_device_of_the_household_is_sent_what_everybody_is() -> None:
    store = CountingStore()
    launches(at(STRICT_ECHO, store=store))
    bedroom = at(ECHO, store=store)
    bedroom.envelopes = Envelopes(ECHO, Listener(USER, "bedroom"))
    assert launches(bedroom)
    assert channels(bedroom) == [Channel.SPEECH]


def test_a_screen_that_was_cut_off_has_a_picture_while_a_voice_leads() -> None:
    device = at(STRICT_SHOW)
    launches(device)
    device.stay_silent()
    device.advance(60)
    assert launches(device)
    *_, response = answers(device)
    [drawn] = response["directives"]
    assert drawn["type"] == f"{APL}.RenderDocument"
    assert "onMount" not in drawn["document"]
    assert "person" in drawn["document"]["graphics"]
    turns = drawn["datasources"]["block"]["properties"]["turns"]
    sides = [ENGLISH.screen[f"side_{leg}"] for leg in (Leg.RIGHT, Leg.LEFT)]
    assert [turn["side"] for turn in turns[:2]] == sides
    assert drawn["document"]["settings"]["idleTimeout"] > heard.length_ms(heard.of_response(response))
    assert response["shouldEndSession"] is False


def test_a_touch_beside_the_picture_does_what_its_word_does() -> None:
    device = at(STRICT_SHOW)
    launches(device)
    device.stay_silent()
    device.advance(60)
    assert launches(device)
    assert device.display is not None
    device.touch(["touch", "pause", device.display["token"], BLOCK_S * 1000])
    *_, response = answers(device)
    assert response["outputSpeech"]["ssml"].count("<break") <= 1
    assert response["shouldEndSession"] is False
    device.advance(30)
    device.touch(["touch", "resume", device.display["token"]])
    assert plays(device)


@pytest.mark.parametrize("after_s", [3, 14, 40, 100])
def test_whoever_leaves_an_echo_is_no_device_that_refuses(after_s: int) -> None:
    home = Household()
    begun(home)
    home.wait(after_s).leaves()
    assert home.known().devices == ()
    home.wait(3600)
    assert begun(home).json["response"]["outputSpeech"]["ssml"].count("<break") > 5


def test_what_played_to_its_end_leaves_no_trace_of_the_device() -> None:
    home = Household()
    begun(home)
    assert home.known().devices[0].channel is Channel.SPEECH
    home.wait(30).says("stop")
    assert home.known().devices == ()
