"""When a coach speaks during a hold, and how a wait is spread over its sentences.

A pause is at most ten seconds long and never follows another one without words between them
(design decision 5). The moments inside a hold are the table of coach 5. Silence is never filled: a wait
lasts as long as what there is to say can carry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from skill.coaching.timeline import Cue, Phase, Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skill.coaching.positions import Leg, PositionId
    from skill.coaching.timeline import Script

PAUSE_MAX_MS = 10_000
PAUSE_MIN_MS = 700
"""Between two instructions, so that speech never runs together (guide B13)."""
SHORTEST_REST_OF_HOLD_S = 5
COUNTED_DOWN_S = 5
SAID_WITHIN_S = 3
"""So long before the count nothing else begins."""
TIPS = 4
"""For each position."""

IN, OUT, HALFWAY, BREATHE = "cue.breathe_in", "cue.and_out", "cue.halfway", "cue.breathe"
LEFT = "cue.left"

LED: dict[int, tuple[tuple[int, str], ...]] = {
    10: ((0, IN), (4, OUT)),
    15: ((0, IN), (4, OUT), (10, LEFT)),
    20: ((0, IN), (4, OUT), (10, HALFWAY)),
    25: ((0, IN), (4, OUT), (12, HALFWAY), (20, LEFT)),
    30: ((0, IN), (4, "cue.out_slowly"), (15, HALFWAY), (25, LEFT)),
}
"""Second within the hold → line, for each hold of the article, with the breath led (coach 5)."""

NOT_LED: dict[int, tuple[tuple[int, str], ...]] = {
    10: (),
    15: ((8, HALFWAY),),
    20: ((10, HALFWAY),),
    25: ((9, BREATHE), (17, LEFT)),
    30: ((10, BREATHE), (20, LEFT)),
}


class Telling(NamedTuple):
    """How one hold is told."""

    led: bool = True
    """Whether the breath is led."""
    tip: int | None = None
    """The number of the tip that is told in place of "halfway"."""
    count_down: bool = False


def moments(hold_s: int, *, led: bool) -> tuple[tuple[int, str], ...]:
    """What is said when; for a hold of any other length, a prescribed one, by the same pattern."""
    table = LED if led else NOT_LED
    if hold_s in table:
        return table[hold_s]
    breath = ((0, IN), (4, OUT)) if led else ()
    return (*breath, (hold_s // 2, HALFWAY), (hold_s - COUNTED_DOWN_S, LEFT))


class Place:
    """Where the cues of one stretch belong; makes cues that say so."""

    def __init__(
        self, script: Script, position: PositionId | None, leg: Leg | None = None, block: int = 0
    ) -> None:
        self.script = script
        self.position = position
        self.leg = leg
        self.block = block

    def line(self, key: str, **words: object) -> str:
        return self.script.line(key, self.leg, **words)

    def lines(self, key: str) -> Sequence[Sentence]:
        return self.script.lines(key, self.leg)

    def sentence(self, text: str) -> Sentence:
        return Sentence(text, "", self.script.speech_ms(text))

    def cue(self, phase: Phase, text: str, pause_ms: int = 0, hold: int = 0) -> Cue:
        speech_ms = self.script.speech_ms(text)
        return Cue(phase, text, speech_ms, pause_ms, self.position, self.leg, hold, self.block)

    def said(self, phase: Phase, text: str, total_ms: int, step: str = "") -> Cue:
        """One sentence and then silence, `total_ms` together, or as much of it as one pause can be."""
        speech_ms = self.script.speech_ms(text)
        pause_ms = max(PAUSE_MIN_MS, min(PAUSE_MAX_MS, total_ms - speech_ms))
        return Cue(phase, text, speech_ms, pause_ms, self.position, self.leg, 0, self.block, step)

    def spread(self, phase: Phase, lines: Sequence[Sentence], total_ms: int) -> list[Cue]:
        """Sentences over `total_ms`; the first gets twice the silence, since moving takes time.

        Takes longer only where the words themselves need it, and less where the silences would become
        longer than a pause may be.
        """
        position, leg, block = self.position, self.leg, self.block
        pauses = _pauses(total_ms - sum([line.speech_ms for line in lines]), len(lines))
        return [
            Cue(phase, text, speech_ms, pause_ms, position, leg, 0, block, step)
            for (text, step, speech_ms), pause_ms in zip(lines, pauses, strict=True)
        ]


def _pauses(silence_ms: int, count: int) -> list[int]:
    """`silence_ms` in `count` pauses, the first twice as long as the others where it may be."""
    pauses, shares = [], count + (count > 1)
    weight = shares - count + 1
    while shares:
        pause_ms = max(PAUSE_MIN_MS, min(PAUSE_MAX_MS, silence_ms * weight // shares))
        pauses.append(pause_ms)
        silence_ms, shares, weight = silence_ms - pause_ms, shares - weight, 1
    return pauses


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
    telling: Telling = Telling(),  # noqa: B008 - frozen
    *,
    held_s: int = 0,
    opening: str = "",
) -> list[Cue]:
    """The cues of one hold; they add up to `hold_s - held_s` seconds to the millisecond.

    `opening` is said first, in the hold's own time, in place of the cue that would stand there. The rest
    of a hold that was interrupted is never shorter than five seconds, or than its opening takes to say.
    """
    rest_ms = max(SHORTEST_REST_OF_HOLD_S, hold_s - held_s) * 1000
    due = [((at - held_s) * 1000, text) for at, text in _told(place, hold_s, telling) if at >= held_s]
    if opening or not due or due[0][0] > 0:
        free_from = place.script.speech_ms(opening) + PAUSE_MIN_MS if opening else 1
        due = [(0, opening), *((at, text) for at, text in due if at >= free_from)]
    last_at, last = due[-1]
    ends_ms = last_at + place.script.speech_ms(last) + (0 if telling.count_down else PAUSE_MIN_MS)
    return _timed(place, due, max(rest_ms, ends_ms), number)


def _told(place: Place, hold_s: int, telling: Telling) -> list[tuple[int, str]]:
    """Second within the hold → words."""
    due, counted = moments(hold_s, led=telling.led), []
    if telling.count_down:
        due = tuple((at, key) for at, key in due if at + SAID_WITHIN_S <= hold_s - COUNTED_DOWN_S)
        counted = [(hold_s - left, left) for left in range(COUNTED_DOWN_S, 0, -1)]
    told = [(at, _words(place, key, hold_s - at, telling.tip)) for at, key in due]
    return told + [(at, place.line("cue.count", count=left)) for at, left in counted]


def _words(place: Place, key: str, left_s: int, tip: int | None) -> str:
    if key == HALFWAY and tip is not None:
        return place.line(f"tip.{place.position}.{tip}")
    return place.line(key, count=left_s) if key == LEFT else place.line(key)


def _timed(place: Place, due: list[tuple[int, str]], total_ms: int, number: int) -> list[Cue]:
    """With a word about the breath wherever more than ten seconds would pass without one."""
    cues = []
    for (at, text), end in zip(due, [*[at for at, _ in due[1:]], total_ms], strict=True):
        silent_ms = end - at - place.script.speech_ms(text)
        parts = -(-silent_ms // PAUSE_MAX_MS) if silent_ms > PAUSE_MAX_MS else 1
        part_ms = silent_ms // parts
        cues.append(place.cue(Phase.HOLD, text, max(0, silent_ms - part_ms * (parts - 1)), number))
        for _ in range(1, parts):
            breathe = place.line(BREATHE)
            pause_ms = max(0, part_ms - place.script.speech_ms(breathe))
            cues.append(place.cue(Phase.HOLD, breathe, pause_ms, number))
    return cues
