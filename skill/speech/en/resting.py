"""A rest day, and one slow minute of breathing (guide B9). A breath is offered, never demanded."""

from __future__ import annotations

LINES: dict[str, tuple[str, ...]] = {
    "rest.kept": (
        "Today is a rest day. That keeps your streak.",
        "Rest is part of it. Your streak is kept.",
    ),
    "rest.day": (
        "Today is a rest day. Rest is part of it.",
        "A rest day it is. We'll go on when you like.",
    ),
    "rest.done": ("You've stretched today, so the day counts. Rest well.",),
    "rest.keeps": ("A rest day keeps your streak.",),
    "rest.well": ("Okay. Rest well.", "All right. Take it easy today."),
    "breath.offer": ("One slow minute of breathing, if you like?",),
    "breath.how": (
        "One slow minute. Make yourself comfortable. In for four, out for six, if that feels good.",
        "Let's breathe for a minute. Soft shoulders. In for four, out for six, as it suits you.",
    ),
    "breath.in.first": ("Breathe in.", "Slow breath in."),
    "breath.out.first": ("And out, nice and long.", "And slowly out, all the way."),
    "breath.in": ("In.", "And in.", "Breathe in."),
    "breath.out": ("And out.", "Long breath out.", "Slowly out."),
    "breath.in.halfway": ("Halfway. And in.",),
    "breath.in.last": ("Last one. And in.",),
    "breath.done": ("That was your minute.",),
    "breath.counted": ("That was your minute. It counts for today.",),
    "breath.another": ("Another one?",),
    "again.breathe": ("A slow minute of breathing, yes or no?",),
    "help.breathe": ("Yes begins one slow minute of breathing. No leaves it for today.",),
    "help.breathing": ("You can say pause or stop.", "Try how long left."),
    "fallback.breathing": ("Sorry, I didn't get that. You can say pause or stop.",),
}
