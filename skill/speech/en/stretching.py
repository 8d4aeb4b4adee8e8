"""What is said during a stretch: the last movement into holds, the cues in them, and rests (coach 3, 5)."""

from __future__ import annotations

LINES: dict[str, tuple[str, ...]] = {
    # A longer wait says once how long it is.
    "wait.full": ("About {count} seconds to get there. Say next when you are.",),
    "wait.short": ("About {count} seconds to get there.",),
    "wait.minute.full": ("About a minute to get there. Say next when you are.",),
    "wait.minute.short": ("About a minute to get there.",),
    "back_in": ("{Leg} leg. Ease in.", "{Leg} leg again.", "And again. {Leg} leg."),
    "and_hold": ("Hold.", "And hold."),
    "and_hold.tone": ("Hold.",),
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
    "release": ("And release.", "And let go.", "And ease out."),
    "release.tone": ("Release.",),
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
