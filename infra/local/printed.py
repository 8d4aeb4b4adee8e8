"""A device's conversation as lines of text, in the order and at the time in which it is heard."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, TextIO

from infra.local.echo import events, heard
from infra.local.echo.device import LISTENING_S, Mode
from infra.local.nlu.understanding import Wish

if TYPE_CHECKING:
    from datetime import datetime

    from infra.local.echo.device import Device
    from infra.local.echo.ssml import Segment

BOLD, DIM, PLAIN = "\033[1m", "\033[2m", "\033[0m"
CLEAR_LINE = "\r\033[K"
BAR_CELLS = 24
SHORTEST_PAUSE_SHOWN_MS = 1000
TONE = "♪"
ELSEWHERE = 'Nothing is open. Start with "Alexa, start my hamstring stretches".'
ENDINGS = {
    events.SILENCE: "Nobody answered: the session is over.",
    events.ERROR: "The device refused the answer: the session is over.",
}


@dataclass(slots=True)
class _Speech:
    """What is being said, and how much of it is printed."""

    segments: tuple[Segment, ...]
    begins: datetime
    worded: int = 0
    """How many segments have their words printed."""
    paused: int = 0
    """How many have their pause printed."""


class Printer:
    def __init__(self, device: Device, out: TextIO, *, width: int = 80, styled: bool = False) -> None:
        self._device = device
        self._out = out
        self._width = min(width, 100)
        self._styled = styled
        self._seen = 0
        self._speech: _Speech | None = None
        self._live_line = ""

    def update(self, typed: str = "") -> None:
        """Print what has been heard by now and, on a terminal, the line that is being typed."""
        for event in self._device.log[self._seen :]:
            self._print_speech_until(event.at)
            self._show(event)
        self._seen = len(self._device.log)
        self._print_speech_until(self._device.now)
        if self._styled:
            self._draw(f"{self._status()}> {typed}")
        self._out.flush()

    def line(self, text: str, style: str = "") -> None:
        for row in textwrap.wrap(text, self._width - 2) or [""]:
            row_ = f"{style}{row}{PLAIN}" if self._styled and style else row
            self._print(f"  {row_}")

    def _draw(self, live_line: str) -> None:
        if live_line != self._live_line:
            self._out.write(f"{CLEAR_LINE}{live_line}")
            self._live_line = live_line

    def _show(self, event: events.Event) -> None:
        match event:
            case events.Said():
                self._speech = None
                self._heading(event.text)
                if event.understood.wish is Wish.ELSEWHERE and not self._device.is_in_session:
                    self.line(ELSEWHERE, DIM)
            case events.Spoke():
                self._speech = _Speech(event.segments, event.at)
            case events.Exchanged():
                self._show_card(event.response)
            case events.Ended():
                self._speech = None
                if event.reason in ENDINGS:
                    self.line(ENDINGS[event.reason], DIM)

    def _heading(self, text: str) -> None:
        self._print("")
        self._print(f"{BOLD}> {text}{PLAIN}" if self._styled else f"> {text}")

    def _print(self, row: str) -> None:
        self._out.write(f"{CLEAR_LINE if self._styled else ''}{row}\n")
        self._live_line = ""

    def _show_card(self, response: events.Json) -> None:
        card = (response.get("response") or {}).get("card")
        if card:
            words = card.get("content") or card.get("text") or ""
            self.line(f"[card] {card.get('title', '')}: {words}", DIM)

    def _print_speech_until(self, moment: datetime) -> None:
        """Print the words that have begun and the pauses that are over, or were cut, by then."""
        if self._speech is None:
            return
        speech, at = self._speech, self._speech.begins
        for i, segment in enumerate(speech.segments):
            if i == speech.worded and at < moment:
                speech.worded += 1
                words = f"{TONE if segment.tone else ''} {segment.text}".strip()
                if words:
                    self.line(words)
            at += timedelta(milliseconds=heard.words_ms(segment, self._device.envelopes.locale))
            ends = at + timedelta(milliseconds=segment.pause_ms)
            if i == speech.paused and ends <= moment:
                speech.paused += 1
                self._print_pause(segment.pause_ms)
            at = ends

    def _print_pause(self, pause_ms: int) -> None:
        if pause_ms >= SHORTEST_PAUSE_SHOWN_MS:
            self.line(f"… {pause_ms / 1000:.0f} s", DIM)

    def _status(self) -> str:
        if self._device.state.mode is Mode.LISTENING:
            left = self._device.until_change_s or 0
            return f"  {_bar(left / LISTENING_S)} listening {left:2.0f} s "
        pause = self._pause_now()
        if pause is None:
            return ""
        left_s, whole_s = pause
        return f"  {_bar(1 - left_s / whole_s)} {left_s:2.0f} s "

    def _pause_now(self) -> tuple[float, float] | None:
        """Seconds left and in all, of the pause that is being heard."""
        if self._speech is None:
            return None
        at = self._speech.begins
        for segment in self._speech.segments:
            pause_starts = at + timedelta(milliseconds=heard.words_ms(segment, self._device.envelopes.locale))
            at = pause_starts + timedelta(milliseconds=segment.pause_ms)
            if pause_starts <= self._device.now < at:
                return (at - self._device.now).total_seconds(), segment.pause_ms / 1000
        return None


def _bar(part: float) -> str:
    full = round(max(0.0, min(1.0, part)) * BAR_CELLS)
    return "█" * full + "░" * (BAR_CELLS - full)
