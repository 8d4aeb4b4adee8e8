"""What holds of any two conversations at once, whatever was done in them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from skill.coaching.merge import merge
from skill.coaching.positions import POSITIONS, Leg, PositionId
from skill.coaching.progress import Progress
from skill.coaching.progression import Feel, after_feel, hurt, strike
from skill.coaching.routine import Wish
from skill.coaching.settle import settle
from tests.coaching.made import MONDAY, NEW, a_session, begun, done_in, moment

if TYPE_CHECKING:
    from skill.coaching.progress import Progress

LYING = PositionId.LYING
ONE = Wish(position=LYING)
LATER = MONDAY + 21
steps = st.lists(
    st.tuples(
        st.sampled_from(["session", "eased", "quick", "open", "hurt", "strike", "felt", "lock", "nothing"]),
        st.integers(0, 2),
    ),
    max_size=7,
)


def lived(progress: Progress, done: list[tuple[str, int]], device: str, day: int = MONDAY) -> Progress:
    for number, (what, later) in enumerate(done):
        day += later
        hour = 4 + number * 2
        progress = settle(progress, moment(day, hour))
        if what in ("session", "eased"):
            progress = a_session(
                progress, Wish(position=list(POSITIONS)[number % 4]), day, hour, eased=what == "eased"
            )
        elif what == "open":
            progress, run = begun(progress, ONE, day, hour, name=f"{device}{number}", device=device)
            progress = done_in(progress, run, later)
        elif what == "hurt":
            progress = hurt(progress, LYING)
        elif what == "strike":
            progress = strike(progress, Leg.LEFT, day)
        elif what == "felt":
            progress = after_feel(progress, list(Feel)[later])
        elif what == "lock":
            progress = replace(progress, paused_day=day)
    return progress


def apart(progress: Progress, device: str) -> Progress:
    """With ids of its own, as two devices give them."""
    renamed = tuple(closed._replace(run=f"{device}{closed.run}") for closed in progress.closed)
    return replace(progress, closed=renamed)


@settings(max_examples=300)
@given(steps, steps)
def test_merging_with_somebody_who_did_nothing_changes_nothing(
    before: list[tuple[str, int]], then: list[tuple[str, int]]
) -> None:
    base = lived(NEW, before, "b")
    changed = lived(base, then, "c", LATER)

    assert merge(base, changed, base) == changed
    assert merge(base, base, changed) == changed


@settings(max_examples=300)
@given(steps, steps, steps)
def test_it_hardly_matters_who_writes_first(
    before: list[tuple[str, int]], here: list[tuple[str, int]], there: list[tuple[str, int]]
) -> None:
    base = lived(NEW, before, "b")
    mine = apart(lived(base, here, "m", LATER), "m")
    theirs = apart(lived(base, there, "t", LATER), "t")

    one, other = merge(base, mine, theirs), merge(base, theirs, mine)

    assert one.history == other.history
    assert (one.paused_day, one.legs) == (other.paused_day, other.legs)
    assert one.positions == other.positions
    assert {run.id for run in one.runs} == {run.id for run in other.runs}


@settings(max_examples=300)
@given(steps, steps, steps)
def test_nothing_that_either_side_counted_is_lost(
    before: list[tuple[str, int]], here: list[tuple[str, int]], there: list[tuple[str, int]]
) -> None:
    base = lived(NEW, before, "b")
    mine, theirs = lived(base, here, "m", LATER), lived(base, there, "t", LATER)

    merged_all = merge(base, mine, theirs)
    merged = merged_all.history

    for side in (mine.history, theirs.history):
        assert merged.sessions >= side.sessions
        assert merged.best >= side.best
        for day, kept in side.days.items():
            if day in merged.days:
                assert merged.day(day).sessions >= kept.sessions
                assert merged.day(day).seconds >= kept.seconds
    closed_now = set(merged_all.closed) - set(mine.closed) - set(theirs.closed)
    together = mine.history.sessions + theirs.history.sessions - base.history.sessions
    assert merged.sessions <= together + len(closed_now)
