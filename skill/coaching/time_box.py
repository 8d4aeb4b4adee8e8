"""A routine for the minutes that somebody has: the best use of them, in the article's order (coach 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.positions import Leg
from skill.coaching.run import Hold, Planned, Run
from skill.coaching.steps import Entry, Start, Timing, steps_to
from skill.coaching.values import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skill.coaching.run import Block
    from skill.coaching.steps import Manner

TALK_S = 30
"""Of a session: the beginning, the questions with their answers, and the end."""


def within(blocks: Sequence[Block], manner: Manner, minutes: float) -> tuple[Block, ...]:
    """As many positions as fit, then as many holds a leg as fit; both legs always get the same.

    The first position stays however short the time is.
    """
    chosen = [replace(blocks[0], holds=1)]
    for block in blocks[1:]:
        longer = [*chosen, replace(block, holds=1)]
        if _fits(longer, manner, minutes):
            chosen = longer
    wanted = {block.position: block.holds for block in blocks}
    for index, block in enumerate(chosen):
        for holds in range(2, wanted[block.position] + 1):
            longer = [*chosen[:index], replace(block, holds=holds), *chosen[index + 1 :]]
            if _fits(longer, manner, minutes):
                chosen = longer
    return tuple(chosen)


def seconds_for(blocks: Sequence[Block], manner: Manner) -> float:
    """From the first word of a run with these blocks to its last one, as planned."""
    run = Run("", 0, 0, "", Leg.LEFT, tuple(blocks), Planned(0, Hold(Leg.LEFT, 1)))
    return seconds_ahead(run, manner) + TALK_S


def seconds_ahead(run: Run, manner: Manner) -> float:
    """Until the last hold that is ahead is let go of; 0 where none is."""
    holds = run.pending()
    steps = [*steps_to(run, Start(Entry.SETUP), holds)] if holds else []
    return Timing(manner).seconds(run, steps, manner.pace)[-1] if holds else 0


def _fits(blocks: Sequence[Block], manner: Manner, minutes: float) -> bool:
    return seconds_for(blocks, manner) <= minutes * 60
