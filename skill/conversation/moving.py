"""Next, previous, repeat and skip."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from skill.coaching.segment import Entry
from skill.coaching.timeline import Phase
from skill.conversation.going_on import (
    EARLY_ANSWER_MS,
    aside,
    entry_here,
    pending_ask,
    stopped,
)
from skill.conversation.guided import begin, guided, natural_entry, offer
from skill.conversation.pausing import end_here, resume
from skill.conversation.starting import launch
from skill.conversation.turn import Ask, Reply, Turn, posed
from skill.conversation.wrap_up import report

if TYPE_CHECKING:
    from collections.abc import Callable

    from skill.coaching.run import Planned, Run

WAITS = (Phase.SETUP, Phase.MOVE, Phase.SWITCH, Phase.REST, Phase.TALK)


def next_one(turn: Turn) -> Reply:
    """ "Ready", "next": at a question yes; while waiting, straight to the hold; in a hold, the next one."""
    run, question = turn.run, pending_ask(turn)
    if question is not None or run is None or turn.memory.playing is None:
        return _onward(turn, question, run)
    here = turn.here
    phase = None if here is None else here.span.phase
    if phase in WAITS:
        return guided(turn, stopped(turn, run), begin(turn, Entry.READY, turn.words.line("next.ready")))
    if phase is Phase.HOLD and here is not None and here.left_ms > EARLY_ANSWER_MS:
        return _without(turn, run, [run.pending()[0]])
    if phase is Phase.HOLD:
        run = run.finish(run.pending()[0])
        return _carry(turn, run)
    entry = natural_entry(run) if phase is Phase.RELEASE else Entry.READY
    return guided(turn, stopped(turn, run), begin(turn, entry))


def _onward(turn: Turn, question: Ask | None, run: Run | None) -> Reply:
    if question is Ask.NEXT and run is not None:
        return guided(turn, stopped(turn, run), begin(turn, natural_entry(run)))
    return resume(turn) if run is not None or question is not None else launch(turn)


def _carry(turn: Turn, run: Run, opening: str = "") -> Reply:
    """On with `run`, or its end where nothing is left."""
    run = replace(run, sent=None, held_s=0, touched_s=turn.now_ms // 1000)
    if run.complete:
        return end_here(turn, run, opening, *report(turn, run))
    return guided(turn, run, begin(turn, natural_entry(run), opening))


def _without(turn: Turn, run: Run, holds: list[Planned]) -> Reply:
    run = run.skip(holds)
    at = run.at
    if at is None or run.block is None:
        return _carry(turn, run, turn.words.line("skip.last"))
    key = "skip.to_position" if not run.block.reached else "skip.to_leg"
    return _carry(turn, run, turn.words.line(key, position=run.block.position, leg=at.hold.leg))


def skip(turn: Turn) -> Reply:
    """This hold, this leg or this stretch; without a word for it, the smallest thing that is going on."""
    run = turn.run
    if run is None or run.at is None:
        return aside(turn, turn.words.line("skip.idle"))
    at = run.at
    parts: dict[str, Callable[[Planned], bool]] = {
        "HOLD": lambda planned: planned == at,
        "LEG": lambda planned: (planned.block, planned.hold.leg) == (at.block, at.hold.leg),
        "STRETCH": lambda planned: planned.block == at.block,
    }
    part = turn.slots.get("part", "")
    chosen = parts.get(part) or parts[_smallest(turn, run)]
    return _without(turn, run, [planned for planned in run.pending() if chosen(planned)])


def _smallest(turn: Turn, run: Run) -> str:
    """Before a position is taken up it is the whole stretch, afterwards one hold."""
    entry = entry_here(turn, run)
    asked = pending_ask(turn) in (Ask.NEXT, Ask.RESUME)
    entering = natural_entry(run) is Entry.SETUP and (asked or entry is Entry.SETUP)
    return "STRETCH" if entering else "HOLD"


def previous(turn: Turn) -> Reply:
    """The hold before, once more; it is not counted twice."""
    run = turn.run
    if run is None:
        return aside(turn, turn.words.line("previous.idle"))
    before = run.before()
    opening = turn.words.line("previous" if before else "previous.first")
    back = run.back_to(before or run.sequence()[0])
    same = run.at is not None and before is not None and before.block == run.at.block
    return guided(turn, back, begin(turn, Entry.READY if same else Entry.SETUP, opening))


def repeat(turn: Turn) -> Reply:
    """In a stretch the way into the position in full, then the hold from its start; else the last words."""
    run, question = turn.run, pending_ask(turn)
    if question is Ask.NEXT and run is not None:
        return offer(turn, stopped(turn, run))
    if question is not None:
        return posed(turn, question, turn.memory.said, about=turn.memory.about)
    if run is None or turn.memory.playing is None:
        return aside(turn, turn.memory.said or turn.words.line("repeat.nothing"))
    again = replace(stopped(turn, run), held_s=0)
    return guided(turn, again, begin(turn, Entry.SETUP, turn.words.line("repeat")), full=True)
