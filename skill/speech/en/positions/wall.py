"""The wall stretch: sideways at a door frame, then round onto the back (coach 4)."""

from __future__ import annotations

from skill.speech.en.positions.shared import ENOUGH, FAINT
from skill.speech.positions import PositionWords

_DOORWAY = "sit| Now the door frame. Sit down on the floor, in the doorway."
_HIP = "sit| {Leg} hip against the frame."
_SWING = "roll| Swing round onto your back, legs up, bottom close to the frame."
_SWING_BACK = "roll| Swing round onto your back, hips a foot back from the frame."
_SWING_CLOSE = "roll| Swing round onto your back, legs up, bottom touching the frame."
_THROUGH = "{Other} leg flat, through the doorway."
_HEEL = "heel| {Leg} heel up on the frame, knee bent."
_SOFT = f"The knee stays soft. {FAINT}"
_FRAME = "sit| Now the door frame."
_ONTO_BACK = "roll| {Leg} hip close, then onto your back."
_STRAIGHTEN = ("{Leg} leg. Slowly straighten.", "{Leg} leg. Slide the heel up slowly.")

WALL = PositionWords(
    names={"": "wall stretch"},
    label="Wall stretch",
    short_label="Wall",
    lines={
        "lead_in.standard": _STRAIGHTEN,
        "lead_in.easier": ("{Leg} leg. Straighten a little.",),
        "lead_in.harder": _STRAIGHTEN,
        "tip.0": ("Let the whole leg lean on it.",),
        "tip.1": ("Tailbone heavy on the floor.",),
        "tip.2": ("A bent knee still counts.",),
        "tip.3": ("Arms loose at your sides.",),
        "easier.easier": ("Slide your hips back a little. Soft knee.",),
        "easier.standard": ("Slide a hand's width back. Soft knee.",),
        "harder.standard": ("Then slide your hips close again.",),
        "harder.harder": ("Then slide a hand's width closer.",),
    },
    ways_in={
        "setup.full.standard": (_DOORWAY, _HIP, _SWING, _THROUGH, _HEEL, ENOUGH),
        "setup.full.easier": (_DOORWAY, _HIP, _SWING_BACK, _THROUGH, _HEEL, _SOFT),
        "setup.full.harder": (_DOORWAY, _HIP, _SWING_CLOSE, _THROUGH, _HEEL, ENOUGH),
        "setup.short.standard": (_FRAME, _ONTO_BACK, _THROUGH, _HEEL),
        "setup.short.easier": (
            _FRAME,
            "roll| {Leg} hip close, then onto your back, hips a foot back.",
            _THROUGH,
            _HEEL,
        ),
        "setup.short.harder": (
            _FRAME,
            "roll| {Leg} hip touching it, then onto your back.",
            _THROUGH,
            _HEEL,
        ),
        "switch.full": (
            "sit| Now the other side. Roll over, and sit up slowly.",
            "sit| Move to the other side, {leg} hip against the frame.",
            "roll| Swing round onto your back, as before.",
            _THROUGH,
            _HEEL,
        ),
        "switch.short": (
            "sit| Roll over, and move to the other side.",
            _ONTO_BACK,
            "heel| {Leg} heel up, knee bent.",
        ),
    },
    steps={
        "sit": "Hip at the frame",
        "roll": "Onto your back",
        "heel": "Heel up, knee bent",
        "straighten": "Slowly straighten",
        "straighten_easier": "A little straighter",
    },
)
