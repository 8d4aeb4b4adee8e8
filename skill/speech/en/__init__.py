"""English."""

from __future__ import annotations

from skill.speech.en import (
    answers,
    my_data,
    reminding,
    safety,
    screen,
    starting,
    stretching,
    summaries,
)
from skill.speech.en.spelling import spell
from skill.speech.en.ways_in import WAYS_IN
from skill.speech.words import Language

ENGLISH = Language(
    lines={
        **stretching.LINES,
        **starting.LINES,
        **answers.LINES,
        **safety.LINES,
        **summaries.LINES,
        **reminding.LINES,
        **my_data.LINES,
    },
    ways_in=WAYS_IN,
    spell=spell,
    emergency_numbers=safety.EMERGENCY_NUMBERS,
    screen=screen.SCREEN,
    phrases=screen.PHRASES,
)
