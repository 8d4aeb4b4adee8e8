"""A stretch that the product does not have: standing, a heel on a step. Data, words and a drawing."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING
from unittest.mock import patch

from skill.coaching.positions import POSITIONS, Position, PositionId, Seconds
from skill.rendering.drawings.figures import SCENES
from skill.rendering.drawings.geometry import Point
from skill.rendering.drawings.pose import Foot, Pose
from skill.rendering.drawings.scene import Camera, Scene, Step
from skill.rendering.drawings.scenery import floor, stool
from skill.speech.en import ENGLISH
from skill.speech.languages import LANGUAGES, language_for
from skill.speech.positions import PositionWords, with_positions

if TYPE_CHECKING:
    from collections.abc import Iterator

STANDING = PositionId("standing")

DATA = Position(
    STANDING,
    on_floor=False,
    in_routine=True,
    hold_max_s=20,
    holds_per_leg=2,
    depth_max=0,
    way_in_s=Seconds(30, 12, 6),
    other_leg_s=Seconds(10, 8, 5),
    easier=PositionId.SEATED,
)

_BOW = ("{Leg} leg. Slowly bow from the hips.",)
WORDS = PositionWords(
    names={"": "standing stretch"},
    label="Standing stretch",
    short_label="Standing",
    lines={
        "lead_in.easier": _BOW,
        "lead_in.standard": _BOW,
        "easier.easier": ("Bend the knee on the step.",),
        "harder.standard": ("Then bow a little further.",),
        "needed": ("You need a step.",),
        "form": ("Back straight? Then yes.",),
        "facing": ("Towards the stairs.",),
        "describe": ("You put one heel on a step, and bow.",),
        **{f"tip.{number}": ("Look straight ahead.",) for number in range(4)},
    },
    ways_in={
        "move.full": ("rise| Now the stairs. Come up slowly.",),
        "move.short": ("rise| Now the stairs.",),
        "setup.full.standard": ("step| Stand before the lowest step.", "heel| {Leg} heel on the step."),
        "setup.full.easier": ("step| Stand before the lowest step.", "heel| {Leg} heel on it, knee bent."),
        "setup.short.standard": ("heel| {Leg} heel on the step.",),
        "setup.short.easier": ("heel| {Leg} heel on the step, knee bent.",),
        "switch.full": ("heel| Foot down. Now the {leg} heel up.",),
        "switch.short": ("heel| Foot down. {Leg} heel up.",),
        "teach": ("Keep still.",),
    },
    steps={"rise": "Up to the stairs", "step": "Before a step", "heel": "Heel on the step", "bow": "Bow"},
)


def drawn(_depth: int) -> Scene:
    stands = Pose(Point(0, -88))
    lifts = stands.with_foot(Foot(Point(52, -32), -60))
    steps = (
        Step("rise", stands, stands),
        Step("step", stands, stands),
        Step("heel", stands, lifts),
        Step("bow", lifts, lifts),
        Step("hold", lifts, lifts),
    )
    return Scene(Camera(100, 152, 0.8), steps, (floor(), *stool(56, -24)))


@contextmanager
def standing_too() -> Iterator[None]:
    """The product with one stretch more."""
    with (
        patch.dict(POSITIONS, {STANDING: DATA}),
        patch.dict(LANGUAGES, {"en": with_positions(ENGLISH, {STANDING: WORDS})}),
        patch.dict(SCENES, {STANDING: drawn}),
    ):
        language_for.cache_clear()
        yield
    language_for.cache_clear()
