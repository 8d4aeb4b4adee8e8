"""What a screen reports besides touches: that a block is over, or that the device stopped it half-way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from skill.coaching.timeline import Phase
from skill.conversation.flow.going_on import aside
from skill.conversation.intents import pausing
from skill.conversation.turns.memory import Playing
from skill.conversation.turns.reply import Reply, Show, tell

if TYPE_CHECKING:
    from skill.conversation.turns.turn import Turn


STOOD_STILL = "stood_still"
"""In what a question is about: the document before this one was stopped too."""


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
        return pausing.pause(turn)
    since = Playing(turn.now_ms - round(min(at_ms, sum(span.ms for span in playing.spans))), playing.spans)
    there = _held_again(turn, replace(turn, memory=replace(turn.memory, playing=since)))
    reply = aside(there) if there.question is not None or there.run is None else _taken_up(there)
    return replace(reply, about={**reply.about, STOOD_STILL: "1"})


def _taken_up(there: Turn) -> Reply:
    paused = pausing.pause(there)
    memory = replace(there.memory, playing=None, ask=paused.ask, then=paused.then, about=paused.about)
    return pausing.unpause(replace(there.with_progress(paused.progress), memory=memory))


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
