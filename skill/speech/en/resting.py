"""A rest day, and one slow minute of breathing (guide B9). A breath is offered, never demanded."""

from __future__ import annotations

LINES: dict[str, tuple[str, ...]] = {
    "rest.kept": (
        "Today is a rest day. That keeps your streak.",
        "A rest day it is. Your streak stays as it is.",
        "Rest is part of it. Your streak is kept.",
    ),
    "rest.day": (
        "Today is a rest day. Rest is part of it.",
        "A rest day it is. We go on when you like.",
        "Rest well today. Your stretches are here when you want them.",
    ),
    "rest.done": (
        "You've stretched today, so the day counts. Rest well.",
        "Today counts already. The rest of it is yours.",
        "Today's stretch is in. Rest is part of it.",
    ),
    "rest.keeps": ("A rest day keeps your streak.", "That keeps your streak.", "Your streak is kept."),
    "rest.well": ("Okay. Rest well.", "All right. Take it easy today.", "Okay. Have a restful day."),
    "breath.offer": (
        "One slow minute of breathing, if you like?",
        "Shall we breathe slowly for a minute?",
        "Would you like one slow minute of breathing?",
    ),
    "breath.how": (
        "One slow minute. Make yourself comfortable. In for four, out for six, if that feels good.",
        "A slow minute, then. Soft shoulders. In for four and out for six, as it suits you.",
        "Let's breathe for a minute. Settle down somewhere. In for four, out for six, if you like.",
    ),
    "breath.in.first": ("Breathe in.", "Slow breath in.", "Gently in."),
    "breath.out.first": ("And out, nice and long.", "And slowly out.", "And out, all the way."),
    "breath.in": ("In.", "Breathe in.", "And in.", "In again."),
    "breath.out": ("And out.", "Long breath out.", "And let it go.", "Slowly out."),
    "breath.in.halfway": ("Halfway. Breathe in.", "Halfway there. And in.", "Halfway. In again."),
    "breath.in.last": ("Last one. In.", "One more. Breathe in.", "The last one. And in."),
    "breath.done": ("That was your minute.", "That's a minute.", "A minute of calm."),
    "breath.counted": (
        "That was your minute. It counts for today.",
        "That's a minute, and it counts for today.",
        "A minute of calm. Today is kept.",
    ),
    "breath.another": ("Another one?", "Once more?", "Shall we do one more?"),
    "again.breathe": ("A slow minute of breathing, yes or no?",),
    "help.breathe": ("Yes begins one slow minute of breathing. No leaves it for today.",),
    "help.breathing": (
        "You can say pause or stop.",
        "Say pause, or how long left.",
        "Try pause or stop.",
    ),
    "fallback.breathing": (
        "Sorry, I didn't get that. You can say pause or stop.",
        "I didn't catch that. Try pause or stop.",
        "Sorry? Say pause or stop.",
    ),
}
