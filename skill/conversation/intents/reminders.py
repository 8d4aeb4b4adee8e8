"""Reminders after brushing teeth: each with its own yes, after what, when and how often was said aloud.

Those that are there are told, taken away, and asked about where they come at a bad time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode

from skill.coaching.days import Slot
from skill.coaching.reminding import (
    USUAL,
    Daily,
    RemindersError,
    Trouble,
    meant,
    overlooked,
    refused_lately,
    slot_of_clock,
)
from skill.coaching.values import replace
from skill.conversation.flow.cut_off import interrupted
from skill.conversation.flow.going_on import aside, begin_next, stopped
from skill.conversation.flow.guided import ask_before
from skill.conversation.flow.standstill import finish, set_aside
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, posed, talk

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import time

    from skill.coaching.run import Run
    from skill.conversation.turns.turn import Turn

BOTH = "both"
ACCEPTED, DENIED = "ACCEPTED", "DENIED"
"""What Alexa's own question was answered with."""


@dataclass(frozen=True)
class Plan:
    """The reminder that is being talked about, as the session carries it and as Alexa gives it back."""

    slot: Slot = Slot.MORNING
    both: bool = False
    """Whether the evening's is talked about after the morning's."""
    at: time | None = None

    def about(self) -> dict[str, str]:
        at = "" if self.at is None else self.at.strftime("%H:%M")
        packed = {"slot": self.slot.value, "both": BOTH if self.both else "", "at": at}
        return {key: value for key, value in packed.items() if value}

    def token(self, run: str) -> str:
        """With the run that was set aside: the answer may come in a session of its own."""
        return urlencode({**self.about(), "run": run})


def plan_of(about: Mapping[str, str]) -> Plan:
    """What of it can be believed: a session comes back from outside."""
    slot = next((slot for slot in Slot if slot == about.get("slot")), Slot.MORNING)
    return Plan(slot, about.get("both") == BOTH, meant(about.get("at", ""), None))


def plan_of_token(token: str) -> tuple[Plan, str]:
    """The plan, and the run that was set aside for it."""
    about = dict(parse_qsl(token))
    return plan_of(about), about.get("run", "")


def plan_reminder(turn: Turn) -> Reply:
    """ "Remind me": at the time that is said, or else twice a day, the morning's first."""
    return _planned(turn, _plan(turn, None))


def change_plan(turn: Turn) -> Reply:
    """Another time, or another part of the day, for the reminder that is being talked about."""
    return _planned(turn, _plan(turn, plan_of(turn.memory.about)))


def move_reminder(turn: Turn) -> Reply:
    """A better time for one that comes at a bad one."""
    plan = _plan(turn, None)
    return _planned(turn, replace(plan, slot=_moved_from(turn, plan.slot)))


def _planned(turn: Turn, plan: Plan) -> Reply:
    turn, rest = set_aside(turn)
    if not turn.progress.zone:
        return finish(turn, *rest, turn.words.line("reminders.no_zone"))
    if plan.at is not None:
        return _confirm(turn, plan, *rest)
    lost = [turn.words.line("reminders.which_time")] if turn.slots.get("time") else []
    return _when(turn, plan, *rest, *lost)


def _plan(turn: Turn, was: Plan | None) -> Plan:
    """What is wanted now, in the light of what was just asked."""
    named = _part_of_day(turn)
    slot = named or (was.slot if was else None)
    at = meant(turn.slots.get("time", ""), slot)
    both = was.both if was else named is None and at is None
    if named is None and at is not None and slot is not Slot.EVENING:
        slot = slot_of_clock(at)
    return Plan(slot or Slot.MORNING, both, at)


def _moved_from(turn: Turn, slot: Slot) -> Slot:
    """Whose place a better time takes: that of the one reminder there is, whatever part of the day it has."""
    try:
        times = turn.reminders.times()
    except RemindersError:
        return slot
    return slot_of_clock(times[0]) if len(times) == 1 else slot


def _when(turn: Turn, plan: Plan, *sentences: str) -> Reply:
    return _ask_time(turn, plan, *sentences, turn.words.line(f"reminders.when.{plan.slot}"))


def _ask_time(turn: Turn, plan: Plan, *sentences: str) -> Reply:
    return posed(turn, Ask.REMIND_WHEN, *sentences, about=plan.about())


def _confirm(turn: Turn, plan: Plan, *sentences: str) -> Reply:
    question = turn.words.line("reminders.confirm", at=plan.at)
    return posed(turn, Ask.REMIND, *sentences, question, about=plan.about())


def ask_when(turn: Turn) -> Reply:
    """ "Yes" to having reminders at all."""
    return _when(turn, Plan(both=True))


def propose_usual_time(turn: Turn) -> Reply:
    """ "Yes" to "when?": the usual time is proposed."""
    plan = plan_of(turn.memory.about)
    return _confirm(turn, replace(plan, at=USUAL[plan.slot]))


def ask_another_time(turn: Turn) -> Reply:
    """ "No" to the time that was proposed."""
    return _ask_time(turn, plan_of(turn.memory.about), turn.words.line("reminders.another_time"))


def leave_out(turn: Turn) -> Reply:
    """ "No" to "when?": not in this part of the day."""
    return _go_on(turn, plan_of(turn.memory.about), turn.words.line("reminders.without"))


def decline_reminders(turn: Turn) -> Reply:
    return finish(turn, turn.words.line("reminders.no_thanks"))


def set_reminder(turn: Turn) -> Reply:
    """ "Yes" to this very reminder."""
    plan = plan_of(turn.memory.about)
    trouble = _put(turn, plan)
    if trouble is Trouble.NOT_ALLOWED and not refused_lately(turn.day, turn.progress.refused_day):
        words = talk(turn, turn.words.line("reminders.permit"))
        return Reply(turn.at_rest, words, run=turn.memory.run, permit=plan.token(turn.memory.run))
    return _settled(turn, plan, trouble)


def take_permission(turn: Turn, status: str, token: str) -> Reply:
    """What was said to Alexa's own question: whoever agreed has their reminder without another one."""
    plan, run = plan_of_token(token)
    turn = replace(turn, memory=replace(turn.memory, run=run))
    if status == ACCEPTED:
        return _settled(turn, plan, _put(turn, plan))
    if status == DENIED:
        refused = turn.with_progress(replace(turn.progress, refused_day=turn.day))
        return finish(refused, turn.words.line("reminders.denied"))
    return finish(turn, turn.words.line("reminders.unanswered"))


def _put(turn: Turn, plan: Plan) -> Trouble | None:
    if not turn.progress.zone or plan.at is None:
        return Trouble.REFUSED
    daily = Daily(plan.at, turn.progress.zone, turn.words.line("reminders.text"))
    try:
        turn.reminders.put(plan.slot, daily, turn.now)
    except RemindersError as error:
        return error.trouble
    return None


def _settled(turn: Turn, plan: Plan, trouble: Trouble | None) -> Reply:
    if trouble is None:
        return _go_on(turn, plan, turn.words.line("reminders.set", at=plan.at))
    reply = finish(turn, turn.words.line(f"reminders.{trouble}"))
    return replace(reply, permission_card=trouble is Trouble.NOT_ALLOWED)


def _go_on(turn: Turn, plan: Plan, *sentences: str) -> Reply:
    if plan.both and plan.slot is Slot.MORNING:
        return _when(turn, Plan(Slot.EVENING, both=True), *sentences)
    return finish(turn, *sentences)


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
    return aside(turn, said) if run is None else begin_next(turn, run, said)
