"""The ways into each position, to the other leg and to the chair; in full the first times, short afterwards.

Everything here is told while nothing pulls yet; the last movement into the stretch is a line of its own,
`lead_in`, which the hold follows at once (coach 3). The last part of a key is the depth. Before a sentence
stands what a drawing of it shows; without that, the one before it stays.
"""

from __future__ import annotations

from skill.speech.language import parted

_GENTLE = "A gentle pull is enough. A bent knee is fine."
_ENOUGH = "A gentle pull is enough."
_SHORT_GENTLE = "Stop at a gentle pull."

_DOWN = "back| Lie down on your back, on the floor or your bed."
_KNEE = "knee| Bring the {leg} knee over your hip."
_HANDS = "grip| Hold behind the thigh, with your hands or a towel."
_SOLE = "You will straighten it, sole to the ceiling."

_DOORWAY = "sit| Now the wall. Sit down on the floor in a doorway."
_HIP = "sit| {Leg} hip against the frame."
_SWING = "roll| Swing round onto your back, legs up, bottom close to the frame."
_THROUGH = "{Other} leg flat, through the doorway."
_HEEL = "heel| {Leg} heel up on the frame, knee bent."
_ROLL = "sit| Now the other side. Roll over, and sit up slowly."
_OTHER_SIDE = "sit| Move to the other side, {leg} hip against the frame."
_BACK_DOWN = "roll| Swing round onto your back, as before."

_CHAIR = "edge| Sit on the front edge of a firm chair."
_OUT = "leg| {Leg} leg out in front, heel on the floor, foot relaxed."
_FLAT = "Other foot flat."
_CHEST = "tall| When you sit tall, the chest stays up. No leaning forward."
_STOOL = "stool| Put a low stool in front of it, where it can't slide."
_EDGE = "edge| Edge of the chair."

_TOLD: dict[str, tuple[str, ...]] = {
    "setup.lying.full.standard": (_DOWN, "Bend both knees, feet flat.", _KNEE, _HANDS, _SOLE, _GENTLE),
    "setup.lying.full.easier": (
        _DOWN,
        "Bend both knees, feet flat.",
        _KNEE,
        "grip| Loop a towel behind the thigh.",
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
        "back| On your back.",
        "grip| {Leg} knee up, hands or towel behind the thigh.",
        _SHORT_GENTLE,
    ),
    "setup.lying.short.easier": (
        "back| On your back, other foot flat.",
        "grip| {Leg} knee up, towel behind the thigh.",
        "The knee stays partly bent.",
    ),
    "setup.lying.short.harder": (
        "back| On your back, other leg long.",
        "grip| {Leg} knee up, hands or towel behind the thigh.",
        _SHORT_GENTLE,
    ),
    "switch.lying.full": ("knee| Foot down. Bring the {leg} knee up, and hold behind the thigh.",),
    "switch.lying.short": ("knee| Foot down. {Leg} knee up.",),
    "setup.wall.full.standard": (_DOORWAY, _HIP, _SWING, _THROUGH, _HEEL, _ENOUGH),
    "setup.wall.full.easier": (
        _DOORWAY,
        _HIP,
        "roll| Swing round onto your back, hips a foot back from the frame.",
        _THROUGH,
        _HEEL,
        "The knee stays soft. A faint pull is plenty.",
    ),
    "setup.wall.full.harder": (
        _DOORWAY,
        _HIP,
        "roll| Swing round onto your back, legs up, bottom touching the frame.",
        _THROUGH,
        _HEEL,
        _ENOUGH,
    ),
    "setup.wall.short.standard": (
        "sit| Now the door frame.",
        "roll| {Leg} hip close, then onto your back.",
        _THROUGH,
        _HEEL,
    ),
    "setup.wall.short.easier": (
        "sit| Now the door frame.",
        "roll| {Leg} hip close, then onto your back, hips a foot back.",
        _THROUGH,
        _HEEL,
    ),
    "setup.wall.short.harder": (
        "sit| Now the door frame.",
        "roll| {Leg} hip touching it, then onto your back.",
        _THROUGH,
        _HEEL,
    ),
    "switch.wall.full": (_ROLL, _OTHER_SIDE, _BACK_DOWN, _THROUGH, _HEEL),
    "switch.wall.short": (
        "sit| Roll over, and move to the other side.",
        "roll| {Leg} hip close, then onto your back.",
        "heel| {Leg} heel up, knee bent.",
    ),
    "move.chair.full": (
        "rise| Now the chair. Roll onto your side.",
        "Come up to sitting, slowly.",
        "Stand up once you are steady.",
        "Come to your chair.",
    ),
    "move.chair.short": ("rise| Now the chair. Roll onto your side.", "Come up slowly.", "Then take a seat."),
    "setup.seated.full.standard": (_CHAIR, _OUT, _FLAT, _CHEST, _ENOUGH),
    "setup.seated.full.easier": (
        _CHAIR,
        "leg| {Leg} leg out in front, knee soft, foot relaxed.",
        "Other foot flat. Hands on the chair.",
        "A faint pull is plenty.",
    ),
    "setup.seated.short.standard": (_EDGE, "leg| {Leg} heel out in front."),
    "setup.seated.short.easier": (_EDGE, "leg| {Leg} heel out, knee soft."),
    "switch.seated.full": ("leg| Foot back. Now the {leg} leg out, heel down.",),
    "switch.seated.short": ("leg| Foot back. {Leg} leg out.",),
    "setup.seated_raised.full.standard": (
        _CHAIR,
        _STOOL,
        "heel| {Leg} heel on the stool, knee soft.",
        _CHEST,
        _ENOUGH,
    ),
    "setup.seated_raised.full.easier": (
        _CHAIR,
        "stool| Put your lowest stool in front of it, where it can't slide.",
        "heel| {Leg} heel on the stool, knee well bent.",
        "A faint pull is plenty.",
    ),
    "setup.seated_raised.full.harder": (
        _CHAIR,
        "stool| Put a second chair in front of it, where it can't slide.",
        "heel| {Leg} heel on that chair, knee soft.",
        _CHEST,
        _ENOUGH,
    ),
    "setup.seated_raised.short.standard": (_EDGE, "heel| {Leg} heel on the stool."),
    "setup.seated_raised.short.easier": (_EDGE, "heel| {Leg} heel on the low stool, knee soft."),
    "setup.seated_raised.short.harder": (_EDGE, "heel| {Leg} heel on the second chair."),
    "switch.seated_raised.full": ("heel| Foot down. Now the {leg} heel up, knee soft.",),
    "switch.seated_raised.short": ("heel| Foot down. {Leg} heel up.",),
}

WAYS_IN, DRAWN = parted(_TOLD)
