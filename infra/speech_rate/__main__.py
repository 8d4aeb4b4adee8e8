"""`make pace LOCALE=de-DE`: measure a language's sentences in a real voice, and fit its `SpeechRate` to them.

It writes `skill/speech/<language>/rate.py`, and beside this module what was measured, so that a test can
say whether the one still follows from the other.
"""

from __future__ import annotations

import os
from pathlib import Path

from infra.speech_rate.errors import by_length, errors_of, held_out
from infra.speech_rate.fit import fit
from infra.speech_rate.measure import spoken_ms, voice_of
from infra.speech_rate.measured import write_measured
from infra.speech_rate.module import module_of, rate_of
from infra.speech_rate.sentences import sentences_of
from skill.speech.languages import LANGUAGES

SPEECH = Path(__file__).parents[2] / "skill/speech"


def main(locale: str) -> None:
    name = locale.split("-", maxsplit=1)[0].lower()
    if name not in LANGUAGES:
        raise SystemExit(f"{name!r} is no language in skill/speech/languages.py")
    voice = voice_of(locale)
    measured = spoken_ms(sentences_of(LANGUAGES[name].in_locale(locale), name), voice)
    found = fit(measured)
    rate, (short, longer) = rate_of(found), by_length(measured)
    errors = {
        f"{len(short)} of up to six words": errors_of(rate, short),
        f"{len(longer)} longer ones": errors_of(rate, longer),
        "every fifth, left out of the fit": held_out(measured),
    }
    file = SPEECH / name / "rate.py"
    file.write_text(module_of(found, voice, errors), encoding="utf-8")
    write_measured(name, measured)
    print(f"{file.relative_to(SPEECH.parents[1])}, {len(found.ms)} units")
    print(*(f"  {what}: {each}" for what, each in errors.items()), sep="\n")


if __name__ == "__main__":
    main(os.environ.get("LOCALE") or "en-US")
