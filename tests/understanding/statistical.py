"""A statistical classifier over the samples: the nearest thing here to what Alexa makes of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import Pipeline, make_pipeline, make_union
from sklearn.svm import LinearSVC

from infra.local.nlu.classifier import parts_of
from infra.local.nlu.understanding import FALLBACK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.understanding.examples import Example

FOLDS = 5
MARGIN_MIN = -0.6
"""How far outside of every intent a sentence may be before it is none: a fallback at low sensitivity."""


def trained(examples: Sequence[Example]) -> Pipeline:
    """Words, pairs and triples of them, and letters within words, told apart by straight lines."""
    words = TfidfVectorizer(analyzer=lambda text: list(parts_of(tuple(text.split()))), sublinear_tf=True)
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True)
    machine = make_pipeline(make_union(words, letters), LinearSVC())
    return machine.fit([example.words for example in examples], [example.intent for example in examples])


def intents_of(machine: Pipeline, sentences: Sequence[str]) -> list[str]:
    margins = machine.decision_function(sentences)
    likeliest = machine.classes_[margins.argmax(axis=1)]
    return [str(name) for name in np.where(margins.max(axis=1) < MARGIN_MIN, FALLBACK, likeliest)]


def cross_validated(examples: Sequence[Example]) -> dict[tuple[str, str], float]:
    """How often each intent (first) is taken for each (second) by a machine that never saw the sample.

    All that one sample can be filled with lies in one fold, and counts as one together.
    """
    samples = {sample: number for number, sample in enumerate(dict.fromkeys(e.sample for e in examples))}
    groups = [samples[example.sample] for example in examples]
    said = Counter(groups)
    taken: defaultdict[tuple[str, str], float] = defaultdict(float)
    for learned, left_out in GroupKFold(FOLDS).split(examples, groups=groups):
        machine = trained([examples[number] for number in learned])
        for number, intent in zip(
            left_out, intents_of(machine, [examples[number].words for number in left_out]), strict=True
        ):
            taken[examples[number].intent, intent] += 1 / said[groups[number]]
    return dict(taken)
