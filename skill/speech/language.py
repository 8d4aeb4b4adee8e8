"""What makes up a language, and how one locale of it differs from the one that it is written in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from skill.speech.timing import Pace


@dataclass(frozen=True, slots=True)
class Differences:
    """What a locale says otherwise. All else is the language's own, so that nothing drifts apart."""

    words: Mapping[str, str] = field(default_factory=dict)
    """Words in small letters → what they are called there, wherever they stand."""
    lines: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Key → its variants, where other words alone will not do."""
    screen: Mapping[str, str] = field(default_factory=dict)
    """Label → what stands on a screen there."""


@dataclass(frozen=True, slots=True)
class Language:
    """One folder of words."""

    locale: str
    """The locale that everything here is written in."""
    lines: Mapping[str, tuple[str, ...]]
    """Key → variants. Where `count` is given and is one, `key.one` is preferred."""
    ways_in: Mapping[str, tuple[str, ...]]
    """Key → sentences that are all said, in order."""
    spell: Callable[[object], str]
    """A leg, a position or a number as it is spoken inside a sentence."""
    screen: Mapping[str, str]
    """Label → the few words on a screen."""
    phrases: tuple[str, ...]
    """What one can say, for the help screen."""
    pace: Pace
    """How long it takes to say."""
    locales: Mapping[str, Differences] = field(default_factory=dict)
    """The other locales that have a model in the store."""
    elsewhere: Differences = field(default_factory=Differences)
    """For a locale that is not known: nothing may be said that is true in one country only."""

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
            spell=lambda value: said(self.spell(value)),
            screen={**{label: said(text) for label, text in self.screen.items()}, **there.screen},
            phrases=_all(said, self.phrases),
        )


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
