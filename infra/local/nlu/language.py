"""What the local understanding has to know of a language besides the samples of its model."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from hassil.numbers import get_rbnf_engine

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True, slots=True, eq=False)
class NaturalLanguage:
    """One folder beside this module; Alexa herself knows all of it."""

    code: str
    """Such as "de": what hassil and the speller of numbers go by."""
    normalise: Callable[[str], str]
    """One spelling for all that sounds the same, in small letters and without punctuation."""
    without_fillers: Callable[[str], str]
    """The words without those around what is meant: "oh could you … please"."""
    without_fright: Callable[[str], str]
    """The same without what is cried out around it: "help … what do I do"."""
    negations: frozenset[str]
    """Words with which a sentence means the opposite of one without them."""
    built_ins: Mapping[str, tuple[str, ...]]
    """What is understood for Alexa's built-in intents without a sample."""
    exit_words: frozenset[str]
    wake_word: str
    opens: str
    """A pattern for opening a skill; {name} stands for the words in the place of its name."""
    asks: str
    """The same with a wish after it, in the group `wish`, and in `glue` the word that joins the two."""
    joins: str
    """The same with the name at the end."""
    times: Callable[[], dict[str, str]]
    """Times of the day → what AMAZON.TIME writes down."""
    durations: Mapping[str, str]
    """Durations without a number → what AMAZON.DURATION writes down."""
    second_units: tuple[str, ...]
    minute_units: tuple[str, ...]

    def is_negative(self, words: frozenset[str] | set[str]) -> bool:
        return not self.negations.isdisjoint(words)


@cache
def spelled(number: int, language: NaturalLanguage) -> str:
    """`number` in normalised words."""
    return language.normalise(get_rbnf_engine(language.code).format_number(number).text)
