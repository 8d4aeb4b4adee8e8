"""Screens: RenderDocument directives written for APL 1.4, which every screen device draws."""

from skill.rendering.apl.guided import Part, guided
from skill.rendering.apl.help import help_screen
from skill.rendering.apl.progress import DayCell, HoldLine, ProgressScreen, progress
from skill.rendering.apl.question import question
from skill.rendering.apl.warning import warning

__all__ = [
    "DayCell",
    "HoldLine",
    "Part",
    "ProgressScreen",
    "guided",
    "help_screen",
    "progress",
    "question",
    "warning",
]
