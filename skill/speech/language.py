"""What makes up a language, and how one locale of it differs from the one that it is written in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from skill.coaching.positions import PositionId
from skill.coaching.values import replace
from skill.speech.timing import speaking_ms

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping

    from skill.speech.timing import SpeechRate


@dataclass(frozen=True)
class Differences:
    """What a locale says otherwise. All else is the language's own, so that nothing drifts apart."""

    words: Mapping[str, str] = field(default_factory=dict)
    """Words in small letters → what they are called there, wherever they stand."""
    lines: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Key → its variants, where other words alone will not do."""
    screen: Mapping[str, str] = field(default_factory=dict)
    """Label → what stands on a screen there."""


class Spell(Protocol):
    def __call__(self, value: object, form: str = "", /) -> str: ...


@dataclass(frozen=True, eq=False)
class Language:
    """One folder of words, and what has to be known of a language to put them together.

    Each is the same as itself alone, so that what was made of its words can be kept.
    """

    locale: str
    """The locale that everything here is written in."""
    lines: Mapping[str, tuple[str, ...]]
    """Key → variants. Where a leg is given, `key.left` and `key.right` win over `key`; where `count` is,
    `key.<form>` does, by the form that `plural` says."""
    spell: Spell
    """A leg, a number or a time as it is spoken inside a sentence, in the form that its place asks for:
    `{leg}` in none, `{leg:dative}` in that one."""
    plural: Callable[[int], str]
    """The form that a number asks for, such as "one" or "few"; empty where the general line serves."""
    screen: Mapping[str, str]
    """Label → the few words on a screen; a leg and a number have their own as in `lines`."""
    phrases: tuple[str, ...]
    """What one can say, for the help screen."""
    rate: SpeechRate
    """How long it takes to say."""
    ways_in: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Key → sentences that are all said, in order; a leg has its own as in `lines`."""
    names: Mapping[PositionId, Mapping[str, str]] = field(default_factory=dict)
    """Of the positions, by the form that a place asks for."""
    locales: Mapping[str, Differences] = field(default_factory=dict)
    """The other locales that have a model in the store."""
    elsewhere: Differences = field(default_factory=Differences)
    """For a locale that is not known: nothing may be said that is true in one country only."""
    drawn: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Key of a way in → the step that is drawn with each of its sentences; empty where it stays as it is."""
    capitalised: Callable[[str], str] = lambda text: text[:1].upper() + text[1:]
    """A word as it begins a sentence."""
    word: re.Pattern[str] = re.compile(r"\w+(?:['-]\w+)*")
    sentence: re.Pattern[str] = re.compile(r"[A-Z\d{].*[.?]", re.DOTALL)
    """What every line is, from its first letter to its last mark."""
    prompt: re.Pattern[str] = re.compile(r"\?")
    """What a sentence has after which an answer is waited for."""
    instruction_words_max: int = 12
    """In one sentence of an instruction, heard with closed eyes."""

    def form(self, key: str, known: Container[str], values: Mapping[str, object]) -> str:
        """The most particular `known` key for `key`: by leg and number, by leg, by number, itself."""
        if not values:
            return key
        leg, count = values.get("leg"), values.get("count")
        side = f"{key}.{leg}" if leg is not None else key
        number = self.plural(count) if isinstance(count, int) else ""
        forms = (f"{side}.{number}", side, f"{key}.{number}") if number else (side,)
        return next((form for form in forms if form in known), key)

    def filled(self, text: str, values: Mapping[str, object]) -> str:
        """`text` with its places filled; `{Leg}` begins with a capital. KeyError where a value is missing."""
        return text.format_map(_Places(self, values)) if "{" in text else text

    def spoken(self, value: object, form: str = "") -> str:
        """`value` as it stands inside a sentence, in the form that its place asks for."""
        return self.names[value][form] if isinstance(value, PositionId) else self.spell(value, form)

    def speaking_ms(self, text: str) -> int:
        return speaking_ms(text, self.rate)

    def in_locale(self, locale: str) -> Language:
        """Take `locale` in any spelling (en-gb); one that is not known is `elsewhere`."""
        if locale.lower() == self.locale.lower():
            return self
        known = {name.lower(): name for name in self.locales}
        name = known.get(locale.lower(), "")
        return self._differing(name or locale, self.locales.get(name, self.elsewhere))

    def _differing(self, locale: str, there: Differences) -> Language:
        said = saying(there.words)
        own = {key: _all(said, variants) for key, variants in self.lines.items()}
        return replace(
            self,
            locale=locale,
            lines={**own, **there.lines},
            ways_in={key: _all(said, sentences) for key, sentences in self.ways_in.items()},
            spell=lambda value, form="": said(self.spell(value, form)),
            screen={**{label: said(text) for label, text in self.screen.items()}, **there.screen},
            phrases=_all(said, self.phrases),
            names={
                position: {form: said(name) for form, name in names.items()}
                for position, names in self.names.items()
            },
        )


class _Places(dict[str, "_Place"]):
    """What stands in the places of one sentence, spelled where it is asked for."""

    def __init__(self, language: Language, values: Mapping[str, object]) -> None:
        super().__init__()
        self._language = language
        self._values = values

    def __missing__(self, name: str) -> _Place:
        return _Place(self._language, self._values[name.lower()], capital=not name.islower())


class _Place:
    def __init__(self, language: Language, value: object, *, capital: bool) -> None:
        self._language = language
        self._value = value
        self._capital = capital

    def __format__(self, form: str) -> str:
        spoken = self._language.spoken(self._value, form)
        return self._language.capitalised(spoken) if self._capital else spoken


def parted(
    told: Mapping[str, tuple[str, ...]],
) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Part "step| sentence" into the sentences, and the steps that are drawn with them."""
    pairs = {key: [_told(sentence) for sentence in sentences] for key, sentences in told.items()}
    sentences = {key: tuple(sentence for _, sentence in way) for key, way in pairs.items()}
    return sentences, {key: tuple(step for step, _ in way) for key, way in pairs.items()}


def _told(sentence: str) -> tuple[str, str]:
    step, parting, said = sentence.partition("| ")
    return (step, said) if parting else ("", sentence)


def _all(said: Callable[[str], str], texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(said(text) for text in texts)


def saying(words: Mapping[str, str]) -> Callable[[str], str]:
    """Give what puts `words` into a text; capitals stay capitals."""
    if not words:
        return str
    longest_first = sorted(words, key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)

    def called(found: re.Match[str]) -> str:
        old, new = found[0], words[found[0].lower()]
        if old.isupper():
            return new.upper()
        return new[0].upper() + new[1:] if old[0].isupper() else new

    return lambda text: pattern.sub(called, text)
