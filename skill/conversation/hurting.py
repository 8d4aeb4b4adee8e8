"""It hurts, it is sharp, it tingles, it is numb: let go at once, always (guide B5).

Nothing of what was said is stored, only the limits that follow from it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from skill.coaching.cues import Place
from skill.coaching.positions import DEPTH_MIN, HOLD_START_S, Leg
from skill.coaching.progression import back_to_gentlest, hurt, resting, strike
from skill.coaching.routine import spare
from skill.coaching.segment import Entry
from skill.coaching.timeline import Phase, Timeline
from skill.conversation.going_on import stopped
from skill.conversation.guided import begin, guided, natural_entry
from skill.conversation.pausing import end_here
from skill.conversation.turn import Ask, Reply, Turn, about_words, posed, talk, tell
from skill.conversation.wrap_up import report

if TYPE_CHECKING:
    from skill.coaching.run import Run

HURT_REST_S = 20
NERVE_WAIT_S = 30


def hurts(turn: Turn) -> Reply:
    """End the hold, rest twenty seconds, offer the gentlest depth for the rest."""
    run = turn.run
    if run is None or run.block is None:
        return tell(turn, turn.words.line("hurts.idle"))
    halted = _halted(turn, run)
    progress = hurt(turn.progress.with_run(halted), run.block.position)
    return _after_rest(turn.with_progress(progress), "hurts", HURT_REST_S, Ask.HURT, run)


def sharp(turn: Turn) -> Reply:
    """No more on that leg today; the other only if it is comfortable."""
    run = turn.run
    if run is None or run.block is None or run.at is None:
        return tell(turn, turn.words.line("hurts.idle"))
    leg = run.at.hold.leg
    progress = back_to_gentlest(turn.progress, run.block.position)
    run = spare(_halted(turn, run), frozenset({leg}))
    turn = turn.with_progress(progress.with_run(run))
    if run.at is None or run.spared == set(Leg):
        return end_here(turn, run, turn.words.line("sharp.end"))
    about = {"leg": leg.other.value}
    said = turn.words.line("sharp", leg=leg)
    question = turn.words.line("again.other_leg", **about_words(about))
    return posed(turn, Ask.OTHER_LEG, said, question, about=about)


def nerve(turn: Turn) -> Reply:
    """Release, wait thirty seconds, ask whether it has gone; the leg gets a strike."""
    run = turn.run
    if run is None or run.block is None or run.at is None:
        return tell(turn, turn.words.line("nerve.idle"))
    leg, back_again = run.at.hold.leg, turn.memory.about.get("tried") == run.at.hold.leg
    progress = strike(back_to_gentlest(turn.progress, run.block.position), leg, turn.day)
    run = _halted(turn, run)
    turn = turn.with_progress(progress.with_run(run))
    if back_again or resting(progress, leg, turn.day):
        return _leave_leg(turn, run, leg)
    return _after_rest(turn, "nerve", NERVE_WAIT_S, Ask.NERVE_GONE, run)


def numb(turn: Turn) -> Reply:
    """As a nerve feeling; what stays numb or weak leads to the red-flag question."""
    reply = nerve(turn)
    if reply.ask is not Ask.NERVE_GONE:
        return reply
    return replace(reply, about={**reply.about, "numb": "yes"})


def _halted(turn: Turn, run: Run) -> Run:
    """Nothing playing; the hold under way is not finished and will begin anew, gently."""
    return replace(stopped(turn, run), held_s=0)


def _after_rest(turn: Turn, key: str, rest_s: int, question: Ask, run: Run) -> Reply:
    """Let go, a timed rest with words in it, then the question."""
    assert run.at is not None
    about = {"leg": run.at.hold.leg.value}
    place = Place(turn.words, None)
    rest = Timeline.of(place.said(Phase.REST, turn.words.line(f"{key}.let_go"), rest_s * 1000))
    asked = talk(turn, turn.words.line(f"{key}.ask"), phase=Phase.QUESTION)
    reply = posed(turn, question, about=about)
    return replace(reply, speech=rest + asked)


def go_on_gently(turn: Turn) -> Reply:
    """ "Yes" after it hurt: the rest of this position at the gentlest depth."""
    return _gentle(turn, None)


def other_leg(turn: Turn) -> Reply:
    """ "Yes", the other leg is comfortable: gently, ten seconds."""
    return _gentle(turn, HOLD_START_S)


def gone(turn: Turn) -> Reply:
    """ "Yes", it has gone: offer one try."""
    return posed(turn, Ask.NERVE_TRY, turn.words.line("nerve.offer"), about=turn.memory.about)


def try_once(turn: Turn) -> Reply:
    """One try: gentlest depth, foot relaxed, knee bent, ten seconds. Once more and the leg rests."""
    reply = _gentle(turn, HOLD_START_S)
    return replace(reply, about={"tried": turn.memory.about.get("leg", "")})


def _gentle(turn: Turn, hold_s: int | None) -> Reply:
    run = turn.run
    if run is None or run.block is None or run.at is None:
        return tell(turn, turn.words.line("stop"))
    index, block = run.at.block, run.block
    eased = replace(block, depth=DEPTH_MIN, eased=True, hold_s=hold_s or block.hold_s)
    run = run.with_block(index, eased)
    entry = natural_entry(run)
    opening = turn.words.line("gently")
    return guided(turn, run, begin(turn, Entry.SETUP if entry is Entry.REST else entry, opening))


def _leave_leg(turn: Turn, run: Run, leg: Leg) -> Reply:
    """That leg is left alone, for three days where it is the second time in a week."""
    run = spare(run, frozenset({leg}))
    rests = resting(turn.progress, leg, turn.day)
    said = turn.words.line("nerve.three_days" if rests else "nerve.leave_leg", leg=leg)
    turn = turn.with_progress(turn.progress.with_run(run))
    if run.at is None:
        return end_here(turn, run, said, *report(turn, run))
    about = {"leg": leg.other.value}
    question = turn.words.line("again.other_leg", **about_words(about))
    return posed(turn, Ask.OTHER_LEG, said, question, about=about)


def not_gone(turn: Turn, *, numb: bool = False) -> Reply:
    """It stays: that leg is left alone; where it is numb or weak, the red-flag question comes first."""
    if numb or turn.memory.about.get("numb"):
        return posed(turn, Ask.RED_FLAGS, turn.words.line("red_flags.ask"))
    run = turn.run
    if run is None or run.at is None:
        return tell(turn, turn.words.line("stop"))
    return _leave_leg(turn, run, run.at.hold.leg)


def enough(turn: Turn) -> Reply:
    """ "No" to going on after it hurt: done for today, what was held counts."""
    run = turn.run
    if run is None:
        return tell(turn, turn.words.line("stop"))
    return end_here(turn, run, turn.words.line("hurts.enough"), *report(turn, run)[1:])
