"""How somebody was told to stretch, or wants to: said back, kept, and used from now on (coach 6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.plan import Granted, granted, only, own_plan, prescribe
from skill.coaching.positions import POSITIONS, Leg, PositionId
from skill.coaching.progression import careful
from skill.coaching.routine import replanned, spare
from skill.coaching.values import replace
from skill.conversation.flow.going_on import aside, stopped
from skill.conversation.flow.rerouting import change_position
from skill.conversation.flow.standstill import end_here
from skill.conversation.flow.wrap_up import farewell
from skill.conversation.intents.holding import hold_for, position_meant, wished_s

if TYPE_CHECKING:
    from skill.coaching.progress import Progress
    from skill.conversation.turns.reply import Reply
    from skill.conversation.turns.turn import Turn

ASKED = "wished_s"
"""In what a session remembers: so many seconds were wished for, and half of the way was granted."""


def prescribe_plan(turn: Turn) -> Reply:
    """ "My physio said three times thirty seconds", "two times a leg": used from what has not begun."""
    hold_s, holds, leg = wished_s(turn) or 0, _times(turn), _leg(turn)
    if not (hold_s or holds or leg):
        return aside(turn, turn.words.line("plan.which"))
    turn = _with(turn, prescribe(turn.progress, hold_s=hold_s, holds=holds, leg=leg))
    words, kept = turn.words, turn.progress.prescription
    if hold_s and holds > 1:
        told = [words.line("plan.both", count=kept.hold_s, of=kept.holds)]
    else:
        told = [words.line("plan.seconds", count=kept.hold_s)] if hold_s else []
        told += [words.line("plan.holds", count=kept.holds)] if holds else []
    told += [words.line("plan.leg", leg=leg)] if leg else []
    return aside(turn, words.line("plan.okay"), *told)


def do_only(turn: Turn) -> Reply:
    """ "Only the left leg", "only the chair": now, and from now on."""
    run, leg, position = turn.run, _leg(turn), _position(turn)
    if run is None or position is None or leg is not None:
        return note_only(turn)
    others = [p for p in run.pending() if run.blocks[p.block].position is not position and p != run.at]
    run = run.skip(others)
    turn = turn.with_progress(only(turn.progress, position=position).with_run(run))
    return change_position(turn, run, position)


def note_only(turn: Turn) -> Reply:
    """The same where no stretch is going on, or before it is taken up: from now on."""
    leg, position = _leg(turn), _position(turn)
    if leg is None and position is None:
        return aside(turn, turn.words.line("plan.which_part"))
    turn = turn.with_progress(only(turn.progress, leg=leg, position=position))
    if leg is not None:
        return _only_leg(turn, leg)
    return aside(turn, turn.words.line("plan.position", position=position))


def _only_leg(turn: Turn, leg: Leg) -> Reply:
    said, run = turn.words.line("plan.leg", leg=leg), turn.run
    if run is None:
        return aside(turn, said)
    run = spare(run, frozenset({leg.other}))
    turn = turn.with_progress(turn.progress.with_run(run))
    if run.at is None:
        return end_here(turn, stopped(turn, run), said, *farewell(turn, run))
    return aside(turn, said)


def go_back_to_plan(turn: Turn) -> Reply:
    """ "Go back to your plan"."""
    return aside(_with(turn, own_plan(turn.progress)), turn.words.line("plan.own"))


def set_hold(turn: Turn) -> Reply:
    """ "Hold for thirty seconds": a jump is met half-way with the reason said; who asks again gets it."""
    wished, position = wished_s(turn), position_meant(turn)
    if wished is None:
        return aside(turn, turn.words.line("hold.which"))
    if wished > turn.progress.position(position).hold_s and careful(turn.progress, turn.day):
        return aside(turn, turn.words.line("harder.careful"))
    if turn.progress.prescription.hold_s:
        return prescribe_plan(turn)
    again = turn.memory.about.get(ASKED) == str(wished)
    how, hold_s = granted(position, turn.progress.position(position).hold_s, wished, again=again)
    if how is Granted.HALF:
        half = hold_for(turn, position, hold_s, turn.words.line("hold.half", count=hold_s))
        return replace(half, about={**half.about, ASKED: str(wished)})
    if how is Granted.MOST:
        return hold_for(turn, position, hold_s, turn.words.line("hold.most", count=hold_s))
    return hold_for(turn, position, hold_s)


def _with(turn: Turn, progress: Progress) -> Turn:
    """The turn with `progress`, and what is ahead of its run planned anew."""
    run = turn.run
    return turn.with_progress(progress if run is None else progress.with_run(replanned(progress, run)))


def _times(turn: Turn) -> int:
    said = turn.slots.get("times", "")
    return int(said) if said.isascii() and said.isdigit() and len(said) <= 2 else 0


def _leg(turn: Turn) -> Leg | None:
    named = turn.slots.get("leg", "").lower()
    return Leg(named) if named in list(Leg) else None


def _position(turn: Turn) -> PositionId | None:
    named = turn.slots.get("position", "").lower()
    return PositionId(named) if named in POSITIONS else None
