"""Reminders that are there: told, taken away, and asked about where they come at a bad time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from skill.coaching.days import Slot
from skill.coaching.reminding import RemindersError, Trouble, overlooked
from skill.coaching.segment import Start
from skill.conversation.flow.cut_off import interrupted
from skill.conversation.flow.going_on import aside, stopped
from skill.conversation.flow.guided import ask_before, guided, natural_entry, step_news
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import posed, talk

if TYPE_CHECKING:
    from skill.coaching.run import Run
    from skill.conversation.turns.reply import Reply
    from skill.conversation.turns.turn import Turn


def list_reminders(turn: Turn) -> Reply:
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
    if turn.run is not None or interrupted(turn) is not None or turn.question is not None:
        return aside(turn, none)
    return posed(turn, Ask.REMIND_START, none, turn.words.line("again.remind_start"))


def cancel_reminders(turn: Turn) -> Reply:
    """ "Cancel my evening reminder", or all of them. It is done at once: one sentence brings them back."""
    return aside(turn, _cancel(turn, _part_of_day(turn)))


def cancel_and_begin(turn: Turn) -> Reply:
    """The same before a block, which comes now."""
    return _begin_block(turn, _cancel(turn, _part_of_day(turn)))


def _part_of_day(turn: Turn) -> Slot | None:
    part = turn.slots.get("part_of_day", "").lower()
    return next((slot for slot in Slot if slot == part), None)


def _cancel(turn: Turn, slot: Slot | None) -> str:
    try:
        gone = turn.reminders.cancel(slot)
    except RemindersError as error:
        no_leave = error.trouble is Trouble.NOT_ALLOWED
        return turn.words.line("reminders.none" if no_leave else f"reminders.{error.trouble}")
    if not gone:
        return turn.words.line(f"reminders.none.{slot}" if slot else "reminders.none")
    if len(gone) > 1:
        return turn.words.line("reminders.cancelled_all")
    return turn.words.line("reminders.cancelled", at=gone[0])


def badly_timed(turn: Turn) -> bool:
    """Whether there are reminders and nothing came of them for two days: to be asked about once.

    Alexa tells nobody whether a reminder was heeded; the days on which nothing was done do. Her service is
    asked only on such a day.
    """
    if not overlooked(turn.progress.history, turn.day, turn.progress.asked_day):
        return False
    try:
        return bool(turn.reminders.times())
    except RemindersError:
        return False


def ask_fits(turn: Turn, run: Run, greeting: str) -> Reply:
    """The question before the first block; silence changes nothing, and the block comes by itself."""
    asked = turn.with_progress(replace(turn.progress, asked_day=turn.day))
    return ask_before(asked, run, Ask.REMIND_FITS, greeting, turn.words.line("reminders.fit"))


def offer_to_stop(turn: Turn) -> Reply:
    """ "No": a time that is named now moves one of them, a yes stops them all."""
    run, words = turn.run, turn.words.line("reminders.or_stop")
    if run is None:
        return posed(turn, Ask.REMIND_STOP, words)
    return ask_before(turn, stopped(turn, run), Ask.REMIND_STOP, words)


def stop_reminders(turn: Turn) -> Reply:
    return _begin_block(turn, _cancel(turn, None))


def keep_reminders(turn: Turn) -> Reply:
    """They come at a good time, or are not to be stopped."""
    return _begin_block(turn, turn.words.line("reminders.keep"))


def _begin_block(turn: Turn, said: str) -> Reply:
    """On to the block that the question stood before."""
    run = turn.run
    if run is None:
        return aside(turn, said)
    opening = talk(turn, said, step_news(turn, run))
    return guided(turn, stopped(turn, run), Start(natural_entry(run), opening))
