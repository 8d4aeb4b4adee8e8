"""A fit as a `SpeechRate`, and as the module in a language's folder that makes it."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from infra.speech_rate.fit import DIGIT, MARKS, ONCE
from skill.speech.timing import SpeechRate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from infra.speech_rate.fit import Fit

HEAD = '''"""How long it takes to say, as espeak-ng's voice {voice} does. Written by `make pace`.

Errors of the estimate, by the sentence:
{errors}
"""

from __future__ import annotations

from skill.speech.timing import SpeechRate

'''


def rate_of(fit: Fit) -> SpeechRate:
    return SpeechRate.of(
        once_ms=_ms(fit, ONCE),
        digit_ms=_ms(fit, DIGIT),
        letter_ms=_letter_ms(fit),
        words=_by_ms(fit, _words(fit)),
        spellings=_by_ms(fit, _spellings(fit)),
        marks=_marks(fit),
    )


def module_of(fit: Fit, voice: str, errors: Mapping[str, object]) -> str:
    told = "\n".join(f"    {what}: {each}" for what, each in errors.items())
    return (
        HEAD.format(voice=voice, errors=told)
        + "RATE = SpeechRate.of(\n"
        + f"    once_ms={_ms(fit, ONCE)},\n"
        + f"    digit_ms={_ms(fit, DIGIT)},\n"
        + f"    letter_ms={_letter_ms(fit)},\n"
        + _table("words", _by_ms(fit, _words(fit)).items())
        + _table("spellings", _by_ms(fit, _spellings(fit)).items())
        + _table("marks", ((_quoted(mark), ms) for mark, ms in _marks(fit).items()))
        + ")\n"
    )


def _table(name: str, rows: Iterable[tuple[object, object]]) -> str:
    lines = "".join(f"        {key}: {_quoted(value)},\n" for key, value in rows)
    return f"    {name}={{\n{lines}    }},\n" if lines else f"    {name}={{}},\n"


def _quoted(value: object) -> str:
    if not isinstance(value, str):
        return str(value)
    return '"\\N{EN DASH}"' if value == "\N{EN DASH}" else f'"{value}"'


def _ms(fit: Fit, unit: str) -> int:
    return round(fit.ms[unit])


def _letter_ms(fit: Fit) -> int:
    letters = [ms for unit, ms in fit.ms.items() if len(unit) == 1 and unit.isalpha()]
    return round(median(letters))


def _words(fit: Fit) -> dict[str, str]:
    return {word: f"={word}" for word in sorted(fit.units.words) if f"={word}" in fit.ms}


def _spellings(fit: Fit) -> dict[str, str]:
    return {unit: unit for unit in sorted(fit.ms) if unit.isalpha() and unit != ONCE}


def _by_ms(fit: Fit, names: dict[str, str]) -> dict[int, str]:
    """Units under their duration, as `SpeechRate.of` takes them."""
    found: dict[int, list[str]] = {}
    for unit, name in names.items():
        found.setdefault(_ms(fit, name), []).append(unit)
    return {ms: " ".join(found[ms]) for ms in sorted(found)}


def _marks(fit: Fit) -> dict[str, int]:
    return {mark: _ms(fit, shared) for mark, shared in MARKS.items()}
