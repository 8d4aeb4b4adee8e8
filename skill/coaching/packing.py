"""What one response plays: as many holds as fit, and where nobody answers all the rest (coach 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from skill.coaching.segment import Guide
from skill.coaching.steps import NORMAL_PACE, Entry, Start, entry_after, steps_to
from skill.coaching.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skill.coaching.run import Block, Planned, Run
    from skill.coaching.segment import Segment
    from skill.coaching.timeline import Timeline

RESPONSE_MAX_MS = 220_000
"""Of one response, by estimate; the platform's own limit is 240 s (design decision 5)."""
RESPONSE_MAX_CHARACTERS = 7_400
"""Of text and break tags, below the platform's 8,000."""
CUE_MARKUP = 24
QUESTION_MS = 6_000
"""Kept free for the question at the end …"""
GOODBYE_MS = 16_000
"""… and for the last words."""
PACES = 9
QUICKEST = 0.5
"""Of the usual time for every way, where otherwise silence would not carry to the end."""


class Packed(NamedTuple):
    """What is said, and what comes where nobody answers; None where nothing is left, or a screen goes on."""

    speech: Segment
    rest: Segment | None = None
    short: Run | None = None
    """The run as `rest` has it, with fewer holds."""


def pack(guide: Guide, run: Run, start: Start, opening: Timeline, *, alone: bool = False) -> Packed:
    """As many of the next holds as one response takes, in the person's own pace where that leaves room.

    `opening` is said before the rest. `alone`: no rest is wanted.
    """
    own = guide.manner.pace
    best: Packed | None = None
    for pace in dict.fromkeys((own, min(own, NORMAL_PACE))):
        speech = _most(guide, run, start, pace)
        if alone or speech.after.complete:
            return Packed(speech)
        packed = _with_rest(guide, speech, opening)
        if packed.rest is not None and packed.rest.after.complete:
            return packed
        best = best or packed
    assert best is not None
    return best


def rest_of(guide: Guide, run: Run, opening: Timeline) -> tuple[Segment, Run]:
    """All that is ahead of `run`, with as few holds a leg as it takes to fit.

    Where even that is too long the ways are told in short, and at last as much is played as fits evenly.
    """
    start = Start(natural_entry(run), opening)
    for short in _shorter(run):
        least = NORMAL_PACE if _can_be_shorter(short) else QUICKEST
        segment = _paced(guide, short, start, min(least, guide.manner.pace))
        if segment is not None:
            return segment, short
    brief = Guide(guide.script, replace(guide.manner, full={}))
    segment = _paced(brief, short, start, min(QUICKEST, guide.manner.pace))
    return (segment, short) if segment is not None else (_even_part(guide, run, start), run)


def _even_part(guide: Guide, run: Run, start: Start) -> Segment:
    holds = run.pending()
    for count in range(len(holds) - 1, 1, -1):
        if _even(holds[:count]):
            segment = guide.play(run, start, holds[:count], min(NORMAL_PACE, guide.manner.pace))
            if _fits(segment, GOODBYE_MS):
                return segment
    return guide.play(run, start, holds[:1])


def natural_entry(run: Run) -> Entry:
    """How one comes to the next hold where nothing was interrupted."""
    block, at, before = run.block, run.at, run.before()
    if block is None or at is None or before is None:
        return Entry.SETUP
    if block.reached:
        return Entry.REST if at.hold.leg is before.hold.leg else Entry.SWITCH
    return entry_after(run, before, at)


def _most(guide: Guide, run: Run, start: Start, pace: float) -> Segment:
    """The longest response; at least one hold."""
    holds, room_ms = run.pending(), RESPONSE_MAX_MS - start.opening.ms
    over_s = guide.seconds(run, [*steps_to(run, start, holds)], pace)
    for count in range(len(holds), 1, -1):
        tail_ms = GOODBYE_MS if count == len(holds) else QUESTION_MS
        if over_s[count - 1] * 1000 + tail_ms <= room_ms:
            segment = guide.play(run, start, holds[:count], pace)
            if _fits(segment, tail_ms):
                return segment
    return guide.play(run, start, holds[:1], pace)


def _with_rest(guide: Guide, speech: Segment, opening: Timeline) -> Packed:
    rest, short = rest_of(guide, speech.after, opening)
    return Packed(speech, rest, short)


def _shorter(run: Run) -> Iterator[Run]:
    """`run`, and then with fewer and fewer holds a leg: the last position gives way first."""
    yield run
    holds = [block.holds for block in run.blocks]
    for index in reversed(range(len(run.blocks))):
        while holds[index] > _least(run, run.blocks[index]):
            holds[index] -= 1
            yield run.shortened(holds)


def _can_be_shorter(run: Run) -> bool:
    return any(block.holds > _least(run, block) for block in run.blocks)


def _least(run: Run, block: Block) -> int:
    """Holds a leg that keep both legs even."""
    return run.reached_in(block) or 1


def _paced(guide: Guide, run: Run, start: Start, least: float) -> Segment | None:
    """All of `run` at the widest pace that leaves room, from the person's own down to `least`."""
    own, holds = guide.manner.pace, run.pending()
    room_s, steps = (RESPONSE_MAX_MS - GOODBYE_MS - start.opening.ms) / 1000, [*steps_to(run, start, holds)]
    for brisker in range(PACES + 1 if least < own else 1):
        pace = own - brisker * (own - least) / PACES
        if guide.seconds(run, steps, pace)[-1] <= room_s:
            segment = guide.play(run, start, holds, pace)
            if _fits(segment, GOODBYE_MS):
                return segment
        elif not brisker and (least == own or guide.seconds(run, steps, least)[-1] > room_s):
            return None
    return None


def _even(holds: Sequence[Planned]) -> bool:
    legs = [planned.hold.leg for planned in holds]
    return all(legs.count(leg) * 2 == len(legs) for leg in set(legs))


def _fits(segment: Segment, tail_ms: int) -> bool:
    cues = segment.timeline.cues
    characters = sum([len(cue.text) for cue in cues]) + CUE_MARKUP * len(cues)
    short = segment.timeline.ms + tail_ms <= RESPONSE_MAX_MS
    return short and characters <= RESPONSE_MAX_CHARACTERS
