"""What is said during a stretch: the way into holds, the cues in them, rests and switches (guide B2, B4)."""

from __future__ import annotations

LINES: dict[str, tuple[str, ...]] = {
    # Between two instructions, so that no silence is longer than ten seconds.
    "filler": ("Keep breathing.", "Nice and easy.", "No hurry.", "Soft shoulders."),
    "filler.setup": ("Take your time.", "No hurry.", "Settle in.", "Nice and easy."),
    "filler.move": (
        "Take your time.",
        "No hurry. Say, Alexa, next, when you're there.",
        "Slowly is fine.",
        "Nice and easy.",
    ),
    "ease_in": ("{Leg} leg. Ease in.", "{Leg} leg. Slowly in.", "{Leg} leg. Gently in."),
    "back_in": ("{Leg} leg. Ease in.", "{Leg} leg again.", "Back in. {Leg} leg."),
    "and_hold": ("And hold.",),
    "cue.breathe_in": ("Breathe in.", "Slow breath in.", "Breathe in gently."),
    "cue.and_out": ("And out.", "And breathe out.", "Long breath out."),
    "cue.nearly": ("Nearly.", "Almost there.", "Almost done."),
    "cue.five_more": ("Five more.", "Five seconds more.", "Just five more."),
    "cue.halfway": (
        "Halfway. Soft shoulders.",
        "Halfway. Less is enough.",
        "Halfway. Soft hands.",
        "Halfway. Relax your foot.",
    ),
    "cue.three_two_one": ("Three, two, one.",),
    "cue.breathe": ("Breathe in, and out.", "Breathe out, nice and long.", "Slow breath in, and out."),
    "cue.tip": (
        "Keep it still.",
        "Less is enough.",
        "A bent knee still counts.",
        "Soft hands, soft shoulders.",
        "Relax your foot.",
        "If it has faded, stay there.",
    ),
    "cue.stay": ("Stay there.", "Just stay there.", "Keep it there."),
    "cue.half": ("Halfway.", "Half of it.", "Half done."),
    "cue.breath": ("Breathe.", "Breathe on.", "And breathe."),
    "release": ("And release.", "And let go.", "And ease out."),
    "rest": ("Rest.", "Rest. Let it go soft.", "Rest for a moment."),
    "switch.lying": (
        "Let it down. Rest. Now the {leg} leg.",
        "Leg down. Rest. {Leg} leg next.",
        "Lower it slowly. Rest. Now the {leg} leg.",
    ),
    "switch.wall": (
        "Foot down. Roll to your side. Move to the other side of the frame. Now the {leg} leg.",
        "Foot down. Roll over gently. Change to the other side of the frame. {Leg} leg next.",
        "Take it down. Roll to your side, slowly. Then round to the other side. Now the {leg} leg.",
    ),
    "switch.seated": (
        "Bend it back in. Now the {leg} leg.",
        "Bring it back. {Leg} leg next.",
        "Foot back in. Now the {leg} leg.",
    ),
    "switch.seated_raised": (
        "Foot down. Now the {leg} leg.",
        "Bring it down. {Leg} leg next.",
        "Lower the foot. Now the {leg} leg.",
    ),
    "move_to_chair": (
        "Now the chair. Roll to your side. Come up slowly. Then take a seat.",
        "Time to get up, slowly. Roll to your side first. Then come to your chair.",
        "The chair is next. Roll to your side. Get up slowly. Then sit down.",
    ),
    "carry_on": ("Let's go on.", "On we go.", "Let's carry on."),
    "question.next_position": (
        "Ready for the {position}, or stop here?",
        "Next is the {position}. Ready, or stop?",
        "Shall we do the {position}, or stop here?",
    ),
    "question.other_leg": (
        "Ready for the {leg} leg, or stop here?",
        "Next is the {leg} leg. Ready, or stop?",
        "Shall we do the {leg} leg, or stop here?",
    ),
}
