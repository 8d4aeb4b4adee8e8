"""The words of each position: a module for what one would learn together."""

from __future__ import annotations

from skill.coaching.positions import PositionId
from skill.speech.en.positions.chair import RAISED, SEATED
from skill.speech.en.positions.lying import LYING
from skill.speech.en.positions.wall import WALL

WORDS = {
    PositionId.LYING: LYING,
    PositionId.WALL: WALL,
    PositionId.SEATED: SEATED,
    PositionId.RAISED: RAISED,
}
