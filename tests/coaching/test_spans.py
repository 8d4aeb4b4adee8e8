"""Where a person is, from nothing but the time since the speech began."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from skill.coaching.positions import Leg, PositionId
from skill.coaching.segment import Guide
from skill.coaching.steps import Entry, Manner, Start
from skill.coaching.timeline import Cue, Located, Phase, Timeline, fold, locate
from tests.coaching.made import one_block, words

phases = st.sampled_from([Phase.SETUP, Phase.HOLD, Phase.REST])
cues = st.builds(
    Cue,
    phases,
    st.just("Left leg."),
    st.integers(0, 3_000),
    st.integers(0, 9_000),
    st.just(PositionId.LYING),
    st.sampled_from(Leg),
    st.integers(0, 2),
)
timelines = st.lists(cues, min_size=1, max_size=12).map(Timeline.of)


def playing(timeline: Timeline, elapsed_ms: int) -> Cue:
    """The cue that is heard at this moment, found the slow way."""
    begins = 0
    for cue in timeline:
        if begins <= elapsed_ms < begins + cue.ms:
            return cue
        begins += cue.ms
    return timeline.cues[-1]


def located(timeline: Timeline, elapsed_ms: int) -> Located:
    here = locate(fold(timeline), elapsed_ms)
    assert here is not None
    return here


@settings(max_examples=300)
@given(timelines, st.floats(0, 1))
def test_the_place_agrees_with_the_cue_that_is_playing(timeline: Timeline, share: float) -> None:
    elapsed_ms = int(share * max(0, timeline.ms - 1))
    cue, here = playing(timeline, elapsed_ms), located(timeline, elapsed_ms)
    span = here.span

    assert (span.phase, span.leg, span.hold) == (cue.phase, cue.leg, cue.hold)
    begun_ms = sum(before.ms for before in fold(timeline)[: here.index])
    assert begun_ms + here.into_ms == elapsed_ms
    assert here.into_ms + here.left_ms == span.ms


def test_every_second_of_a_real_stretch_is_located() -> None:
    run = one_block(PositionId.SEATED)
    timeline = Guide(words(), Manner()).play(run, Start(Entry.SETUP), run.pending()).timeline

    for elapsed_ms in range(0, timeline.ms, 500):
        cue, span = playing(timeline, elapsed_ms), located(timeline, elapsed_ms).span
        assert (span.phase, span.position, span.leg, span.hold) == (
            cue.phase,
            cue.position,
            cue.leg,
            cue.hold,
        )


@given(timelines)
def test_folding_keeps_every_millisecond(timeline: Timeline) -> None:
    spans = fold(timeline)

    assert sum(span.ms for span in spans) == timeline.ms
    assert all(before[:4] != after[:4] for before, after in pairwise(spans))


def test_a_moment_before_the_beginning_counts_as_the_beginning() -> None:
    timeline = Timeline((Cue(Phase.SETUP, "On your back.", 900, 3_000),))

    assert located(timeline, -1_500).into_ms == 0


def test_after_the_end_it_is_the_last_part_with_nothing_left_of_it() -> None:
    timeline = Timeline((Cue(Phase.HOLD, "Stay there.", 900, 3_000), Cue(Phase.QUESTION, "Ready?", 500)))

    here = located(timeline, 99_000)

    assert here.span.phase is Phase.QUESTION
    assert here.left_ms == 0


def test_nothing_that_was_sent_is_nowhere() -> None:
    assert locate((), 5_000) is None


def test_the_end_of_one_part_is_the_beginning_of_the_next() -> None:
    timeline = Timeline(
        (Cue(Phase.LEAD_IN, "And hold.", 1_000), Cue(Phase.HOLD, "Breathe in.", 1_000, 9_000))
    )

    assert located(timeline, 999).span.phase is Phase.LEAD_IN
    assert located(timeline, 1_000).span.phase is Phase.HOLD
