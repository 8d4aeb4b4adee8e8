"""It hurts, or it is sharp: let go at once, and on gently or not at all (guide B5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.positions import HOLD_START_S
from skill.coaching.progression import Feel, after_feel, back_to_gentlest, hurt
from skill.coaching.routine import spare
from skill.coaching.segment import Entry
from skill.conversation.flow.breathing import offered
from skill.conversation.flow.cut_off import taken_over
from skill.conversation.flow.ending import end_here
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
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, tell

if TYPE_CHECKING:
    from skill.conversation.turns.turn import Turn

HURT_REST_S = 20


def end_hold(turn: Turn) -> Reply:
    """ "It hurts": let go, rest twenty seconds, offer the gentlest depth for what is left."""
    turn = taken_over(turn)
    run, felt = turn.run, felt_in(turn)
    if run is None or felt is None:
        return advise_rest(turn)
    position = run.blocks[felt.block].position
    run = gentler(halted(turn, run), felt)
    progress = hurt(turn.progress.with_run(run), position)
    return after_rest(turn.with_progress(progress), "hurts", HURT_REST_S, Ask.HURT, felt.hold.leg)


def advise_rest(turn: Turn) -> Reply:
    """With no stretch going on: a rest, and breathing if they like."""
    return offered(turn, end_with_rest(turn))


def end_with_rest(turn: Turn) -> Reply:
    return tell(turn, turn.words.line("hurts.idle"))


def ease_finished(turn: Turn) -> Reply:
    """It hurts, said after a run: as "too much", and more so once how it felt was answered."""
    eased = after_feel(turn.progress, Feel.TOO_MUCH)
    for position in just_finished(turn) if turn.question is not Ask.FEEL else ():
        eased = hurt(eased, position)
    return end_with_rest(turn.with_progress(eased))


def spare_leg(turn: Turn) -> Reply:
    """ "Sharp pain": no more on that leg today; the other only if it is comfortable."""
    turn = taken_over(turn)
    run, felt = turn.run, felt_in(turn)
    if run is None or felt is None:
        return end_with_rest(turn)
    leg = felt.hold.leg
    progress = back_to_gentlest(turn.progress, run.blocks[felt.block].position)
    run = spare(gentler(halted(turn, run), felt, HOLD_START_S), frozenset({leg}))
    turn = turn.with_progress(progress.with_run(run))
    if run.at is None:
        return end_here(turn, run, turn.words.line("sharp.end"))
    return ask_other_leg(turn, turn.words.line("sharp", leg=leg), leg.other)


def restart_gentlest(turn: Turn) -> Reply:
    """Sharp pain, said after a run: what it had in it begins at its gentlest next time."""
    return end_with_rest(gentlest_next_time(turn))


def go_on_gently(turn: Turn) -> Reply:
    """ "Yes": on with the run, which was made gentle when it hurt."""
    run = turn.run
    if run is None or run.block is None:
        return tell(turn, turn.words.line("stop"))
    entry = natural_entry(run)
    return guided(
        turn, run, begin(turn, Entry.SETUP if entry is Entry.REST else entry, turn.words.line("gently"))
    )


def stop_for_today(turn: Turn) -> Reply:
    """ "No" to going on after it hurt: done for today, what was held counts."""
    run = turn.run
    if run is None:
        return tell(turn, turn.words.line("stop"))
    closing = end_here(turn, run, turn.words.line("hurts.enough"), *report(turn, run)[1:])
    return offered(turn, closing)
