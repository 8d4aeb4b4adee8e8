"""A device over a fake skill, at noon."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from infra.local.echo import events
from infra.local.echo.device import Device, Mode
from infra.local.echo.envelope import Envelopes
from infra.local.echo.profiles import ECHO, Profile
from infra.local.nlu.understanding import Understanding
from tests.local.small_model import small_model

if TYPE_CHECKING:
    from tests.local.fake_skill import FakeSkill

UNDERSTANDING = Understanding(small_model())
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
START = "Alexa, start my hamstring stretches"


def device_for(skill: FakeSkill, profile: Profile = ECHO) -> Device:
    return Device(skill, UNDERSTANDING, NOON, Envelopes(profile))


def to_the_microphone(device: Device) -> None:
    device.advance(device.until_change_s or 0)
    assert device.state.mode is Mode.LISTENING


def ends(device: Device) -> list[str]:
    return [event.reason for event in device.log if isinstance(event, events.Ended)]
