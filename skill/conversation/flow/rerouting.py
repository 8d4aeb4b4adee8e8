"""Another position in the middle of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.positions import POSITIONS, PositionId
from skill.coaching.routine import new_block, wanted
from skill.coaching.run import Block, Hold, Planned, Run
from skill.coaching.steps import Entry, Start
from skill.coaching.values import replace
from skill.conversation.flow.going_on import aside, holding, stopped
from skill.conversation.flow.guided import guided, there
from skill.conversation.turns.reply import Reply, talk

if TYPE_CHECKING:
    from skill.conversation.turns.turn import Turn


def change_position(turn: Turn, run: Run, position: PositionId) -> Reply:
    """ "Chair stretch": go there now, unless it needs the floor and the floor is out of reach."""
    if POSITIONS[position].on_floor and not turn.progress.floor:
        return aside(turn, turn.words.line("floor.not_possible"))
    if run.block is not None and run.block.position is position:
        return guided(turn, stopped(turn, run), there(turn, turn.words.line("position.same")))
    turn = turn.with_progress(wanted(turn.progress, position))
    return go_on_in(turn, run, position, turn.words.line("position.change", position=position))


def go_on_in(turn: Turn, run: Run, position: PositionId, opening: str) -> Reply:
    """Leave what is unfinished of this block and begin `position`: the one ahead, or a new block here."""
    at = run.at
    assert at is not None
    run = stopped(turn, run)
    run = run.skip([planned for planned in run.pending() if planned.block == at.block])
    ahead = [i for i, block in enumerate(run.blocks) if i > at.block and block.position is position]
    if ahead:
        run = run.skip([planned for planned in run.pending() if planned.block < ahead[0]])
    else:
        run = inserted(run, at.block + 1, new_block(turn.progress, position))
    let_go = turn.words.line("let_go") if holding(turn) else ""
    return guided(turn, run, way_over(turn, run, at.block, f"{let_go} {opening}".strip()))


def way_over(turn: Turn, run: Run, left: int, opening: str) -> Start:
    """From the block at `left` into the next one: who was on the floor for it gets up first."""
    return Start(Entry.SETUP, talk(turn, opening), left=run.blocks[left].position)


def inserted(run: Run, index: int, block: Block) -> Run:
    """`run` with a new block, which is next."""
    blocks = (*run.blocks[:index], _sparing(run, block), *run.blocks[index:])
    return replace(run, blocks=blocks, at=_first(run, index), held_s=0)


def put_in_place(run: Run, index: int, block: Block) -> Run:
    """`run` with a new block in place of the one at `index`; from its beginning where that one is next."""
    changed = run.with_block(index, _sparing(run, block))
    if run.at is None or run.at.block != index:
        return changed
    return replace(changed, at=_first(run, index), held_s=0)


def _sparing(run: Run, block: Block) -> Block:
    spared = [hold for hold in block.order(run.first_leg) if hold.leg in run.spared]
    return replace(block, passed=frozenset(spared))


def _first(run: Run, index: int) -> Planned:
    leg = run.first_leg if run.first_leg not in run.spared else run.first_leg.other
    return Planned(index, Hold(leg, 1))
