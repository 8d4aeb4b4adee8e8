"""Fits a `SpeechRate` to measured sentences, with no more units than the sentences can bear.

Every letter is a unit at first. Then, again and again, the letter group or word that explains most of
what is still wrong becomes one of its own, as long as Schwarz's criterion says that it is worth it. The
durations are a ridge regression's, and in the end the best ones in steps of five milliseconds.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from math import log
from typing import TYPE_CHECKING

from infra.speech_rate.solve import RIDGE, Row, best_in_steps, predicted, ridge
from skill.speech.timing import spoken_part, units_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

ONCE, DIGIT = "once", "0"
MARKS = {" ": " ", ",": ",", ".": ".", "!": ".", "?": "."}
MARKS |= dict.fromkeys((";", ":", "…", "...", "\N{EN DASH}", "—"), ";")
"""Mark → the one whose duration it shares."""
FIRST_MS = {ONCE: 160, " ": 70, ",": 370, ";": 440, ".": 550, DIGIT: 280}
"""Where no sentence tells; a language whose sentences have no digits takes them as they are here."""
LETTER_MS = 70

SENTENCES_MIN = 5
"""In so many sentences a group has to be, to become a unit."""
GROUP_LETTERS = range(2, 4)
PENALTY = 0.6
"""Of Schwarz's criterion, for one unit more."""
GIVEN_UP_AFTER = 20
STEP_MS = 5


@dataclass(frozen=True, slots=True)
class Units:
    words: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()

    def with_(self, name: str) -> Units:
        if name.startswith("="):
            return replace(self, words=self.words | {name[1:]})
        return replace(self, groups=self.groups | {name})


@dataclass(frozen=True, slots=True)
class Fit:
    """`ms` is by unit; a word's name begins with "="."""

    units: Units
    ms: Mapping[str, float]
    rows: Sequence[Row] = field(repr=False)
    criterion: float


def fit(measured: Mapping[str, int]) -> Fit:
    """Take sentence → milliseconds."""
    known = _fitted(measured, Units())
    candidates, given_up = _candidates(measured), 0
    while candidates and given_up < GIVEN_UP_AFTER:
        name = _most_missing(known, measured, candidates)
        del candidates[name]
        better = _fitted(measured, known.units.with_(name))
        given_up += 1
        if better.criterion < known.criterion:
            known, given_up = better, 0
            candidates.pop(_twin(name), None)
    return replace(known, ms=best_in_steps(known.ms, known.rows, STEP_MS))


def _twin(name: str) -> str:
    """The word of the same letters as a group, or the group as a word: a rate knows one duration of them."""
    return name[1:] if name.startswith("=") else f"={name}"


def _fitted(measured: Mapping[str, int], units: Units) -> Fit:
    pattern = units_in(sorted(units.words), sorted({*units.groups, *MARKS}))
    rows = [Row(_counted(text, pattern, units), ms, _weight(ms)) for text, ms in measured.items()]
    first = {unit: LETTER_MS * len(unit.removeprefix("=")) for row in rows for unit in row.counts} | FIRST_MS
    ms = ridge(rows, first)
    wrong = sum(row.weight * (row.ms - predicted(ms, row.counts)) ** 2 for row in rows)
    return Fit(units, ms, rows, len(rows) * log(wrong) + PENALTY * len(ms) * log(len(rows)))


def _counted(text: str, pattern: re.Pattern[str], units: Units) -> Counter[str]:
    return Counter([ONCE, *(_named(unit, units) for unit in pattern.findall(spoken_part(text)))])


def _named(unit: str, units: Units) -> str:
    if unit.isdigit():
        return DIGIT
    return f"={unit}" if unit in units.words else MARKS.get(unit, unit)


def _weight(ms: int) -> float:
    """A tenth of a second matters more in a short sentence."""
    return float((ms / 1000 + 0.3) ** -1.5)


Candidates = dict[str, list[tuple[int, int]]]
"""Letter group or "=word" → in which sentence, and how often."""


def _candidates(measured: Mapping[str, int]) -> Candidates:
    found: Candidates = {}
    for index, text in enumerate(measured):
        for name, count in Counter(_groups(spoken_part(text))).items():
            found.setdefault(name, []).append((index, count))
    return {name: places for name, places in sorted(found.items()) if len(places) >= SENTENCES_MIN}


def _groups(text: str) -> Iterator[str]:
    for word in re.findall(r"[^\W\d_]+", text):
        yield f"={word}"
        for size in GROUP_LETTERS:
            yield from (word[at : at + size] for at in range(len(word) - size + 1))


def _most_missing(known: Fit, measured: Mapping[str, int], candidates: Candidates) -> str:
    """The candidate that would explain most of what `known` gets wrong."""
    rows = known.rows
    missing = [row.weight * (row.ms - predicted(known.ms, row.counts)) for row in rows]

    def explained(name: str) -> float:
        places = candidates[name]
        along = sum(missing[index] * count for index, count in places)
        weight = sum(rows[index].weight * count * count for index, count in places)
        return along * along / (RIDGE + weight)

    return max(candidates, key=explained)
