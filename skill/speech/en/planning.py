"""What somebody was told to do, or wants: said back as it is kept (coach 6)."""

from __future__ import annotations

LINES: dict[str, tuple[str, ...]] = {
    "plan.okay": ("Okay.",),
    "plan.seconds": ("{Count} seconds from now on.",),
    "plan.holds": ("{Count} holds a leg from now on.",),
    "plan.holds.one": ("One hold a leg from now on.",),
    "plan.both": ("{Count} seconds, and {of} holds a leg, from now on.",),
    "plan.leg": ("Only your {leg} leg from now on.",),
    "plan.position": ("Only the {position} from now on.",),
    "plan.own": ("Okay. Back to my plan.",),
    "count_down.on": ("Okay, I'll count the last five seconds.",),
    "count_down.off": ("Okay, no counting.",),
    "plan.which": ("How many seconds, or how many holds a leg?",),
    "plan.which_part": ("Only which one? Name a leg or a stretch.",),
    "hold.half": (
        "Small steps are kinder to a muscle. Let's take {count} seconds. Ask again if you want it all.",
    ),
    "hold.most": ("{Count} seconds is as long as this one goes. If your therapist said longer, tell me.",),
}
