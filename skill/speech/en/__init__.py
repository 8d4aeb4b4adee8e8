"""English."""

from __future__ import annotations

import re

from skill.speech.en import (
    answers,
    details,
    manners,
    my_data,
    planning,
    reminding,
    resting,
    safety,
    screen,
    small_talk,
    starting,
    stretching,
    summaries,
    teaching,
)
from skill.speech.en.locales import ELSEWHERE, LOCALES
from skill.speech.en.positions import WORDS
from skill.speech.en.rate import RATE
from skill.speech.en.spelling import plural, spell
from skill.speech.language import Language
from skill.speech.positions import with_positions

_WITHOUT_POSITIONS = Language(
    locale="en-US",
    lines={
        **stretching.LINES,
        **starting.LINES,
        **answers.LINES,
        **safety.LINES,
        **summaries.LINES,
        **reminding.LINES,
        **resting.LINES,
        **my_data.LINES,
        **manners.LINES,
        **details.LINES,
        **planning.LINES,
        **small_talk.LINES,
        **teaching.LINES,
    },
    spell=spell,
    plural=plural,
    screen=screen.SCREEN,
    phrases=screen.PHRASES,
    rate=RATE,
    locales=LOCALES,
    elsewhere=ELSEWHERE,
    prompt=re.compile(r"\?|\b(?:say|tell me|ask me)\b", re.IGNORECASE),
)

ENGLISH = with_positions(_WITHOUT_POSITIONS, WORDS)
