"""It hurts, it is sharp, it tingles, it is numb: let go at once, then on gently or not at all (guide B5).

Nothing of what was said is stored, only the limits that follow from it. They hold from the moment it is
said: whoever never answers the question after it comes back to the gentle form.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from skill.coaching.cues import PAUSE_MAX_MS, Place
from skill.coaching.packing import natural_entry
from skill.coaching.positions import DEPTH_MIN, HOLD_START_S, Leg
from skill.coaching.progression import (
    after_too_much,
    back_to_gentlest,
    hurt,
    hurt_afterwards,
    resting,
    strike,
)
from skill.coaching.routine import spare
from skill.coaching.steps import Entry
from skill.coaching.timeline import Phase, Timeline
from skill.coaching.values import replace
from skill.conversation.flow.breathing import offered
from skill.conversation.flow.cut_off import taken_over
from skill.conversation.flow.going_on import stopped
from skill.conversation.flow.guided import begin, guided
from skill.conversation.flow.standstill import end_here
from skill.conversation.intents.red_flags import advise_watching, pause_for_numbness
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, posed, talk, tell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skill.coaching.positions import PositionId
    from skill.coaching.progress import Progress
    from skill.coaching.run import Planned, Run
    from skill.conversation.turns.turn import Turn

HURT_REST_S = 20
NERVE_WAIT_S = 30
AFTER_HOLD = (Phase.RELEASE, Phase.REST, Phase.SWITCH, Phase.MOVE, Phase.QUESTION, Phase.LISTEN)


def end_hold(turn: Turn) -> Reply:
    """ "It hurts": let go, rest twenty seconds, offer the gentlest depth for what is left."""
    turn = taken_over(turn)
    run, felt = turn.run, _felt_in(turn)
    if run is None or felt is None:
        return advise_rest(turn)
    return _after_rest(eased(turn, run, felt), "hurts", HURT_REST_S, Ask.HURT, felt.hold.leg)


def eased(turn: Turn, run: Run, felt: Planned) -> Turn:
    """What is ahead of `run` at its gentlest, and five seconds less next time."""
    run = gentler(_halted(turn, run), felt)
    return turn.with_progress(hurt(turn.progress.with_run(run), run.blocks[felt.block].position))


def advise_rest(turn: Turn) -> Reply:
    """With no stretch going on: a rest, and breathing if they like."""
    return offered(turn, end_with_rest(turn))


def end_with_rest(turn: Turn) -> Reply:
    return tell(turn, turn.words.line("hurts.idle"))


def take_as_too_much(turn: Turn) -> Reply:
    """ "It hurts", in answer to how it felt."""
    return end_with_rest(turn.with_progress(hurt_afterwards(after_too_much(turn.progress, turn.day))))


def ease_finished(turn: Turn) -> Reply:
    """ "It hurts" once how it felt was answered: what the run had in it is gentler next time."""
    eased = after_too_much(turn.progress, turn.day)
    for position in _just_finished(turn.progress, rated=True):
        eased = hurt(eased, position)
    return end_with_rest(turn.with_progress(hurt_afterwards(eased)))


def spare_leg(turn: Turn) -> Reply:
    """ "Sharp pain": no more on that leg today; the other only if it is comfortable."""
    turn = taken_over(turn)
    run, felt = turn.run, _felt_in(turn)
    if run is None or felt is None:
        return end_with_rest(turn)
    leg = felt.hold.leg
    turn, run = sparing(turn, run, felt)
    if run.at is None:
        return end_here(turn, run, turn.words.line("sharp.end"))
    return _ask_other_leg(turn, turn.words.line("sharp", leg=leg), leg.other)


def sparing(turn: Turn, run: Run, felt: Planned) -> tuple[Turn, Run]:
    """The same without the leg in which it was felt, and ten seconds next time."""
    progress = back_to_gentlest(turn.progress, run.blocks[felt.block].position)
    run = spare(gentler(_halted(turn, run), felt, HOLD_START_S), frozenset({felt.hold.leg}))
    return turn.with_progress(progress.with_run(run)), run


def restart_gentlest(turn: Turn, *, rated: bool = True) -> Reply:
    """Sharp pain, said after a run: what it had in it begins at its gentlest next time."""
    return end_with_rest(_gentlest_next_time(turn, rated=rated))


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
    closing = end_here(turn, run, turn.words.line("hurts.enough"))
    return offered(turn, closing)


def release_leg(turn: Turn, *, numb: bool = False) -> Reply:
    """ "It tingles": let go, wait thirty seconds, ask whether it has gone; the leg gets a strike."""
    turn = taken_over(turn)
    run, felt = turn.run, _felt_in(turn)
    if run is None or felt is None:
        return advise_watching(turn) if numb else advise_doctor(turn)
    struck = stricken(turn, run, felt)
    reply = _after_rest(struck, "nerve", NERVE_WAIT_S, Ask.NERVE_GONE, felt.hold.leg)
    return replace(reply, about={**reply.about, "numb": "yes"}) if numb else reply


def stricken(turn: Turn, run: Run, felt: Planned) -> Turn:
    """The same with a strike for that leg."""
    position = run.blocks[felt.block].position
    progress = strike(back_to_gentlest(turn.progress, position), felt.hold.leg, turn.day)
    return turn.with_progress(progress.with_run(gentler(_halted(turn, run), felt, HOLD_START_S)))


def advise_doctor(turn: Turn) -> Reply:
    """With no stretch going on."""
    return tell(turn, turn.words.line("nerve.idle"))


def strike_finished(turn: Turn, *, rated: bool = True, numb: bool = False) -> Reply:
    """Right after a run it was the leg that came last."""
    last_leg = turn.progress.next_leg
    gentle = _gentlest_next_time(turn, rated=rated)
    turn = gentle.with_progress(strike(gentle.progress, last_leg, turn.day))
    return advise_watching(turn) if numb else advise_doctor(turn)


def offer_one_try(turn: Turn) -> Reply:
    """ "Yes", it has gone: offer one try, unless it was the second time in a week."""
    if turn.run is None or resting(turn.progress, _asked_leg(turn), turn.day):
        return _do_without(turn)
    return posed(turn, Ask.NERVE_TRY, turn.words.line("nerve.offer"), about={"leg": _asked_leg(turn).value})


def leave_leg_alone(turn: Turn, *, numb: bool = False) -> Reply:
    """It stays: that leg is left alone; where it is numb or weak, it is the end."""
    if numb or turn.memory.about.get("numb"):
        return pause_for_numbness(turn)
    return _do_without(turn)


def _asked_leg(turn: Turn) -> Leg:
    """The leg that the open question is about."""
    named = turn.memory.about.get("leg")
    return Leg(named) if named in list(Leg) else turn.progress.next_leg


def _do_without(turn: Turn) -> Reply:
    """That leg is left alone, for three days where it is the second time in a week."""
    leg, run = _asked_leg(turn), turn.run
    rests = resting(turn.progress, leg, turn.day)
    said = turn.words.line("nerve.three_days" if rests else "nerve.leave_leg", leg=leg)
    if run is None:
        return tell(turn, said)
    run = spare(run, frozenset({leg}))
    turn = turn.with_progress(turn.progress.with_run(run))
    if run.at is None:
        return end_here(turn, run, said)
    return _ask_other_leg(turn, said, leg.other)


def _felt_in(turn: Turn) -> Planned | None:
    """The hold in which it was felt: the one under way, or after its end the one before."""
    run, here = turn.run, turn.here
    if run is None:
        return None
    after = here is not None and here.span.phase in AFTER_HOLD
    return (run.before() if after else None) or run.at


def _halted(turn: Turn, run: Run) -> Run:
    """Nothing playing; the hold under way is not finished and will begin anew, gently."""
    return replace(stopped(turn, run), held_s=0)


def gentler(run: Run, felt: Planned, hold_s: int | None = None) -> Run:
    """What is ahead at its gentlest depth, the next block at `hold_s` seconds where they are given.

    From here on nothing is praised (coach 6).
    """
    run = replace(run, gentle=True)
    for index, block in enumerate(run.blocks):
        if not block.complete:
            run = run.with_block(index, replace(block, depth=DEPTH_MIN))
    index, block = felt.block, run.blocks[felt.block]
    run = run.with_block(index, replace(block, eased=True))
    if hold_s is None or run.at is None:
        return run
    following = run.blocks[run.at.block]
    return run.with_block(run.at.block, replace(following, hold_s=hold_s))


def _gentlest_next_time(turn: Turn, *, rated: bool) -> Turn:
    """What was just finished begins at its gentlest next time; `rated`: how it felt is answered."""
    progress = turn.progress
    for position in _just_finished(progress, rated=rated):
        progress = back_to_gentlest(progress, position)
    return turn.with_progress(hurt_afterwards(progress))


def _just_finished(progress: Progress, *, rated: bool) -> Iterable[PositionId]:
    """What the run that is just over had in it; once it is rated, what its day had in it."""
    if not rated:
        return progress.finished.positions
    return [p for p, state in progress.positions.items() if state.last_day == progress.finished.day]


def _after_rest(turn: Turn, key: str, rest_s: int, question: Ask, leg: Leg) -> Reply:
    """Let go, a timed rest with words in it, then the question."""
    place = Place(turn.words, None)
    said = [turn.words.line(f"{key}.let_go"), turn.words.line("rest")]
    if rest_s * 1000 > len(said) * PAUSE_MAX_MS:
        said.append(turn.words.line("cue.breathe"))
    rest = Timeline.of(place.spread(Phase.REST, [*map(place.sentence, said)], rest_s * 1000))
    asked = talk(turn, turn.words.line(f"{key}.ask"), phase=Phase.QUESTION)
    reply = posed(turn, question, about={"leg": leg.value})
    return replace(reply, speech=rest + asked)


def _ask_other_leg(turn: Turn, said: str, leg: Leg) -> Reply:
    about = {"leg": leg.value}
    return posed(turn, Ask.OTHER_LEG, said, turn.words.line("again.other_leg", leg=leg), about=about)
