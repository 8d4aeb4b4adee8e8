"""What is heard during one hold, and that it takes exactly as long as was prescribed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.coaching.cues import (
    LED,
    NOT_LED,
    PAUSE_MAX_MS,
    PAUSE_MIN_MS,
    SHORTEST_REST_OF_HOLD_S,
    TIPS,
    Place,
    Telling,
    go_on_with,
    hold_cues,
)
from skill.coaching.positions import HOLD_START_S, HOLD_STEP_S, POSITIONS, Leg, PositionId
from skill.coaching.timeline import Cue, Phase, Timeline
from skill.rendering.ssml import render
from skill.speech.languages import words_for
from tests.coaching.made import words
from tests.speech.everywhere import LOCALES

PRESCRIBED = (10, 15, 20, 25, 30)
SLOWLY = "And out, nice and slowly."
turns = st.integers(0, 23)
answers = st.sampled_from(
    ["", "Left leg.", "Nine seconds left.", "Bend the knee more. Towel behind the thigh."]
)


def cues_of(turn: int, hold_s: int, held_s: int = 0, opening: str = "", *, led: bool = True) -> list[Cue]:
    place = Place(words(turn), PositionId.LYING, Leg.LEFT)
    return hold_cues(place, 1, hold_s, Telling(led), held_s=held_s, opening=opening)


def ms_of(cues: list[Cue]) -> int:
    return sum(cue.ms for cue in cues)


def test_there_are_cues_for_every_hold_that_can_be_prescribed() -> None:
    steps = set(range(HOLD_START_S, 31, HOLD_STEP_S))
    assert set(LED) == set(NOT_LED) == steps == set(PRESCRIBED)


@pytest.mark.parametrize("led", [False, True])
@pytest.mark.parametrize("hold_s", PRESCRIBED)
@given(turn=turns)
def test_a_hold_takes_its_prescription_to_the_millisecond(hold_s: int, led: bool, turn: int) -> None:
    assert ms_of(cues_of(turn, hold_s, led=led)) == hold_s * 1000


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("led", [False, True])
@pytest.mark.parametrize("hold_s", PRESCRIBED)
def test_no_variant_of_a_cue_in_any_language_lengthens_a_hold(hold_s: int, led: bool, locale: str) -> None:
    for turn in range(12):
        place = Place(words_for(locale, turn), list(POSITIONS)[turn % 4], Leg.LEFT)
        tellings = [Telling(led, tip, counting) for tip in (None, *range(TIPS)) for counting in (False, True)]
        for telling in tellings:
            assert ms_of(hold_cues(place, 1, hold_s, telling)) == hold_s * 1000


@given(turns, st.sampled_from(PRESCRIBED), st.integers(0, 70), answers, st.booleans())
def test_an_interrupted_hold_goes_on_for_what_is_left_of_it(
    turn: int, hold_s: int, held_s: int, opening: str, led: bool
) -> None:
    left_ms = max(SHORTEST_REST_OF_HOLD_S, hold_s - held_s) * 1000
    needed_ms = words().speech_ms(opening) + PAUSE_MIN_MS if opening else 0

    assert ms_of(cues_of(turn, hold_s, held_s, opening, led=led)) == max(left_ms, needed_ms)


@given(turns, st.sampled_from(PRESCRIBED), st.integers(0, 70), answers, st.booleans())
def test_no_silence_in_a_hold_is_longer_than_ten_seconds_or_next_to_another(
    turn: int, hold_s: int, held_s: int, opening: str, led: bool
) -> None:
    cues = cues_of(turn, hold_s, held_s, opening, led=led)

    assert all(0 <= cue.pause_ms <= PAUSE_MAX_MS for cue in cues)
    assert all(cue.text for cue in cues[1:])
    assert render(Timeline.of(cues)).count("<break") <= len(cues)


def test_a_very_long_answer_does_not_leave_a_long_silence_behind_it() -> None:
    long_answer = "This is a rather long answer, with far more words in it than anybody needs. " * 3

    cues = cues_of(0, 30, 0, long_answer, led=False)

    assert all(cue.pause_ms <= PAUSE_MAX_MS for cue in cues)
    assert ms_of(cues) == 30_000


@pytest.mark.parametrize("hold_s", PRESCRIBED)
def test_the_coach_talks_less_than_half_of_a_hold(hold_s: int) -> None:
    for turn in range(12):
        assert sum(cue.speech_ms for cue in cues_of(turn, hold_s)) < hold_s * 1000 / 2


@pytest.mark.parametrize(
    ("hold_s", "led", "said"),
    [
        (10, True, {0: "Breathe in.", 4: "And out."}),
        (15, True, {0: "Breathe in.", 4: "And out.", 10: "Five seconds left."}),
        (20, True, {0: "Breathe in.", 4: "And out.", 10: "Halfway."}),
        (25, True, {0: "Breathe in.", 4: "And out.", 12: "Halfway.", 20: "Five seconds left."}),
        (
            30,
            True,
            {0: "Breathe in.", 4: "And out, nice and slowly.", 15: "Halfway.", 25: "Five seconds left."},
        ),
        (10, False, {0: ""}),
        (15, False, {0: "", 8: "Halfway."}),
        (20, False, {0: "", 10: "Halfway."}),
        (25, False, {0: "", 9: "Keep breathing.", 17: "Eight seconds left."}),
        (30, False, {0: "", 10: "Keep breathing.", 20: "Ten seconds left."}),
        (60, False, {0: "", 10: "Keep breathing.", 20: "Breathe on.", 30: "Halfway."}),
    ],
)
def test_what_is_said_stands_at_the_moments_of_the_coach(
    hold_s: int, led: bool, said: dict[int, str]
) -> None:
    heard, begins_ms = {}, 0
    for cue in cues_of(0, hold_s, led=led):
        heard[round(begins_ms / 1000)] = cue.text
        begins_ms += cue.ms

    assert {at: heard.get(at) for at in said} == said
    assert len(heard) == len(said) or hold_s == 60


def test_a_tip_of_the_position_stands_in_the_place_of_halfway() -> None:
    place = Place(words(), PositionId.WALL, Leg.LEFT)
    said = [cue.text for cue in hold_cues(place, 1, 20, Telling(led=False, tip=2))]
    assert said == ["", "A bent knee still counts."]


def test_the_last_five_seconds_are_counted_where_that_is_wanted() -> None:
    place = Place(words(), PositionId.WALL, Leg.LEFT)
    *_, halfway, five, four, three, two, one = hold_cues(place, 1, 20, Telling(count_down=True))

    assert halfway.text == "Halfway."
    assert [cue.text for cue in (five, four, three, two, one)] == ["Five.", "Four.", "Three.", "Two.", "One."]
    assert {cue.ms for cue in (five, four, three, two, one)} == {1_000}


def test_nothing_else_is_said_where_the_last_five_seconds_are_counted() -> None:
    place = Place(words(), PositionId.LYING, Leg.LEFT)
    *_, before, five, _, _, _, _ = hold_cues(place, 1, 25, Telling(count_down=True))

    assert (before.text, five.text) == ("Halfway.", "Five.")


def test_an_answer_takes_the_place_of_the_cue_it_would_talk_over() -> None:
    cues = cues_of(0, 30, held_s=14, opening="Sixteen seconds left.")

    assert [cue.text for cue in cues[:2]] == ["Sixteen seconds left.", "Five seconds left."]
    assert cues[0].ms == 11_000


wait_cues = st.lists(
    st.builds(
        Cue, st.just(Phase.REST), st.just("Rest."), st.integers(1, 3_000), st.integers(0, PAUSE_MAX_MS)
    ),
    min_size=1,
    max_size=6,
)
said_before = st.lists(st.just(Cue(Phase.TALK, "Left leg.", 900)), max_size=1)


@given(said_before, wait_cues, st.integers(0, 40_000))
def test_what_is_left_of_a_wait_is_never_longer_than_it_was_and_never_silence_beside_silence(
    before: list[Cue], wait: list[Cue], left_ms: int
) -> None:
    cues = go_on_with(before, wait, min(left_ms, ms_of(wait)))

    assert ms_of(cues) - ms_of(before) <= ms_of(wait)
    assert all(cue.pause_ms <= PAUSE_MAX_MS and cue.text for cue in cues)


@given(wait_cues, st.integers(0, 40_000))
def test_a_wait_goes_on_with_no_more_than_the_cue_in_which_it_was_cut_off(
    wait: list[Cue], left_ms: int
) -> None:
    """With nothing said before it, the cue that was cut off is said again, and none before it."""
    left_ms = min(left_ms, ms_of(wait))

    cues = go_on_with([], wait, left_ms)

    assert left_ms <= ms_of(cues) < left_ms + max(cue.ms for cue in wait)


def test_all_of_a_wait_is_played_where_nothing_of_it_was_heard() -> None:
    wait = [Cue(Phase.REST, "Rest.", 500, 5_000), Cue(Phase.REST, "Nice and easy.", 900, 3_600)]
    before = [Cue(Phase.TALK, "Good.", 400)]

    assert go_on_with(before, wait, None) == before + wait


def test_the_rest_of_a_silence_follows_the_words_before_it() -> None:
    wait = [Cue(Phase.REST, "Rest.", 500, 5_000), Cue(Phase.REST, "Nice and easy.", 900, 3_600)]

    cues = go_on_with([Cue(Phase.TALK, "Good.", 400)], wait, 6_500)

    assert [(cue.text, cue.pause_ms) for cue in cues] == [("Good.", 2_000), ("Nice and easy.", 3_600)]
