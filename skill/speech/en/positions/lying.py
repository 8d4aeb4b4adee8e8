"""The lying stretch."""

from __future__ import annotations

from skill.speech.en.positions.shared import ENOUGH, FAINT, ON_YOUR_BACK
from skill.speech.positions import PositionWords

_DOWN = "back| Lie down on your back, on the floor or your bed."
_BENT = "Bend both knees, feet flat."
_KNEE = "knee| Bring the {leg} knee over your hip."
_HANDS = "grip| Hold behind the thigh, with your hands or a towel."
_SOLE = "You will straighten that leg, sole to the ceiling."
_GENTLE = f"{ENOUGH} A bent knee is fine."
_KNEE_UP = "grip| {Leg} knee up, hands or towel behind the thigh."
_STOP = "Stop at a gentle pull."
_STRAIGHTEN = ("{Leg} leg. Slowly straighten.", "{Leg} leg. Straighten slowly.")

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
        "needed": ("A towel may help.",),
        "form": ("Tailbone down, and a gentle pull behind the thigh? Then yes.",),
        "facing": (ON_YOUR_BACK,),
        "describe": ("You lie on your back, hold one thigh, and slowly straighten that knee.",),
    },
    ways_in={
        "setup.full.standard": (_DOWN, _BENT, _KNEE, _HANDS, _SOLE, _GENTLE),
        "setup.full.easier": (
            _DOWN,
            _BENT,
            _KNEE,
            "grip| Loop a towel behind the thigh.",
            "The other foot stays flat.",
            f"You only straighten it a little. {FAINT}",
        ),
        "setup.full.harder": (
            _DOWN,
            _KNEE,
            _HANDS,
            "Slide the other leg out long on the floor.",
            _SOLE,
            _GENTLE,
        ),
        "setup.short.standard": ("back| On your back.", _KNEE_UP, _STOP),
        "setup.short.easier": (
            "back| On your back, other foot flat.",
            "grip| {Leg} knee up, towel behind the thigh.",
            "The knee stays partly bent.",
        ),
        "setup.short.harder": ("back| On your back, other leg long.", _KNEE_UP, _STOP),
        "switch.full": ("knee| Foot down. Bring the {leg} knee up, and hold behind the thigh.",),
        "switch.short": ("knee| Foot down. {Leg} knee up.",),
        "teach": (
            "Then keep still, no bouncing.",
            "Feel it behind the thigh, not behind the knee or below.",
        ),
    },
    steps={
        "back": "Lie on your back",
        "knee": "Knee over hip",
        "grip": "Hold the thigh",
        "grip_easier": "Loop a towel",
        "straighten": "Slowly straighten",
        "straighten_easier": "A little straighter",
    },
)
