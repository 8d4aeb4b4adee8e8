"""The pace of everything but the holds: slower, faster, by name, and the one question about it (guide B3)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from skill.coaching.progress import GUIDED_IN_FULL, Pace
from skill.conversation.flow.going_on import aside
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, posed, tell

if TYPE_CHECKING:
    from skill.coaching.progress import Progress
    from skill.conversation.turns.turn import Turn

FASTER = {Pace.RELAXED: Pace.NORMAL, Pace.NORMAL: Pace.BRISK, Pace.BRISK: Pace.BRISK}


def slow_down(turn: Turn) -> Reply:
    """Whatever was too fast, relaxed is the answer (guide B3)."""
    return _paced(turn, Pace.RELAXED)


def speed_up(turn: Turn) -> Reply:
    return _paced(turn, FASTER[turn.progress.pace_now])


def set_pace(turn: Turn) -> Reply:
    """ "Normal pace"."""
    word = turn.slots.get("pace", "").lower()
    if word not in list(FASTER):
        return aside(turn, turn.words.line("pace.which"))
    return _paced(turn, Pace(word))


def _paced(turn: Turn, pace: Pace) -> Reply:
    was, paced = turn.progress.pace_now, turn.with_progress(replace(turn.progress, pace=pace))
    if pace is was:
        said = turn.words.line(f"pace.same.{pace}")
    else:
        said = turn.words.line("pace.back" if was is Pace.BRISK and pace is Pace.NORMAL else f"pace.{pace}")
    return _closing(paced, said) if turn.question is Ask.PACE else aside(paced, said)


def ask_pace(turn: Turn, said: str) -> Reply | None:
    """Once, when the first relaxed times are over; without an answer the pace stays as it was heard."""
    progress = turn.progress
    if progress.pace is not Pace.UNSET or progress.history.sessions < GUIDED_IN_FULL:
        return None
    kept = turn.with_progress(replace(progress, pace=_heard(progress)))
    return posed(kept, Ask.PACE, said, turn.words.line(f"pace.ask.{_heard(progress)}"))


def _heard(progress: Progress) -> Pace:
    """The pace of the stretch session that is just over."""
    return Pace.RELAXED if progress.history.sessions == GUIDED_IN_FULL else Pace.NORMAL


def keep_pace(turn: Turn) -> Reply:
    return _closing(turn, turn.words.line("pace.kept"))


def take_other_pace(turn: Turn) -> Reply:
    """ "No" is the other pace that the question named."""
    return speed_up(turn) if turn.progress.pace_now is Pace.RELAXED else slow_down(turn)


def _closing(turn: Turn, said: str) -> Reply:
    return tell(turn, said, turn.words.line("goodbye"))
