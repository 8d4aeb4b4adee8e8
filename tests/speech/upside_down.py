"""A language that nobody speaks: every letter of English upside down, and a grammar of its own.

A leg has sentences of its own wherever one is named, and two genders and cases; a number has three forms as
in Polish. No line is left that would do for all of them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from string import ascii_lowercase
from typing import TYPE_CHECKING

from skill.coaching.positions import Leg
from skill.speech.en import ENGLISH
from skill.speech.language import Differences, Language
from skill.speech.timing import SpeechRate, units_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SMALL = dict(zip(ascii_lowercase, "ɐƀɔɖǝɟƃɥɨɉʞɫɯŋøƥɋɹśʇųʌʍχʎž", strict=True))
TURNED = str.maketrans({**SMALL, **{letter.upper(): turned.upper() for letter, turned in SMALL.items()}})
PLACE = re.compile(r"\{(\w+)\}")
ENDINGS = {(Leg.LEFT, "in"): "ö", (Leg.RIGHT, "in"): "ä", (Leg.LEFT, "of"): "öü", (Leg.RIGHT, "of"): "äü"}
MUTE = "äöü"
"""These take no time to say, so that every moment falls where it falls in English."""
FORMS = ("one", "few", "many")


def turned(text: str) -> str:
    """Every letter upside down; places stay."""
    parts = re.split(r"(\{\w+(?::\w+)?\})", text)
    return "".join(part if part.startswith("{") else part.translate(TURNED) for part in parts)


def spell(value: object, form: str = "", /) -> str:
    """A leg is never without its gender and case."""
    word = turned(ENGLISH.spell(value))
    return word + ENDINGS[value, form] if isinstance(value, Leg) else word


def names_of(name: str) -> dict[str, str]:
    """A position is never without its case."""
    return {"in": f"{turned(name)}ü", "of": turned(name)}


def plural(count: int) -> str:
    if count == 1:
        return "one"
    return "few" if count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14) else "many"


def lines_of(lines: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    known = {base: lines[base] for base in lines if not base.endswith(".one")}
    return {
        key: variants
        for base, variants in known.items()
        for key, variants in particular(base, variants, lines.get(f"{base}.one", variants))
    }


def particular(
    key: str, variants: tuple[str, ...], ones: tuple[str, ...]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The line for each leg, for each number, for both, or as it is where neither is named."""
    named = {place.lower() for text in (*variants, *ones) for place in PLACE.findall(text)}
    for side in ("left", "right") if "leg" in named else ("",):
        for form in FORMS if "count" in named else ("",):
            said = ones if form == "one" else variants
            yield ".".join(filter(None, (key, side, form))), tuple(bent(text, side) for text in said)


def bent(text: str, side: str) -> str:
    """Every word in the case of its sentence: the left leg's want another one than the right one's."""
    case = "of" if side == "left" else "in"
    return turned(PLACE.sub(lambda place: f"{{{place[1]}:{case}}}", text))


def rate_of(rate: SpeechRate) -> SpeechRate:
    """As slow as English, unit by unit."""
    unit_ms = {turned(unit): ms for unit, ms in rate.unit_ms.items()} | dict.fromkeys(MUTE, 0)
    words = frozenset(map(turned, rate.words))
    pattern = units_in(words, unit_ms.keys() - words)
    return replace(rate, unit_ms=unit_ms, words=words, pattern=pattern)


def differences(there: Differences) -> Differences:
    return Differences(
        words={turned(word): turned(called) for word, called in there.words.items()},
        lines=lines_of(there.lines),
        screen={label: turned(text) for label, text in there.screen.items()},
    )


UPSIDE_DOWN = Language(
    locale="xx-US",
    lines=lines_of(ENGLISH.lines),
    ways_in=lines_of(ENGLISH.ways_in),
    spell=spell,
    plural=plural,
    names={position: names_of(names[""]) for position, names in ENGLISH.names.items()},
    screen={key: turned(said) for key, said in ENGLISH.screen.items()},
    phrases=tuple(map(turned, ENGLISH.phrases)),
    rate=rate_of(ENGLISH.rate),
    locales={locale.replace("en", "xx"): differences(there) for locale, there in ENGLISH.locales.items()},
    elsewhere=differences(ENGLISH.elsewhere),
    sentence=re.compile(r"[^ ].*[.?]", re.DOTALL),
    prompt=re.compile(turned(r"\?|say|tell me|ask me"), re.IGNORECASE),
)
