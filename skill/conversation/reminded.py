"""Reminders that are there: told, and taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.days import Slot
from skill.coaching.reminding import RemindersError, Trouble
from skill.conversation.cut_off import interrupted
from skill.conversation.going_on import aside, pending_ask
from skill.conversation.turn import Ask, posed

if TYPE_CHECKING:
    from skill.conversation.turn import Reply, Turn


def told(turn: Turn) -> Reply:
    """At which times it reminds; where there are none, whether there should be."""
    try:
        times = turn.reminders.times()
    except RemindersError as error:
        if error.trouble is not Trouble.NOT_ALLOWED:
            return aside(turn, turn.words.line(f"reminders.{error.trouble}"))
        times = []
    if not times:
        return _none(turn)
    keys = ("reminders.told", *["reminders.told_too"] * (len(times) - 1))
    return aside(turn, *(turn.words.line(key, at=at) for key, at in zip(keys, times, strict=True)))


def _none(turn: Turn) -> Reply:
    """Offered only to somebody who is in the middle of nothing else."""
    none = turn.words.line("reminders.none")
    if turn.run is not None or interrupted(turn) is not None or pending_ask(turn) is not None:
        return aside(turn, none)
    return posed(turn, Ask.REMIND_START, none, turn.words.line("again.remind_start"))


def cancelled(turn: Turn) -> Reply:
    """ "Cancel my evening reminder", or all of them. It is done at once: one sentence brings them back."""
    part = turn.slots.get("part_of_day", "").lower()
    slot = next((slot for slot in Slot if slot == part), None)
    try:
        gone = turn.reminders.cancel(slot)
    except RemindersError as error:
        no_leave = error.trouble is Trouble.NOT_ALLOWED
        return aside(turn, turn.words.line("reminders.none" if no_leave else f"reminders.{error.trouble}"))
    if not gone:
        return aside(turn, turn.words.line(f"reminders.none.{slot}" if slot else "reminders.none"))
    if len(gone) > 1:
        return aside(turn, turn.words.line("reminders.cancelled_all"))
    return aside(turn, turn.words.line("reminders.cancelled", at=gone[0]))
