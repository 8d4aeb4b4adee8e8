"""What is heard during one hold, and that it takes exactly as long as was prescribed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skill.coaching.cues import (
    HOLD_CUES,
    PAUSE_MAX_MS,
    PAUSE_MIN_MS,
    QUIET_CUES,
    SHORTEST_REST_OF_HOLD_S,
    Place,
    go_on_with,
    hold_cues,
)
from skill.coaching.positions import HOLD_START_S, HOLD_STEP_S, Leg, PositionId
from skill.coaching.timeline import Cue, Phase, Timeline
from skill.rendering.ssml import render
from skill.speech.languages import words_for
from tests.coaching.made import words
from tests.speech.everywhere import LOCALES

PRESCRIBED = (10, 15, 20, 25, 30)
turns = st.integers(0, 23)
answers = st.sampled_from(
    ["", "Left leg.", "Nine seconds left.", "Bend the knee more. Towel behind the thigh."]
)


def cues_of(turn: int, hold_s: int, held_s: int = 0, opening: str = "", *, quiet: bool = False) -> list[Cue]:
    place = Place(words(turn), PositionId.LYING, Leg.LEFT)
    return hold_cues(place, 1, hold_s, held_s=held_s, opening=opening, quiet=quiet)


def ms_of(cues: list[Cue]) -> int:
    return sum(cue.ms for cue in cues)


def test_there_are_cues_for_every_hold_that_can_be_prescribed() -> None:
    steps = set(range(HOLD_START_S, 31, HOLD_STEP_S))
    assert set(HOLD_CUES) == set(QUIET_CUES) == steps == set(PRESCRIBED)


@pytest.mark.parametrize("quiet", [False, True])
@pytest.mark.parametrize("hold_s", PRESCRIBED)
@given(turn=turns)
def test_a_hold_takes_its_prescription_to_the_millisecond(hold_s: int, quiet: bool, turn: int) -> None:
    assert ms_of(cues_of(turn, hold_s, quiet=quiet)) == hold_s * 1000


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("quiet", [False, True])
@pytest.mark.parametrize("hold_s", PRESCRIBED)
def test_no_variant_of_a_cue_in_any_language_lengthens_a_hold(hold_s: int, quiet: bool, locale: str) -> None:
    for turn in range(12):
        place = Place(words_for(locale, turn), PositionId.LYING, Leg.LEFT)
        assert ms_of(hold_cues(place, 1, hold_s, quiet=quiet)) == hold_s * 1000


@given(turns, st.sampled_from(PRESCRIBED), st.integers(0, 70), answers, st.booleans())
def test_an_interrupted_hold_goes_on_for_what_is_left_of_it(
    turn: int, hold_s: int, held_s: int, opening: str, quiet: bool
) -> None:
    left_ms = max(SHORTEST_REST_OF_HOLD_S, hold_s - held_s) * 1000
    needed_ms = words().speech_ms(opening) + PAUSE_MIN_MS if opening else 0

    assert ms_of(cues_of(turn, hold_s, held_s, opening, quiet=quiet)) == max(left_ms, needed_ms)


@given(turns, st.sampled_from(PRESCRIBED), st.integers(0, 70), answers, st.booleans())
def test_no_silence_in_a_hold_is_longer_than_ten_seconds_or_next_to_another(
    turn: int, hold_s: int, held_s: int, opening: str, quiet: bool
) -> None:
    cues = cues_of(turn, hold_s, held_s, opening, quiet=quiet)

    assert all(0 <= cue.pause_ms <= PAUSE_MAX_MS and cue.text for cue in cues)
    assert render(Timeline.of(cues)).count("<break") <= len(cues)


def test_a_very_long_answer_does_not_leave_a_long_silence_behind_it() -> None:
    long_answer = "This is a rather long answer, with far more words in it than anybody needs. " * 3

    cues = cues_of(0, 30, 0, long_answer, quiet=True)

    assert all(cue.pause_ms <= PAUSE_MAX_MS for cue in cues)
    assert ms_of(cues) == 30_000


@pytest.mark.parametrize("hold_s", PRESCRIBED)
def test_the_coach_talks_less_than_half_of_a_hold(hold_s: int) -> None:
    for turn in range(12):
        assert sum(cue.speech_ms for cue in cues_of(turn, hold_s)) < hold_s * 1000 / 2


@pytest.mark.parametrize(
    ("hold_s", "moments_s"),
    [
        (10, (0, 4, 8)),
        (15, (0, 4, 10)),
        (20, (0, 4, 10, 17)),
        (25, (0, 4, 12, 16, 20)),
        (30, (0, 4, 10, 15, 20, 25)),
    ],
)
def test_cues_come_at_the_moments_of_the_guide(hold_s: int, moments_s: tuple[int, ...]) -> None:
    begins = 0
    heard_at = []
    for cue in cues_of(0, hold_s):
        heard_at.append(begins)
        begins += cue.ms

    assert heard_at == [at * 1000 for at in moments_s]


def test_quiet_says_only_the_start_and_halfway() -> None:
    assert [cue.text.split(".")[0] for cue in cues_of(0, 20, quiet=True)] == ["Stay there", "Halfway"]


def test_an_answer_takes_the_place_of_the_cue_it_would_talk_over() -> None:
    cues = cues_of(0, 30, held_s=13, opening="Seventeen seconds left.")

    assert [cue.text for cue in cues[:2]] == ["Seventeen seconds left.", "Breathe in, and out."]
    assert cues[0].ms == 7_000


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
