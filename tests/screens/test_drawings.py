from __future__ import annotations

from itertools import product
from math import hypot
from xml.etree import ElementTree

import pytest

from skill.coaching.positions import Leg, PositionId
from skill.rendering.drawings import avg, depths, figure, svg
from skill.rendering.drawings.shapes import HEIGHT, WIDTH, Disc, Drawing, Plate, Stroke

EVERY = [(position, leg, depth) for position, leg in product(PositionId, Leg) for depth in depths(position)]


def strokes(drawing: Drawing, ink: str) -> list[Stroke]:
    return [shape for shape in drawing.shapes if isinstance(shape, Stroke) and shape.ink == ink]


def knee_bend(position: PositionId, depth: int) -> float:
    """How far the working leg's ankle and hip are from their greatest distance."""
    _, shin, thigh = strokes(figure(position, Leg.RIGHT, "RIGHT", depth), "working")
    hip, ankle = thigh.points[0], shin.points[1]
    return round(91 - hypot(hip.x - ankle.x, hip.y - ankle.y), 3)


@pytest.mark.parametrize(("position", "leg", "depth"), EVERY)
def test_every_figure_stays_on_its_canvas(position: PositionId, leg: Leg, depth: int) -> None:
    for shape in figure(position, leg, leg.upper(), depth).shapes:
        points = shape.points if isinstance(shape, Stroke) else (shape.centre,)
        room = shape.radius if isinstance(shape, Disc) else 3
        for point in points:
            assert room <= point.x <= WIDTH - room
            assert room <= point.y <= HEIGHT - room


@pytest.mark.parametrize(("position", "leg", "depth"), EVERY)
def test_the_working_leg_is_marked_by_a_rim_and_a_word(position: PositionId, leg: Leg, depth: int) -> None:
    drawing = figure(position, leg, leg.upper(), depth)
    rims, parts = strokes(drawing, "rim"), strokes(drawing, "working")
    assert [rim.points for rim in rims] == [part.points for part in parts]
    assert all(rim.width > part.width for rim, part in zip(rims, parts, strict=True))
    assert [shape.word for shape in drawing.shapes if isinstance(shape, Plate)] == [leg.upper()]


@pytest.mark.parametrize("position", PositionId)
def test_the_left_leg_points_left_and_the_right_leg_right(position: PositionId) -> None:
    for leg, side in ((Leg.LEFT, -1), (Leg.RIGHT, 1)):
        drawing = figure(position, leg, "")
        head = next(shape for shape in drawing.shapes if isinstance(shape, Disc))
        other_foot = strokes(drawing, "far")[0].points[0]
        assert side * (other_foot.x - head.centre.x) > 0


@pytest.mark.parametrize("position", PositionId)
def test_a_deeper_figure_has_a_straighter_knee(position: PositionId) -> None:
    bends = [knee_bend(position, depth) for depth in depths(position)]
    assert bends == sorted(bends, reverse=True)
    assert bends[0] > bends[-1] + 3


@pytest.mark.parametrize(("position", "leg", "depth"), EVERY)
def test_limbs_keep_their_length_in_every_position(position: PositionId, leg: Leg, depth: int) -> None:
    _, shin, thigh = strokes(figure(position, leg, "", depth), "working")
    for part, length in ((shin, 45), (thigh, 46)):
        start, end = part.points
        assert hypot(start.x - end.x, start.y - end.y) == pytest.approx(length, abs=1)


def test_lying_easier_has_a_towel_and_harder_a_long_other_leg() -> None:
    easier, standard, harder = (figure(PositionId.LYING, Leg.RIGHT, "", d) for d in (-1, 0, 1))
    assert strokes(easier, "towel")
    assert not strokes(standard, "towel")

    def knee_height(drawing: Drawing) -> float:
        return min(point.y for part in strokes(drawing, "far") for point in part.points)

    assert knee_height(standard) < knee_height(harder) - 20


def test_svg_and_avg_draw_the_same_shapes() -> None:
    drawing = figure(PositionId.WALL, Leg.LEFT, "LEFT", title="Wall & floor")
    tree = ElementTree.fromstring(svg(drawing))
    in_svg = [one.get("d") for one in tree.iter("{http://www.w3.org/2000/svg}path")]
    in_avg = [item["pathData"] for item in avg(drawing)["items"] if item["type"] == "path"]
    assert in_svg == in_avg
    assert tree.findtext("{http://www.w3.org/2000/svg}title") == "Wall & floor"
