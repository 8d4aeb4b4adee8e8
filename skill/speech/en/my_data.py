"""What is known of a person, who they are here, and how it is deleted."""

from __future__ import annotations

LINES: dict[str, tuple[str, ...]] = {
    "data.stretches": ("I know {count} sessions of yours, their days, and how long you held.",),
    "data.stretches.one": ("I know one session of yours, its day, and how long you held.",),
    "data.little": ("So far I know that you've been here.",),
    "data.settings": (
        "I keep your positions, your pace, how much I talk, which leg rests, and your time zone.",
    ),
    "data.paused": ("I keep your settings, and since when your stretches are paused.",),
    "data.no_health": ("Nothing about your health is kept, and you can say delete my data any time.",),
    "data.delete": (
        "That's all the progress that this household shares. It can't be brought back. Shall I delete it?",
    ),
    "data.delete.voice": ("That's all your own progress. It can't be brought back. Shall I delete it?",),
    "data.delete.pause": ("That also ends the pause of your stretches.",),
    "again.delete": ("Shall I delete your data, yes or no?",),
    "help.delete": ("Yes deletes all your progress for good. No keeps it.",),
    "data.deleted": ("It's all deleted. If you come back, we start afresh.",),
    "data.reminders_gone": ("Your reminders are cancelled too.",),
    "data.reminders_left": ("I couldn't reach your reminders. To end them, say cancel my reminders.",),
    "data.kept": ("Okay, I keep everything.",),
    "who.voice": ("I know your voice, so this is your own progress.",),
    "who.household": (
        "I don't know this voice, so this is the progress that your household shares. "
        "With a voice profile in the Alexa app you get your own.",
    ),
}
