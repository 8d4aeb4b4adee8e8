"""How far an estimate is from what was measured."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median, quantiles
from typing import TYPE_CHECKING, TypeVar

from infra.speech_rate.fit import fit
from infra.speech_rate.module import rate_of
from skill.speech.timing import speaking_ms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skill.speech.timing import SpeechRate

T = TypeVar("T")

FOLDS = 5
SHORT_WORDS = 6


@dataclass(frozen=True, slots=True)
class Errors:
    """Of the estimate, a sentence (milliseconds), and of all sentences together (a share)."""

    median_ms: float
    p95_ms: float
    worst_ms: float
    total: float

    def __str__(self) -> str:
        return (
            f"median {self.median_ms:.0f} ms, 95 of 100 up to {self.p95_ms:.0f}, "
            f"worst {self.worst_ms:.0f}; together {self.total:+.1%}"
        )


def errors_of(rate: SpeechRate, measured: Mapping[str, float]) -> Errors:
    estimated = {text: speaking_ms(text, rate) for text in measured}
    errors = [abs(estimated[text] - ms) for text, ms in measured.items()]
    total = sum(estimated.values()) / sum(measured.values()) - 1
    return Errors(median(errors), quantiles(errors, n=20)[-1], max(errors), total)


def by_length(measured: Mapping[str, T]) -> tuple[dict[str, T], dict[str, T]]:
    """Sentences of up to six words, and longer ones."""
    short = {text: ms for text, ms in measured.items() if len(text.split()) <= SHORT_WORDS}
    return short, {text: ms for text, ms in measured.items() if text not in short}


def held_out(measured: Mapping[str, int]) -> Errors:
    """Of every fifth sentence, by a fit to the others."""
    every = list(measured.items())
    fitted = dict(item for index, item in enumerate(every) if index % FOLDS)
    return errors_of(rate_of(fit(fitted)), dict(every[::FOLDS]))
