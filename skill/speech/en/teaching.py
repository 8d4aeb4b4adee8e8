"""Questions about the stretches, answered while a hold goes on: five seconds at most (coach 4).

No cause, no promise, and what a body may do is for a doctor to say.
"""

from __future__ import annotations

LINES: dict[str, tuple[str, ...]] = {
    # Where the way in is told in short, which leaves it out.
    "teach.gentle": ("A gentle pull is enough.",),
    "why": ("Daily life hardly stretches these muscles, and tight ones strain the lower back.",),
    "hamstring": ("Three muscles at the back of your thigh, from pelvis to knee.",),
    "where_felt": ("Behind the thigh, a gentle pull. Not behind the knee or below it.",),
    "form": ("If it pulls gently behind the thigh and you breathe easily, yes.",),
    "form.ahead": ("Once you're in it, a gentle pull behind the thigh is right.",),
    "how_to_breathe": ("Out as you move into the stretch. Then slowly in, and longer out.",),
    "facing": ("On the floor, face up. On the chair, straight ahead.",),
    "describe": ("Three gentle ones: lying on your back, in a doorway, and on a chair.",),
    "surface": ("Lying down, a firm bed is fine. The doorway needs the floor.",),
    "shoes": ("Bare feet or socks are best. On the chair, shoes are fine.",),
    "after_sport": ("Warm muscles stretch more easily, so after sport is a good time.",),
    "equipment": ("A doorway, a firm chair, and perhaps a towel.",),
    "equipment.corner": ("A wall corner, a firm chair, and perhaps a towel.",),
    "equipment.none": ("A firm chair, and perhaps a towel.",),
    "equipment.chair": ("A firm chair is all you need.",),
    "equipment.raised": ("And a low stool for your foot.",),
    "duration": ("About {count} minutes for all of it. A quick one takes about {quick}.",),
    "duration.one": ("About a minute.",),
    "duration.left": ("About {count} more minutes.",),
    "duration.left.one": ("About one more minute.",),
    "condition": ("Only your doctor can say. If you're not sure, stop and ask first.",),
    "no_towel": ("Your hands behind the thigh will do, or a belt.",),
    "what_next.start": ("First the {position}, {leg} leg.",),
    "what_next.hold": ("The {leg} leg once more.",),
    "what_next.leg": ("The {leg} leg.",),
    "what_next.position": ("Then comes the {position}.",),
    # No door frame: a corner, or the lying stretch in its place.
    "frame.corner": ("A wall corner that sticks out does as well. Do you have one?",),
    "frame.corner_taken": ("Good, then the corner.",),
    "frame.corner_next_time": ("Good. Next time we'll use the corner.",),
    "frame.none": ("Okay, the {position} in its place, from now on.",),
    "frame.back": ("Good. The door frame is back from next time.",),
    "again.corner": ("A wall corner, yes or no?",),
    "help.corner": ("Yes uses the corner of a wall. No takes a gentler stretch in its place.",),
}
