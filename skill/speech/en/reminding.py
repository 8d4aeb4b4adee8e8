"""Reminders: asked for, told, and every way in which they may not come about."""

from __future__ import annotations

LINES: dict[str, tuple[str, ...]] = {
    # Alexa says "Here's your reminder" before it, and says it twice.
    "reminders.text": ("Time for your hamstring stretches.",),
    "reminders.when.morning": (
        "Right after you brush your teeth is a good time. When is that in the morning?",
    ),
    "reminders.when.evening": ("When do you brush your teeth in the evening?",),
    "reminders.which_time": ("I didn't catch the time.",),
    "reminders.another_time": ("Which time is better?",),
    "reminders.confirm": ("A reminder for your hamstring stretches, every day at {at}. Shall I set that?",),
    "again.remind_start": ("Shall we set reminders?",),
    "again.remind_when": ("What time? For example, say seven thirty.",),
    "again.remind": ("Shall I set this reminder, yes or no?",),
    "reminders.fit": ("Do your reminders still come at a good time?",),
    "reminders.keep": ("Okay. They stay as they are.",),
    "reminders.or_stop": ("Name a better time, and I'll change it. Or shall I stop them?",),
    "again.remind_fits": ("Do your reminders come at a good time, yes or no?",),
    "again.remind_stop": ("Name a better time. Or shall I stop them, yes or no?",),
    "help.remind_fits": ("Yes keeps your reminders. No lets you change or stop them.",),
    "help.remind_stop": ("Yes stops your reminders. No keeps them. A new time changes them.",),
    "help.remind_start": ("I can remind you twice a day, at times you choose.",),
    "help.remind_when": ("Name the time when you brush your teeth. No leaves it out.",),
    "help.remind": ("Yes sets this reminder. No lets you choose another time.",),
    "reminders.set": ("Done. Every day at {at}.",),
    "reminders.without": ("Okay, no reminder then.",),
    "reminders.no_thanks": ("Okay, no reminders.",),
    "reminders.permit": ("For that, Alexa asks for your permission.",),
    "reminders.denied": ("Okay, no reminders. We can stretch whenever you like.",),
    "reminders.unanswered": (
        "I couldn't set it without your permission. Say, set reminders, when you want to try again.",
    ),
    "reminders.not_allowed": (
        "I need your permission for reminders. There's a card in the Alexa app where you can give it. "
        "After that, say, set reminders.",
    ),
    "reminders.not_here": (
        "This device can't set reminders. Ask me again on another one, and it rings there.",
    ),
    "reminders.too_many": (
        "Alexa takes no more reminders just now. Please try again in a minute, or delete one you don't need.",
    ),
    "reminders.no_answer": ("I can't reach your reminders just now. Please try again in a minute.",),
    "reminders.refused": ("That reminder wasn't accepted. Please try another time of day.",),
    "reminders.no_zone": (
        "I don't know your time zone yet. Set your device's location in the Alexa app, then ask me again.",
    ),
    "reminders.told": ("I'll remind you every day at {at}.",),
    "reminders.told_too": ("And again at {at}.",),
    "reminders.none": ("You have no reminders from me.",),
    "reminders.none.morning": ("You have no morning reminder from me.",),
    "reminders.none.evening": ("You have no evening reminder from me.",),
    "reminders.cancelled": ("Your reminder at {at} is cancelled.",),
    "reminders.cancelled_all": ("All your reminders are cancelled.",),
}
