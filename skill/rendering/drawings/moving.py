"""All that a block shows as one graphic: a person who moves from pose to pose in the rooms of its positions.

The body is in it once. A frame is one step of one way in: the numbers of its first and its last pose, between
which the screen moves `t` from 0 to 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from skill.rendering.drawings.avg import items
from skill.rendering.drawings.body import far_side, near_arm, trunk, working_leg
from skill.rendering.drawings.figures import scene
from skill.rendering.drawings.pose import TURNS
from skill.rendering.drawings.shapes import HEIGHT, WIDTH, Group

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from skill.coaching.positions import PositionId
    from skill.rendering.drawings.avg import Json
    from skill.rendering.drawings.pose import Pose
    from skill.rendering.drawings.scene import Camera, Scene, Step
    from skill.rendering.drawings.shapes import Path, Shape


class Picture(NamedTuple):
    """What a screen shows: a step of a way in, the hold, or what is let go of after it."""

    position: PositionId
    depth: int
    step: str


@dataclass(frozen=True)
class Moving:
    graphic: Json
    frames: tuple[Json, ...]
    """`a` and `b`: the numbers at its beginning and end, in the order of `names`; whether it `moves`."""
    names: tuple[str, ...]
    at: Mapping[Picture, int]
    """Which frame shows a picture."""

    def parameters(self, frame: str) -> Json:
        """Bind the graphic to the frame that an expression names, `t` of its way, and to `leg`."""
        mixed = {
            name: f"${{{frame}.a[{at}] + ({frame}.b[{at}] - {frame}.a[{at}]) * t}}"
            for at, name in enumerate(self.names)
        }
        return {**mixed, "frame": f"${{{frame}.at}}", "side": "${leg == 'left' ? -1 : 1}"}


@dataclass(frozen=True)
class _Shown:
    at: int
    scene: Scene
    step: Step

    @property
    def behind(self) -> tuple[Path, ...]:
        return self.step.behind or self.scene.behind


def moving(pictures: Iterable[Picture]) -> Moving:
    """Draw each of these once; at least one."""
    wanted = [*dict.fromkeys(pictures)]
    shown = [_shown(at, picture) for at, picture in enumerate(wanted)]
    frames = tuple(map(_frame, shown))
    names = tuple(_values(shown[0].scene.camera, shown[0].step.start))
    graphic = {
        "type": "AVG",
        "version": "1.1",
        "width": WIDTH,
        "height": HEIGHT,
        "parameters": [*names, "frame", "side"],
        "items": [{"type": "group", **_MIRROR, "items": _layers(shown)}],
    }
    return Moving(graphic, frames, names, {picture: at for at, picture in enumerate(wanted)})


_MIRROR = {"scaleX": "${side}", "translateX": f"${{(1 - side) * {WIDTH // 2}}}"}


def _shown(at: int, picture: Picture) -> _Shown:
    drawn = scene(picture.position, picture.depth)
    return _Shown(at, drawn, drawn.step(picture.step))


def _layers(shown: list[_Shown]) -> list[Json]:
    """What is further away comes first. What several frames share is drawn once."""
    everywhere = range(len(shown))
    person = [each.at for each in shown if not each.step.instead]
    layers = [
        *_shared(shown, lambda each: each.behind),
        _only(person, far_side()),
        *_shared(shown, lambda each: each.scene.amid),
        _only(person, (*working_leg(), trunk())),
        *_shared(shown, lambda each: each.step.held),
        _only(person, (near_arm(),)),
        *_shared(shown, lambda each: (*each.step.instead, *each.step.arrow)),
    ]
    whole = _condition([*everywhere])
    return [{name: of for name, of in layer.items() if of != whole} for layer in layers]


def _shared(shown: list[_Shown], part: Callable[[_Shown], tuple[Shape, ...]]) -> list[Json]:
    """Draw each shape once, in the frames that have it."""
    frames: dict[Shape, list[int]] = {}
    for each in shown:
        for shape in part(each):
            frames.setdefault(shape, []).append(each.at)
    together = groupby(frames, key=lambda shape: frames[shape])
    return [_only(at, tuple(shapes)) for at, shapes in together]


def _only(frames: list[int], shapes: tuple[Shape, ...]) -> Json:
    """Show shapes, as the camera sees them, in these frames alone."""
    seen = items((Group(shapes, "camera_x", "camera_y", 0, "zoom"),))
    return {"type": "group", "opacity": _condition(frames), "items": seen}


def _condition(frames: list[int]) -> str:
    return f"${{{' || '.join(f'frame == {at}' for at in frames)} ? 1 : 0}}"


def _frame(shown: _Shown) -> Json:
    start, end = (_values(shown.scene.camera, pose) for pose in (shown.step.start, shown.step.end))
    a = {name: round(value, 2) for name, value in start.items()}
    b = {name: round(_nearest(value, a[name]) if name in TURNS else value, 2) for name, value in end.items()}
    return {"at": shown.at, "a": [*a.values()], "b": [*b.values()], "moves": a != b}


def _nearest(turn: float, other: float) -> float:
    """Write the same turn in the way that is closest to the other one, so that nothing spins."""
    return other + (turn - other + 180) % 360 - 180


def _values(camera: Camera, pose: Pose) -> Mapping[str, float]:
    return {**pose.values(), "camera_x": camera.x, "camera_y": camera.y, "zoom": camera.scale}
