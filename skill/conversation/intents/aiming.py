"""An aim of one's own: twice a day, once a day, or so many a week (coach 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.aim import ONCE_A_DAY, other_habit
from skill.coaching.progress import TWICE_A_DAY
from skill.coaching.values import replace
from skill.conversation.flow.going_on import aside
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, posed, tell

if TYPE_CHECKING:
    from skill.conversation.turns.turn import Turn

AIMS = {"TWICE_A_DAY": TWICE_A_DAY, "ONCE_A_DAY": ONCE_A_DAY}
"""The ids of AIM in the interaction model."""


def set_aim(turn: Turn) -> Reply:
    """ "Once a day is enough", "five times a week"."""
    aim = AIMS.get(turn.slots.get("aim", "")) or _number(turn)
    if not aim:
        return aside(turn, turn.words.line("aim.which"))
    return aside(turn.with_progress(replace(turn.progress, aim=aim)), _said(turn, aim))


def _number(turn: Turn) -> int:
    """So many a week, twice a day at most; 0 where no number was understood."""
    said = turn.slots.get("number", "")
    return min(TWICE_A_DAY, int(said)) if said.isascii() and said.isdigit() and len(said) <= 3 else 0


def _said(turn: Turn, aim: int) -> str:
    named = {TWICE_A_DAY: "aim.twice", ONCE_A_DAY: "aim.once"}
    return turn.words.line(named.get(aim, "aim.week"), count=aim)


def offer_aim(turn: Turn, *sentences: str) -> Reply | None:
    """Once, where two whole weeks show another habit; None where there is nothing to offer."""
    aim = 0 if turn.progress.aim_offered else other_habit(turn.progress, turn.day)
    if not aim:
        return None
    offered = turn.with_progress(replace(turn.progress, aim_offered=True))
    key = "aim.offer.once" if aim == ONCE_A_DAY else "aim.offer.week"
    question = turn.words.line(key, count=aim)
    return posed(offered, Ask.AIM, *sentences, question, about={"aim": str(aim)})


def take_aim(turn: Turn) -> Reply:
    """ "Yes"."""
    named = turn.memory.about.get("aim", "")
    aim = min(TWICE_A_DAY, int(named)) if named.isascii() and named.isdigit() and len(named) <= 2 else 0
    if not aim:
        return keep_aim(turn)
    return tell(turn.with_progress(replace(turn.progress, aim=aim)), _said(turn, aim))


def keep_aim(turn: Turn) -> Reply:
    """ "No"."""
    return tell(turn, turn.words.line("aim.kept"))
