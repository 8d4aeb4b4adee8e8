"""How well one locale's model is understood, as the figures that are shown."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from infra.local.nlu.filling import Filling
from infra.local.nlu.grammar import Grammar
from infra.local.nlu.languages import natural_language
from infra.local.nlu.model import MODELS, read_model
from infra.local.nlu.understanding import understanding_of
from tests.understanding.examples import examples
from tests.understanding.heard import NOT_FOR_US, Heard, is_right
from tests.understanding.heldout import HARMLESS, held_out
from tests.understanding.statistical import cross_validated, intents_of, trained

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tests.understanding.heldout import Phrase

EMERGENCY = "EmergencyIntent"


class Figures(NamedTuple):
    """All are shares, 0 to 1."""

    in_scope_local: float
    in_scope_reworded_local: float
    """Of what is no sample word for word."""
    in_scope_classifier: float
    emergencies_local: float
    emergencies_classifier: float
    harmless_alarms_local: float
    harmless_alarms_classifier: float
    cross_validated: float
    worst_intent: float
    out_of_scope_taken_local: float
    emergency_share: float
    """Of all samples, those of EmergencyIntent."""
    largest_share: float


class Measured(NamedTuple):
    figures: Figures
    by_intent: Mapping[str, float]
    """Cross-validated."""
    taken: Mapping[tuple[str, str], float]
    """Samples of each intent (first) that were taken for each (second)."""
    samples: Mapping[str, int]
    missed: Mapping[str, Sequence[tuple[str, str]]]
    """Local and classifier: phrases of the held-out list that were taken for something else, and for what."""


def measured(locale: str) -> Measured:
    local, machine = _heard_locally(locale), _heard_by_machine(locale)
    taken = cross_validated(examples(locale))
    by_intent = _by_intent(taken)
    samples = {name: len(i.samples) for name, i in read_model(MODELS / f"{locale}.json").intents.items()}
    shares = {name: count / sum(samples.values()) for name, count in samples.items()}
    figures = Figures(
        in_scope_local=_right(local, _in_scope(held_out())),
        in_scope_reworded_local=_right(local, _reworded(_in_scope(held_out()), locale)),
        in_scope_classifier=_right(machine, _in_scope(held_out())),
        emergencies_local=_right(local, _of("emergencies")),
        emergencies_classifier=_right(machine, _of("emergencies")),
        harmless_alarms_local=_share(local[phrase.words].alarms for phrase in _of(HARMLESS)),
        harmless_alarms_classifier=_share(machine[phrase.words].alarms for phrase in _of(HARMLESS)),
        cross_validated=sum(n for (was, got), n in taken.items() if was == got) / sum(taken.values()),
        worst_intent=min(by_intent.values()),
        out_of_scope_taken_local=_share(
            local[phrase.words].meant not in NOT_FOR_US for phrase in _of("elsewhere")
        ),
        emergency_share=shares[EMERGENCY],
        largest_share=max(shares.values()),
    )
    return Measured(
        figures, by_intent, taken, samples, {"local": _missed(local), "classifier": _missed(machine)}
    )


def _heard_locally(locale: str) -> dict[str, Heard]:
    understanding = understanding_of(locale)
    heard = {phrase.words: understanding.understand(phrase.words) for phrase in held_out()}
    return {words: Heard(got.intent, got.slots) for words, got in heard.items()}


def _heard_by_machine(locale: str) -> dict[str, Heard]:
    """The classifier's intents; the slots are filled as locally."""
    language = natural_language(locale)
    grammar = Grammar(read_model(MODELS / f"{locale}.json"), language)
    filling = Filling(grammar.samples)
    normalised = [language.normalise(phrase.words) for phrase in held_out()]
    sentences = [language.without_fillers(words) or words for words in normalised]
    heard = {}
    intents = intents_of(trained(examples(locale)), sentences)
    for phrase, said, intent in zip(held_out(), sentences, intents, strict=True):
        readings = list(grammar.reader.likely(tuple(said.split())))
        values = filling.fill(intent, grammar.intents[intent].slots, readings)
        slots = {name: grammar.heard(name, value).value for name, value in values.items()}
        heard[phrase.words] = Heard(intent, slots)
    return heard


def _of(kind: str) -> list[Phrase]:
    return [phrase for phrase in held_out() if phrase.kind == kind]


def _in_scope(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Those in which there is a wish, or something that is wrong."""
    return [
        phrase
        for phrase in phrases
        if phrase.kind != "elsewhere" and any(meaning.intent != HARMLESS for meaning in phrase.means)
    ]


def _reworded(phrases: Sequence[Phrase], locale: str) -> list[Phrase]:
    language = natural_language(locale)
    grammar = Grammar(read_model(MODELS / f"{locale}.json"), language)
    return [phrase for phrase in phrases if grammar.match(language.normalise(phrase.words)) is None]


def _right(heard: Mapping[str, Heard], phrases: Sequence[Phrase]) -> float:
    return _share(is_right(heard[phrase.words], phrase) for phrase in phrases)


def _share(found: Iterable[bool]) -> float:
    counted = list(found)
    return sum(counted) / len(counted)


def _missed(heard: Mapping[str, Heard]) -> list[tuple[str, str]]:
    return [
        (phrase.words, heard[phrase.words].meant)
        for phrase in held_out()
        if not is_right(heard[phrase.words], phrase)
    ]


def _by_intent(taken: Mapping[tuple[str, str], float]) -> dict[str, float]:
    of: defaultdict[str, float] = defaultdict(float)
    for (intent, _), number in taken.items():
        of[intent] += number
    return {intent: taken.get((intent, intent), 0) / number for intent, number in of.items()}
