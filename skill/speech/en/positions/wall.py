"""The wall stretch: sideways at a door frame, or a wall's corner, then round onto the back (coach 4)."""

from __future__ import annotations

from skill.speech.en.positions.shared import FAINT, GENTLE
from skill.speech.positions import PositionWords

_DOORWAY = "Go to a door frame. Sit down on the floor in the doorway."
_HIP = "{Leg} hip against the frame."
_SWING = "Swing round onto your back, legs up, bottom close to the frame."
_SWING_BACK = "Swing round onto your back, hips a foot back from the frame."
_SWING_CLOSE = "Swing round onto your back, legs up, bottom right against the frame."
_THROUGH = "{Other} leg flat, through the doorway."
_HEEL = "{Leg} heel up on the frame, knee bent."
_SOFT = f"The knee stays soft. {FAINT}"
_ROLL = "Now the other side. Roll over, and sit up slowly."
_OTHER_SIDE = "Move to the other side, {leg} hip against the frame."
_AS_BEFORE = "Swing round onto your back, as before."
_STRAIGHTEN = ("{Leg} leg. Slowly straighten.", "{Leg} leg. Slide the heel up slowly.")
_ONTO_BACK = "{Leg} hip close, then onto your back."

_OUTSIDE_CORNER = "Go to a wall corner that sticks out. Sit down on the floor beside it."
_CORNER = {
    _DOORWAY: _OUTSIDE_CORNER,
    "Now the door frame.": "Now the wall corner.",
    _HIP: "{Leg} hip against the wall, right at the corner.",
    _THROUGH: "{Other} leg flat, past the corner.",
    _OTHER_SIDE: "Move round the corner, {leg} hip against the wall.",
    "Roll over, and move to the other side.": "Roll over, and move round the corner.",
}
"""What differs at the corner of a wall; everywhere else the frame is the wall."""


def _at_a_corner(sentence: str) -> str:
    return _CORNER.get(sentence, sentence.replace("the frame", "the wall"))


_AT_A_FRAME = {
    "setup.full.standard": (_DOORWAY, _HIP, _SWING, _THROUGH, _HEEL, GENTLE),
    "setup.full.easier": (_DOORWAY, _HIP, _SWING_BACK, _THROUGH, _HEEL, _SOFT),
    "setup.full.harder": (_DOORWAY, _HIP, _SWING_CLOSE, _THROUGH, _HEEL, GENTLE),
    "setup.short.standard": ("Now the door frame.", _ONTO_BACK, _THROUGH, _HEEL),
    "setup.short.easier": (
        "Now the door frame.",
        "{Leg} hip close, then onto your back, hips a foot back.",
        _THROUGH,
        _HEEL,
    ),
    "setup.short.harder": (
        "Now the door frame.",
        "{Leg} hip right against it, then onto your back.",
        _THROUGH,
        _HEEL,
    ),
    "switch.full": (
        _ROLL,
        _OTHER_SIDE,
        _AS_BEFORE,
        _THROUGH,
        _HEEL,
    ),
    "switch.short": (
        "Roll over, and move to the other side.",
        _ONTO_BACK,
        "{Leg} heel up, knee bent.",
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
        "tip.0": ("Let the wall hold the leg.",),
        "tip.1": ("Tailbone heavy on the floor.",),
        "tip.2": ("A bent knee still counts.",),
        "tip.3": ("Arms loose at your sides.",),
        "easier.easier": ("Slide your hips back a little. Soft knee.",),
        "easier.standard": ("Slide a hand's width back. Soft knee.",),
        "harder.standard": ("Then slide your hips close again.",),
        "harder.harder": ("Then slide a hand's width closer.",),
        "form": ("Tailbone on the floor, a gentle pull behind the thigh? Then yes.",),
        "facing": ("On your back, bottom close to the wall, head away from it.",),
        "describe": ("You lie in a doorway, one heel up the frame, and slowly straighten that knee.",),
    },
    ways_in={
        **_AT_A_FRAME,
        **{f"{key}.corner": tuple(map(_at_a_corner, said)) for key, said in _AT_A_FRAME.items()},
        "teach": (
            "No bouncing here either.",
            "The pull belongs behind the thigh, not behind the knee or lower down.",
        ),
    },
)
