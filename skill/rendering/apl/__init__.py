"""Screens: RenderDocument directives written for APL 1.4, which every screen device draws."""

from skill.rendering.apl.facts import Day, HoldLine, ProgressScreen
from skill.rendering.apl.guided import guided
from skill.rendering.apl.help import help_screen
from skill.rendering.apl.progress import progress
from skill.rendering.apl.question import question

__all__ = [
    "Day",
    "HoldLine",
    "ProgressScreen",
    "guided",
    "help_screen",
    "progress",
    "question",
]
