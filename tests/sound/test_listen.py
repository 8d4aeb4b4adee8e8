"""What a speech engine makes of pauses, checked against an independent ear."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from infra.speech_rate.listen import BREAK_MIN_MS, bursts, synthesise
from tests.parts import need

if TYPE_CHECKING:
    from pathlib import Path

    from infra.speech_rate.listen import Burst


@pytest.fixture(autouse=True)
def _engine() -> None:
    need("espeak-ng", "sox")


def _heard(ssml: str, count: int, folder: Path) -> list[Burst]:
    return bursts(synthesise(f"<speak>{ssml}</speak>", folder / "speech.wav"), count)


@pytest.mark.parametrize("mark", [".", ",", "…", "!", "?", ""])
@pytest.mark.parametrize("pause_ms", [600, 3200, 10_000])
def test_a_break_lasts_what_it_says_whatever_punctuation_stands_before_it(
    pause_ms: int, mark: str, tmp_path: Path
) -> None:
    first, second = _heard(f'Release{mark}<break time="{pause_ms}ms"/>Release.', 2, tmp_path)

    assert second.start_s - first.end_s == pytest.approx(pause_ms / 1000, abs=0.03)


@pytest.mark.parametrize("text", ["Ease in, and hold.", "Ease in… and hold.", "Rest. Now left."])
def test_the_engines_own_pauses_are_not_taken_for_breaks(text: str, tmp_path: Path) -> None:
    shortest = f'<break time="{BREAK_MIN_MS}ms"/>'
    alone = _heard(f'{text}<break time="9s"/>Release.', 2, tmp_path)[0]

    amid = _heard(f"Release.{shortest}{text}{shortest}Release.", 3, tmp_path)[1]

    assert amid.end_s - amid.start_s == pytest.approx(alone.end_s - alone.start_s, abs=0.15)


def test_an_independent_ear_hears_the_same_speech(tmp_path: Path) -> None:
    spoken = ("Breathe in…", "Halfway. Soft shoulders.", "Let go.", "")
    ours = _heard('<break time="2s"/>'.join(spoken), 3, tmp_path)

    quiet = ["silence", "1", "0.005", "0.2%", "1", f"{BREAK_MIN_MS / 1000}", "0.2%"]
    sounds = [str(tmp_path / "speech.wav"), str(tmp_path / "part.wav")]
    subprocess.run(["sox", *sounds, *quiet, ":", "newfile", ":", "restart"], check=True)

    theirs = [_length_s(part) for part in sorted(tmp_path.glob("part*.wav"))]
    assert [each.end_s - each.start_s for each in ours] == pytest.approx(
        [length_s for length_s in theirs if length_s > 0], abs=0.05
    )


def _length_s(sound: Path) -> float:
    told = subprocess.run(["sox", "--info", "-D", str(sound)], check=True, capture_output=True, text=True)
    return float(told.stdout)
