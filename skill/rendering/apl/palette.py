"""Colours of the screens. Every text colour keeps at least 4.5:1 on every ground it is used on."""

from __future__ import annotations

from skill.rendering.drawings.shapes import PAPER

GROUND = PAPER
DIM_GROUND = "#0A151B"
TEXT = "#F2F6F7"
QUIET = "#B4C5CD"
ACCENT = "#FFC66E"
TRACK = "#2F4753"
BUTTON = "#1C323E"
BUTTON_EDGE = "#7C95A2"
SERIES = ("#FFC66E", "#7FD1C7", "#B9A6F2", "#F2A0A0")
