"""The pace of everything but the holds: slower, faster, and by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.progress import Pace
from skill.coaching.values import replace
from skill.conversation.flow.going_on import aside
from skill.conversation.flow.learning import learned_slow

if TYPE_CHECKING:
    from skill.conversation.turns.reply import Reply
    from skill.conversation.turns.turn import Turn

FASTER = {Pace.RELAXED: Pace.NORMAL, Pace.NORMAL: Pace.BRISK, Pace.BRISK: Pace.BRISK}


def slow_down(turn: Turn) -> Reply:
    """Whatever was too fast, relaxed is the answer (guide B3); a way that one is on gets more time."""
    return _paced(learned_slow(turn), Pace.RELAXED)


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
    return aside(paced, said)
