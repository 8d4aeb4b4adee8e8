"""Whole sessions read aloud: how long somebody is in the stretch before its clock begins (coach 2)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import pytest

from infra.local.echo import events
from infra.speech_rate.listen import bursts, synthesise
from skill.coaching.positions import Leg
from tests.listening.routine import HOLD, MONDAY, Listener
from tests.parts import need

if TYPE_CHECKING:
    from pathlib import Path

    from infra.local.echo.ssml import Segment

GROWN_AFTER = 29
"""Sessions."""


@pytest.fixture(autouse=True)
def _engine() -> None:
    need("espeak-ng")


def spoken_in(sessions: int) -> list[tuple[Segment, ...]]:
    """All that is spoken in somebody's last one of so many sessions, speech by speech."""
    listener = Listener()
    for number in range(sessions):
        seen = len(listener.device.log)
        listener.wait_until(MONDAY + timedelta(days=number // 2, hours=14 * (number % 2)))
        listener.session()
    return [event.segments for event in listener.device.log[seen:] if isinstance(event, events.Spoke)]


def lead_ins(segments: tuple[Segment, ...], folder: Path) -> list[tuple[Leg, float]]:
    """Each leg, and the seconds from the words of its last movement to the hold's clock, in sound."""
    parts = (f'{escape(s.text)}<break time="{s.pause_ms}ms"/>' if s.pause_ms else s.text for s in segments)
    sound = synthesise(f"<speak>{''.join(parts)}</speak>", folder / "spoken.wav")
    heard = bursts(sound, len(segments))
    found = []
    for index, segment in enumerate(segments):
        if segment.text in HOLD:
            led = segment.pause_ms < 1_000
            begins_s = heard[index + 1].start_s if led else heard[index].end_s
            leg = Leg(segments[index - 1].text.split(" ")[0].lower())
            found.append((leg, begins_s - heard[index - 1].start_s))
    return found


@pytest.mark.parametrize("sessions", [1, GROWN_AFTER + 1], ids=["the first", "the thirtieth"])
def test_every_hold_begins_four_to_seven_seconds_after_its_last_movement(
    sessions: int, tmp_path: Path
) -> None:
    heard = [each for spoken in spoken_in(sessions) for each in lead_ins(spoken, tmp_path)]

    assert [leg for leg, _ in heard].count(Leg.LEFT) == [leg for leg, _ in heard].count(Leg.RIGHT) == 5
    seconds = [each for _, each in heard]
    assert all(4 <= each <= 7 for each in seconds), heard
    assert max(seconds) - min(seconds) <= 1, heard
