"""How it is guided: the pace, how much is said, and the deeper forms that are offered."""

from __future__ import annotations

LINES: dict[str, tuple[str, ...]] = {
    "pace.relaxed": ("Okay, slower.",),
    "pace.normal": ("Okay, a little faster.",),
    "pace.brisk": ("Okay, brisk it is.",),
    "pace.back": ("Okay, back to the normal pace.",),
    "pace.same.relaxed": ("That's the slowest. Say more time when you need it.",),
    "pace.same.normal": ("That's the pace we have.",),
    "pace.same.brisk": ("That's the fastest.",),
    "pace.which": ("I know a relaxed, a normal and a brisk pace.",),
    "quiet.on": ("Okay, fewer words.",),
    "quiet.off": ("Okay, I'll talk more again.",),
    "brief.on": ("Okay, short instructions.",),
    "explain.on": ("Okay, every step in full.",),
    "explain.hold": ("Okay. Every step in full from the next stretch on.",),
    "deeper.offer": ("The {position} has become easy. Shall we go one step deeper next time?",),
    "deeper.offer_next": ("The {position} has become easy. Shall we do the {target} next time?",),
    "again.deeper": ("One step up next time, yes or no?",),
    "help.deeper": ("Yes takes one step up next time. No stays as it is.",),
    "deeper.agreed": ("Okay. One step deeper next time, for {count} seconds.",),
    "deeper.agreed_next": ("Okay. The {position} next time, for {count} seconds.",),
    "deeper.declined": ("Okay, it stays as it is.",),
}
