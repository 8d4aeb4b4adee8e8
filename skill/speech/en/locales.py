"""Where other Englishes differ from the American one, in which every line is written.

Emergency numbers (guide B7) are said figure by figure: a voice would make "nine hundred" of them.
"""

from __future__ import annotations

from skill.speech.language import Differences

_BRITISH = {"physical therapist": "physiotherapist", "noon": "midday"}

LOCALES: dict[str, Differences] = {
    "en-GB": Differences(
        words=_BRITISH,
        lines={
            "emergency.number": ("The number is nine nine nine. For advice, call one one one.",),
            "urgent": ("Please don't stretch today. See a doctor today or call one one one.",),
            "fallback.twice": ("If you need help, say stop. In an emergency, call nine nine nine.",),
            "crisis.number": ("You can call Samaritans on one one six, one two three, any time.",),
        },
        screen={"emergency_number": "999"},
    ),
    "en-AU": Differences(
        words={**_BRITISH, "a foot back": "thirty centimetres back"},
        lines={
            "emergency.number": ("The number is triple zero.",),
            "fallback.twice": ("If you need help, say stop. In an emergency, call triple zero.",),
            "crisis.number": ("You can call Lifeline on one three, one one, one four, any time.",),
        },
        screen={"emergency_number": "000"},
    ),
    "en-CA": Differences(words={"physical therapist": "physiotherapist"}),
    "en-IN": Differences(
        words=_BRITISH,
        lines={
            "emergency.number": ("The number is one one two.",),
            "fallback.twice": ("If you need help, say stop. In an emergency, call one one two.",),
            "crisis.number": ("You can call Tele Manas on one four four one six, any time.",),
        },
        screen={"emergency_number": "112"},
    ),
}

ELSEWHERE = Differences(
    lines={
        "emergency.number": ("In many countries the number is one one two.",),
        "fallback.twice": ("If you need help, say stop. In an emergency, call your local number.",),
        "crisis.number": ("You can call a crisis line, or someone you trust.",),
    },
    screen={"emergency_number": ""},
)
