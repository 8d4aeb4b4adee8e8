"""Wordings that people use and nobody wrote into the model: understood once, and remembered."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from infra.local.nlu.understanding import understanding_of
from tests.understanding.heldout import held_out

if TYPE_CHECKING:
    from infra.local.nlu.understanding import Understood

LOCALE = "en-US"


@cache
def wordings() -> tuple[str, ...]:
    return tuple(dict.fromkeys(phrase.words for phrase in held_out()))


@lru_cache(maxsize=4096)
def understood(words: str) -> Understood:
    """As it is in a session."""
    return understanding_of(LOCALE).understand(words)
