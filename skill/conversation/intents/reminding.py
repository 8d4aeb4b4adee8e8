"""Reminders after brushing teeth: each with its own yes, after what, when and how often was said aloud."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from skill.coaching.days import Slot
from skill.coaching.reminding import (
    USUAL,
    Daily,
    RemindersError,
    Trouble,
    meant,
    refused_lately,
    slot_of_clock,
)
from skill.conversation.flow.interlude import finish, set_aside
from skill.conversation.intents.reminder_plan import Plan, plan_of, plan_of_token
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, posed, talk

if TYPE_CHECKING:
    from skill.conversation.turns.turn import Turn

ACCEPTED, DENIED = "ACCEPTED", "DENIED"


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
    part = turn.slots.get("part_of_day", "").lower()
    named = next((slot for slot in Slot if slot == part), None)
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
