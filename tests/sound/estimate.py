"""Sentences that the estimate of speaking time was not fitted to, next to what a real engine does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from infra.speech_rate.measure import spoken_ms

if TYPE_CHECKING:
    from collections.abc import Mapping

UNSEEN = Path(__file__).parent / "unseen.txt"
BETWEEN_SENTENCES_MS = 384
"""The engine's own pause after a sentence, which a break takes the place of."""


def unseen_ms() -> dict[str, int]:
    return spoken_ms(UNSEEN.read_text(encoding="utf-8").splitlines(), "en-us")


def words_per_minute(measured: Mapping[str, int]) -> float:
    words = sum(len(text.split()) for text in measured)
    return words / sum(ms + BETWEEN_SENTENCES_MS for ms in measured.values()) * 60_000
