"""What a screen reports: that a block is over, a touch, or that the device stopped it half-way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from skill.coaching.progression import Feel
from skill.coaching.timeline import Phase
from skill.conversation.flow.going_on import aside, pending_ask
from skill.conversation.intents import answers, changing, moving, pausing
from skill.conversation.turns.memory import Ask, Playing
from skill.conversation.turns.reply import Reply, Show, tell

if TYPE_CHECKING:
    from collections.abc import Callable

    from skill.conversation.turns.turn import Turn


STOOD_STILL = "stood_still"
"""In what a question is about: the document before this one was stopped too."""


def _felt(how: Feel) -> Callable[[Turn], Reply]:
    return lambda turn: answers.feel(replace(turn, slots={"feel": how}))


TOUCHES: dict[str, Callable[[Turn], Reply]] = {
    "pause": pausing.pause,
    "resume": pausing.resume,
    "easier": changing.easier,
    "skip": moving.skip,
    "ready": moving.next_one,
    "stop": pausing.stop,
    "yes": answers.yes,
    "no": answers.no,
    "easy": _felt(Feel.EASY),
    "just_right": _felt(Feel.JUST_RIGHT),
    "too_much": _felt(Feel.TOO_MUCH),
}
"""Every touch has a spoken twin, and does the same."""


def reported(turn: Turn, arguments: list[object]) -> Reply | None:
    """The answer to an event; None where there is nothing to answer."""
    kind, *rest = arguments or [""]
    if kind == "blockDone":
        return block_done(turn)
    if kind == "stalled":
        return stalled(turn, rest[-1] if rest else 0)
    touch = TOUCHES.get(str(rest[0])) if kind == "touch" and rest else None
    return None if touch is None else touch(turn)


def block_done(turn: Turn) -> Reply:
    """Silence after the question of a block: on with the next one, or the end with the two weeks drawn."""
    if pending_ask(turn) is Ask.FEEL or turn.run is None:
        return replace(tell(turn, turn.words.line("goodbye")), show=Show.PROGRESS)
    return moving.next_one(turn)


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
    reply = aside(there) if pending_ask(there) is not None or there.run is None else _taken_up(there)
    return replace(reply, about={**reply.about, STOOD_STILL: "1"})


def _taken_up(there: Turn) -> Reply:
    paused = pausing.pause(there)
    memory = replace(there.memory, playing=None, ask=paused.ask, then=paused.then, about=paused.about)
    return pausing.resume(replace(there.with_progress(paused.progress), memory=memory))


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
