"""How a stretch is done is told once a session in each position, in the first five and then every fourth."""

from __future__ import annotations

from dataclasses import replace

import pytest

from skill.coaching.history import History
from skill.coaching.manner import manner_of
from skill.coaching.packing import natural_entry
from skill.coaching.positions import POSITIONS, Frame, PositionId
from skill.coaching.routine import Wish
from skill.coaching.segment import Guide
from skill.coaching.steps import Start
from skill.speech.en import ENGLISH
from tests.coaching.made import NEW, begun, words


def told(sessions: int, position: PositionId, *, quiet: bool = False, frame: Frame = Frame.DOOR) -> str:
    """All the words of that position, on both legs, in the session after so many."""
    person = replace(NEW, history=History(sessions=sessions), quiet=quiet, frame=frame)
    progress, run = begun(person, Wish(position=position))
    guide = Guide(words(), manner_of(progress, [position]))
    played = guide.play(run, Start(natural_entry(run)), run.pending())
    return " ".join(cue.text for cue in played.timeline)


def taught(position: PositionId) -> str:
    return " ".join(ENGLISH.ways_in[f"teach.{position}"])


@pytest.mark.parametrize("position", POSITIONS)
def test_it_is_told_in_the_first_five_sessions_and_then_in_every_fourth(position: PositionId) -> None:
    due = [sessions + 1 for sessions in range(20) if taught(position) in told(sessions, position)]
    assert due == [1, 2, 3, 4, 5, 9, 13, 17]


@pytest.mark.parametrize("position", POSITIONS)
def test_it_is_told_once_and_before_anything_pulls(position: PositionId) -> None:
    said = told(0, position)
    assert said.count(taught(position)) == 1
    assert said.index(taught(position)) < said.index("Left leg. S")


@pytest.mark.parametrize("position", POSITIONS)
def test_it_says_to_keep_still_where_it_is_felt_and_that_little_is_enough(position: PositionId) -> None:
    said = told(0, position)
    assert "bouncing" in said or "still" in said
    assert "behind the thigh" in said
    assert "A gentle pull is enough." in said


def test_the_quiet_coach_leaves_it_out() -> None:
    assert taught(PositionId.LYING) not in told(0, PositionId.LYING, quiet=True)


def test_at_a_corner_there_is_no_word_of_a_door_and_at_a_door_none_of_a_corner() -> None:
    at_a_corner = told(0, PositionId.WALL, frame=Frame.CORNER)
    assert "corner" in at_a_corner
    assert "frame" not in at_a_corner
    assert "doorway" not in at_a_corner
    assert "corner" not in told(0, PositionId.WALL)
