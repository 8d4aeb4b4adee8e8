"""Questions about the stretches, answered while a hold goes on: five seconds at most (coach 4).

No cause, no promise, and what a body may do is for a doctor to say.
"""

from __future__ import annotations

LINES: dict[str, tuple[str, ...]] = {
    # Where the way in is told in short, which leaves it out.
    "teach.gentle": ("A gentle pull is enough.",),
    "why": ("Daily life hardly stretches these muscles, and your lower back likes them loose.",),
    "hamstring": ("Three muscles along the back of your thigh, from the pelvis to the knee.",),
    "where_felt": ("A gentle pull behind the thigh. Not behind the knee, not down the leg.",),
    "form": ("If it pulls gently behind the thigh, and you breathe easily, yes.",),
    "how_to_breathe": ("Out as you move into the stretch. Then slowly in, and longer out.",),
    "facing": ("On your back, face to the ceiling. On the chair, straight ahead.",),
    "describe": ("Three gentle ones: lying on your back, in a doorway, and on a chair.",),
    "surface": ("A firm bed is fine for the lying stretch. The wall stretch needs the floor.",),
    "shoes": ("Bare feet or socks are best. On the chair, shoes are fine.",),
    "after_sport": ("After sport is a good time, while you're warm. Before it, go gently.",),
    "equipment": ("A doorway, a firm chair, and perhaps a towel.",),
    "equipment.chair": ("A firm chair is all you need.",),
    "duration": ("About {count} minutes for all of it. A quick one takes about {quick}.",),
    "duration.left": ("About {count} more minutes.",),
    "duration.left.one": ("About one more minute.",),
    "condition": ("That's a question for your doctor. Please ask before you stretch.",),
    "no_towel": ("Your hands behind the thigh will do. Or take a belt or a scarf.",),
    "frame.corner": ("A wall corner does as well, with room for the other leg past it. Do you have one?",),
    "frame.corner_taken": ("Good, then the corner.",),
    "frame.corner_next_time": ("Good. Next time we'll use the corner.",),
    "frame.none": ("Okay. The {position} once more, in its place.",),
    "frame.back": ("Good. The door frame is back from next time.",),
    "again.corner": ("A wall corner, yes or no?",),
    "help.corner": ("Yes uses the corner of a wall. No takes a gentler stretch.",),
    "what_next.start": ("First the {position}, {leg} leg.",),
    "what_next.hold": ("The {leg} leg once more.",),
    "what_next.leg": ("The {leg} leg.",),
    "what_next.position": ("Then comes the {position}.",),
}
