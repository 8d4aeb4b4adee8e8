"""The words that Alexa itself knows for its built-in intents, which need no samples in a model.

From the platform's page on standard built-in intents. A sample of the model always goes first.
"""

from __future__ import annotations

SPOKEN_BUILT_INS: dict[str, tuple[str, ...]] = {
    "AMAZON.YesIntent": ("yes", "yes please", "yeah", "yep", "sure", "okay", "ok"),
    "AMAZON.NoIntent": ("no", "no thanks", "no thank you", "nope", "nah"),
    "AMAZON.NextIntent": ("next", "skip", "skip forward"),
    "AMAZON.PreviousIntent": ("previous", "go back", "skip back", "back up"),
    "AMAZON.RepeatIntent": ("repeat", "repeat that", "say that again"),
    "AMAZON.PauseIntent": ("pause", "pause that"),
    "AMAZON.ResumeIntent": ("resume", "continue", "keep going"),
    "AMAZON.StartOverIntent": ("start over", "restart", "start again"),
    "AMAZON.HelpIntent": ("help", "help me", "can you help me"),
    "AMAZON.StopIntent": ("stop", "off", "shut up"),
    "AMAZON.CancelIntent": ("cancel", "never mind", "forget it"),
    "AMAZON.NavigateHomeIntent": ("go home", "home", "home screen"),
}
EXIT_WORDS = frozenset({"exit", "quit"})
