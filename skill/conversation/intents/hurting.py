"""It hurts, or it is sharp: let go at once, and on gently or not at all (guide B5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.positions import HOLD_START_S
from skill.coaching.progression import Feel, after_feel, back_to_gentlest, hurt
from skill.coaching.routine import spare
from skill.coaching.segment import Entry
from skill.conversation.flow.breathing import breathing, offered
from skill.conversation.flow.cut_off import taken_over
from skill.conversation.flow.ending import end_here
from skill.conversation.flow.going_on import AFTERWARDS, aside, pending_ask
from skill.conversation.flow.guided import begin, guided, natural_entry
from skill.conversation.flow.letting_go import (
    after_rest,
    ask_other_leg,
    felt_in,
    gentler,
    gentlest_next_time,
    halted,
    just_finished,
)
from skill.conversation.flow.wrap_up import report
from skill.conversation.intents.nerves import not_gone
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, tell

if TYPE_CHECKING:
    from collections.abc import Callable

    from skill.conversation.turns.turn import Turn

HURT_REST_S = 20


def hurts(turn: Turn) -> Reply:
    """End the hold, rest twenty seconds, offer the gentlest depth for the rest."""
    turn = taken_over(turn)
    question = pending_ask(turn)
    if question in (Ask.HURT, Ask.OTHER_LEG):
        return enough(turn)
    if question in (Ask.NERVE_GONE, Ask.NERVE_TRY):
        return not_gone(turn)
    if question in (*AFTERWARDS, Ask.RED_FLAGS):
        return _hurt_afterwards(turn, question)
    run, felt = turn.run, felt_in(turn)
    if run is None or felt is None:
        return _idle(turn)
    position = run.blocks[felt.block].position
    run = gentler(halted(turn, run), felt)
    progress = hurt(turn.progress.with_run(run), position)
    return after_rest(turn.with_progress(progress), "hurts", HURT_REST_S, Ask.HURT, felt.hold.leg)


def _idle(turn: Turn) -> Reply:
    """With no stretch going on: a rest, and breathing if they like; not where that is what hurts."""
    closing = tell(turn, turn.words.line("hurts.idle"))
    breathed = breathing(turn) or pending_ask(turn) is Ask.BREATHE
    return closing if breathed else offered(turn, closing)


def _hurt_afterwards(turn: Turn, question: Ask) -> Reply:
    if question is Ask.RED_FLAGS:
        return aside(turn)
    eased = after_feel(turn.progress, Feel.TOO_MUCH)
    for position in just_finished(turn) if question is not Ask.FEEL else ():
        eased = hurt(eased, position)
    return tell(turn.with_progress(eased), turn.words.line("hurts.idle"))


def sharp(turn: Turn) -> Reply:
    """No more on that leg today; the other only if it is comfortable."""
    turn = taken_over(turn)
    if pending_ask(turn) is Ask.RED_FLAGS:
        return aside(turn)
    run, felt = turn.run, felt_in(turn)
    if run is None or felt is None:
        return tell(gentlest_next_time(turn), turn.words.line("hurts.idle"))
    leg = felt.hold.leg
    progress = back_to_gentlest(turn.progress, run.blocks[felt.block].position)
    run = spare(gentler(halted(turn, run), felt, HOLD_START_S), frozenset({leg}))
    turn = turn.with_progress(progress.with_run(run))
    if run.at is None:
        return end_here(turn, run, turn.words.line("sharp.end"))
    return ask_other_leg(turn, turn.words.line("sharp", leg=leg), leg.other)


def go_on_gently(turn: Turn) -> Reply:
    """ "Yes": on with the run, which was made gentle when it hurt."""
    run = turn.run
    if run is None or run.block is None:
        return tell(turn, turn.words.line("stop"))
    entry = natural_entry(run)
    return guided(
        turn, run, begin(turn, Entry.SETUP if entry is Entry.REST else entry, turn.words.line("gently"))
    )


def enough(turn: Turn) -> Reply:
    """ "No" to going on after it hurt: done for today, what was held counts."""
    run = turn.run
    if run is None:
        return tell(turn, turn.words.line("stop"))
    closing = end_here(turn, run, turn.words.line("hurts.enough"), *report(turn, run)[1:])
    return offered(turn, closing)


GENTLY_ON: dict[Ask, Callable[[Turn], Reply]] = {
    Ask.HURT: go_on_gently,
    Ask.OTHER_LEG: go_on_gently,
    Ask.NERVE_TRY: go_on_gently,
}
"""Questions to which "carry on" is a yes."""
