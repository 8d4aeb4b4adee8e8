""" "Yes" and "no": what they mean depends on the question that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.progression import Feel, stay
from skill.coaching.routine import Wish
from skill.conversation.flow.ending import nothing_more
from skill.conversation.flow.going_on import OF_REMINDERS, SAFETY, aside, pending_ask
from skill.conversation.intents import (
    changing,
    deepening,
    details,
    feeling,
    hurting,
    my_data,
    nerves,
    pacing,
    pausing,
    red_flags,
    reminded,
    reminding,
    resting,
    starting,
)
from skill.conversation.intents.asking import empty_yes
from skill.conversation.intents.moving import next_one
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, tell

if TYPE_CHECKING:
    from collections.abc import Callable

    from skill.conversation.turns.turn import Turn

EXPLICIT = (Ask.RED_FLAGS, Ask.CHECKED, Ask.REMIND, Ask.REMIND_STOP, Ask.DELETE, Ask.DEEPER)
"""Questions at which "fine" is no answer: it may mean that nothing is wrong, or nothing at all."""


def yes(turn: Turn) -> Reply:
    question = pending_ask(turn)
    return empty_yes(turn) if question is None else YES[question](turn)


def no(turn: Turn) -> Reply:
    question = pending_ask(turn)
    return _stay(turn) if question is None else NO[question](turn)


def start(turn: Turn) -> Reply:
    """ "Start" at a question that waits for it is a yes; it never starts anything over."""
    question = pending_ask(turn)
    if question in OF_REMINDERS and starting.wish_of(turn) == Wish():
        return pausing.resume(turn)
    goes_on = question in (Ask.RESUME, Ask.NEXT, Ask.PAUSED)
    return yes(turn) if goes_on and starting.wish_of(turn) == Wish() else starting.start(turn)


def feel(turn: Turn) -> Reply:
    """ "Easy", "fine", "a lot": an answer to how it felt, or else what it means at this moment."""
    how, question = feeling.named(turn), pending_ask(turn)
    if question is Ask.FEEL or (question is None and turn.run is None):
        return feeling.felt(turn, how) if how else aside(turn, turn.words.line("feel.thanks"))
    if question in EXPLICIT:
        return aside(turn)
    if how is not Feel.TOO_MUCH:
        return yes(turn)
    return no(turn) if question in SAFETY else changing.easier(turn)


def _stay(turn: Turn) -> Reply:
    """ "No" while stretching undoes a step that was just offered."""
    run = turn.run
    if run is None or run.block is None:
        return tell(turn, turn.words.line("stop"))
    position = run.block.position
    if not turn.progress.position(position).stepped:
        return aside(turn, turn.words.line("no.stretching"))
    progress = stay(turn.progress, position)
    state = progress.position(position)
    progress = progress.with_run(run.with_hold(position, state.hold_s))
    return aside(turn.with_progress(progress), turn.words.line("step.stay", count=state.hold_s))


def _just_right(turn: Turn) -> Reply:
    return feeling.felt(turn, Feel.JUST_RIGHT)


YES: dict[Ask, Callable[[Turn], Reply]] = {
    Ask.START: starting.ready_to_start,
    Ask.RESUME: pausing.take_up,
    Ask.NEXT: next_one,
    Ask.PAUSED: pausing.resume,
    Ask.HURT: hurting.go_on_gently,
    Ask.OTHER_LEG: hurting.go_on_gently,
    Ask.NERVE_GONE: nerves.gone,
    Ask.NERVE_TRY: hurting.go_on_gently,
    Ask.RED_FLAGS: red_flags.emergency,
    Ask.CHECKED: red_flags.checked,
    Ask.FEEL: _just_right,
    Ask.DEEPER: deepening.agreed,
    Ask.PACE: pacing.good,
    Ask.REMIND_START: reminding.begin,
    Ask.REMIND_WHEN: reminding.usual_time,
    Ask.REMIND: reminding.agreed,
    Ask.DELETE: my_data.deleted,
    Ask.DETAILS: details.agreed,
    Ask.BREATHE: resting.agreed,
    Ask.REMIND_FITS: reminded.fits,
    Ask.REMIND_STOP: reminded.stopped_all,
}
NO: dict[Ask, Callable[[Turn], Reply]] = {
    Ask.START: starting.not_now,
    Ask.RESUME: starting.from_beginning,
    Ask.NEXT: nothing_more,
    Ask.PAUSED: pausing.stop,
    Ask.HURT: hurting.enough,
    Ask.OTHER_LEG: hurting.enough,
    Ask.NERVE_GONE: nerves.not_gone,
    Ask.NERVE_TRY: nerves.not_gone,
    Ask.RED_FLAGS: red_flags.flags_denied,
    Ask.CHECKED: red_flags.not_checked,
    Ask.FEEL: feeling.unanswered,
    Ask.DEEPER: deepening.declined,
    Ask.PACE: pacing.not_good,
    Ask.REMIND_START: reminding.no_thanks,
    Ask.REMIND_WHEN: reminding.without,
    Ask.REMIND: reminding.another_time,
    Ask.DELETE: my_data.kept,
    Ask.DETAILS: details.declined,
    Ask.BREATHE: resting.declined,
    Ask.REMIND_FITS: reminded.another_time,
    Ask.REMIND_STOP: reminded.kept,
}
