"""The details in the Alexa app."""

from __future__ import annotations

LINES: dict[str, tuple[str, ...]] = {
    "details.ask": ("Shall I put the details in your Alexa app?",),
    "again.details": ("The details in your Alexa app, yes or no?",),
    "help.details": ("With a yes, the details go to your Alexa app.",),
    "details.sent": ("You'll find the details in your Alexa app.",),
}
