"""Easier and harder at any second, other positions, no floor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.ladder import Rung, step_down, step_up
from skill.coaching.positions import DEPTH_MIN, DEPTHS, POSITIONS, PositionId
from skill.coaching.progression import careful
from skill.coaching.routine import new_block
from skill.coaching.timeline import Phase
from skill.coaching.values import replace
from skill.conversation.flow.going_on import ON_THE_WAY, aside, holding, stopped
from skill.conversation.flow.guided import guided, there
from skill.conversation.flow.rerouting import go_on_in, inserted, way_over

if TYPE_CHECKING:
    from skill.coaching.progress import Progress
    from skill.coaching.run import Run
    from skill.conversation.turns.reply import Reply
    from skill.conversation.turns.turn import Turn


NOT_THERE_YET = (Phase.TALK, *ON_THE_WAY)
"""Nobody is in the position yet whom it could be told what to move."""


def ease(turn: Turn) -> Reply:
    """One step down the ladder, now and next time; the hold's clock keeps running (guide B5)."""
    run = turn.run
    if run is None or run.at is None:
        return ease_next_time(turn)
    position = run.blocks[run.at.block].position
    rung, target, progress = step_down(turn.progress, position)
    depth = progress.position(position).depth
    run = _with_depth(run, run.at.block, depth, eased=True)
    turn = turn.with_progress(progress.with_run(run))
    if rung is Rung.POSITION:
        return go_on_in(turn, run, target, turn.words.line("easier.position", position=target))
    if rung is Rung.END:
        return aside(turn, turn.words.line("easier.end"))
    if turn.question is not None or (turn.here is not None and turn.here.span.phase in NOT_THERE_YET):
        return aside(turn, turn.words.line("easier.ahead", position=position))
    return aside(turn, turn.words.line(f"easier.{position}.{DEPTHS[depth]}"))


def _with_depth(run: Run, index: int, depth: int, *, eased: bool = False) -> Run:
    block = run.blocks[index]
    return run.with_block(index, replace(block, depth=depth, eased=eased or block.eased))


def ease_next_time(turn: Turn) -> Reply:
    """Outside a run: the gentlest form of everything, from next time on."""
    progress = turn.progress
    for position in POSITIONS:
        lower = replace(progress.position(position), depth=DEPTH_MIN)
        progress = progress.with_position(position, lower)
    return aside(turn.with_progress(progress), turn.words.line("easier.next_time"))


def deepen(turn: Turn) -> Reply:
    """From the next hold on, never during one, and never after a nerve feeling (guide B11)."""
    run, words = turn.run, turn.words
    if careful(turn.progress, turn.day):
        return aside(turn, words.line("harder.careful"))
    if run is None or run.block is None:
        return aside(turn, words.line("harder.when_stretching"))
    rung, target, progress = step_up(turn.progress, run.block.position)
    if rung is Rung.END:
        return aside(turn, words.line("harder.end"))
    if rung is Rung.POSITION:
        return _harder_position(turn.with_progress(progress), run, target)
    return _deeper(turn, run, progress)


def _deeper(turn: Turn, run: Run, progress: Progress) -> Reply:
    """One hold is never deepened while it lasts; a block that has not begun takes its new seconds."""
    assert run.at is not None
    index, words = run.at.block, turn.words
    block = run.blocks[index]
    state = progress.position(block.position)
    run = _with_depth(run, index, state.depth)
    if not block.done and not holding(turn):
        run = run.with_hold(block.position, state.hold_s)
    turn = turn.with_progress(progress.with_run(run))
    if not holding(turn):
        return aside(turn, words.line("harder.ahead", position=block.position))
    form = DEPTHS[state.depth]
    return aside(turn, words.line("harder.after"), words.line(f"harder.{block.position}.{form}"))


def _harder_position(turn: Turn, run: Run, target: PositionId) -> Reply:
    """A new position begins with its own block, so that both legs get the same."""
    started = run.block is not None and bool(run.block.done)
    ahead = any(block.position is target and not block.done for block in run.blocks)
    if ahead or started or not POSITIONS[target].on_floor:
        key = "harder.comes_next" if ahead else "harder.next_time"
        return aside(turn, turn.words.line(key, position=target))
    return go_on_in(turn, run, target, turn.words.line("harder.position", position=target))


def leave_floor(turn: Turn) -> Reply:
    """The floor positions disappear; a run on the floor goes on in the chair."""
    run = turn.run
    if run is None or run.at is None or not POSITIONS[run.blocks[run.at.block].position].on_floor:
        return note_no_floor(turn)
    turn = turn.with_progress(replace(turn.progress, floor=False))
    without = _without_floor(stopped(turn, run), turn.progress)
    opening = turn.words.line("floor.off")
    if _never_down(turn, run):
        return guided(turn, without, there(turn, opening))
    return guided(turn, without, way_over(turn, without, run.at.block, opening))


def _never_down(turn: Turn, run: Run) -> bool:
    """Whether it is said on the way into the first one: nobody has to get up again."""
    not_there = turn.here is None or turn.here.span.phase in NOT_THERE_YET
    return not_there and not any(block.reached for block in run.blocks)


def note_no_floor(turn: Turn) -> Reply:
    """Nothing on the floor is ahead any more; the question that is open comes first."""
    progress, run = replace(turn.progress, floor=False), turn.run
    if run is not None:
        progress = progress.with_run(_without_floor(run, progress))
    return aside(turn.with_progress(progress), turn.words.line("floor.off"))


def _without_floor(run: Run, progress: Progress) -> Run:
    """`run` with only chairs ahead, one at least."""
    run = run.skip([p for p in run.pending() if POSITIONS[run.blocks[p.block].position].on_floor])
    return run if run.at is not None else inserted(run, len(run.blocks), new_block(progress, progress.chair))


def allow_floor(turn: Turn) -> Reply:
    back = turn.with_progress(replace(turn.progress, floor=True))
    return aside(back, turn.words.line("floor.on"))
