"""Pause, resume and stop, from every state; and a screen's document that stands still."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.positions import Leg
from skill.coaching.progression import resting
from skill.coaching.routine import spare
from skill.coaching.settle import keep
from skill.coaching.steps import Entry, Start
from skill.coaching.timeline import Phase
from skill.coaching.values import replace
from skill.conversation.flow import breathing
from skill.conversation.flow.cut_off import resumable, taken_over
from skill.conversation.flow.going_on import (
    aside,
    begin_next,
    entry_here,
    holding,
    left_ms,
    stopped,
)
from skill.conversation.flow.guided import guided, there
from skill.conversation.flow.learning import learned_slow
from skill.conversation.flow.standstill import end_here
from skill.conversation.intents.starting import launch
from skill.conversation.turns.memory import Ask, Playing
from skill.conversation.turns.reply import Reply, Show, posed, talk, tell

if TYPE_CHECKING:
    from skill.coaching.run import Run
    from skill.conversation.turns.turn import Turn

STOOD_STILL = "stood_still"
"""In what a question is about: the document before this one was stopped too."""
WHOLE_HOLD_AFTER_S = 120
LEG_DOWN_AFTER_S = 10
"""After a longer pause nobody holds the leg up any more: the last movement takes its usual time."""
"""After a longer pause the hold begins anew; before, only what is left of it is held."""


def pause(turn: Turn) -> Reply:
    """Stand still until "resume"; the run is kept for four hours, wherever the session ends."""
    turn = taken_over(turn)
    run = turn.run
    if run is None:
        return aside(turn, turn.words.line("pause.idle"))
    key = "pause.hold" if holding(turn) else "pause"
    return _paused(learned_slow(turn), run, key, _place(turn, run))


def stay_paused(turn: Turn) -> Reply:
    """ "Pause" once more: the place to come back to stays the same."""
    run = turn.run
    if run is None or breathing.standing_still(turn):
        return breathing.paused(turn)
    return _paused(turn, run, "pause", dict(turn.memory.about))


def _paused(turn: Turn, run: Run, key: str, about: dict[str, str]) -> Reply:
    still = turn.with_progress(turn.progress.with_run(stopped(turn, run)))
    return posed(still, Ask.PAUSED, turn.words.line(key), turn.words.line("pause.say"), about=about)


def _place(turn: Turn, run: Run) -> dict[str, str]:
    """Where to come back to; whoever let go of a lead-in needs all of one again."""
    entry, left = entry_here(turn, run), left_ms(turn)
    if entry in (Entry.READY, Entry.BACK) or left is None:
        return {"entry": Entry.BACK.name if entry is Entry.READY else entry.name}
    return {"entry": entry.name, "left": str(left)}


def unpause(turn: Turn) -> Reply:
    """A three second lead-in, then the rest of the hold, or the whole hold after a long pause."""
    if breathing.standing_still(turn):
        return breathing.go_on(turn, turn.words.line("resume"))
    return back_to_stretch(turn)


def back_to_stretch(turn: Turn) -> Reply:
    """To where it was left; without a run to the one that was cut off."""
    run = turn.run
    return take_up(turn) if run is None else _back(turn, run)


def begin_block(turn: Turn) -> Reply:
    """The block that the question stands before, now."""
    run = turn.run
    if run is None:
        return take_up(turn)
    return begin_next(turn, run)


def _back(turn: Turn, run: Run) -> Reply:
    about, opening = turn.memory.about, talk(turn, turn.words.line("resume"))
    if turn.now_ms // 1000 - run.touched_s > WHOLE_HOLD_AFTER_S:
        return guided(turn, replace(run, held_s=0), Start(Entry.SETUP, opening, in_place=True))
    named, left = about.get("entry", ""), about.get("left", "")
    entry = Entry[named] if named in Entry.__members__ else Entry.BACK
    if entry is Entry.BACK and turn.now_ms // 1000 - run.touched_s > LEG_DOWN_AFTER_S:
        entry = Entry.READY
    start = Start(
        entry,
        opening,
        left_ms=int(left) if left.isascii() and left.isdigit() else None,
    )
    return guided(turn, run, start)


def take_up(turn: Turn) -> Reply:
    """A run of an earlier session from where it was: into the position again, the hold from its start."""
    run = turn.run or resumable(turn)
    if run is None or turn.progress.locked:
        return launch(turn)
    resting_legs = frozenset(leg for leg in Leg if resting(turn.progress, leg, turn.day))
    run = spare(replace(run, held_s=0, sent=None, device=turn.device), resting_legs)
    if run.block is None:
        return end_here(turn, run, turn.words.line("start.legs_rest"))
    opening = turn.words.line("resume.there", position=run.block.position)
    return guided(turn, run, there(turn, opening))


def stop(turn: Turn) -> Reply:
    """End it and keep what is done, with one line; a run that has something left can be resumed."""
    run = turn.run
    if run is None or not any(block.done for block in run.blocks):
        quiet = turn if run is None else turn.with_progress(turn.progress.with_run(stopped(turn, run)))
        return tell(quiet, turn.words.line("stop"))
    halted = stopped(turn, run)
    kept = turn.with_progress(keep(turn.progress, run, halted))
    return tell(kept, turn.words.line("stop.kept"))


def see_off(turn: Turn) -> Reply:
    """Silence after the last question: the end, with the two weeks drawn."""
    return replace(tell(turn, turn.words.line("goodbye")), show=Show.PROGRESS)


def stalled(turn: Turn, at_ms: object) -> Reply:
    """The device stopped a document in the words at `at_ms`: on from there, as after a pause.

    One that does not get beyond its first words twice running would not do so the next time either.
    """
    playing = turn.memory.playing
    if playing is None or not isinstance(at_ms, int | float) or not at_ms >= 0:
        return aside(turn)
    if at_ms == 0 and STOOD_STILL in turn.memory.about:
        return breathing.paused(turn) if breathing.breathing(turn) else pause(turn)
    since = Playing(turn.now_ms - round(min(at_ms, sum(span.ms for span in playing.spans))), playing.spans)
    there = _held_again(turn, replace(turn, memory=replace(turn.memory, playing=since)))
    reply = aside(there) if there.question is not None or there.run is None else _pause_and_resume(there)
    return replace(reply, about={**reply.about, STOOD_STILL: "1"})


def _pause_and_resume(there: Turn) -> Reply:
    paused = pause(there)
    memory = replace(there.memory, playing=None, ask=paused.ask, then=paused.then, about=paused.about)
    return unpause(replace(there.with_progress(paused.progress), memory=memory))


def _held_again(turn: Turn, there: Turn) -> Turn:
    """Back at the hold in which it stood still, where the time since then has already credited it.

    A hold is never counted twice.
    """
    run, ended = there.run, _ended_since(turn, there)
    if run is None or not ended:
        return there
    line = run.sequence()
    earlier = line if run.at is None else line[: line.index(run.at)]
    credited = [planned for planned in earlier if planned.hold in run.blocks[planned.block].done]
    for planned in reversed(credited[-ended:]):
        block = run.blocks[planned.block]
        run = run.with_block(planned.block, replace(block, passed=block.passed - {planned.hold}))
        run = run.back_to(planned)
    return there.with_progress(there.progress.with_run(run))


def _ended_since(turn: Turn, there: Turn) -> int:
    """How many holds would have ended by now, had the document gone on after it stood still."""
    if turn.here is None or there.here is None or turn.memory.playing is None:
        return 0
    over = turn.memory.playing.spans[there.here.index : turn.here.index]
    return sum(span.phase is Phase.HOLD for span in over)
