"""Speech made from SSML by a real engine, and where in it there are words.

The engine and its speed are the ones that every language's `SpeechRate` is fitted to.
"""

from __future__ import annotations

import subprocess
import wave
from array import array
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

VOICE = "en-us"
SPEED = "150"
"""Words a minute, of English."""
WINDOW_MS = 5
LOUD = 60
"""Of 32,767. What the engine leaves between words is silent to the last bit."""
BREAK_MIN_MS = 600
"""The shortest break that is always longer than the engine's own pauses (0.19 to 0.53 s)."""


@dataclass(frozen=True, slots=True)
class Burst:
    """Words without a break between them, in seconds from the beginning of the sound."""

    start_s: float
    end_s: float


def synthesise(ssml: str, sound: Path, voice: str = VOICE) -> Path:
    command = ["espeak-ng", "-m", "-b", "1", "-v", voice, "-s", SPEED, "-w", str(sound), "--stdin"]
    subprocess.run(command, input=ssml.encode(), check=True)
    return sound


def bursts(sound: Path, count: int) -> list[Burst]:
    """Split `sound` at its `count - 1` longest silences."""
    loud = list(_loud_windows(sound))
    by_length = sorted(range(1, len(loud)), key=lambda i: loud[i] - loud[i - 1], reverse=True)
    edges = [0, *sorted(by_length[: count - 1]), len(loud)]
    return [Burst(loud[first], loud[after - 1] + WINDOW_MS / 1000) for first, after in pairwise(edges)]


def _loud_windows(sound: Path) -> Iterator[float]:
    with wave.open(str(sound)) as reader:
        rate = reader.getframerate()
        samples = array("h", reader.readframes(reader.getnframes()))
    size = rate * WINDOW_MS // 1000
    silence = array("h", bytes(2 * size))
    for start in range(0, len(samples), size):
        window = samples[start : start + size]
        # Most of it is silent to the last bit, which is seen at one glance.
        if window != silence and (max(window) > LOUD or min(window) < -LOUD):
            yield start / rate
