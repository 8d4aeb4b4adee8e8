"""Items as earlier versions wrote them: whoever they belong to is known again, in mid-stretch too.

These texts stand as they were stored. A test that fails here means that people would lose their progress.
"""

from __future__ import annotations

from datetime import timedelta

import pytest

from skill.coaching.history import Day
from skill.coaching.positions import Leg, PositionId
from skill.coaching.progress import Pace, Progress
from skill.coaching.settle import settle
from skill.storage.codec import decode, encode
from tests.coaching.made import MONDAY, moment

FIRST_DAY = (
    '{"v":1,"f":"120001","n":"0.0.0","z":"Europe/London","p":{"l":"2.1.0.0.0.1.0.0.0.1qk",'
    '"w":"2.1.0.0.0.1.0.0.0.1qk","s":"2.1.0.0.0.1.0.0.0.1qk"},"h":"1.1.1.1qk.tb9i80.m","d":"1qk.42s",'
    '"w":"1qk.12220","e":"73967708.1qk.lws.","c":"73967708.5l"}'
)
SECOND_EVENING = (
    '{"v":1,"f":"120000","n":"1qk.1ql.0","z":"Europe/London","p":{"l":"3.1.0.0.0.3.2.1qk.1ql.1ql",'
    '"w":"3.1.0.0.0.3.2.1qk.1ql.1ql","s":"3.1.0.0.0.3.2.1qk.1ql.1ql"},"l":{"l":"1qs.0"},'
    '"h":"3.2.2.1qk.tbbcw0.m","d":"1ql.95k42s","w":"1qk.32220","e":"73967808.1ql..",'
    '"r":["abcdef/tbca80/0/kitc/r/l31100808,w31100000,s31300000/0l1/0.f//mmb17y80.000n5c091aao"],'
    '"c":"73967708.5l,73967720.5l,73967808.5l"}'
)


def held_s(progress: Progress) -> dict[PositionId, int]:
    return {position: state.hold_s for position, state in progress.positions.items()}


def test_an_item_of_the_first_day_is_read_as_it_was_meant() -> None:
    progress = decode(FIRST_DAY)
    assert held_s(progress) == dict.fromkeys((PositionId.LYING, PositionId.WALL, PositionId.SEATED), 10)
    assert progress.history.days == {MONDAY: Day(1, 100)}
    assert (progress.history.streak, progress.next_leg, progress.pace) == (1, Leg.RIGHT, Pace.UNSET)


def test_an_item_in_the_middle_of_a_stretch_is_read_and_its_holds_are_credited() -> None:
    progress = decode(SECOND_EVENING)
    assert held_s(progress) == dict.fromkeys((PositionId.LYING, PositionId.WALL, PositionId.SEATED), 15)
    assert progress.history.days == {MONDAY: Day(2, 200, double=True), MONDAY + 1: Day(1, 100)}
    assert progress.leg(Leg.LEFT).careful_until == MONDAY + 8
    later = settle(progress, moment(MONDAY + 1, 20) + timedelta(minutes=2))
    assert later.history.day(MONDAY + 1).seconds == 100 + 15 + 15


@pytest.mark.parametrize("text", [FIRST_DAY, SECOND_EVENING])
def test_nothing_in_an_old_item_is_lost_by_being_written_again(text: str) -> None:
    assert decode(encode(decode(text))) == decode(text)
