"""The coach's own timelines and words in sound: every hold lasts what its block prescribes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from skill.coaching.cues import LED
from skill.coaching.positions import POSITIONS, Leg, PositionId
from skill.coaching.progress import FACTORS, Pace
from skill.coaching.run import Block, Hold, Planned, Run
from skill.coaching.segment import Guide, Segment
from skill.coaching.steps import Entry, Manner, Start
from skill.coaching.timeline import ends
from skill.speech.en import ENGLISH
from skill.speech.words import Words
from tests.parts import need
from tests.sound.measure import HeldHold, measure_holds

PRESCRIPTIONS = [
    (position, hold_s) for position in POSITIONS for hold_s in LED if hold_s <= POSITIONS[position].hold_max_s
]


@pytest.fixture(autouse=True)
def _engine() -> None:
    need("espeak-ng")


def _run(position: PositionId, hold_s: int, first: Leg = Leg.LEFT) -> Run:
    block = Block(position, hold_s, depth=0, holds=POSITIONS[position].holds_per_leg)
    return Run("1", 0, 0, "", first, (block,), Planned(0, Hold(first, 1)))


def _segment(run: Run, entry: Entry, turn: int = 0, manner: Manner | None = None) -> Segment:
    words = Words(ENGLISH, turn)
    return Guide(words, manner or Manner()).play(run, Start(entry), run.pending())


def _measured(run: Run, manner: Manner) -> list[HeldHold]:
    """Every hold of the run."""
    return measure_holds(_segment(run, Entry.SETUP, manner=manner).timeline)


@pytest.mark.parametrize("quiet", [False, True], ids=["talking", "quiet"])
@pytest.mark.parametrize("full", [False, True], ids=["short", "full"])
@pytest.mark.parametrize(("position", "hold_s"), PRESCRIPTIONS)
def test_every_hold_of_a_block_lasts_what_was_prescribed(
    position: PositionId, hold_s: int, *, full: bool, quiet: bool
) -> None:
    manner = Manner(full={position: full}, quiet=quiet)

    held = _measured(_run(position, hold_s), manner)

    assert len(held) == 2 * POSITIONS[position].holds_per_leg
    assert all(each.prescribed_s == hold_s for each in held), held
    assert all(each.is_true for each in held), held


@pytest.mark.parametrize("pace", [Pace.RELAXED, Pace.BRISK])
@pytest.mark.parametrize("first", Leg)
@pytest.mark.parametrize(("position", "hold_s"), PRESCRIPTIONS)
def test_neither_the_first_leg_nor_the_pace_makes_a_hold_untrue(
    position: PositionId, hold_s: int, first: Leg, pace: Pace
) -> None:
    manner = Manner(pace=FACTORS[pace], full={position: pace is Pace.RELAXED})

    held = _measured(_run(position, hold_s, first), manner)

    assert [each.leg for each in held[:2]] == [first, first.other]
    assert len(held) == 2 * POSITIONS[position].holds_per_leg
    assert all(each.prescribed_s == hold_s and each.is_true for each in held), held


@pytest.mark.parametrize("turn", range(1, 6))
@pytest.mark.parametrize("hold_s", LED)
def test_no_variant_of_the_words_makes_a_hold_untrue(hold_s: int, turn: int) -> None:
    segment = _segment(_run(PositionId.SEATED, hold_s), Entry.READY, turn)

    held = measure_holds(segment.timeline)

    assert len(held) == len(ends(segment.timeline))
    assert all(each.prescribed_s == hold_s and each.is_true for each in held), held


@pytest.mark.parametrize(("hold_s", "held_s"), [(10, 3), (15, 9), (20, 11), (25, 7), (30, 16)])
def test_what_is_left_of_an_interrupted_hold_is_held(hold_s: int, held_s: int) -> None:
    interrupted = replace(_run(PositionId.SEATED, hold_s), held_s=held_s)

    rest, *following = measure_holds(_segment(interrupted, Entry.BACK).timeline)

    assert rest.prescribed_s == max(hold_s - held_s, 5)
    assert rest.is_true, rest
    assert all(each.prescribed_s == hold_s for each in following)
