"""What was done and how it goes: effort first, one number a sentence, then the next step (guide B9)."""

from __future__ import annotations

LINES: dict[str, tuple[str, ...]] = {
    "wrap.all": (
        "That's both legs, every stretch.",
        "That's everything, both legs.",
        "Both legs, all done.",
    ),
    "wrap.part": (
        "That's both legs done.",
        "Both legs got their stretch.",
        "That counts, both legs.",
    ),
    "wrap.one_leg": (
        "That's your {leg} leg done.",
        "Your {leg} leg got its stretch.",
        "Your {leg} leg is done for now.",
    ),
    "wrap.little": ("A short one today. That's fine.", "Just a little today. That's fine."),
    "wrap.first_today": (
        "First stretch of the day.",
        "That's one for today.",
        "The first of today's two is in.",
    ),
    "wrap.full_day": (
        "That's the full day.",
        "That makes it a full day.",
        "The day is complete.",
    ),
    "wrap.milestone": (
        "That's {count} days in a row.",
        "{Count} days running now.",
        "{Count} days in a row, and well kept.",
    ),
    "wrap.milestone.habit": (
        "{Count} days in a row, about when a habit runs itself.",
        "{Count} days running, when many find that a habit runs itself.",
        "That's {count} days, about when a habit runs itself for many.",
    ),
    "wrap.new_week": (
        "First stretch of the week, both legs.",
        "The new week has its first stretch.",
        "That opens the week, both legs.",
    ),
    "wrap.new_week.one_leg": (
        "First stretch of the week, with your {leg} leg.",
        "The new week has its first stretch, with your {leg} leg.",
        "That opens the week with your {leg} leg.",
    ),
    "last_week.goal": (
        "Last week had {count}, so the goal was met.",
        "You met the goal last week, with {count}.",
        "Last week met its goal, with {count}.",
    ),
    "last_week.strong": (
        "Last week had {count}, a strong week.",
        "Last week was strong, with {count}.",
        "You had a strong week, with {count}.",
    ),
    "last_week.building": (
        "Last week had {count}, enough to build.",
        "Last week's {count} were enough to build on.",
        "You did {count} last week, enough to build.",
    ),
    "last_week.keeping": (
        "Last week had {count}, enough to keep what you have.",
        "Last week's {count} were enough to keep it up.",
        "You did {count} last week, enough to keep.",
    ),
    "last_week.beginning": (
        "Last week had {count}, a start.",
        "Last week made a start, with {count}.",
        "You made a start last week, with {count}.",
    ),
    "last_week.same": (
        "That's level with the week before.",
        "The same as the week before.",
        "As many as the week before.",
    ),
    "last_week.more": (
        "That's {count} more than the week before.",
        "{Count} more than the week before.",
        "The week before had {count} fewer.",
    ),
    "feel.ask": (
        "How did that feel: easy, just right, or too much?",
        "Was that easy, just right, or too much?",
        "And how was it: easy, just right, or too much?",
    ),
    "again.feel": ("Easy, just right, or too much?",),
    "feel.easy": ("Good to hear.", "Nice.", "Lovely."),
    "feel.just_right": ("Just right is what we want.", "Good. We'll keep that.", "Lovely."),
    "feel.too_much": (
        "Thanks. We'll go easier next time.",
        "Okay, gentler next time.",
        "Good to know. Less next time.",
    ),
    "feel.grown": (
        "Good. Next time we'll hold a little longer.",
        "Nice. Next time gets five seconds more.",
        "Lovely. The next hold grows a little.",
    ),
    "feel.thanks": ("Thanks for telling me.",),
    "next_step.now": (
        "Now is a good time.",
        "Right now would be a good moment.",
        "A stretch now would count.",
    ),
    "next_step.tonight": (
        "Next one tonight, after you brush your teeth.",
        "Tonight after brushing your teeth, we'll do the next.",
        "See you tonight after you brush your teeth.",
    ),
    "next_step.tomorrow": (
        "Next one tomorrow morning, after you brush your teeth.",
        "Tomorrow morning after brushing your teeth, we'll go again.",
        "See you tomorrow after you brush your teeth.",
    ),
    "next_step.later": (
        "Come back whenever it suits you.",
        "We'll go on when it suits you.",
        "Another time, whenever you like.",
    ),
    "doing.nothing_yet": (
        "No stretches yet, so the first one is still to come. The quick routine takes about three minutes.",
    ),
    "today.first": (
        "This is your first one today.",
        "You're in the first one of today.",
        "Today's first one is under way.",
    ),
    "today.none": (
        "Today is still open.",
        "No stretch yet today.",
        "Today's first one is still to come.",
    ),
    "today.some": (
        "One of two done today.",
        "The first of today's stretches is done.",
        "You've done one today.",
    ),
    "today.all": ("Both done today.", "Today's two are done.", "You've done both for today."),
    "today.seconds": (
        "{Count} seconds of stretching.",
        "That's {count} seconds held.",
        "You held for {count} seconds.",
    ),
    "today.minutes": (
        "About {count} minutes of stretching.",
        "That's about {count} minutes held.",
        "You held for about {count} minutes.",
    ),
    "today.minutes.one": (
        "About one minute of stretching.",
        "That's about one minute held.",
        "You held for about one minute.",
    ),
    "holds.now": (
        "Your {position} holds {count} seconds.",
        "You're at {count} seconds in the {position}.",
        "The {position} is at {count} seconds.",
    ),
    "holds.up": (
        "Your {position} went up to {count} seconds.",
        "The {position} grew to {count} seconds.",
        "You're up to {count} seconds in the {position}.",
    ),
    "holds.down": (
        "Your {position} is at a gentler {count} seconds.",
        "The {position} is at an easy {count} seconds.",
        "You're at an easier {count} seconds in the {position}.",
    ),
    "week.goal": (
        "{Count} stretches this week, so the goal is met.",
        "You've met the goal, with {count} stretches this week.",
        "This week has {count} stretches, and that meets the goal.",
    ),
    "week.strong": (
        "{Count} stretches this week, a strong week.",
        "A strong week, with {count} stretches.",
        "This week is strong, with {count} stretches.",
    ),
    "week.building": (
        "{Count} stretches this week, enough to build.",
        "You've done {count} stretches this week, enough to build.",
        "This week has {count} stretches, enough to build.",
    ),
    "week.keeping": (
        "{Count} stretches this week, enough to keep what you have.",
        "You've done {count} stretches this week, enough to keep.",
        "This week has {count} stretches, enough to keep it up.",
    ),
    "week.beginning": (
        "{Count} stretches this week, a start.",
        "This week has made a start, with {count} stretches.",
        "You've made a start, with {count} stretches this week.",
    ),
    "week.beginning.one": (
        "One stretch this week, a start.",
        "This week has made a start, with one stretch.",
        "You've made a start, with one stretch this week.",
    ),
    "week.fresh": (
        "This week is a fresh start today.",
        "A new week, a fresh start today.",
        "Today is a fresh start for the week.",
    ),
    "week.same": ("That's level with last week.", "The same as last week.", "As many as last week."),
    "week.more": (
        "That's {count} more than last week.",
        "{Count} more than the week before.",
        "Last week had {count} fewer.",
    ),
    "week.before": ("Last week had {count}.", "Last week it was {count}.", "There were {count} last week."),
    "week.aim": (
        "Let's try for {count} this week.",
        "This week, let's aim for {count}.",
        "This week, we could make it {count}.",
    ),
    "week.full": ("That's a full week.", "The week is full.", "A whole week, morning and night."),
    "streak.days": (
        "{Count} days in a row.",
        "Your streak is {count} days.",
        "That's {count} days running.",
    ),
    "streak.days.one": (
        "One day so far.",
        "Day one of a new streak.",
        "Your streak is at one day.",
    ),
    "streak.fresh": (
        "A new streak starts with your next stretch.",
        "The next stretch starts a new streak.",
        "A fresh streak begins with the next stretch.",
    ),
    "streak.best": ("Your best is {count}.", "Your best so far is {count}.", "Your longest was {count}."),
}
