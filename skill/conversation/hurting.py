"""It hurts, it is sharp, it tingles, it is numb: let go at once, always (guide B5).

Nothing of what was said is stored, only the limits that follow from it. They hold from the moment it is
said: whoever never answers the question after it comes back to the gentle form.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from skill.coaching.cues import Place
from skill.coaching.positions import DEPTH_MIN, HOLD_START_S, Leg
from skill.coaching.progression import Feel, after_feel, back_to_gentlest, hurt, resting, strike
from skill.coaching.routine import spare
from skill.coaching.segment import Entry
from skill.coaching.timeline import Phase, Timeline
from skill.conversation.ending import end_here
from skill.conversation.going_on import aside, pending_ask, stopped
from skill.conversation.guided import begin, guided, natural_entry
from skill.conversation.red_flags import ask_flags, emergency, numb_stays
from skill.conversation.turn import Ask, Reply, Turn, posed, talk, tell
from skill.conversation.wrap_up import report

if TYPE_CHECKING:
    from collections.abc import Callable

    from skill.coaching.run import Planned, Run

HURT_REST_S = 20
NERVE_WAIT_S = 30

AFTER_HOLD = (Phase.RELEASE, Phase.REST, Phase.SWITCH, Phase.MOVE, Phase.QUESTION, Phase.LISTEN)
NOT_STRETCHING = (Ask.START, Ask.RESUME, Ask.CHECKED)


def hurts(turn: Turn) -> Reply:
    """End the hold, rest twenty seconds, offer the gentlest depth for the rest."""
    question = pending_ask(turn)
    if question in (Ask.HURT, Ask.OTHER_LEG):
        return enough(turn)
    if question in (Ask.NERVE_GONE, Ask.NERVE_TRY):
        return not_gone(turn)
    if question in (Ask.FEEL, Ask.RED_FLAGS):
        return _hurt_afterwards(turn, question)
    run, felt = turn.run, _felt(turn)
    if run is None or felt is None:
        return tell(turn, turn.words.line("hurts.idle"))
    position = run.blocks[felt.block].position
    run = _gentler(_halted(turn, run), felt)
    progress = hurt(turn.progress.with_run(run), position)
    return _after_rest(turn.with_progress(progress), "hurts", HURT_REST_S, Ask.HURT, felt.hold.leg)


def _hurt_afterwards(turn: Turn, question: Ask) -> Reply:
    if question is Ask.RED_FLAGS:
        return aside(turn)
    eased = turn.with_progress(after_feel(turn.progress, Feel.TOO_MUCH))
    return tell(eased, turn.words.line("hurts.idle"))


def sharp(turn: Turn) -> Reply:
    """No more on that leg today; the other only if it is comfortable."""
    if pending_ask(turn) is Ask.RED_FLAGS:
        return aside(turn)
    run, felt = turn.run, _felt(turn)
    if run is None or felt is None:
        return tell(_gentlest_next_time(turn), turn.words.line("hurts.idle"))
    leg = felt.hold.leg
    progress = back_to_gentlest(turn.progress, run.blocks[felt.block].position)
    run = spare(_gentler(_halted(turn, run), felt, HOLD_START_S), frozenset({leg}))
    turn = turn.with_progress(progress.with_run(run))
    if run.at is None:
        return end_here(turn, run, turn.words.line("sharp.end"))
    return _ask_other_leg(turn, turn.words.line("sharp", leg=leg), leg.other)


def nerve(turn: Turn, *, numb: bool = False) -> Reply:
    """Release, wait thirty seconds, ask whether it has gone; the leg gets a strike."""
    question = pending_ask(turn)
    if question in (Ask.NERVE_GONE, Ask.NERVE_TRY):
        return not_gone(turn, numb=numb)
    if question is Ask.RED_FLAGS:
        return emergency(turn) if numb else aside(turn)
    run, felt = turn.run, _felt(turn)
    if run is None or felt is None:
        return _nerve_idle(turn, numb=numb)
    leg, position = felt.hold.leg, run.blocks[felt.block].position
    progress = strike(back_to_gentlest(turn.progress, position), leg, turn.day)
    run = _gentler(_halted(turn, run), felt, HOLD_START_S)
    reply = _after_rest(
        turn.with_progress(progress.with_run(run)), "nerve", NERVE_WAIT_S, Ask.NERVE_GONE, leg
    )
    return replace(reply, about={**reply.about, "numb": "yes"}) if numb else reply


def _nerve_idle(turn: Turn, *, numb: bool) -> Reply:
    """With no stretch going on. Right after one, it was the leg that came last."""
    if turn.progress.finished.positions and pending_ask(turn) is Ask.FEEL:
        last_leg = turn.progress.next_leg
        gentle = _gentlest_next_time(turn)
        turn = gentle.with_progress(strike(gentle.progress, last_leg, turn.day))
    return ask_flags(turn) if numb else tell(turn, turn.words.line("nerve.idle"))


def _gentlest_next_time(turn: Turn) -> Turn:
    """What was just finished begins at its gentlest next time."""
    progress = turn.progress
    if pending_ask(turn) is Ask.FEEL:
        for position in progress.finished.positions:
            progress = back_to_gentlest(progress, position)
    return turn.with_progress(progress)


def _felt(turn: Turn) -> Planned | None:
    """The hold in which it was felt: the one under way, or after its end the one before."""
    run, here, question = turn.run, turn.here, pending_ask(turn)
    if run is None or question in NOT_STRETCHING:
        return None
    after = here is not None and here.span.phase in AFTER_HOLD
    return (run.before() if after else None) or run.at


def _halted(turn: Turn, run: Run) -> Run:
    """Nothing playing; the hold under way is not finished and will begin anew, gently."""
    return replace(stopped(turn, run), held_s=0)


def _gentler(run: Run, felt: Planned, hold_s: int | None = None) -> Run:
    """What is ahead at its gentlest depth, the next block at `hold_s` seconds where they are given."""
    for index, block in enumerate(run.blocks):
        if not block.complete:
            run = run.with_block(index, replace(block, depth=DEPTH_MIN))
    index, block = felt.block, run.blocks[felt.block]
    run = run.with_block(index, replace(block, eased=True))
    if hold_s is None or run.at is None:
        return run
    following = run.blocks[run.at.block]
    return run.with_block(run.at.block, replace(following, hold_s=hold_s))


def _after_rest(turn: Turn, key: str, rest_s: int, question: Ask, leg: Leg) -> Reply:
    """Let go, a timed rest with words in it, then the question."""
    place = Place(turn.words, None)
    rest = Timeline.of(place.said(Phase.REST, turn.words.line(f"{key}.let_go"), rest_s * 1000))
    asked = talk(turn, turn.words.line(f"{key}.ask"), phase=Phase.QUESTION)
    reply = posed(turn, question, about={"leg": leg.value})
    return replace(reply, speech=rest + asked)


def _ask_other_leg(turn: Turn, said: str, leg: Leg) -> Reply:
    about = {"leg": leg.value}
    return posed(turn, Ask.OTHER_LEG, said, turn.words.line("again.other_leg", leg=leg), about=about)


def gone(turn: Turn) -> Reply:
    """ "Yes", it has gone: offer one try, unless it was the second time in a week."""
    if turn.run is None or resting(turn.progress, _leg(turn), turn.day):
        return _leave_leg(turn)
    return posed(turn, Ask.NERVE_TRY, turn.words.line("nerve.offer"), about={"leg": _leg(turn).value})


def go_on_gently(turn: Turn) -> Reply:
    """ "Yes": on with the run, which was made gentle when it hurt."""
    run = turn.run
    if run is None or run.block is None:
        return tell(turn, turn.words.line("stop"))
    entry = natural_entry(run)
    return guided(
        turn, run, begin(turn, Entry.SETUP if entry is Entry.REST else entry, turn.words.line("gently"))
    )


def _leg(turn: Turn) -> Leg:
    """The leg that the open question is about."""
    named = turn.memory.about.get("leg")
    return Leg(named) if named in list(Leg) else turn.progress.next_leg


def _leave_leg(turn: Turn) -> Reply:
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
    return _ask_other_leg(turn, said, leg.other)


def not_gone(turn: Turn, *, numb: bool = False) -> Reply:
    """It stays: that leg is left alone; where it is numb or weak, the red-flag question comes first."""
    if numb or turn.memory.about.get("numb"):
        return numb_stays(turn)
    return _leave_leg(turn)


def enough(turn: Turn) -> Reply:
    """ "No" to going on after it hurt: done for today, what was held counts."""
    run = turn.run
    if run is None:
        return tell(turn, turn.words.line("stop"))
    return end_here(turn, run, turn.words.line("hurts.enough"), *report(turn, run)[1:])


GENTLY_ON: dict[Ask, Callable[[Turn], Reply]] = {
    Ask.HURT: go_on_gently,
    Ask.OTHER_LEG: go_on_gently,
    Ask.NERVE_TRY: go_on_gently,
}
"""Questions to which "carry on" is a yes."""
