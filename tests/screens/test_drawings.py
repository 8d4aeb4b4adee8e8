from __future__ import annotations

from itertools import pairwise, product
from math import hypot
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from skill.coaching.positions import POSITIONS, Leg, PositionId
from skill.rendering.drawings import Picture, avg, depths, figure, moving, steps, svg
from skill.rendering.drawings.body import FOREARM, HAND, SEAT, SHIN, THIGH, UPPER_ARM
from skill.rendering.drawings.figures import HOLD, scene
from skill.rendering.drawings.geometry import Point, reach
from skill.rendering.drawings.shapes import HEIGHT, WIDTH, Drawing, Group, Path, Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skill.rendering.drawings.pose import Pose
    from skill.rendering.drawings.scene import Step
    from skill.rendering.drawings.shapes import Shape

EVERY = [(position, depth) for position in POSITIONS for depth in depths(position)]
HEAD = 72
"""How far the top of the head is from the waist."""


def step_of(position: PositionId, depth: int, name: str) -> Step:
    return next(step for step in scene(position, depth).steps if step.name == name)


def held(position: PositionId, depth: int = 0) -> Pose:
    return step_of(position, depth, HOLD).end


def ends_of(pose: Pose) -> dict[str, Point]:
    elbow = reach(pose.shoulder, pose.arm.upper, UPPER_ARM)
    other_knee = reach(pose.hip, pose.other_leg.upper, THIGH)
    other_ankle = reach(other_knee, pose.other_leg.lower, SHIN)
    return {
        "head": reach(pose.hip, pose.trunk + 180, HEAD + 15),
        "hand": reach(reach(elbow, pose.arm.lower, FOREARM), pose.arm.end, HAND),
        "knee": pose.knee,
        "toes": reach(pose.ankle, pose.leg.end - 70, 21),
        "other toes": reach(other_ankle, pose.other_leg.end - 70, 21),
    }


def every(shapes: tuple[Shape, ...]) -> Iterator[Shape]:
    for shape in shapes:
        yield shape
        if isinstance(shape, Group):
            yield from every(shape.shapes)


def inked(drawing: Drawing, ink: str) -> list[Path]:
    return [each for each in every(drawing.shapes) if isinstance(each, Path) and each.fill == ink]


@pytest.mark.parametrize(("position", "depth"), EVERY)
def test_a_way_in_is_drawn_in_three_steps_or_more_and_then_held(position: PositionId, depth: int) -> None:
    *way_in, last = steps(position, depth)
    assert len(way_in) >= 3
    assert last == HOLD


@pytest.mark.parametrize(("position", "depth"), EVERY)
def test_the_whole_person_is_on_the_canvas_in_every_step(position: PositionId, depth: int) -> None:
    drawn = scene(position, depth)
    zoom = drawn.camera.scale
    for step, end in product(drawn.steps, ("start", "end")):
        for part, point in ends_of(getattr(step, end)).items():
            assert 2 <= drawn.camera.x + zoom * point.x <= WIDTH - 2, (step.name, part)
            assert 2 <= drawn.camera.y + zoom * point.y <= HEIGHT - 2, (step.name, part)


@pytest.mark.parametrize(("position", "depth"), EVERY)
def test_every_step_begins_where_the_one_before_it_ended(position: PositionId, depth: int) -> None:
    in_the_same_room = [step for step in scene(position, depth).steps if not step.behind]
    for before, after in pairwise(in_the_same_room):
        assert after.start == before.end, after.name


@pytest.mark.parametrize(("position", "depth"), EVERY)
def test_what_moves_has_an_arrow_and_the_hold_is_still(position: PositionId, depth: int) -> None:
    for step in scene(position, depth).steps:
        if step.start.leg != step.end.leg or step.start.trunk != step.end.trunk:
            assert step.arrow, step.name
    last = step_of(position, depth, HOLD)
    assert last.start == last.end
    assert not last.arrow


@pytest.mark.parametrize(("position", "leg"), product(POSITIONS, Leg))
def test_the_working_leg_is_marked_by_a_rim_and_a_word(position: PositionId, leg: Leg) -> None:
    drawing = figure(position, leg, leg.upper())
    rims, parts = inked(drawing, "rim"), inked(drawing, "working")
    assert [rim.data for rim in rims] == [part.data for part in parts]
    assert all(rim.stroke == "rim" and rim.width > 4 for rim in rims)
    assert [shape.text for shape in every(drawing.shapes) if isinstance(shape, Word)] == [leg.upper()]


