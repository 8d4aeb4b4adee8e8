"""The chair stretch, and the same with the foot raised."""

from __future__ import annotations

from skill.speech.en.positions.shared import ENOUGH, FAINT
from skill.speech.positions import PositionWords

_CHAIR = "edge| Sit on the front edge of a firm chair."
_OUT = "leg| {Leg} leg out in front, heel on the floor, foot relaxed."
_CHEST = "tall| When you sit tall, the chest stays up. No leaning forward."
_STOOL = "stool| Put a low stool in front of a firm chair."
_FIRM = "Neither of them may slide."
_SIT = "Sit on the front edge."
_EDGE = "edge| Edge of the chair."
_TALL = (
    "{Leg} leg. Sit tall, belly button forward.",
    "{Leg} leg. Slowly lift your chest, belly button forward.",
)
_SLOWLY_TALL = ("{Leg} leg. Slowly sit tall.",)
_TIPPED = ("Then belly button towards the thigh, chest up.",)

_TIPS = {
    "tip.0": ("Chest up, shoulders down.",),
    "tip.1": ("Tall back, soft jaw.",),
    "tip.2": ("The pull belongs behind the thigh.",),
}
_GET_UP = {
    "move.full": (
        "rise| Now the chair. Bend both knees, and roll onto your side.",
        "Come up to sitting, slowly.",
        "Stand up once you feel steady.",
        "Come to your chair.",
    ),
    "move.short": (
        "rise| Now the chair. Knees bent, roll onto your side.",
        "Come up slowly.",
        "Then take a seat.",
    ),
}
_TEACH = (
    "Keep still here too.",
    "The pull belongs behind the thigh, not behind the knee or below.",
)
_STEPS = {
    "rise": "Up to the chair",
    "edge": "Sit on the edge",
    "tall": "Sit tall",
    "tip": "Belly forward",
    "tip_easier": "Sit tall",
}

SEATED = PositionWords(
    names={"": "chair stretch"},
    label="Chair stretch",
    short_label="Chair",
    lines={
        **_TIPS,
        "tip.3": ("Let the foot fall loose.",),
        "lead_in.standard": _TALL,
        "lead_in.easier": _SLOWLY_TALL,
        "easier.easier": ("Soft knee, foot relaxed. Just sit tall.",),
        "harder.standard": _TIPPED,
        "needed": ("You need a firm chair.",),
        "form": ("Chest up, and a gentle pull behind the thigh? Then yes.",),
        "facing": ("Straight ahead, the stretched leg in front of you.",),
        "describe": ("You sit on the edge of a chair, one heel out in front, and sit up tall.",),
    },
    ways_in={
        **_GET_UP,
        "setup.full.standard": (_CHAIR, _OUT, "Other foot flat.", _CHEST, ENOUGH),
        "setup.full.easier": (
            _CHAIR,
            "leg| {Leg} leg out in front, knee soft, foot relaxed.",
            "Other foot flat. Hands on the chair.",
            FAINT,
        ),
        "setup.short.standard": (_EDGE, "leg| {Leg} heel out in front."),
        "setup.short.easier": (_EDGE, "leg| {Leg} heel out, knee soft."),
        "switch.full": ("leg| Foot back. Now the {leg} leg out, heel down.",),
        "switch.short": ("leg| Foot back. {Leg} leg out.",),
        "teach": _TEACH,
    },
    steps={**_STEPS, "leg": "Leg out, heel down"},
)

RAISED = PositionWords(
    names={"": "chair stretch with your foot raised"},
    label="Chair, foot raised",
    short_label="Foot up",
    lines={
        **_TIPS,
        "tip.3": ("A soft knee still counts.",),
        "lead_in.standard": _TALL,
        "lead_in.easier": _SLOWLY_TALL,
        "lead_in.harder": _TALL,
        "easier.easier": ("Bend the knee well. Just sit tall.",),
        "easier.standard": ("Soft knee. Take a lower stool for the next one.",),
        "harder.standard": _TIPPED,
        "harder.harder": ("Then raise the heel to chair height.",),
        "needed": ("You need a firm chair and a low stool.",),
        "form": ("Chest up, and a gentle pull behind the thigh? Then yes.",),
        "facing": ("Straight ahead, the raised foot in front of you.",),
        "describe": ("The one on the chair, with your heel up on a low stool.",),
    },
    ways_in={
        **_GET_UP,
        "setup.full.standard": (
            _STOOL,
            _FIRM,
            _SIT,
            "heel| {Leg} heel on the stool, knee soft.",
            _CHEST,
            ENOUGH,
        ),
        "setup.full.easier": (
            "stool| Put your lowest stool in front of a firm chair.",
            _FIRM,
            _SIT,
            "heel| {Leg} heel on the stool, knee well bent.",
            FAINT,
        ),
        "setup.full.harder": (
            "stool| Put two chairs face to face.",
            _FIRM,
            _SIT,
            "heel| {Leg} heel on that chair, knee soft.",
            _CHEST,
            ENOUGH,
        ),
        "setup.short.standard": (_EDGE, "heel| {Leg} heel on the stool."),
        "setup.short.easier": (_EDGE, "heel| {Leg} heel on the low stool, knee soft."),
        "setup.short.harder": (_EDGE, "heel| {Leg} heel on the second chair."),
        "switch.full": ("heel| Foot down. Now the {leg} heel up, knee soft.",),
        "switch.short": ("heel| Foot down. {Leg} heel up.",),
        "teach": _TEACH,
    },
    steps={
        **_STEPS,
        "stool": "Stool in front",
        "stool_harder": "Chair in front",
        "heel": "Heel on the stool",
        "heel_harder": "Heel on the chair",
    },
)
