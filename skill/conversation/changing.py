"""Easier and harder at any second, other positions, longer and shorter holds, no floor."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from skill.coaching.ladder import Rung, step_down, step_up
from skill.coaching.positions import DEPTH_MIN, POSITIONS, PositionId
from skill.coaching.progression import Feel, careful
from skill.coaching.routine import new_block
from skill.coaching.run import Block, Hold, Planned, Run
from skill.coaching.segment import DEPTHS, Entry
from skill.conversation.feeling import felt
from skill.conversation.going_on import aside, pending_ask, stopped
from skill.conversation.guided import begin, guided
from skill.conversation.turn import Ask, Reply, Turn

if TYPE_CHECKING:
    from skill.coaching.progress import Progress


def easier(turn: Turn) -> Reply:
    """One step down the ladder, now and next time; the hold's clock keeps running (guide B5)."""
    question, run = pending_ask(turn), turn.run
    if question is Ask.FEEL:
        return felt(turn, Feel.TOO_MUCH)
    if run is None or run.block is None:
        return _easier_next_time(turn)
    rung, position, progress = step_down(turn.progress, run.block.position)
    run = _mark_eased(run)
    turn = turn.with_progress(progress.with_run(run))
    if rung is Rung.POSITION:
        return _go_on_in(turn, run, position, "easier.position")
    state = progress.position(position)
    lower = replace(run.blocks[_index(run)], depth=state.depth)
    run = run.with_block(_index(run), lower)
    key = f"easier.{position}" if rung is Rung.DEPTH and state.depth == DEPTH_MIN else "easier.back"
    said = turn.words.line("easier.end" if rung is Rung.END else key)
    return aside(turn.with_progress(progress.with_run(run)), said, short=True)


def _easier_next_time(turn: Turn) -> Reply:
    """Outside a run: the gentlest form of everything, from next time on."""
    progress = turn.progress
    for position in POSITIONS:
        lower = replace(progress.position(position), depth=DEPTH_MIN)
        progress = progress.with_position(position, lower)
    return aside(turn.with_progress(progress), turn.words.line("easier.next_time"))


def harder(turn: Turn) -> Reply:
    """Offered from the next hold on, never during one, and never after a nerve feeling (guide B11)."""
    run, words = turn.run, turn.words
    if careful(turn.progress, turn.day):
        return aside(turn, words.line("harder.careful"))
    if run is None or run.block is None:
        return aside(turn, words.line("harder.when_stretching"))
    position = run.block.position
    rung, target, progress = step_up(turn.progress, position)
    if rung is Rung.END:
        return aside(turn, words.line("harder.end"), short=True)
    if rung is Rung.POSITION:
        return _harder_position(turn.with_progress(progress), run, target)
    deeper = replace(run.blocks[_index(run)], depth=progress.position(position).depth)
    if not run.block.done:
        deeper = replace(deeper, hold_s=progress.position(position).hold_s)
    run = run.with_block(_index(run), deeper)
    turn = turn.with_progress(progress.with_run(run))
    form = DEPTHS[deeper.depth]
    return aside(turn, words.line("harder.after"), words.line(f"harder.{position}.{form}"))


def _harder_position(turn: Turn, run: Run, target: PositionId) -> Reply:
    """A new position begins with its own block, so that both legs get the same."""
    started = run.block is not None and bool(run.block.done)
    ahead = any(block.position is target and not block.done for block in run.blocks)
    if ahead or started or not POSITIONS[target].on_floor:
        key = "harder.comes_next" if ahead else "harder.next_time"
        return aside(turn, turn.words.line(key, position=target))
    return _go_on_in(turn, run, target, "harder.position")


def change_position(turn: Turn, run: Run, position: PositionId) -> Reply:
    """ "Chair stretch": go there now, unless it needs the floor and the floor is out of reach."""
    if POSITIONS[position].on_floor and not turn.progress.floor:
        return aside(turn, turn.words.line("floor.not_possible"))
    if run.block is not None and run.block.position is position:
        return guided(turn, stopped(turn, run), begin(turn, Entry.SETUP, turn.words.line("position.same")))
    state = replace(turn.progress.position(position), left_out=False)
    turn = turn.with_progress(turn.progress.with_position(position, state))
    return _go_on_in(turn, run, position, "position.change")


def _go_on_in(turn: Turn, run: Run, position: PositionId, key: str) -> Reply:
    """Leave what is unfinished of this block and begin `position`: the one ahead, or a new block here."""
    run = stopped(turn, run)
    at = run.at
    assert at is not None
    run = run.skip([planned for planned in run.pending() if planned.block == at.block])
    ahead = [i for i, block in enumerate(run.blocks) if i > at.block and block.position is position]
    if ahead:
        run = run.skip([planned for planned in run.pending() if planned.block < ahead[0]])
    else:
        run = _inserted(run, at.block + 1, new_block(turn.progress, position))
    return guided(turn, run, begin(turn, Entry.SETUP, turn.words.line(key, position=position)))


def _inserted(run: Run, index: int, block: Block) -> Run:
    """`run` with a new block, which is next."""
    spared = [hold for hold in block.order(run.first_leg) if hold.leg in run.spared]
    block = replace(block, passed=frozenset(spared))
    blocks = (*run.blocks[:index], block, *run.blocks[index:])
    leg = run.first_leg if run.first_leg not in run.spared else run.first_leg.other
    return replace(run, blocks=blocks, at=Planned(index, Hold(leg, 1)), held_s=0)


def _mark_eased(run: Run) -> Run:
    index = _index(run)
    return run.with_block(index, replace(run.blocks[index], eased=True))


def _index(run: Run) -> int:
    assert run.at is not None
    return run.at.block


def no_floor(turn: Turn) -> Reply:
    """The floor positions disappear; a run on the floor goes on in the chair."""
    progress = replace(turn.progress, floor=False)
    turn = turn.with_progress(progress)
    run = turn.run
    if run is None or run.block is None:
        return aside(turn, turn.words.line("floor.off"))
    run = run.skip([p for p in run.pending() if POSITIONS[run.blocks[p.block].position].on_floor])
    if run.at is not None and run.at.block == _index(turn.run or run):
        return aside(turn, turn.words.line("floor.off"))
    return _to_chair(turn, run, progress)


def _to_chair(turn: Turn, run: Run, progress: Progress) -> Reply:
    if run.at is None:
        run = _inserted(run, len(run.blocks), new_block(progress, progress.chair))
    run = replace(run, held_s=0, sent=None)
    return guided(turn, run, begin(turn, Entry.SETUP, turn.words.line("floor.to_chair")))


def floor(turn: Turn) -> Reply:
    back = turn.with_progress(replace(turn.progress, floor=True))
    return aside(back, turn.words.line("floor.on"))
