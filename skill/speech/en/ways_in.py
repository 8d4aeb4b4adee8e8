"""The ways into each position, to the other leg and to the chair; in full the first times, short afterwards.

Everything here is told while nothing pulls yet; the last movement into the stretch is a line of its own,
`lead_in`, which the hold follows at once (coach 3). The last part of a key is the depth.
"""

from __future__ import annotations

_GENTLE = "A gentle pull is enough. A bent knee is fine."
_SHORT_GENTLE = "Stop at a gentle pull."

_DOWN = "Lie down on your back, on the floor or your bed."
_KNEE = "Bring the {leg} knee over your hip."
_HANDS = "Hold behind the thigh, with your hands or a towel."
_SOLE = "In a moment you straighten it, sole to the ceiling."

_DOORWAY = "Go to a door frame. Sit down on the floor in the doorway."
_HIP = "{Leg} hip against the frame."
_SWING = "Swing round onto your back, legs up, bottom close to the frame."
_THROUGH = "{Other} leg flat, through the doorway."
_HEEL = "{Leg} heel up on the frame, knee bent."
_ROLL = "Now the other side. Roll over, and sit up slowly."
_OTHER_SIDE = "Move to the other side, {leg} hip against the frame."
_BACK_DOWN = "Swing round onto your back, as before."

_CHAIR = "Sit on the front edge of a firm chair that doesn't roll."
_OUT = "{Leg} leg out in front, heel on the floor, foot relaxed."
_FLAT = "Other foot flat."
_CHEST = "When you sit tall, the chest stays up. No leaning forward."
_STOOL = "Put a low stool in front of it, where it can't slide."
_EDGE = "Edge of the chair."

WAYS_IN: dict[str, tuple[str, ...]] = {
    "setup.lying.full.standard": (_DOWN, "Bend both knees, feet flat.", _KNEE, _HANDS, _SOLE, _GENTLE),
    "setup.lying.full.easier": (
        _DOWN,
        "Bend both knees, feet flat.",
        _KNEE,
        "Loop a towel behind the thigh.",
        "The other foot stays flat.",
        "You only straighten it a little. A faint pull is plenty.",
    ),
    "setup.lying.full.harder": (
        _DOWN,
        _KNEE,
        _HANDS,
        "Slide the other leg out long on the floor.",
        _SOLE,
        _GENTLE,
    ),
    "setup.lying.short.standard": (
        "On your back.",
        "{Leg} knee up, hands or towel behind the thigh.",
        _SHORT_GENTLE,
    ),
    "setup.lying.short.easier": (
        "On your back, other foot flat.",
        "{Leg} knee up, towel behind the thigh.",
        "The knee stays partly bent.",
    ),
    "setup.lying.short.harder": (
        "On your back, other leg long.",
        "{Leg} knee up, hands or towel behind the thigh.",
        _SHORT_GENTLE,
    ),
    "switch.lying.full": ("Foot down. Now bring up the {leg} knee, and hold behind the thigh.",),
    "switch.lying.short": ("Foot down. {Leg} knee up.",),
    "setup.wall.full.standard": (_DOORWAY, _HIP, _SWING, _THROUGH, _HEEL, _GENTLE),
    "setup.wall.full.easier": (
        _DOORWAY,
        _HIP,
        "Swing round onto your back, hips a foot back from the frame.",
        _THROUGH,
        _HEEL,
        "The knee stays soft. A faint pull is plenty.",
    ),
    "setup.wall.full.harder": (
        _DOORWAY,
        _HIP,
        "Swing round onto your back, legs up, bottom right against the frame.",
        _THROUGH,
        _HEEL,
        _GENTLE,
    ),
    "setup.wall.short.standard": (
        "Now the door frame.",
        "{Leg} hip close, then onto your back.",
        _THROUGH,
        _HEEL,
    ),
    "setup.wall.short.easier": (
        "Now the door frame.",
        "{Leg} hip close, then onto your back, hips a foot back.",
        _THROUGH,
        _HEEL,
    ),
    "setup.wall.short.harder": (
        "Now the door frame.",
        "{Leg} hip right against it, then onto your back.",
        _THROUGH,
        _HEEL,
    ),
    "switch.wall.full": (_ROLL, _OTHER_SIDE, _BACK_DOWN, _THROUGH, _HEEL),
    "switch.wall.short": (
        "Roll over, and move to the other side.",
        "{Leg} hip close, then onto your back.",
        "{Leg} heel up, knee bent.",
    ),
    "move.chair.full": (
        "Now the chair. Roll onto your side.",
        "Come up to sitting, slowly.",
        "Stand up when you feel steady.",
        "Then come to your chair.",
    ),
    "move.chair.short": ("Now the chair. Roll onto your side.", "Come up slowly.", "Then take a seat."),
    "setup.seated.full.standard": (_CHAIR, _OUT, _FLAT, _CHEST, _GENTLE),
    "setup.seated.full.easier": (
        _CHAIR,
        "{Leg} leg out in front, knee soft, foot relaxed.",
        "Other foot flat. Hands on the chair.",
        "A faint pull is plenty.",
    ),
    "setup.seated.short.standard": (_EDGE, "{Leg} heel out in front."),
    "setup.seated.short.easier": (_EDGE, "{Leg} heel out, knee soft."),
    "switch.seated.full": ("Foot back. Now the {leg} leg out, heel down.",),
    "switch.seated.short": ("Foot back. {Leg} leg out.",),
    "setup.seated_raised.full.standard": (
        _CHAIR,
        _STOOL,
        "{Leg} heel on the stool, knee soft.",
        _CHEST,
        _GENTLE,
    ),
    "setup.seated_raised.full.easier": (
        _CHAIR,
        "Put your lowest stool in front of it, where it can't slide.",
        "{Leg} heel on the stool, knee well bent.",
        "A faint pull is plenty.",
    ),
    "setup.seated_raised.full.harder": (
        _CHAIR,
        "Put a second chair in front of it, where it can't slide.",
        "{Leg} heel on that chair, knee soft.",
        _CHEST,
        _GENTLE,
    ),
    "setup.seated_raised.short.standard": (_EDGE, "{Leg} heel on the stool."),
    "setup.seated_raised.short.easier": (_EDGE, "{Leg} heel on the low stool, knee soft."),
    "setup.seated_raised.short.harder": (_EDGE, "{Leg} heel on the second chair."),
    "switch.seated_raised.full": ("Foot down. Now the {leg} heel up, knee soft.",),
    "switch.seated_raised.short": ("Foot down. {Leg} heel up.",),
}
