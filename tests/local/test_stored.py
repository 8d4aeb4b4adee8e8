"""What is stored of a person, in sentences that anybody understands."""

from __future__ import annotations

from datetime import date

from infra.local.stored import stored
from skill.coaching.history import Day, History
from skill.coaching.positions import Leg, PositionId
from skill.coaching.progress import LegLimits, PositionProgress, Progress
from skill.storage.codec import encode

MONDAY = date(2024, 2, 26).toordinal()
KNOWN = Progress(
    next_leg=Leg.RIGHT,
    quiet=True,
    positions={PositionId.WALL: PositionProgress(hold_s=15, depth=-1, times=4, last_day=MONDAY)},
    legs={Leg.LEFT: LegLimits(skip_until=MONDAY + 2)},
    history=History(days={MONDAY: Day(sessions=1, seconds=100)}, sessions=4, streak=1, best=3, total_s=400),
)


def told(known: Progress) -> list[str]:
    sentences: list[str] = stored({"progress": encode(known)})["told"]
    return sentences


def test_what_is_known_is_told_in_sentences() -> None:
    *sentences, size = told(KNOWN)
    assert sentences == [
        "4 sessions so far, 6 min 40 s of holding altogether.",
        "The last one was on Monday, 26 February 2024.",
        "1 day in a row then; the most ever is 3.",
        "A hold is: wall 15 s, gentler.",
        "The right leg comes first next time.",
        "Few words are spoken.",
        "Left leg: left out until Wednesday, 28 February 2024.",
    ]
    assert size == f"All of it is {len(encode(KNOWN).encode())} bytes."


def test_of_a_lock_it_is_told_that_it_is_there_and_not_why() -> None:
    assert "No stretch begins until they say that it may. Why is not kept." in told(
        Progress(paused_day=MONDAY)
    )


def test_of_somebody_new_nothing_is_told_but_that() -> None:
    assert told(Progress())[:2] == ["No session is finished yet.", "The left leg comes first next time."]
    assert stored({}) == {}
