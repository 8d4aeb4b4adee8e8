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
        },
        screen={"emergency_number": "999"},
    ),
    "en-AU": Differences(
        words={**_BRITISH, "a foot back": "thirty centimetres back"},
        lines={"emergency.number": ("The number is triple zero.",)},
        screen={"emergency_number": "000"},
    ),
    "en-CA": Differences(words={"physical therapist": "physiotherapist"}),
    "en-IN": Differences(
        words=_BRITISH,
        lines={"emergency.number": ("The number is one one two.",)},
        screen={"emergency_number": "112"},
    ),
}

ELSEWHERE = Differences(
    lines={"emergency.number": ("In many countries the number is one one two.",)},
    screen={"emergency_number": ""},
)