@pytest.mark.parametrize("position", POSITIONS)
def test_the_left_leg_is_drawn_as_the_right_one_in_a_mirror(position: PositionId) -> None:
    left, right = (figure(position, leg, "", step=HOLD) for leg in Leg)
    (mirrored,), (plain,) = left.shapes, right.shapes
    assert isinstance(mirrored, Group)
    assert isinstance(plain, Group)
    assert mirrored.mirrored
    assert not plain.mirrored
    assert mirrored.shapes == plain.shapes


@pytest.mark.parametrize("position", POSITIONS)
def test_a_deeper_figure_has_a_straighter_knee(position: PositionId) -> None:
    def bend(depth: int) -> float:
        pose = held(position, depth)
        return THIGH + SHIN - hypot(pose.hip.x - pose.ankle.x, pose.hip.y - pose.ankle.y)

    bends = [bend(depth) for depth in depths(position)]
    assert bends == sorted(bends, reverse=True)
    assert bends[0] > bends[-1] + 3


@pytest.mark.parametrize("depth", depths(PositionId.LYING))
def test_lying_the_back_is_on_the_floor_and_the_hand_behind_the_thigh(depth: int) -> None:
    pose = held(PositionId.LYING, depth)
    hand = ends_of(pose)["hand"]
    assert pose.trunk == -90
    assert pose.hip.y > hand.y > pose.knee.y
    towel = step_of(PositionId.LYING, depth, HOLD).held
    assert bool(towel) == (depth < 0)


@pytest.mark.parametrize("depth", depths(PositionId.WALL))
def test_at_the_wall_the_heel_is_at_the_frame_and_the_other_leg_through_the_opening(depth: int) -> None:
    pose = held(PositionId.WALL, depth)
    assert pose.ankle == pytest.approx((-8, pose.ankle.y), abs=0.1)
    other_foot = ends_of(pose)["other toes"]
    assert other_foot.x > 30
    assert other_foot.y > -40


@pytest.mark.parametrize("position", [PositionId.SEATED, PositionId.RAISED])
def test_on_the_chair_the_hip_is_at_the_front_edge_and_the_pelvis_tips(position: PositionId) -> None:
    for depth in depths(position):
        pose = held(position, depth)
        assert -14 <= pose.hip.x <= -4
        assert pose.hip.y + SEAT == pytest.approx(-42, abs=1)
        if depth >= 0:
            assert 10 <= pose.trunk <= 15
            assert pose.trunk + pose.chest < 10, "the chest stays up"


def test_svg_and_avg_draw_the_same_paths() -> None:
    drawing = figure(PositionId.WALL, Leg.LEFT, "LEFT", title="Wall & floor")
    tree = ElementTree.fromstring(svg(drawing))
    in_svg = [one.get("d") for one in tree.iter("{http://www.w3.org/2000/svg}path")]
    assert in_svg == [*paths(avg(drawing)["items"])]
    assert tree.findtext("{http://www.w3.org/2000/svg}title") == "Wall & floor"


def paths(items: list[dict[str, object]]) -> Iterator[object]:
    for item in items:
        if item["type"] == "path":
            yield item["pathData"]
        inside = item.get("items")
        if isinstance(inside, list):
            yield from paths(inside)


def test_a_block_holds_the_body_once_however_many_positions_it_shows() -> None:
    one, three = (
        moving(Picture(each, 0, step) for each in [*POSITIONS][:count] for step in steps(each))
        for count in (1, 3)
    )
    data = inked(figure(PositionId.LYING, Leg.RIGHT, ""), "working")[0].data
    for film in (one, three):
        assert [*paths(film.graphic["items"])].count(data) == 3, "both legs, and the rim"
    assert set(one.at) < set(three.at)


@pytest.mark.parametrize(("position", "depth"), EVERY)
def test_no_joint_turns_further_than_half_way_round(position: PositionId, depth: int) -> None:
    film = moving(Picture(position, depth, step) for step in steps(position, depth))
    for frame in film.frames:
        for name, a, b in zip(film.names, frame["a"], frame["b"], strict=True):
            assert abs(b - a) <= 180, (frame["at"], name)
