"""Tingling, numbness, an electric feeling: a nerve that wants room (guide B5).

Nothing of what was said is stored, only the limits that follow from it. They hold from the moment it is
said: whoever never answers the question after it comes back to the gentle form.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from skill.coaching.positions import HOLD_START_S, Leg
from skill.coaching.progression import back_to_gentlest, resting, strike
from skill.coaching.routine import spare
from skill.conversation.flow.cut_off import taken_over
from skill.conversation.flow.ending import end_here
from skill.conversation.flow.letting_go import (
    after_rest,
    ask_other_leg,
    felt_in,
    gentler,
    gentlest_next_time,
    halted,
)
from skill.conversation.flow.wrap_up import report
from skill.conversation.intents.red_flags import ask_flags, lock_and_ask_flags
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, posed, tell

if TYPE_CHECKING:
    from skill.conversation.turns.turn import Turn

NERVE_WAIT_S = 30


def release(turn: Turn, *, numb: bool = False) -> Reply:
    """ "It tingles": let go, wait thirty seconds, ask whether it has gone; the leg gets a strike."""
    turn = taken_over(turn)
    run, felt = turn.run, felt_in(turn)
    if run is None or felt is None:
        return ask_flags(turn) if numb else advise_doctor(turn)
    leg, position = felt.hold.leg, run.blocks[felt.block].position
    progress = strike(back_to_gentlest(turn.progress, position), leg, turn.day)
    run = gentler(halted(turn, run), felt, HOLD_START_S)
    reply = after_rest(turn.with_progress(progress.with_run(run)), "nerve", NERVE_WAIT_S, Ask.NERVE_GONE, leg)
    return replace(reply, about={**reply.about, "numb": "yes"}) if numb else reply


def advise_doctor(turn: Turn) -> Reply:
    """With no stretch going on."""
    return tell(turn, turn.words.line("nerve.idle"))


def strike_finished(turn: Turn, *, numb: bool = False) -> Reply:
    """Right after a run it was the leg that came last."""
    last_leg = turn.progress.next_leg
    gentle = gentlest_next_time(turn)
    turn = gentle.with_progress(strike(gentle.progress, last_leg, turn.day))
    return ask_flags(turn) if numb else advise_doctor(turn)


def offer_one_try(turn: Turn) -> Reply:
    """ "Yes", it has gone: offer one try, unless it was the second time in a week."""
    if turn.run is None or resting(turn.progress, _leg(turn), turn.day):
        return _without_leg(turn)
    return posed(turn, Ask.NERVE_TRY, turn.words.line("nerve.offer"), about={"leg": _leg(turn).value})


def leave_leg(turn: Turn, *, numb: bool = False) -> Reply:
    """It stays: that leg is left alone; where it is numb or weak, the red-flag question comes first."""
    if numb or turn.memory.about.get("numb"):
        return lock_and_ask_flags(turn)
    return _without_leg(turn)


def _leg(turn: Turn) -> Leg:
    """The leg that the open question is about."""
    named = turn.memory.about.get("leg")
    return Leg(named) if named in list(Leg) else turn.progress.next_leg


def _without_leg(turn: Turn) -> Reply:
    """That leg is left alone, for three days where it is the second time in a week."""
    leg, run = _leg(turn), turn.run
    rests = resting(turn.progress, leg, turn.day)
    said = turn.words.line("nerve.three_days" if rests else "nerve.leave_leg", leg=leg)
    if run is None:
        return tell(turn, said)
    run = spare(run, frozenset({leg}))
    turn = turn.with_progress(turn.progress.with_run(run))
    if run.at is None:
        return end_here(turn, run, said, *report(turn, run))
    return ask_other_leg(turn, said, leg.other)
