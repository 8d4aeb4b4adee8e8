"""The figures: a drawing for each position, depth, step of the way in, and leg."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.positions import DEPTH_MIN, POSITIONS, Leg, PositionId
from skill.rendering.drawings.body import faint_leg, far_side, near_arm, trunk, working_leg
from skill.rendering.drawings.geometry import Point, between, line
from skill.rendering.drawings.positions.chair import raised, seated
from skill.rendering.drawings.positions.lying import lying
from skill.rendering.drawings.positions.wall import wall
from skill.rendering.drawings.shapes import WIDTH, Drawing, Group, Path, Word

if TYPE_CHECKING:
    from collections.abc import Callable

    from skill.rendering.drawings.scene import Camera, Scene, Step
    from skill.rendering.drawings.shapes import Shape

HOLD = "hold"
SCENES: dict[PositionId, Callable[[int], Scene]] = {
    PositionId.LYING: lying,
    PositionId.WALL: wall,
    PositionId.SEATED: seated,
    PositionId.RAISED: raised,
}
_PLATE = Point(204, 22)


def depths(position: PositionId) -> range:
    return range(DEPTH_MIN, POSITIONS[position].depth_max + 1)


def scene(position: PositionId, depth: int = 0) -> Scene:
    return SCENES[position](max(DEPTH_MIN, min(depth, POSITIONS[position].depth_max)))


def steps(position: PositionId, depth: int = 0) -> tuple[str, ...]:
    """Name what is drawn of the way in, in its order, and the hold at last."""
    return tuple(step.name for step in scene(position, depth).steps)


def figure(
    position: PositionId, leg: Leg, word: str, depth: int = 0, title: str = "", step: str = HOLD
) -> Drawing:
    """Draw `leg` at work at the end of a step, and faintly at its beginning; `word`, if any, is on its plate.

    The figure is drawn with its right side near and mirrored for the left one, so the working leg
    is in front and points to its own side of the picture.
    """
    drawn = scene(position, depth)
    shown = drawn.step(step)
    mirrored = leg is Leg.LEFT
    room = Group(_room(drawn, shown), drawn.camera.x, drawn.camera.y, 0, drawn.camera.scale)
    pointer = _pointer(shown, drawn.camera) if word else ()
    person = Group((room, *pointer), mirrored=mirrored)
    plate = _plate(word, WIDTH - _PLATE.x if mirrored else _PLATE.x) if word else ()
    return Drawing((person, *plate), shown.end.values(), title)


def _room(drawn: Scene, step: Step) -> tuple[Shape, ...]:
    moves = step.start.leg != step.end.leg
    before = (faint_leg(step.start.values()),) if moves else ()
    body = (*far_side(), *drawn.amid, *before, *working_leg(), trunk(), *step.held, near_arm())
    person = (*drawn.amid, *step.instead) if step.instead else body
    return (*(step.behind or drawn.behind), *person, *step.arrow)


def _pointer(step: Step, camera: Camera) -> tuple[Path, ...]:
    """Draw the line from the plate to the working leg."""
    if step.instead:
        return ()
    shin = between(step.end.knee, step.end.ankle, 0.4)
    target = Point(camera.x + camera.scale * shin.x, camera.y + camera.scale * shin.y)
    return (Path(line(_PLATE, target), stroke="plate", width=2),)


def _plate(word: str, x: float) -> tuple[Shape, ...]:
    half = 4.4 * len(word)
    pill = line(Point(x - half, _PLATE.y), Point(x + half, _PLATE.y))
    return Path(pill, stroke="plate", width=22), Word(word, Point(x, _PLATE.y), 14, "plate_word")
