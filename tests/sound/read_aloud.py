"""The ten answers that are heard most in a month, read aloud: `python -m tests.sound.read_aloud [folder]`.

Each is rendered by a real engine from the SSML that the skill sent. With a folder the sounds are kept there.
"""

from __future__ import annotations

import sys
import tempfile
import wave
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from infra.speech_rate.listen import synthesise
from tests.trials.year.habits import habits
from tests.trials.year.spoken import Month

PEOPLE = 4
DAYS = 30
MOST = 10
SHORT_S = 15
LED_ON = "led on"


@dataclass(frozen=True, slots=True)
class ReadAloud:
    kind: str
    """What it answers, and what is open after it."""
    times: int
    words: str
    """The wording of it that was heard most."""
    seconds: float

    @property
    def is_guided(self) -> bool:
        """Whether it leads through holds, which take what they take."""
        return self.kind.endswith(LED_ON)


def read_aloud(folder: Path, people: int = PEOPLE, days: int = DAYS) -> list[ReadAloud]:
    heard: Counter[tuple[str, str]] = Counter()
    ssml: dict[str, str] = {}
    for number in range(people):
        listener = Month(habits(number)).live(days)
        heard += listener.heard
        ssml |= listener.ssml
    kinds: Counter[str] = Counter()
    for (kind, words), times in heard.items():
        kinds[kind] += times if words else 0
    found = []
    for place, (kind, times) in enumerate(kinds.most_common(MOST), start=1):
        words = max((key for key in heard if key[0] == kind), key=lambda key: heard[key])[1]
        sound = synthesise(ssml[words], folder / f"{place:02}.wav")
        found.append(ReadAloud(kind, times, words, length_s(sound)))
    return found


def length_s(sound: Path) -> float:
    with wave.open(str(sound)) as reader:
        return float(reader.getnframes() / reader.getframerate())


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[1] if len(sys.argv) > 1 else temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for each in read_aloud(folder):
            print(f"{each.times:5} times {each.kind}: {each.seconds:.1f} s\n        {each.words[:300]}")


if __name__ == "__main__":
    main()
