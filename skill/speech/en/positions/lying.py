"""The lying stretch."""

from __future__ import annotations

from skill.speech.en.positions.shared import GENTLE, ON_YOUR_BACK
from skill.speech.positions import PositionWords

_DOWN = "Lie down on your back, on the floor or your bed."
_BENT = "Bend both knees, feet flat."
_KNEE = "Bring the {leg} knee over your hip."
_HANDS = "Hold behind the thigh, with your hands or a towel."
_SOLE = "In a moment you straighten it, sole to the ceiling."
_KNEE_UP = "{Leg} knee up, hands or towel behind the thigh."
_STOP = "Stop at a gentle pull."
_STRAIGHTEN = ("{Leg} leg. Slowly straighten.", "{Leg} leg. Ease that knee straight.")

LYING = PositionWords(
    names={"": "lying stretch"},
    label="Lying stretch",
    short_label="Lying",
    lines={
        "lead_in.standard": _STRAIGHTEN,
        "lead_in.easier": ("{Leg} leg. Straighten a little.",),
        "lead_in.harder": _STRAIGHTEN,
        "tip.0": ("Soft hands, soft shoulders.",),
        "tip.1": ("Less pull is enough.",),
        "tip.2": ("Head heavy on the floor.",),
        "tip.3": ("Let the foot hang loose.",),
        "easier.easier": ("Let the knee bend. Hands behind the thigh.",),
        "easier.standard": ("Bend your other knee, foot flat.",),
        "harder.standard": ("Then straighten to a gentle pull.",),
        "harder.harder": ("Then leave the other leg long on the floor.",),
        "form": ("Tailbone down, a gentle pull behind the thigh? Then yes.",),
        "facing": (ON_YOUR_BACK,),
        "describe": ("You lie on your back, hold one thigh, and slowly straighten that knee.",),
    },
    ways_in={
        "setup.full.standard": (_DOWN, _BENT, _KNEE, _HANDS, _SOLE, GENTLE),
        "setup.full.easier": (
            _DOWN,
            _BENT,
            _KNEE,
            "Loop a towel behind the thigh.",
            "The other foot stays flat.",
            "You only straighten it a little. A faint pull is plenty.",
        ),
        "setup.full.harder": (
            _DOWN,
            _KNEE,
            _HANDS,
            "Slide the other leg out long on the floor.",
            _SOLE,
            GENTLE,
        ),
        "setup.short.standard": ("On your back.", _KNEE_UP, _STOP),
        "setup.short.easier": (
            "On your back, other foot flat.",
            "{Leg} knee up, towel behind the thigh.",
            "The knee stays partly bent.",
        ),
        "setup.short.harder": ("On your back, other leg long.", _KNEE_UP, _STOP),
        "switch.full": ("Foot down. Now bring up the {leg} knee, and hold behind the thigh.",),
        "switch.short": ("Foot down. {Leg} knee up.",),
        "teach": (
            "Then keep still, no bouncing.",
            "Feel it behind the thigh, not behind the knee or down the leg.",
        ),
    },
)
