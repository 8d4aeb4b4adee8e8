"""The way into each position, sentence by sentence: in full the first times, short afterwards (guide B2).

The side comes first in its sentence. The last part of a key is the depth.
"""

from __future__ import annotations

_KNEE = "Bring the {leg} knee over your hip."
_STRAIGHTEN = "Slowly straighten the knee, sole towards the ceiling."
_BACK = "Lie down on your back, on the floor or your bed."
_FEET = "Bend both knees, feet flat."
_SIDE = "{Leg} leg first."
_GENTLE = "Stop at a gentle pull. A bent knee is fine."

_FRAME = "Find a door frame, or the corner of a wall."
_SIDEWAYS = "Sit sideways, close to it. Then roll onto your back."
_UP = "{Leg} foot up on the wall. Other leg flat, through the doorway."

_CHAIR = "Sit on the front edge of a firm chair that doesn't roll."
_OUT = "{Leg} leg out in front, heel on the floor, foot relaxed."
_TALL = "Sit up tall, as if the top of your head floats up."
_NAVEL = "Bring your belly button towards your thigh. Chest stays up, no leaning."

_STOOL = "Put a low stool before your chair, where it can't slide."

WAYS_IN: dict[str, tuple[str, ...]] = {
    "setup.lying.full.standard": (
        _BACK,
        _FEET,
        _SIDE,
        f"{_KNEE} Hold behind the thigh, with your hands or a towel.",
        _STRAIGHTEN,
        _GENTLE,
    ),
    "setup.lying.full.easier": (
        _BACK,
        _FEET,
        _SIDE,
        f"{_KNEE} Loop a towel behind the thigh.",
        "Straighten the knee only a little. Keep it bent.",
        "The other foot stays flat. A faint pull is plenty.",
    ),
    "setup.lying.full.harder": (
        _BACK,
        _SIDE,
        f"{_KNEE} Hold behind the thigh, with your hands or a towel.",
        "Slide the other leg out long on the floor.",
        _STRAIGHTEN,
        _GENTLE,
    ),
    "setup.lying.short.standard": (
        "On your back.",
        "{Leg} leg up, hands or towel behind the thigh.",
        "Straighten to a gentle pull.",
    ),
    "setup.lying.short.easier": (
        "On your back, other foot flat.",
        "{Leg} leg up, towel behind the thigh.",
        "Keep the knee partly bent.",
    ),
    "setup.lying.short.harder": (
        "On your back, other leg long.",
        "{Leg} leg up, hands or towel behind the thigh.",
        "Straighten to a gentle pull.",
    ),
    "setup.wall.full.standard": (
        _FRAME,
        _SIDEWAYS,
        _UP,
        "Bottom close to the wall, tailbone heavy.",
        "Gently press the knee towards straight.",
    ),
    "setup.wall.full.easier": (
        _FRAME,
        _SIDEWAYS,
        _UP,
        "Slide your hips about a foot back from the wall.",
        "Keep the raised knee soft.",
    ),
    "setup.wall.full.harder": (
        _FRAME,
        _SIDEWAYS,
        _UP,
        "Slide a hand's width closer, tailbone heavy.",
        "Gently press the knee straight.",
    ),
    "setup.wall.short.standard": (
        "On your back at the door frame.",
        "{Leg} foot up the wall, other leg flat.",
        "Tailbone down. Ease the knee straighter.",
    ),
    "setup.wall.short.easier": (
        "On your back at the door frame, hips a foot back.",
        "{Leg} foot up the wall, other leg flat.",
        "Keep the raised knee soft.",
    ),
    "setup.wall.short.harder": (
        "On your back at the door frame, a hand's width closer.",
        "{Leg} foot up the wall, other leg flat.",
        "Tailbone down. Ease the knee straight.",
    ),
    "setup.seated.full.standard": (_CHAIR, _OUT, "Other foot flat.", _TALL, _NAVEL),
    "setup.seated.full.easier": (
        _CHAIR,
        "{Leg} leg out in front, knee soft, foot relaxed.",
        "Other foot flat. Hands on the chair.",
        "Just sit tall.",
    ),
    "setup.seated.short.standard": (
        "Edge of the chair.",
        "{Leg} heel out in front.",
        "Sit tall, belly button towards the thigh.",
    ),
    "setup.seated.short.easier": (
        "Edge of the chair, hands on it.",
        "{Leg} heel out, knee soft.",
        "Just sit tall.",
    ),
    "setup.seated_raised.full.standard": (
        _STOOL,
        _CHAIR,
        "{Leg} heel on the stool, knee soft.",
        "Sit tall. Belly button towards the thigh, chest up.",
    ),
    "setup.seated_raised.full.easier": (
        "Put your lowest stool before the chair, where it can't slide.",
        _CHAIR,
        "{Leg} heel on the stool, knee well bent.",
        "Just sit tall, chest up.",
    ),
    "setup.seated_raised.full.harder": (
        "Put a second chair before yours, where it can't slide.",
        "{Leg} heel on that chair, knee soft.",
        "Sit tall. Belly button towards the thigh, chest up.",
    ),
    "setup.seated_raised.short.standard": (
        "Edge of the chair.",
        "{Leg} heel on the stool.",
        "Sit tall, chest up.",
    ),
    "setup.seated_raised.short.easier": (
        "Edge of the chair.",
        "{Leg} heel on the low stool, knee soft.",
        "Just sit tall.",
    ),
    "setup.seated_raised.short.harder": (
        "Edge of the chair.",
        "{Leg} heel on the second chair, knee soft.",
        "Sit tall, chest up.",
    ),
}
