"""What is meant, in place of the words that it happens to have: `[which_leg: left]`.

A meaning is the key of a line in `skill/speech`; after a colon stand the values of its places, in the order
of its first variant. Any variant will do, in the words of the locale. README.md lists what else there is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from skill.speech.languages import language_for

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from skill.speech.language import Language

ANYTHING = "…"
MEANING = re.compile(r"\[(?P<name>…?[a-z][\w.]*)(?:: (?P<values>[^\]]+))?\]")

# Keys, or with a dot at the end the beginnings of keys.
IN_BETWEEN = ("wait.", "teach.", "breath.in", "breath.in.", "breath.out", "breath.out.")
INTO_A_HOLD = ("lead_in.", "back_in")
HOLD_BEGINS, HOLD_ENDS = ("and_hold",), ("release",)
CUES = ("cue.", "tip.")
WAY_IN, TAUGHT = "setup.", "teach."
USUAL_WAY = ".full.standard"

_ONLY_A_PLACE = re.compile(r"\{\w+\}[.?!]")
_PLACE = re.compile(r"\{(\w+)\}")
_MARK = re.compile("\0(\\w+)\0")
_LEG, _SECOND_LEG = "\0leg\0", "\0second\0"
_A_VALUE = r"\b[^.?!]+?"
_NOT_FIXED = re.compile(f"\0\\w+\0|{re.escape(_A_VALUE)}")
_SENTENCE = re.compile(r".+?[.?!](?=\s|$)|.+", re.DOTALL)


class UnknownMeaningError(ValueError):
    """No line has this key, or it has fewer places."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way to say something: a pattern in which places stand as marks."""

    name: str
    marked: str
    fixed: tuple[str, ...] = ()
    """The words that it has whatever stands in its places, as far as they are known without trying."""

    @property
    def places(self) -> list[str]:
        return list(dict.fromkeys(_MARK.findall(self.marked)))

    def pattern(self, given: dict[str, str]) -> str:
        """Match this form with the values that are given, `place → value`, and any others."""
        said = {place: ".+?".join(map(re.escape, value.split(ANYTHING))) for place, value in given.items()}
        return _MARK.sub(lambda mark: f"(?i:{said[mark[1]]})" if mark[1] in said else _A_VALUE, self.marked)

    def catching(self) -> re.Pattern[str]:
        """Match this form with any values; each mark is a group."""
        return re.compile(_MARK.sub(lambda _: f"({_A_VALUE})", self.marked) + r"(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Found:
    """A meaning in a text."""

    name: str
    values: tuple[str, ...]
    end: int
    words_only: int
    """How many of its characters stand in no place."""

    def weight(self, likely: Collection[str]) -> tuple[int, ...]:
        """The longest weighs most; then the one with most words of its own, the likely one, the exact one."""
        return self.end, self.words_only, self.name in likely, self.name.count(".")

    def __str__(self) -> str:
        return f"[{self.name}: {', '.join(self.values)}]" if self.values else f"[{self.name}]"


class Meanings:
    """The meanings of one locale, all of them or those that a text can have."""

    def __init__(self, language: Language, text: str | None = None, whole: Meanings | None = None) -> None:
        self._language, self._text, self._whole = language, text, whole or self
        self._known_places: dict[str, list[list[str]]] = {}
        self._lines = {
            key: [_marked(text) for text in texts if not _ONLY_A_PLACE.fullmatch(text)]
            for key, texts in language.lines.items()
        }
        self._ways_in = {key: [_marked(text) for text in texts] for key, texts in language.ways_in.items()}
        self.between = _MARK.sub(lambda _: _A_VALUE, rf"(?:\s*{self._any(IN_BETWEEN)})*\s*")
        """What may stand between two meanings."""

    def within(self, text: str) -> Meanings:
        """The same meanings without the ways to say them whose words `text` lacks: its patterns are small."""
        return Meanings(self._language, text, self._whole)

    def pattern(self, meaning: re.Match[str]) -> str:
        """Match whatever is said for `meaning`, a match of MEANING."""
        values = meaning["values"].split(", ") if meaning["values"] else []
        forms = list(zip(self._forms(meaning["name"]), self._places(meaning["name"]), strict=True))
        if values and self._is_stretch(meaning["name"]):
            forms = [(form, places) for form, places in forms if len(places) == len(values)]
        if not forms:
            raise UnknownMeaningError(f"no line is called {meaning[0]}")
        _, places = forms[0]
        if len(values) > len(places):
            raise UnknownMeaningError(f"{meaning[0]} has more values than places: {places}")
        given = dict(zip(places, values, strict=False))
        return _either(form.pattern(given) for form, _ in forms if self._can_have(form.fixed))

    def of(self, text: str, likely: Collection[str] = ()) -> str:
        """Tell `text` by its meanings; what no line says stays in words.

        Where two lines say the same, the one among the `likely` keys is meant.
        """
        return self.within(text)._told(text, likely)

    def _told(self, text: str, likely: Collection[str]) -> str:
        told: list[str] = []
        at = 0
        while at < len(text):
            found = self._found(text, at, likely)
            if found is None:
                sentence = _SENTENCE.match(text, at)
                assert sentence is not None
                told.append(sentence[0])
                at = sentence.end()
            else:
                told.append(str(found))
                at = found.end
            gap = re.compile(self.between).match(text, at)
            at = gap.end() if gap else at
        return " ".join(told)

    def _found(self, text: str, at: int, likely: Collection[str]) -> Found | None:
        every = [found for form, places in self._catching if (found := _caught(form, places, text, at))]
        return max(every, key=lambda found: found.weight(likely), default=None)

    @cached_property
    def _catching(self) -> list[tuple[tuple[str, re.Pattern[str], list[str]], list[str]]]:
        ways = [way for way in self._ways_in if way.startswith(WAY_IN)]
        stretches = [way.removeprefix(WAY_IN).removesuffix(USUAL_WAY) for way in ways]
        rests = dict.fromkeys(ANYTHING + stretch.split(".")[0] for stretch in stretches)
        lines = [key for key in self._lines if not _is_one_of(key, IN_BETWEEN)]
        rests_of_ways = [ANYTHING + way for way in self._ways_in]
        names = [*stretches, *rests, "hold", "…hold", *lines, *self._ways_in, *rests_of_ways]
        return [
            ((form.name, form.catching(), _MARK.findall(form.marked)), self._places(name)[0])
            for name in names
            for form in self._forms(name)
            if self._can_have(form.fixed)
        ]

    def _places(self, name: str) -> list[list[str]]:
        """For each form, those that it has in any text."""
        known = self._whole._known_places
        if name not in known:
            known[name] = [form.places for form in self._whole._forms(name)]
        return known[name]

    def _forms(self, name: str) -> list[Form]:
        if self._is_stretch(name):
            return [Form(name, self._both_legs(name)), Form(name, self._one_leg(name))]
        if name == "hold":
            return [Form(name, self._hold)]
        if name == "…hold":
            cues = rf"(?:{self._any(HOLD_BEGINS)}{self.between})?(?:{self._cue}{self.between})*"
            return [Form(name, f"{cues}{self._any(HOLD_ENDS)}")]
        lines = [name] if name in self._lines else [key for key in self._lines if key.startswith(f"{name}.")]
        return [Form(name, marked, _fixed(marked)) for key in lines for marked in self._lines[key]] + [
            Form(name, self.between.join(way), _fixed(*way)) for way in self._ways(name)
        ]

    def _is_stretch(self, name: str) -> bool:
        return name not in self._lines and any(self._ways(_way_into(name)))

    @cached_property
    def _hold(self) -> str:
        """A whole hold, with the way into the stretch before it and the release after it."""
        begins = rf"(?:{self.between}{self._any(HOLD_BEGINS)})?"
        cues = rf"(?:{self.between}{self._cue})*"
        return f"{self._any(INTO_A_HOLD)}{begins}{cues}{self.between}{self._any(HOLD_ENDS)}"

    @cached_property
    def _cue(self) -> str:
        return _MARK.sub(lambda _: _A_VALUE, self._any(CUES))

    def _one_leg(self, name: str, *, or_held: bool = False) -> str:
        """From the way in, or with `…` from somewhere on it, to the last hold of the first leg."""
        ways = self._any_way(_way_into(name))
        into = f"(?:{ways}{self.between})?" if or_held else f"{ways}.*?"
        again = rf"(?:{self.between}{self._any(('rest',))}{self.between}{self._hold})*"
        return f"{into}{self._hold}{again}"

    def _both_legs(self, name: str) -> str:
        position = name.removeprefix(ANYTHING).split(".")[0]
        changed = self._any_way(f"switch.{position}")
        second = f"{changed}{self.between}{self._hold}".replace(_LEG, _SECOND_LEG)
        again = _MARK.sub(lambda _: _A_VALUE, rf"(?:{self.between}{changed}{self.between}{self._hold})*")
        first = self._one_leg(name, or_held=name.startswith(ANYTHING))
        return f"{first}{self.between}{second}{again}"

    def _any_way(self, name: str) -> str:
        return _either(self.between.join(way) for way in self._ways(name) if self._can_have(_fixed(*way)))

    def _ways(self, name: str) -> Iterator[Sequence[str]]:
        """Sentences one after the other."""
        rest, key = name.startswith(ANYTHING), name.removeprefix(ANYTHING)
        for way, sentences in self._ways_in.items():
            if way == key or way.startswith(f"{key}."):
                starts = range(1, len(sentences)) if rest else range(1)
                yield from (sentences[start:] for start in starts)
        if rest and key.startswith(WAY_IN):
            taught = self._ways_in.get(TAUGHT + key.removeprefix(WAY_IN).split(".")[0], [])
            yield from (taught[start:] for start in range(len(taught)))

    def _any(self, keys: tuple[str, ...]) -> str:
        known = (*self._lines.items(), *self._ways_in.items())
        variants = [m for key, marked in known if _is_one_of(key, keys) for m in marked]
        possible = (marked for marked in variants if self._can_have(_fixed(marked)))
        return _either(sorted(possible, key=len, reverse=True))

    def _can_have(self, fixed: tuple[str, ...]) -> bool:
        return self._text is None or all(words in self._text for words in fixed)


@lru_cache(maxsize=16)
def meanings_of(locale: str) -> Meanings:
    return Meanings(language_for(locale))


def _caught(
    form: tuple[str, re.Pattern[str], list[str]], places: list[str], text: str, at: int
) -> Found | None:
    name, pattern, marks = form
    match = pattern.match(text, at)
    if match is None:
        return None
    values: dict[str, str] = {}
    for place, value in zip(marks, match.groups(), strict=True):
        if value is not None and values.setdefault(place, _small(value)) != _small(value):
            return None
    filled = sum(len(value) for value in match.groups() if value)
    told = tuple(values[place] for place in places if place in values)
    return Found(name, told, match.end(), match.end() - at - filled)


def _way_into(stretch: str) -> str:
    rest = ANYTHING if stretch.startswith(ANYTHING) else ""
    return f"{rest}{WAY_IN}{stretch.removeprefix(ANYTHING)}"


def _small(value: str) -> str:
    return value[0].lower() + value[1:]


def _is_one_of(key: str, names: tuple[str, ...]) -> bool:
    return any(key == name or (name.endswith(".") and key.startswith(name)) for name in names)


def _either(patterns: Iterable[str]) -> str:
    """Match one of them, and nothing where there is none."""
    return f"(?:{'|'.join(patterns) or '(?!)'})"


@cache
def _fixed(*marked: str) -> tuple[str, ...]:
    parts = (part for text in marked for part in _NOT_FIXED.split(text))
    return tuple(re.sub(r"\\(.)", r"\1", part, flags=re.DOTALL) for part in parts if part)


@cache
def _marked(text: str) -> str:
    """The other leg is whichever the leg is not."""
    parts = _PLACE.split(" ".join(text.split()))
    marks = (_A_VALUE if part.lower() == "other" else f"\0{part.lower()}\0" for part in parts)
    return "".join(mark if i % 2 else re.escape(parts[i]) for i, mark in enumerate(marks))
