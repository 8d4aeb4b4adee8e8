"""What a position is drawn of: the room, and for every step of the way in how a person moves in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from skill.rendering.drawings.geometry import Point, angle, bow, line, polygon, reach
from skill.rendering.drawings.shapes import Path

if TYPE_CHECKING:
    from skill.rendering.drawings.pose import Pose
    from skill.rendering.drawings.shapes import Shape


EASED = "eased"
"""Between holds, and in a pause; no step of a way in."""


@dataclass(frozen=True)
class Camera:
    """Where on the canvas the room's (0, 0) is, and how large a unit of the room is drawn."""

    x: float
    y: float
    scale: float


@dataclass(frozen=True)
class Step:
    """One instruction as a movement from one pose to another; where nothing moves both are the same."""

    name: str
    start: Pose
    end: Pose
    arrow: tuple[Path, ...] = ()
    held: tuple[Path, ...] = ()
    """What the hands hold: drawn over the working leg."""
    instead: tuple[Shape, ...] = ()
    """In place of the person, for what cannot be seen from the side."""
    behind: tuple[Path, ...] = ()
    """In place of the scene's own surroundings."""


@dataclass(frozen=True)
class Scene:
    camera: Camera
    steps: tuple[Step, ...]
    behind: tuple[Path, ...]
    amid: tuple[Path, ...] = ()
    """Between the other leg and the working one."""

    def step(self, name: str) -> Step:
        return next(step for step in (*self.steps, self._eased) if step.name == name)

    @property
    def _eased(self) -> Step:
        """Let go: out of the hold, back to where the last movement into it began."""
        *_, last, hold = self.steps
        return Step(EASED, hold.end, last.start, held=last.held, behind=last.behind)


def arrow(start: Point, tip: Point, by: Point | None = None) -> tuple[Path, ...]:
    """Draw an arrow, straight or bent towards `by`, with a dark edge that parts it from what it lies on."""
    pointing = angle(by or start, tip)
    back = reach(tip, pointing, -9)
    wings = (reach(back, pointing + side, 7.5) for side in (-90, 90))
    head = polygon(reach(tip, pointing, 3), *wings)
    shaft = bow(start, by, back) if by else line(start, back)
    return (
        Path(shaft + head, stroke="paper", width=7),
        Path(shaft, stroke="arrow", width=4.5),
        Path(head, "arrow", "arrow", 1.5),
    )
