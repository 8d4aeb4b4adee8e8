"""The details in the Alexa app."""

from __future__ import annotations

LINES: dict[str, tuple[str, ...]] = {
    "details.ask": (
        "Want the details in your Alexa app?",
        "Shall I put details in your app?",
        "Details in your Alexa app?",
    ),
    "again.details": ("The details in your Alexa app, yes or no?",),
    "help.details": ("With a yes, the details go to your Alexa app.",),
    "details.sent": (
        "The details are in your Alexa app.",
        "You'll find the details in your Alexa app.",
        "Done. Your Alexa app has the details.",
    ),
}
