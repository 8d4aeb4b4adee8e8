"""The sound of an audio document: words by the engine, sounds by sox in place of those of Alexa's library."""

from __future__ import annotations

import subprocess
import tempfile
import wave
from array import array
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from infra.speech_rate.listen import synthesise

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = dict[str, Any]
RATE_HZ = 22_050
"""The engine's."""
TONE_S, BED_S = "1.5", "4"
BELL = ("synth", TONE_S, "sine", "880", "fade", "l", "0.005", TONE_S, "1.4")
WATER = ("synth", BED_S, "brownnoise", "fade", "t", "0.1", BED_S, "0.1")
FULL = 32_767


class Sound(NamedTuple):
    """What is spoken and what else sounds, side by side: samples of the same length."""

    words: array[int]
    clips: array[int]


def sound_of(component: Json) -> Sound:
    kind = component["type"]
    if kind == "Speech":
        words = _samples_of_speech(component["content"])
        return Sound(words, _nothing(len(words)))
    if kind == "Silence":
        samples = round(component["duration"] * RATE_HZ / 1000)
        return Sound(_nothing(samples), _nothing(samples))
    if kind == "Sequencer":
        parts = [sound_of(child) for child in component["items"]]
        return Sound(_joined(part.words for part in parts), _joined(part.clips for part in parts))
    assert kind == "Mixer", kind
    return _mixed(component["items"])


def save(samples: array[int], file: Path) -> Path:
    with wave.open(str(file), "wb") as writer:
        writer.setparams((1, 2, RATE_HZ, 0, "NONE", ""))
        writer.writeframes(samples.tobytes())
    return file


def together(sound: Sound) -> array[int]:
    """As it would be heard."""
    return _sum(sound.words, sound.clips)


def _mixed(components: list[Json]) -> Sound:
    """Clips are trimmed to what they sound with, and those that repeat fill it."""
    main = sound_of(next(each for each in components if each["type"] != "Audio"))
    clips = main.clips
    for audio in (each for each in components if each["type"] == "Audio"):
        assert audio["duration"] == "trimToParent"
        clips = _sum(clips, _clip(audio, len(clips)))
    return Sound(main.words, clips)


def _clip(audio: Json, length: int) -> array[int]:
    filters = {each["type"]: each for each in audio["filter"]}
    repeats = "Repeat" in filters
    volume = float(filters["Volume"]["amount"].rstrip("%")) / 100
    full = _synthesised(WATER if repeats else BELL)
    once = array("h", (round(sample * volume) for sample in full))
    filled = once * (length // len(once) + 1) if repeats else once + _nothing(max(0, length - len(once)))
    return filled[:length]


@cache
def _synthesised(effects: tuple[str, ...]) -> array[int]:
    raw = ("-r", str(RATE_HZ), "-c", "1", "-b", "16", "-e", "signed-integer", "-t", "raw", "-")
    done = subprocess.run(("sox", "-R", "-n", *raw, *effects, "vol", "0.3"), capture_output=True, check=True)
    return array("h", done.stdout)


def _samples_of_speech(ssml: str) -> array[int]:
    with (
        tempfile.TemporaryDirectory() as folder,
        wave.open(str(synthesise(ssml, Path(folder) / "speech.wav"))) as reader,
    ):
        assert reader.getframerate() == RATE_HZ
        return array("h", reader.readframes(reader.getnframes()))


def _joined(parts: Iterator[array[int]]) -> array[int]:
    whole = array("h")
    for part in parts:
        whole += part
    return whole


def _nothing(samples: int) -> array[int]:
    return array("h", bytes(2 * samples))


def _sum(first: array[int], second: array[int]) -> array[int]:
    """Second by second: where one is silent, nothing need be added."""
    whole = array("h")
    for at in range(0, len(first), RATE_HZ):
        one, other = first[at : at + RATE_HZ], second[at : at + RATE_HZ]
        silence = _nothing(len(one))
        if silence in (one, other):
            whole += other if one == silence else one
        else:
            whole += array("h", map(_added, one, other))
    return whole


def _added(first: int, second: int) -> int:
    return max(-FULL, min(FULL, first + second))
