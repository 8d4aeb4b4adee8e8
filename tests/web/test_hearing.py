"""Which hold or rest a segment belongs to, for the page's countdown and timeline."""

from __future__ import annotations

from infra.local.echo.heard import length_ms
from infra.local.echo.hearing import after_listening_ms, heard_json, sent_spans
from infra.local.echo.ssml import Segment
from skill.coaching.positions import Leg, PositionId
from skill.coaching.timeline import Phase, Span
from skill.conversation.alexa.session import MEMORY
from skill.conversation.turns.memory import Memory, Playing

AT_MS = 1_772_436_605_000
REQUEST = {"request": {"timestamp": "2026-03-02T07:30:05Z"}}

SEGMENTS = (
    Segment("Left leg first. Here we go.", 2000),
    Segment("And hold.", 4000),
    Segment("Breathe out.", 3000),
    Segment("Let go.", 0),
)


def left(phase: Phase, ms: int) -> Span:
    return Span(phase, PositionId.WALL, Leg.LEFT, 1 if phase is Phase.HOLD else 0, ms)


def spans(drift_ms: int = 0) -> list[Span]:
    """The spans of SEGMENTS; the lead-in's own estimate may be shorter by `drift_ms`."""
    lead_in, first, second, release = (length_ms([segment]) for segment in SEGMENTS)
    return [
        left(Phase.LEAD_IN, lead_in - drift_ms),
        left(Phase.HOLD, first + second),
        left(Phase.RELEASE, release),
        Span(Phase.LISTEN, None, None, 0, 8000),
        left(Phase.QUESTION, 1500),
    ]


def test_every_segment_knows_its_span_and_how_long_that_goes_on() -> None:
    heard = heard_json(SEGMENTS, spans())
    phases = [segment["span"]["phase"] for segment in heard]
    assert phases == ["lead_in", "hold", "hold", "release"]
    assert heard[1]["span"]["later_ms"] == length_ms(SEGMENTS[2:3])
    assert heard[2]["span"]["later_ms"] == 0
    assert heard[1]["span"]["leg"] == "left"


def test_sentences_that_were_estimated_one_by_one_do_not_shift_what_follows() -> None:
    heard = heard_json(SEGMENTS, spans(drift_ms=460))
    assert [s["span"]["phase"] for s in heard] == ["lead_in", "hold", "hold", "release"]
    assert heard[2]["span"]["later_ms"] == 0


def test_the_reprompt_begins_after_the_listening() -> None:
    begins = after_listening_ms(spans())
    heard = heard_json([Segment("Ready?")], spans(), begins)
    assert heard[0]["span"]["phase"] == "question"


def test_speech_that_guides_nothing_has_no_spans() -> None:
    assert heard_json(SEGMENTS)[0]["span"] is None
    assert sent_spans(REQUEST, {}) == ()


def test_the_spans_are_those_that_this_answer_put_into_the_session() -> None:
    sent = tuple(spans())
    for at_ms, expected in ((AT_MS, sent), (AT_MS - 60_000, ())):
        attributes = {"memory": MEMORY.dumps(Memory(playing=Playing(at_ms, sent)))}
        assert sent_spans(REQUEST, attributes) == expected
