"""What is stored of a person: told in three short sentences, and deleted for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.progress import Progress
from skill.coaching.reminding import RemindersError, Trouble
from skill.coaching.settle import counted
from skill.conversation.flow.going_on import aside
from skill.conversation.flow.standstill import finish, set_aside
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, posed, talk

if TYPE_CHECKING:
    from skill.conversation.turns.turn import Turn


def tell_stored(turn: Turn) -> Reply:
    sessions = counted(turn.progress).history.sessions
    facts = turn.words.line("data.stretches", count=sessions) if sessions else turn.words.line("data.little")
    kept = turn.words.line("data.paused" if turn.progress.locked else "data.settings")
    return aside(turn, facts, kept, turn.words.line("data.no_health"))


def tell_whose(turn: Turn) -> Reply:
    """Whose progress this is: the voice's own, or the household's."""
    return aside(turn, turn.words.line("who.voice" if turn.voice else "who.household"))


def ask_to_delete(turn: Turn) -> Reply:
    turn, rest = set_aside(turn)
    whose = "data.delete.voice" if turn.voice else "data.delete"
    pause = [turn.words.line("data.delete.pause")] if turn.progress.locked else []
    return posed(turn, Ask.DELETE, *rest, *pause, turn.words.line(whose))


def delete_data(turn: Turn) -> Reply:
    """ "Yes": everything is gone, and the household's reminders with the household's progress."""
    words = talk(turn, turn.words.line("data.deleted"), *([] if turn.voice else _unreminded(turn)))
    return Reply(Progress(), words, forget=True)


def _unreminded(turn: Turn) -> list[str]:
    try:
        gone = turn.reminders.cancel()
    except RemindersError as error:
        # Without leave there are none.
        return [] if error.trouble is Trouble.NOT_ALLOWED else [turn.words.line("data.reminders_left")]
    return [turn.words.line("data.reminders_gone")] if gone else []


def keep_data(turn: Turn) -> Reply:
    """ "No": nothing is deleted."""
    return finish(turn, turn.words.line("data.kept"))
