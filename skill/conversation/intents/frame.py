"""No door frame: a wall corner does as well; without either the lying stretch comes again (coach 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.packing import natural_entry
from skill.coaching.positions import POSITIONS, Frame
from skill.coaching.routine import at_hand, needs_welcome, new_block
from skill.coaching.steps import Entry, Start
from skill.coaching.values import replace
from skill.conversation.flow.going_on import aside, begin_next, holding, stopped
from skill.conversation.flow.guided import ask_before, guided
from skill.conversation.flow.rerouting import put_in_place
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, posed, talk, tell

if TYPE_CHECKING:
    from skill.coaching.positions import PositionId
    from skill.coaching.progress import Progress
    from skill.coaching.run import Run
    from skill.conversation.turns.turn import Turn

INSTEAD = "instead"
"""In what the question is about: the block that stands where a door frame was needed."""


def miss_frame(turn: Turn) -> Reply:
    """Offer a corner; where nobody answers it goes on without one."""
    if turn.progress.frame is Frame.CORNER:
        return do_without(turn)
    offer, turn = turn.words.line("frame.corner"), _with_frame(turn, Frame.NONE)
    if turn.run is None:
        return posed(turn, Ask.CORNER, offer)
    run, at = _replaced(stopped(turn, turn.run), turn.progress)
    if at < 0:
        return aside(turn, _said_without(turn))
    let_go = turn.words.line("let_go") if holding(turn) else ""
    return replace(ask_before(turn, run, Ask.CORNER, let_go, offer), about={INSTEAD: str(at)})


def take_corner(turn: Turn, place: Frame = Frame.CORNER) -> Reply:
    """ "Yes"; or "I do have a door frame"."""
    run, at, turn = turn.run, _instead(turn), _with_frame(turn, place)
    at_door = place is Frame.DOOR
    if run is None:
        return _to_the_start(turn, turn.words.line("frame.back" if at_door else "frame.corner_next_time"))
    if 0 <= at < len(run.blocks):
        run = put_in_place(run, at, new_block(turn.progress, _wall()))
    return begin_next(turn, run, turn.words.line("next.ready" if at_door else "frame.corner_taken"))


def do_without(turn: Turn) -> Reply:
    """ "No": whoever was on the way there lies down again."""
    turn = _with_frame(turn, Frame.NONE)
    if turn.run is None:
        return _to_the_start(turn, _said_without(turn))
    run, at = _replaced(stopped(turn, turn.run), turn.progress)
    at = at if at >= 0 else _instead(turn)
    if at < 0:
        return aside(turn, _said_without(turn))
    there = run.at is not None and run.at.block == at
    entry = Entry.SETUP if there else natural_entry(run)
    return guided(turn, run, Start(entry, talk(turn, _said_without(turn))))


def _to_the_start(turn: Turn, said: str) -> Reply:
    """Back to the question whether to begin; who has yet to hear the welcome begins with that."""
    if needs_welcome(turn.progress, turn.day):
        return tell(turn, said)
    return posed(turn, Ask.START, said, turn.words.line("again.start"))


def _said_without(turn: Turn) -> str:
    return turn.words.line("frame.none", position=at_hand(turn.progress, _wall()))


def _instead(turn: Turn) -> int:
    """The block that the question is about; -1 for none."""
    about = turn.memory.about.get(INSTEAD, "")
    return int(about) if about.isdigit() and len(about) <= 2 else -1


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
