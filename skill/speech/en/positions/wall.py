"""The wall stretch: sideways at a door frame, or at a corner, then round onto the back (coach 4)."""

from __future__ import annotations

from skill.speech.en.positions.shared import ENOUGH, FAINT
from skill.speech.positions import PositionWords

_DOORWAY = "sit| Now the door frame. Sit down on the floor, in the doorway."
_HIP = "sit| Sit sideways, {leg} hip against the frame."
_SWING = "roll| Swing round onto your back, bottom close to the frame."
_SWING_BACK = "roll| Swing round onto your back, hips a foot back from the frame."
_SWING_CLOSE = "roll| Swing round onto your back, bottom touching the frame."
_THROUGH = "{Other} leg flat, through the doorway."
_HEEL = "heel| {Leg} heel up on the frame, knee bent."
_SOFT = f"The knee stays soft. {FAINT}"
_FRAME = "sit| Now the door frame."
_ONTO_BACK = "roll| {Leg} hip close, then onto your back."
_OTHER_SIDE = "sit| Move to the other side, {leg} hip against the frame."
_ROLL_OVER = "sit| Knees bent, roll over, and move to the other side."
_STRAIGHTEN = ("{Leg} leg. Slowly straighten.", "{Leg} leg. Slide the heel up slowly.")

_CORNER = {
    _DOORWAY: "sit| Now the wall corner. Sit down on the floor, beside it.",
    _FRAME: "sit| Now the wall corner.",
    _HIP: "sit| Sit sideways, {leg} hip against the wall, close to the corner.",
    _THROUGH: "{Other} leg flat, past the corner.",
    _OTHER_SIDE: "sit| Move round the corner, {leg} hip against the wall.",
    _ROLL_OVER: "sit| Knees bent, roll over, and move round the corner.",
}
"""What differs at the corner of a wall; everywhere else the frame is the wall."""


def _at_a_corner(sentence: str) -> str:
    return _CORNER.get(sentence, sentence.replace("the frame", "the wall"))


_AT_A_FRAME = {
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
        "sit| Now the other side. Bend both knees, roll over, and sit up slowly.",
        _OTHER_SIDE,
        "roll| Swing round onto your back, as before.",
        _THROUGH,
        _HEEL,
    ),
    "switch.short": (
        _ROLL_OVER,
        _ONTO_BACK,
        "heel| {Leg} heel up, knee bent.",
    ),
}

WALL = PositionWords(
    names={"": "wall stretch"},
    label="Wall stretch",
    short_label="Wall",
    lines={
        "lead_in.standard": _STRAIGHTEN,
        "lead_in.easier": ("{Leg} leg. Straighten a little.",),
        "lead_in.harder": _STRAIGHTEN,
        "tip.0": ("Let the leg be heavy.",),
        "tip.1": ("Tailbone heavy on the floor.",),
        "tip.2": ("A bent knee still counts.",),
        "tip.3": ("Arms loose at your sides.",),
        "easier.easier": ("Slide your hips back a little. Soft knee.",),
        "easier.standard": ("Slide a hand's width back. Soft knee.",),
        "harder.standard": ("Then slide your hips close again.",),
        "harder.harder": ("Then slide a hand's width closer.",),
        "needed": ("You need a doorway.",),
        "form": ("Tailbone on the floor, and a gentle pull behind the thigh? Then yes.",),
        "facing": ("On your back, face up, head away from the wall.",),
        "describe": ("You lie in a doorway, one heel up the frame, and slowly straighten that knee.",),
    },
    ways_in={
        **_AT_A_FRAME,
        **{f"{key}.corner": tuple(map(_at_a_corner, said)) for key, said in _AT_A_FRAME.items()},
        "teach": (
            "No bouncing here either.",
            "Feel it behind the thigh, no lower.",
        ),
    },
    steps={
        "sit": "Hip at the wall",
        "roll": "Onto your back",
        "heel": "Heel up, knee bent",
        "straighten": "Slowly straighten",
        "straighten_easier": "A little straighter",
    },
)
