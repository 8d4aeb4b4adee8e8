"""English, as Alexa hears it."""

from __future__ import annotations

from infra.local.nlu.en.built_ins import EXIT_WORDS, SPOKEN_BUILT_INS
from infra.local.nlu.en.times import times
from infra.local.nlu.en.words import NEGATIONS, normalise, without_fillers, without_fright
from infra.local.nlu.language import NaturalLanguage

_LAUNCH = r"(?:please )?(?:start|open|begin|launch|run|load|play|resume|use|enable)"
_GLUE = r"(?:and |to |for |about |that |if |whether )"
_JOINED = r"(?:with|using|from|in|on|by)"

ENGLISH = NaturalLanguage(
    code="en",
    normalise=normalise,
    without_fillers=without_fillers,
    without_fright=without_fright,
    negations=NEGATIONS,
    built_ins=SPOKEN_BUILT_INS,
    exit_words=EXIT_WORDS,
    wake_word="alexa",
    opens=rf"(?:{_LAUNCH} )?{{name}}(?: please)?",
    asks=rf"(?:ask|tell|{_LAUNCH}) {{name}} (?P<glue>{_GLUE})?(?P<wish>.+)",
    joins=rf"(?P<wish>.+) {_JOINED} {{name}}",
    times=times,
    durations={
        "half a minute": "PT30S",
        "a half minute": "PT30S",
        "a minute and a half": "PT1M30S",
        "one and a half minutes": "PT1M30S",
        "a minute": "PT1M",
        "a second": "PT1S",
    },
    second_units=("second", "seconds", "sec", "secs", "s"),
    minute_units=("minute", "minutes", "min", "mins"),
)
