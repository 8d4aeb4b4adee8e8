"""How it is guided: the pace, how much is said, and the deeper forms that are offered."""

from __future__ import annotations

LINES: dict[str, tuple[str, ...]] = {
    "pace.relaxed": ("Okay, more time between.", "Sure. I'll slow down.", "Okay, slower."),
    "pace.normal": ("Okay, a bit quicker.", "Sure. A little faster.", "Okay, faster."),
    "pace.brisk": ("Okay, brisk it is.",),
    "pace.back": ("Okay, back to the normal pace.",),
    "pace.same.relaxed": ("That's the slowest already. Say more time when you need it.",),
    "pace.same.normal": ("That's the pace we have.",),
    "pace.same.brisk": ("That's the fastest already.",),
    "pace.which": ("I know a relaxed, a normal and a brisk pace.",),
    "quiet.on": ("Okay, fewer words.", "Sure. I'll talk less.", "Okay, quiet now."),
    "quiet.off": ("Okay, I'll talk more again.", "Sure. More words again.", "Okay, I'll talk you through."),
    "brief.on": ("Okay, short instructions.", "Sure. I'll keep them short.", "Okay, the short way."),
    "explain.on": ("Okay, every step in full.", "Sure. Step by step.", "Okay, I'll explain it all."),
    "explain.hold": ("Okay. Every step in full from the next stretch on.",),
    "deeper.offer": (
        "Your {position} was easy three times. Shall we go one step deeper next time?",
        "Three easy ones in the {position}. Would you like one step deeper next time?",
        "The {position} has become easy. One step deeper next time?",
    ),
    "deeper.offer_next": (
        "Your {position} was easy three times. Shall we do the {target} next time?",
        "Three easy ones in the {position}. Would you like the {target} next time?",
        "The {position} has become easy. The {target} next time?",
    ),
    "again.deeper": ("One step up next time, yes or no?",),
    "help.deeper": ("Yes takes one step up next time. No stays as it is.",),
    "deeper.agreed": (
        "Okay. One step deeper next time, for {count} seconds.",
        "Good. Next time goes one step deeper, for {count} seconds.",
        "Sure. Deeper next time, for {count} seconds.",
    ),
    "deeper.agreed_next": (
        "Okay. The {position} next time, for {count} seconds.",
        "Good. Next time we'll do the {position}, for {count} seconds.",
        "Sure. Next time it's the {position}, for {count} seconds.",
    ),
    "deeper.declined": (
        "Okay, it stays as it is.",
        "Sure. We'll stay where we are.",
        "That's fine. Less is enough.",
    ),
}
