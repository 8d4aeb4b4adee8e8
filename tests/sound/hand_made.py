"""Holds in the style of the guide, put together by hand so that they lean on no other code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.positions import Leg, PositionId
from skill.coaching.timeline import Cue, Phase, Timeline
from skill.speech.en import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Moments = tuple[tuple[int, str], ...]

HOLDS: dict[int, Moments] = {
    10: ((0, "Breathe in…"), (4, "…and out."), (8, "Nearly.")),
    15: ((0, "Breathe in…"), (4, "…and out."), (10, "Five more.")),
    20: (
        (0, "Breathe in…"),
        (4, "…and out."),
        (10, "Halfway. Soft shoulders."),
        (17, "Three, two, one."),
    ),
    25: (
        (0, "Breathe in…"),
        (4, "…and out."),
        (12, "Halfway."),
        (15, "Long breath out."),
        (20, "Five more."),
    ),
    30: (
        (0, "If it feels good, in for four, out for six."),
        (10, "A bent knee still counts."),
        (15, "Halfway."),
        (20, "And breathe out."),
        (25, "Five more."),
    ),
}
"""Second → words, after the guide's table of cues."""


def stretch(
    hold_s: int, leg: Leg = Leg.LEFT, number: int = 1, says: Callable[[str], int] = ENGLISH.speaking_ms
) -> Timeline:
    """One hold with its lead-in, release and rest; `says` is the estimate it trusts."""
    moments = HOLDS[hold_s]
    ends = [at for at, _ in moments[1:]] + [hold_s]
    hold = [
        _cue(Phase.HOLD, text, 1000 * (end - at) - says(text), leg, number)
        for (at, text), end in zip(moments, ends, strict=True)
    ]
    return Timeline.of(
        [
            _cue(Phase.LEAD_IN, "Ease in… and hold.", 1200, leg),
            *hold,
            _cue(Phase.RELEASE, "And release.", 3200, leg),
            _cue(Phase.REST, "Rest a moment.", 2000, leg),
        ]
    )


def said(texts: Iterable[str], pause_ms: int) -> Timeline:
    """Every text with the same pause after it."""
    return Timeline.of(Cue(Phase.TALK, text, ENGLISH.speaking_ms(text), pause_ms) for text in texts)


def _cue(phase: Phase, text: str, pause_ms: int, leg: Leg, number: int = 0) -> Cue:
    return Cue(phase, text, ENGLISH.speaking_ms(text), pause_ms, PositionId.SEATED, leg, number)
