"""Screens: RenderDocument directives written for APL 1.4, which every screen device draws."""

from skill.rendering.apl.calendar import DayCell
from skill.rendering.apl.guided import Part, guided
from skill.rendering.apl.paused import Place, paused
from skill.rendering.apl.plot import HoldPlot
from skill.rendering.apl.progress import ProgressScreen, progress
from skill.rendering.apl.still import closing, emergency, help_screen, question
from skill.rendering.apl.voiced import led_by_voice

__all__ = [
    "DayCell",
    "HoldPlot",
    "Part",
    "Place",
    "ProgressScreen",
    "closing",
    "emergency",
    "guided",
    "help_screen",
    "led_by_voice",
    "paused",
    "progress",
    "question",
]
