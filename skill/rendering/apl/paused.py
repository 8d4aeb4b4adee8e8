"""A pause, dimmed until one goes on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from skill.rendering.apl.clockwork import bind
from skill.rendering.apl.document import SHAPES, render, screen
from skill.rendering.apl.stage import stage, stage_bind, stage_parts
from skill.rendering.drawings import EASED, Picture, moving

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skill.coaching.positions import Leg, PositionId
    from skill.rendering.apl.document import Labels
    from skill.rendering.apl.parts import Json

ANSWERS = ("resume", "stop")


@dataclass(frozen=True)
class Place:
    """Where in a run a pause was made."""

    position: PositionId
    depth: int
    leg: Leg
    hold_s: int
    left_s: int


def paused(place: Place, token: str, labels: Labels, answers: tuple[str, ...] = ANSWERS) -> Json:
    film = moving([Picture(place.position, place.depth, EASED)])
    told = {
        "kind": "paused",
        "frame": 0,
        "leg": place.leg.value,
        "side": labels[f"side_{place.leg}"],
        "instruction": labels["step_paused"],
        "meaning": labels["count_hold"],
        "remaining": place.left_s * 1000,
        "total": place.hold_s * 1000,
    }
    screens = [
        screen(
            shape,
            stage(shape, film, labels, touches=answers, paused=True),
            [*_bound(told), *stage_bind(shape)],
        )
        for shape in SHAPES
    ]
    return render(token, screens, {"properties": {"frames": [*film.frames]}}, **stage_parts(film, token))


def _bound(told: Mapping[str, object]) -> list[Json]:
    """What a screen tells and its clock needs, with these values."""
    return [{**each, "value": told.get(each["name"], each["value"])} for each in bind()]
