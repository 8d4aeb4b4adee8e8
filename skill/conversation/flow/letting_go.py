"""Letting go at once, whatever it was: what is common to pain and nerve feelings (guide B5)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from skill.coaching.cues import Place
from skill.coaching.positions import DEPTH_MIN
from skill.coaching.progression import back_to_gentlest
from skill.coaching.timeline import Phase, Timeline
from skill.conversation.flow.going_on import stopped
from skill.conversation.turns.memory import Ask
from skill.conversation.turns.reply import Reply, posed, talk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skill.coaching.positions import Leg, PositionId
    from skill.coaching.run import Planned, Run
    from skill.conversation.turns.turn import Turn

AFTER_HOLD = (Phase.RELEASE, Phase.REST, Phase.SWITCH, Phase.MOVE, Phase.QUESTION, Phase.LISTEN)


def felt_in(turn: Turn) -> Planned | None:
    """The hold in which it was felt: the one under way, or after its end the one before."""
    run, here = turn.run, turn.here
    if run is None:
        return None
    after = here is not None and here.span.phase in AFTER_HOLD
    return (run.before() if after else None) or run.at


def halted(turn: Turn, run: Run) -> Run:
    """Nothing playing; the hold under way is not finished and will begin anew, gently."""
    return replace(stopped(turn, run), held_s=0)


def gentler(run: Run, felt: Planned, hold_s: int | None = None) -> Run:
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


def gentlest_next_time(turn: Turn) -> Turn:
    """What was just finished begins at its gentlest next time. To be asked for at a question after it."""
    progress = turn.progress
    for position in just_finished(turn):
        progress = back_to_gentlest(progress, position)
    return turn.with_progress(progress)


def just_finished(turn: Turn) -> Iterable[PositionId]:
    """What the run that is just over had in it; once "how it felt" is answered, what its day had in it."""
    progress = turn.progress
    if turn.question is Ask.FEEL:
        return progress.finished.positions
    return [p for p, state in progress.positions.items() if state.last_day == progress.finished.day]


def after_rest(turn: Turn, key: str, rest_s: int, question: Ask, leg: Leg) -> Reply:
    """Let go, a timed rest with words in it, then the question."""
    place = Place(turn.words, None)
    rest = Timeline.of(place.said(Phase.REST, turn.words.line(f"{key}.let_go"), rest_s * 1000))
    asked = talk(turn, turn.words.line(f"{key}.ask"), phase=Phase.QUESTION)
    reply = posed(turn, question, about={"leg": leg.value})
    return replace(reply, speech=rest + asked)


def ask_other_leg(turn: Turn, said: str, leg: Leg) -> Reply:
    about = {"leg": leg.value}
    return posed(turn, Ask.OTHER_LEG, said, turn.words.line("again.other_leg", leg=leg), about=about)
