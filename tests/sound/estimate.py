"""What the estimate of speaking time says, next to what a real engine does."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from skill.speech.timing import speaking_ms
from tests.sound.hand_made import said
from tests.sound.measure import hear

HERE = Path(__file__).parent
BREAK_MS = 2000
PER_RESPONSE = 50
BETWEEN_SENTENCES_MS = 384
"""The engine's own pause after a sentence, which a break takes the place of."""

Spoken = dict[str, float]


def sentences(file: str) -> list[str]:
    return (HERE / file).read_text("utf-8").splitlines()


def spoken_ms(texts: list[str]) -> Spoken:
    """Sentence → from its first sound to that of the next, less the break between them."""
    sounds: Spoken = {}
    for first in range(0, len(texts), PER_RESPONSE):
        some = texts[first : first + PER_RESPONSE]
        starts_s = [each.burst.start_s for each in hear(said([*some, "Done."], BREAK_MS))]
        edges_s = zip(some, starts_s, starts_s[1:], strict=False)
        sounds |= {text: (end - start) * 1000 - BREAK_MS for text, start, end in edges_s}
    return sounds


@dataclass(frozen=True, slots=True)
class Errors:
    """Of the estimate, a sentence (milliseconds), and of all sentences together (a share)."""

    median_ms: float
    p95_ms: float
    worst_ms: float
    total: float


def errors_of(sounds: Spoken) -> Errors:
    errors = [abs(speaking_ms(text) - ms) for text, ms in sounds.items()]
    total = sum(map(speaking_ms, sounds)) / sum(sounds.values()) - 1
    return Errors(median(errors), quantiles(errors, n=20)[-1], max(errors), total)


def words_per_minute(sounds: Spoken) -> float:
    words = sum(len(text.split()) for text in sounds)
    return words / sum(ms + BETWEEN_SENTENCES_MS for ms in sounds.values()) * 60_000
