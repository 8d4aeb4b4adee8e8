"""The coach's own timelines and words in sound: every hold lasts what its block prescribes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from skill.coaching.cues import HOLD_CUES
from skill.coaching.positions import POSITIONS, Leg, PositionId
from skill.coaching.progress import FACTORS, Pace
from skill.coaching.run import Block, Hold, Planned, Run
from skill.coaching.segment import Entry, Guide, Manner, Segment, Start
from skill.coaching.timeline import ends
from skill.speech.en import ENGLISH
from skill.speech.words import Words
from tests.parts import need
from tests.sound.measure import HeldHold, measure_holds

if TYPE_CHECKING:
    from collections.abc import Iterator

PRESCRIPTIONS = [
    (position, hold_s)
    for position in PositionId
    for hold_s in HOLD_CUES
    if hold_s <= POSITIONS[position].hold_max_s
]
RESPONSES_MAX = 8


@pytest.fixture(autouse=True)
def _engine() -> None:
    need("espeak-ng")


def _run(position: PositionId, hold_s: int, first: Leg = Leg.LEFT) -> Run:
    block = Block(position, hold_s, depth=0, holds=POSITIONS[position].holds_per_leg)
    return Run("1", 0, 0, "", first, (block,), Planned(0, Hold(first, 1)))


def _segment(run: Run, entry: Entry, turn: int = 0, manner: Manner | None = None) -> Segment:
    words = Words(ENGLISH, turn)
    return Guide(words, manner or Manner()).segment(run, Start(entry))


def _measured(run: Run, manner: Manner) -> Iterator[HeldHold]:
    """Every hold of the run's block, over as many responses as it needs."""
    for turn in range(RESPONSES_MAX):
        segment = _segment(run, Entry.SETUP, turn, manner)
        yield from measure_holds(segment.timeline)
        run = segment.after
        if run.complete:
            return
    raise AssertionError("the block does not come to an end")


@pytest.mark.parametrize("quiet", [False, True], ids=["talking", "quiet"])
@pytest.mark.parametrize("full", [False, True], ids=["short", "full"])
@pytest.mark.parametrize(("position", "hold_s"), PRESCRIPTIONS)
def test_every_hold_of_a_block_lasts_what_was_prescribed(
    position: PositionId, hold_s: int, *, full: bool, quiet: bool
) -> None:
    manner = Manner(full={position: full}, quiet=quiet)

    held = list(_measured(_run(position, hold_s), manner))

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

    held = list(_measured(_run(position, hold_s, first), manner))

    legs = [each.leg for each in held]
    assert legs == sorted(legs, key=lambda leg: leg is not first)
    assert len(held) == 2 * POSITIONS[position].holds_per_leg
    assert all(each.prescribed_s == hold_s and each.is_true for each in held), held


@pytest.mark.parametrize("turn", range(1, 6))
@pytest.mark.parametrize("hold_s", HOLD_CUES)
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
