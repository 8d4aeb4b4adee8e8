"""What is said during a stretch: the last movement into holds, the cues in them, and rests (coach 3, 5)."""

from __future__ import annotations

LINES: dict[str, tuple[str, ...]] = {
    # A longer wait says once how long it is.
    "wait.full": ("About {count} seconds to get there. Say next when you are.",),
    "wait.short": ("About {count} seconds.",),
    "wait.minute.full": ("About a minute to get there. Say next when you are.",),
    "wait.minute.short": ("About a minute.",),
    # The last movement, after which the hold begins at once.
    "lead_in.lying.standard": ("{Leg} leg. Slowly straighten.", "{Leg} leg. Straighten slowly."),
    "lead_in.lying.easier": ("{Leg} leg. Straighten a little.",),
    "lead_in.lying.harder": ("{Leg} leg. Slowly straighten.", "{Leg} leg. Straighten slowly."),
    "lead_in.wall.standard": ("{Leg} leg. Slowly straighten.", "{Leg} leg. Slide the heel up slowly."),
    "lead_in.wall.easier": ("{Leg} leg. Straighten a little.",),
    "lead_in.wall.harder": ("{Leg} leg. Slowly straighten.", "{Leg} leg. Slide the heel up slowly."),
    "lead_in.seated.standard": (
        "{Leg} leg. Sit tall, belly button forward.",
        "{Leg} leg. Slowly lift your chest, belly button forward.",
    ),
    "lead_in.seated.easier": ("{Leg} leg. Slowly sit tall.",),
    "lead_in.seated_raised.standard": (
        "{Leg} leg. Sit tall, belly button forward.",
        "{Leg} leg. Slowly lift your chest, belly button forward.",
    ),
    "lead_in.seated_raised.easier": ("{Leg} leg. Slowly sit tall.",),
    "lead_in.seated_raised.harder": (
        "{Leg} leg. Sit tall, belly button forward.",
        "{Leg} leg. Slowly lift your chest, belly button forward.",
    ),
    "back_in": ("{Leg} leg. Ease in.", "{Leg} leg again.", "And again. {Leg} leg."),
    "and_hold": ("Hold.", "And hold."),
    "cue.breathe_in": ("Breathe in.", "Slow breath in.", "Breathe in gently."),
    "cue.and_out": ("And out.", "And breathe out.", "Long breath out."),
    "cue.out_slowly": (
        "And out, nice and slowly.",
        "And slowly out, all the way.",
        "Long breath out, nice and slow.",
    ),
    "cue.halfway": ("Halfway.", "Halfway there."),
    "cue.breathe": ("Keep breathing.", "Breathe on."),
    "cue.left": ("{Count} seconds left.", "{Count} more seconds."),
    "cue.count": ("{Count}.",),
    "cue.stay": ("Stay there.", "Just stay there.", "Keep it there."),
    # In place of "halfway", one hold of three.
    "tip.lying.0": ("Soft hands, soft shoulders.",),
    "tip.lying.1": ("Less pull is enough.",),
    "tip.lying.2": ("Head heavy on the floor.",),
    "tip.lying.3": ("Let the foot hang loose.",),
    "tip.wall.0": ("Let the wall hold the leg.",),
    "tip.wall.1": ("Tailbone heavy on the floor.",),
    "tip.wall.2": ("A bent knee still counts.",),
    "tip.wall.3": ("Arms loose at your sides.",),
    "tip.seated.0": ("Chest up, shoulders down.",),
    "tip.seated.1": ("Tall back, soft jaw.",),
    "tip.seated.2": ("The pull belongs behind the thigh.",),
    "tip.seated.3": ("Let the foot fall loose.",),
    "tip.seated_raised.0": ("Chest up, shoulders down.",),
    "tip.seated_raised.1": ("Tall back, soft jaw.",),
    "tip.seated_raised.2": ("The pull belongs behind the thigh.",),
    "tip.seated_raised.3": ("A soft knee still counts.",),
    "release": ("And release.", "And let go.", "And ease out."),
    "rest": ("Rest.", "Let it go soft.", "Rest for a moment."),
    "carry_on": ("Let's go on.", "On we go.", "Let's carry on."),
    "short": ("{Count} holds a leg in the {position} today.",),
    "short.one": ("One hold a leg in the {position} today.",),
    "short.several": ("A few holds fewer than planned today.",),
    "question.next_position": (
        "Ready for the {position}, or stop here?",
        "Next is the {position}. Ready, or stop?",
    ),
    "question.other_leg": (
        "Ready for the {leg} leg, or stop here?",
        "Next is the {leg} leg. Ready, or stop?",
    ),
}
