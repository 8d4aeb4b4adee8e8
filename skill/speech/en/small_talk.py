"""Thanks, greetings, and what is not for a stretching coach."""

from __future__ import annotations

LINES: dict[str, tuple[str, ...]] = {
    "thanks": ("You're welcome.", "Any time.", "My pleasure."),
    "greet": ("Hello.", "Hi there."),
    "elsewhere": ("I can't do that. Say stop and ask again. Your place is kept.",),
    "elsewhere.idle": ("I can't do that. I only guide your stretches.",),
}
