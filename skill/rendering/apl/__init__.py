"""Screens: RenderDocument directives written for APL 1.4, which every screen device draws."""

from skill.rendering.apl.facts import Day, HoldLine, ProgressScreen
from skill.rendering.apl.guided import Part, guided
from skill.rendering.apl.help import help_screen
from skill.rendering.apl.progress import progress
from skill.rendering.apl.question import question
from skill.rendering.apl.warning import warning

__all__ = [
    "Day",
    "HoldLine",
    "Part",
    "ProgressScreen",
    "guided",
    "help_screen",
    "progress",
    "question",
    "warning",
]
