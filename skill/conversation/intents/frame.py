"""No door frame: a wall corner does as well; without either the lying stretch comes again (coach 4)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from skill.coaching.positions import POSITIONS, Frame
from skill.coaching.routine import at_hand, new_block
from skill.conversation.flow.going_on import aside, begin_next, holding, stopped
from skill.conversation.flow.guided import ask_before
from skill.conversation.flow.rerouting import put_in_place
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, posed, tell

if TYPE_CHECKING:
    from skill.coaching.positions import PositionId
    from skill.coaching.progress import Progress
    from skill.coaching.run import Run
    from skill.conversation.turns.turn import Turn

INSTEAD = "instead"
"""In what the question is about: the block that stands where a door frame was needed."""


def miss_frame(turn: Turn) -> Reply:
    """Offer a corner; where nobody answers it goes on without one."""
    if turn.progress.frame is Frame.CORNER or turn.question is Ask.CORNER:
        return do_without(turn)
    words = turn.words
    turn = _with_frame(turn, Frame.NONE)
    if turn.run is None:
        return posed(turn, Ask.CORNER, words.line("frame.corner"))
    run, at = _replaced(stopped(turn, turn.run), turn.progress)
    let_go = words.line("let_go") if holding(turn) else ""
    asked = ask_before(turn, run, Ask.CORNER, let_go, words.line("frame.corner"))
    return replace(asked, about={INSTEAD: str(at)} if at >= 0 else {})


def take_corner(turn: Turn) -> Reply:
    run, about = turn.run, turn.memory.about.get(INSTEAD, "")
    turn = _with_frame(turn, Frame.CORNER)
    if run is None:
        return tell(turn, turn.words.line("frame.corner_next_time"))
    if about.isdigit() and int(about) < len(run.blocks):
        run = put_in_place(run, int(about), new_block(turn.progress, _wall()))
    return begin_next(turn, run, turn.words.line("frame.corner_taken"))


def do_without(turn: Turn) -> Reply:
    turn = _with_frame(turn, Frame.NONE)
    said = turn.words.line("frame.none", position=at_hand(turn.progress, _wall()))
    if turn.run is None:
        return tell(turn, said)
    run, _ = _replaced(stopped(turn, turn.run), turn.progress)
    return begin_next(turn, run, said)


def have_frame(turn: Turn) -> Reply:
    return aside(_with_frame(turn, Frame.DOOR), turn.words.line("frame.back"))


def _wall() -> PositionId:
    return next(position.id for position in POSITIONS.values() if position.needs_frame)


def _with_frame(turn: Turn, frame: Frame) -> Turn:
    return turn.with_progress(replace(turn.progress, frame=frame))


def _replaced(run: Run, progress: Progress) -> tuple[Run, int]:
    """`run` with an easier block for each that is ahead and needs a frame, and which one; -1 for none."""
    at = -1
    for index in sorted({planned.block for planned in run.pending()}):
        block = run.blocks[index]
        if POSITIONS[block.position].needs_frame and not block.done:
            run, at = put_in_place(run, index, new_block(progress, at_hand(progress, block.position))), index
    return run, at
