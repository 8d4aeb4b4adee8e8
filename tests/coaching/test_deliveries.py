"""Which way a device gets its pauses, and that none is sent the same refused way twice in a row."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from skill.coaching.deliveries import (
    DEVICES_KEPT,
    EARLY_S,
    Deliveries,
    Way,
    delivered,
    ended_early,
    merged,
    refused,
    way_for,
)

SPEAKER = (Way.SPEECH, Way.DOCUMENT)
SCREEN = (Way.SCREEN, Way.SPEECH, Way.DOCUMENT)
NOON_S = 1_772_452_800


def refusing(*times: bool, usual: tuple[Way, ...] = SPEAKER) -> list[Way]:
    """The ways that one device is sent, each refused or not."""
    known: Deliveries = ()
    sent = []
    for turn, refuses in enumerate(times):
        way = way_for(known, "kitchen", usual)
        known = delivered(known, "kitchen", way, NOON_S + turn)
        sent.append(way)
        if refuses:
            known = refused(known, "kitchen")
    return sent


def test_a_device_gets_the_usual_way_until_it_refuses_that() -> None:
    assert refusing(False, False, True, False, False) == [
        *(Way.SPEECH, Way.SPEECH, Way.SPEECH),
        *(Way.DOCUMENT, Way.DOCUMENT),
    ]


def test_each_way_is_the_others_rescue() -> None:
    assert refusing(True, True, False, False) == [Way.SPEECH, Way.DOCUMENT, Way.SPEECH, Way.SPEECH]


def test_a_screen_that_is_cut_off_is_served_as_any_other_device() -> None:
    assert refusing(True, False, True, False, usual=SCREEN) == [
        *(Way.SCREEN, Way.SPEECH, Way.SPEECH),
        Way.DOCUMENT,
    ]


@given(st.lists(st.booleans(), max_size=12), st.sampled_from([SPEAKER, SCREEN]))
def test_no_way_follows_itself_where_it_was_refused(times: list[bool], usual: tuple[Way, ...]) -> None:
    sent = refusing(*times, usual=usual)
    for way, refuses, following in zip(sent, times, sent[1:], strict=False):
        assert (way is following) is not refuses


def test_what_one_device_refuses_is_no_matter_to_another() -> None:
    known = refused(delivered((), "kitchen", Way.SPEECH, NOON_S), "kitchen")
    assert way_for(known, "kitchen", SPEAKER) is Way.DOCUMENT
    assert way_for(known, "bedroom", SPEAKER) is Way.SPEECH


def test_one_refusal_that_is_told_twice_counts_once() -> None:
    known = delivered((), "kitchen", Way.SPEECH, NOON_S)
    assert refused(refused(known, "kitchen"), "kitchen") == refused(known, "kitchen")


def test_nothing_was_refused_where_nothing_was_sent() -> None:
    assert refused((), "kitchen") == ()
    assert not ended_early((), "kitchen", NOON_S)


def test_what_ends_within_seconds_was_not_played() -> None:
    known = delivered((), "kitchen", Way.SPEECH, NOON_S)
    assert ended_early(known, "kitchen", NOON_S + EARLY_S)
    assert not ended_early(known, "kitchen", NOON_S + EARLY_S + 1)
    assert not ended_early(known, "kitchen", NOON_S - 1)
    assert not ended_early(known, "bedroom", NOON_S)


def test_few_devices_are_remembered_those_that_were_sent_something_last() -> None:
    known: Deliveries = ()
    for number in range(DEVICES_KEPT + 2):
        known = delivered(known, str(number), Way.SPEECH, NOON_S + number)
    assert [each.device for each in known] == ["2", "3", "4", "5"]


def test_of_two_conversations_the_later_delivery_of_each_device_counts() -> None:
    earlier = delivered((), "kitchen", Way.SPEECH, NOON_S)
    mine = refused(earlier, "kitchen")
    theirs = delivered(earlier, "bedroom", Way.SPEECH, NOON_S + 5)
    both = merged(mine, theirs)
    assert {each.device for each in both} == {"kitchen", "bedroom"}
    assert way_for(both, "kitchen", SPEAKER) is Way.DOCUMENT
    assert merged(theirs, mine) == both
    later = delivered(theirs, "kitchen", Way.SPEECH, NOON_S + 9)
    assert merged(mine, later)[-1] == later[-1]
