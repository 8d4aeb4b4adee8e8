"""The chair stretch, and the same with the foot raised."""

from __future__ import annotations

from skill.speech.en.positions.shared import FAINT, GENTLE
from skill.speech.positions import PositionWords

_CHAIR = "Sit on the front edge of a firm chair that doesn't roll."
_OUT = "{Leg} leg out in front, heel on the floor, foot relaxed."
_CHEST = "When you sit tall, the chest stays up. No leaning forward."
_STOOL = "Put a low stool in front of it, where it can't slide."
_EDGE = "Edge of the chair."
_TALL = ("{Leg} leg. Sit tall, belly button forward.", "{Leg} leg. Grow tall, navel to the thigh.")
_SLOWLY_TALL = ("{Leg} leg. Slowly sit tall.",)
_NAVEL = ("Then belly button towards the thigh, chest up.",)

_GET_UP = {
    "move.full": (
        "Now the chair. Roll onto your side.",
        "Come up to sitting, slowly.",
        "Stand up when you feel steady.",
        "Then come to your chair.",
    ),
    "move.short": ("Now the chair. Roll onto your side.", "Come up slowly.", "Then take a seat."),
}
_TEACH = (
    "Keep still here too, no bouncing.",
    "Behind the thigh is right. Behind the knee or further down isn't.",
)

SEATED = PositionWords(
    names={"": "chair stretch"},
    label="Chair stretch",
    short_label="Chair",
    lines={
        "lead_in.standard": _TALL,
        "lead_in.easier": _SLOWLY_TALL,
        "tip.0": ("Chest up, shoulders down.",),
        "tip.1": ("Tall back, soft jaw.",),
        "tip.2": ("The pull belongs behind the thigh.",),
        "tip.3": ("Let the foot fall loose.",),
        "easier.easier": ("Soft knee, foot relaxed. Just sit tall.",),
        "harder.standard": _NAVEL,
        "form": ("Chest up, not leaning, a gentle pull behind the thigh? Then yes.",),
        "facing": ("Straight ahead, with the stretched leg in front of you.",),
        "describe": ("You sit on the edge of a chair, one heel out in front, and sit up tall.",),
    },
    ways_in={
        **_GET_UP,
        "setup.full.standard": (_CHAIR, _OUT, "Other foot flat.", _CHEST, GENTLE),
        "setup.full.easier": (
            _CHAIR,
            "{Leg} leg out in front, knee soft, foot relaxed.",
            "Other foot flat. Hands on the chair.",
            FAINT,
        ),
        "setup.short.standard": (_EDGE, "{Leg} heel out in front."),
        "setup.short.easier": (_EDGE, "{Leg} heel out, knee soft."),
        "switch.full": ("Foot back. Now the {leg} leg out, heel down.",),
        "switch.short": ("Foot back. {Leg} leg out.",),
        "teach": _TEACH,
    },
)

RAISED = PositionWords(
    names={"": "chair stretch with your foot raised"},
    label="Chair, foot raised",
    short_label="Foot up",
    lines={
        "lead_in.standard": _TALL,
        "lead_in.easier": _SLOWLY_TALL,
        "lead_in.harder": _TALL,
        "tip.0": ("Chest up, shoulders down.",),
        "tip.1": ("Tall back, soft jaw.",),
        "tip.2": ("The pull belongs behind the thigh.",),
        "tip.3": ("A soft knee still counts.",),
        "easier.easier": ("Bend the knee well. Just sit tall.",),
        "easier.standard": ("Soft knee. Take a lower stool for the next one.",),
        "harder.standard": _NAVEL,
        "harder.harder": ("Then raise the heel to chair height.",),
        "form": ("Chest up, hips straight, a gentle pull behind the thigh? Then yes.",),
        "facing": ("Straight ahead, with the raised foot in front of you.",),
        "describe": ("It's the one on the chair, with your heel up on a low stool.",),
    },
    ways_in={
        **_GET_UP,
        "setup.full.standard": (_CHAIR, _STOOL, "{Leg} heel on the stool, knee soft.", _CHEST, GENTLE),
        "setup.full.easier": (
            _CHAIR,
            "Put your lowest stool in front of it, where it can't slide.",
            "{Leg} heel on the stool, knee well bent.",
            FAINT,
        ),
        "setup.full.harder": (
            _CHAIR,
            "Put a second chair in front of it, where it can't slide.",
            "{Leg} heel on that chair, knee soft.",
            _CHEST,
            GENTLE,
        ),
        "setup.short.standard": (_EDGE, "{Leg} heel on the stool."),
        "setup.short.easier": (_EDGE, "{Leg} heel on the low stool, knee soft."),
        "setup.short.harder": (_EDGE, "{Leg} heel on the second chair."),
        "switch.full": ("Foot down. Now the {leg} heel up, knee soft.",),
        "switch.short": ("Foot down. {Leg} heel up.",),
        "teach": _TEACH,
    },
)
