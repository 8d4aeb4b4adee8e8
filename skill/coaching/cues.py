"""When a coach speaks during a hold, and how silence is filled.

A pause is at most ten seconds long and never follows another one without words between them
(design decision 5). The moments inside a hold are the guide's table B4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.timeline import Cue, Phase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skill.coaching.positions import Leg, PositionId
    from skill.coaching.timeline import Script

PAUSE_MAX_MS = 10_000
PAUSE_MIN_MS = 700
"""Between two instructions, so that speech never runs together (guide B13)."""
FILLED_PAUSE_MS = 9_000
FILLERS = {Phase.MOVE: "filler.move", Phase.SWITCH: "filler.move", Phase.SETUP: "filler.setup"}
SHORTEST_REST_OF_HOLD_S = 5

HOLD_CUES: dict[int, tuple[tuple[int, str], ...]] = {
    10: ((0, "breathe_in"), (4, "and_out"), (8, "nearly")),
    15: ((0, "breathe_in"), (4, "and_out"), (10, "five_more")),
    20: ((0, "breathe_in"), (4, "and_out"), (10, "halfway"), (17, "three_two_one")),
    25: ((0, "breathe_in"), (4, "and_out"), (12, "halfway"), (16, "and_out"), (20, "five_more")),
    30: (
        (0, "breathe_in"),
        (4, "and_out"),
        (10, "tip"),
        (15, "halfway"),
        (20, "breathe"),
        (25, "five_more"),
    ),
}
"""Second within the hold → line, for each prescribed hold (guide B4)."""

QUIET_CUES: dict[int, tuple[tuple[int, str], ...]] = {
    10: ((0, "stay"),),
    15: ((0, "stay"), (7, "half")),
    20: ((0, "stay"), (10, "half")),
    25: ((0, "stay"), (12, "half")),
    30: ((0, "stay"), (15, "half")),
}
"""Only the start, halfway and the end; one word more wherever silence would last too long."""


class Place:
    """Where the cues of one stretch belong; makes cues that say so."""

    def __init__(
        self, script: Script, position: PositionId | None, leg: Leg | None = None, block: int = 0
    ) -> None:
        self.script = script
        self.position = position
        self.leg = leg
        self.block = block
        self._legs: dict[str, Leg] = {} if leg is None else {"leg": leg, "other": leg.other}

    def line(self, key: str, **words: object) -> str:
        return self.script.line(key, **self._legs, **words)

    def lines(self, key: str) -> list[str]:
        return self.script.lines(key, **self._legs)

    def cue(self, phase: Phase, text: str, pause_ms: int = 0, hold: int = 0) -> Cue:
        speech_ms = self.script.speech_ms(text)
        return Cue(phase, text, speech_ms, pause_ms, self.position, self.leg, hold, self.block)

    def said(self, phase: Phase, text: str, total_ms: int) -> list[Cue]:
        """One sentence and then silence, `total_ms` together, filled where the silence is long."""
        return self._filled(phase, text, total_ms - self.script.speech_ms(text))

    def spread(self, phase: Phase, lines: Sequence[str], total_ms: int) -> list[Cue]:
        """Sentences evenly over `total_ms`; the first gets twice the silence, since moving takes time.

        Takes longer than `total_ms` only where the words themselves need it.
        """
        silence = total_ms - sum(self.script.speech_ms(text) for text in lines)
        shares = [2 if index == 0 and len(lines) > 1 else 1 for index in range(len(lines))]
        whole = sum(shares)
        result: list[Cue] = []
        for text, share in zip(lines, shares, strict=True):
            result += self._filled(phase, text, silence * share // whole)
        return result

    def _filled(self, phase: Phase, text: str, gap_ms: int) -> list[Cue]:
        """`text`, then `gap_ms` in which short fillers keep any silence under ten seconds."""
        key = FILLERS.get(phase, "filler")
        fillers = [self.script.line(key) for _ in range(gap_ms // FILLED_PAUSE_MS)]
        silence = gap_ms - sum(map(self.script.speech_ms, fillers))
        silent_ms = max(PAUSE_MIN_MS, silence // (len(fillers) + 1))
        return [self.cue(phase, each, silent_ms) for each in (text, *fillers)]


def go_on_with(before: list[Cue], wait: list[Cue], left_ms: int | None) -> list[Cue]:
    """`before`, then the last `left_ms` of `wait`; all of it where that is None.

    A sentence that was cut off is said again; what is left of a silence follows the words before it.
    """
    passed_ms = 0 if left_ms is None else sum(cue.ms for cue in wait) - left_ms
    begins = 0
    for index, cue in enumerate(wait):
        ends = begins + cue.ms
        if passed_ms < begins + cue.speech_ms or (passed_ms < ends and not before):
            return before + wait[index:]
        if passed_ms < ends:
            rest_ms = min(PAUSE_MAX_MS, before[-1].pause_ms + ends - passed_ms)
            return [*before[:-1], before[-1]._replace(pause_ms=rest_ms), *wait[index + 1 :]]
        begins = ends
    return before


def hold_cues(
    place: Place,
    number: int,
    hold_s: int,
    *,
    held_s: int = 0,
    opening: str = "",
    quiet: bool = False,
) -> list[Cue]:
    """The cues of one hold; they add up to `hold_s - held_s` seconds to the millisecond.

    `opening` is said first, in the hold's own time, in place of the cue that would stand there. The rest
    of a hold that was interrupted is never shorter than five seconds, or than its opening takes to say.
    """
    rest_ms = max(SHORTEST_REST_OF_HOLD_S, hold_s - held_s) * 1000
    table = (QUIET_CUES if quiet else HOLD_CUES)[hold_s]
    due = [((at - held_s) * 1000, f"cue.{key}") for at, key in table if at >= held_s]
    moments = []
    if opening or not due or due[0][0] > 0:
        moments = [(0, opening or place.line("cue.stay"))]
        free_from = place.script.speech_ms(moments[0][1]) + PAUSE_MIN_MS
        due = [(at, key) for at, key in due if at >= free_from]
    moments += [(at, place.line(key)) for at, key in due]
    last_at, last = moments[-1]
    total_ms = max(rest_ms, last_at + place.script.speech_ms(last) + PAUSE_MIN_MS)
    breath = "cue.breath" if quiet else "cue.breathe"
    return _timed(place, _no_long_silence(place, moments, total_ms, breath), total_ms, number)


def _timed(place: Place, moments: list[tuple[int, str]], total_ms: int, number: int) -> list[Cue]:
    ends = [at for at, _ in moments[1:]] + [total_ms]
    cues = []
    for (at, text), end in zip(moments, ends, strict=True):
        pause_ms = max(0, end - at - place.script.speech_ms(text))
        cues.append(place.cue(Phase.HOLD, text, pause_ms, number))
    return cues


def _no_long_silence(
    place: Place, moments: list[tuple[int, str]], total_ms: int, breath: str
) -> list[tuple[int, str]]:
    """A breath in the middle wherever more than ten seconds would pass without a word."""
    result = []
    for (at, text), end in zip(moments, [at for at, _ in moments[1:]] + [total_ms], strict=True):
        result.append((at, text))
        silent_from = at + place.script.speech_ms(text)
        if end - silent_from > PAUSE_MAX_MS:
            result.append(((silent_from + end) // 2, place.line(breath)))
    return result
