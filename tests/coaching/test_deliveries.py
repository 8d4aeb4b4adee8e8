"""By which channel a device gets its holds, and that none is sent twice in a row by one that it refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.coaching.deliveries import (
    DEVICES_KEPT,
    EARLY_S,
    Channel,
    Deliveries,
    Delivery,
    End,
    channel_for,
    cut_off,
    delivered,
    last,
    merged,
    over,
    refused,
)

SPEAKER = (Channel.SPEECH, Channel.DOCUMENT)
SCREEN = (Channel.SCREEN, Channel.SPEECH, Channel.DOCUMENT)
NOON_S = 1_772_452_800


def refusing(*times: bool, usual: tuple[Channel, ...] = SPEAKER) -> list[Channel]:
    """The channels that one device is sent, each refused or not."""
    known: Deliveries = ()
    sent = []
    for turn, refuses in enumerate(times):
        channel = channel_for(known, "kitchen", usual)
        known = delivered(known, "kitchen", channel, NOON_S + turn)
        sent.append(channel)
        if refuses:
            known = refused(known, "kitchen")
    return sent


def test_a_device_gets_the_usual_way_until_it_refuses_that() -> None:
    assert refusing(False, False, True, False, False) == [
        *(Channel.SPEECH, Channel.SPEECH, Channel.SPEECH),
        *(Channel.DOCUMENT, Channel.DOCUMENT),
    ]


def test_each_way_is_the_others_rescue() -> None:
    ways = [Channel.SPEECH, Channel.DOCUMENT, Channel.SPEECH, Channel.SPEECH]
    assert refusing(True, True, False, False) == ways


def test_a_screen_that_is_cut_off_is_served_as_any_other_device() -> None:
    assert refusing(True, False, True, False, usual=SCREEN) == [
        *(Channel.SCREEN, Channel.SPEECH, Channel.SPEECH),
        Channel.DOCUMENT,
    ]


@given(st.lists(st.booleans(), max_size=12), st.sampled_from([SPEAKER, SCREEN]))
def test_no_way_follows_itself_where_it_was_refused(times: list[bool], usual: tuple[Channel, ...]) -> None:
    sent = refusing(*times, usual=usual)
    for channel, refuses, following in zip(sent, times, sent[1:], strict=False):
        assert (channel is following) is not refuses


def test_what_one_device_refuses_is_no_matter_to_another() -> None:
    known = refused(delivered((), "kitchen", Channel.SPEECH, NOON_S), "kitchen")
    assert channel_for(known, "kitchen", SPEAKER) is Channel.DOCUMENT
    assert channel_for(known, "bedroom", SPEAKER) is Channel.SPEECH


def test_one_refusal_that_is_told_twice_counts_once() -> None:
    known = delivered((), "kitchen", Channel.SPEECH, NOON_S)
    assert refused(refused(known, "kitchen"), "kitchen") == refused(known, "kitchen")


def test_nothing_was_refused_where_nothing_was_sent() -> None:
    assert refused((), "kitchen") == ()


UNTIL_S = NOON_S + 150


@pytest.mark.parametrize("channel", SPEAKER)
def test_what_ends_within_seconds_by_itself_was_not_played(channel: Channel) -> None:
    sent = Delivery("kitchen", channel, NOON_S)
    for end in (End.FAILED, End.UNTOLD):
        assert cut_off(sent, end, NOON_S + EARLY_S, UNTIL_S)
        assert not cut_off(sent, end, NOON_S + EARLY_S + 1, UNTIL_S)
        assert not cut_off(sent, end, NOON_S - 1, UNTIL_S)
    assert not cut_off(sent, End.LEFT, NOON_S + EARLY_S, UNTIL_S)


def test_a_screen_may_lose_what_it_shows_at_any_second_of_it() -> None:
    sent = Delivery("kitchen", Channel.SCREEN, NOON_S)
    assert cut_off(sent, End.FAILED, NOON_S + 100, UNTIL_S)
    assert not cut_off(sent, End.FAILED, UNTIL_S, UNTIL_S)
    assert not cut_off(sent, End.FAILED, NOON_S - 1, UNTIL_S)


def test_a_session_begun_anew_after_half_a_minute_says_that_a_screen_lost_one() -> None:
    sent = Delivery("kitchen", Channel.SCREEN, NOON_S)
    assert cut_off(sent, End.UNTOLD, NOON_S + 60, UNTIL_S)
    assert not cut_off(sent, End.UNTOLD, NOON_S + 10, UNTIL_S)


def test_after_a_refusal_a_session_that_ended_without_a_word_tells_nothing() -> None:
    sent = Delivery("kitchen", Channel.SPEECH, NOON_S, refused=Channel.DOCUMENT)
    assert not cut_off(sent, End.UNTOLD, NOON_S + EARLY_S, UNTIL_S)
    assert cut_off(sent, End.FAILED, NOON_S + EARLY_S, UNTIL_S)


def test_whoever_leaves_half_a_minute_in_may_be_the_screen_itself() -> None:
    sent = Delivery("kitchen", Channel.SCREEN, NOON_S)
    assert cut_off(sent, End.LEFT, NOON_S + 30, UNTIL_S)
    assert not cut_off(sent, End.LEFT, NOON_S + 10, UNTIL_S)
    assert not cut_off(sent, End.LEFT, NOON_S + 90, UNTIL_S)


def test_what_is_over_leaves_nothing_behind_but_a_refusal() -> None:
    known = delivered((), "kitchen", Channel.SPEECH, NOON_S)
    assert over(known, "kitchen") == ()
    assert over(known, "bedroom") == known
    refusing = over(refused(known, "kitchen"), "kitchen")
    assert last(refusing, "kitchen") == Delivery("kitchen", Channel.SPEECH, 0, Channel.SPEECH)
    assert channel_for(refusing, "kitchen", SPEAKER) is Channel.DOCUMENT


def test_few_devices_are_remembered_those_that_were_sent_something_last() -> None:
    known: Deliveries = ()
    for number in range(DEVICES_KEPT + 2):
        known = delivered(known, str(number), Channel.SPEECH, NOON_S + number)
    assert [each.device for each in known] == ["2", "3", "4"]


def test_of_two_conversations_the_later_delivery_of_each_device_counts() -> None:
    earlier = delivered((), "kitchen", Channel.SPEECH, NOON_S)
    mine = refused(earlier, "kitchen")
    theirs = delivered(earlier, "bedroom", Channel.SPEECH, NOON_S + 5)
    both = merged(mine, theirs)
    assert {each.device for each in both} == {"kitchen", "bedroom"}
    assert channel_for(both, "kitchen", SPEAKER) is Channel.DOCUMENT
    assert merged(theirs, mine) == both
    later = delivered(theirs, "kitchen", Channel.SPEECH, NOON_S + 9)
    assert merged(mine, later)[-1] == later[-1]
